import type { Theme } from './theme.ts';

export const village: Theme = {
  name: 'Village',
  words: 'Warm paper and green, for a parish or a village hall.',
  properties: {
    '--fingerpost-font': 'Georgia, "Times New Roman", serif',
    '--fingerpost-link': '#0f4f36',
    '--fingerpost-text': '#221d14',
    '--fingerpost-background': '#fdfaf1',
    '--fingerpost-radius': '6px',
  },
};

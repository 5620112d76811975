import type { Theme } from './theme.ts';

/** Dark green on cream, headings with serifs, round corners: a parish magazine. */
export const village: Theme = {
  name: 'village',
  light: {
    '--fingerpost-background': '#fbf7ec',
    '--fingerpost-text': '#26231c',
    '--fingerpost-link': '#205437',
    '--fingerpost-focus': '#b3541e',
    '--fingerpost-field-line': '#6b6350',
    '--fingerpost-arm': '#ece3c8',
  },
  dark: {
    '--fingerpost-background': '#1d1b16',
    '--fingerpost-text': '#f4eede',
    '--fingerpost-link': '#a4dcb8',
    '--fingerpost-focus': '#f2a66f',
    '--fingerpost-field-line': '#a89d84',
    '--fingerpost-arm': '#3a3527',
  },
  shape: {
    '--fingerpost-font': 'Verdana, Geneva, sans-serif',
    '--fingerpost-heading-font': 'Georgia, serif',
    '--fingerpost-radius': '10px',
  },
};

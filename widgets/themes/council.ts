import type { Theme } from './theme.ts';

export const council: Theme = {
  name: 'Council',
  words: 'Calm and square, for the website of a council or a library.',
  properties: {
    '--fingerpost-font': 'Arial, Helvetica, sans-serif',
    '--fingerpost-link': '#0b4f8a',
    '--fingerpost-text': '#161616',
    '--fingerpost-background': '#ffffff',
    '--fingerpost-radius': '0',
  },
};

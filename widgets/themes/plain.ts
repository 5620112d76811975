import type { Theme } from './theme.ts';

/** Black on white, blue links, square corners: as a page from a public office. */
export const plain: Theme = {
  name: 'plain',
  light: {
    '--fingerpost-background': '#ffffff',
    '--fingerpost-text': '#1a1a1a',
    '--fingerpost-link': '#0b4f9c',
    '--fingerpost-focus': '#ffb000',
    '--fingerpost-field-line': '#1a1a1a',
    '--fingerpost-arm': '#f0f0ee',
  },
  dark: {
    '--fingerpost-background': '#161616',
    '--fingerpost-text': '#f2f2f0',
    '--fingerpost-link': '#9cc7ff',
    '--fingerpost-focus': '#ffb000',
    '--fingerpost-field-line': '#c4c4c0',
    '--fingerpost-arm': '#333331',
  },
  shape: { '--fingerpost-font': 'system-ui, sans-serif', '--fingerpost-radius': '0px' },
};

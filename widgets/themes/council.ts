import type { Theme } from './theme.ts';

/** Deep blue on a pale ground, corners a little rounded: beside a council's crest. */
export const council: Theme = {
  name: 'council',
  light: {
    '--fingerpost-background': '#f3f6fa',
    '--fingerpost-text': '#16202c',
    '--fingerpost-link': '#123f78',
    '--fingerpost-focus': '#c26a00',
    '--fingerpost-field-line': '#4a5b70',
    '--fingerpost-arm': '#dbe5f1',
  },
  dark: {
    '--fingerpost-background': '#121a25',
    '--fingerpost-text': '#edf2f8',
    '--fingerpost-link': '#a9cdfb',
    '--fingerpost-focus': '#ffb84d',
    '--fingerpost-field-line': '#93a8c2',
    '--fingerpost-arm': '#24344a',
  },
  shape: { '--fingerpost-font': 'Arial, Helvetica, sans-serif', '--fingerpost-radius': '4px' },
};

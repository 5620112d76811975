import type { Theme } from './theme.ts';

export const plain: Theme = { name: 'Plain', words: 'As the page around it: its fonts, its colours.', properties: {} };

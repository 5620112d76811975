import type { Words } from './en.ts';

export const words: Words = {
  copy: 'Sau copiați această adresă în browser:',
};

import type { Words } from './en.ts';

export const words: Words = {
  copy: 'Można też skopiować ten adres do przeglądarki:',
};

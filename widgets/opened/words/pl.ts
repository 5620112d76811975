/** Polish. */
import type { Words } from './en.ts';

export const words: Words = {
  shortListAdd: 'Dodaj do mojej krótkiej listy',
  leave: 'Szybko opuść tę stronę',
};

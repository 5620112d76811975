/** Lithuanian. */
import type { Words } from './en.ts';

export const words: Words = {
  shortListAdd: 'Įtraukti į mano trumpąjį sąrašą',
  leave: 'Greitai palikti šį puslapį',
};

/** Romanian. */
import type { Words } from './en.ts';

export const words: Words = {
  shortListAdd: 'Puneți pe lista mea scurtă',
  leave: 'Părăsiți repede această pagină',
};

/** Ukrainian. */
import type { Words } from './en.ts';

export const words: Words = {
  shortListAdd: 'Додати до мого короткого списку',
  leave: 'Швидко залишити цю сторінку',
};

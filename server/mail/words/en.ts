/** What our mail says around any letter, in English. */
export const words = {
  copy: 'Or copy this into your browser:',
};
export type Words = typeof words;

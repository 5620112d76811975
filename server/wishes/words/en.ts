/** What is said to whoever tells what is missing, when something is wrong; in English. */
export const words = {
  theme: 'We do not know this theme. Choose another one, or none.',
  tooLong: (length: number, most: number) => `This has ${length} letters; use at most ${most}.`,
  notWords: 'Say in words what is missing. Numbers and addresses are not kept, and we cannot answer you.',
  empty: 'Say in a few words what is missing, such as “somewhere to play chess”.',
  toldAlready: 'We have this already. To tell us of something else, open the page again.',
};
export type Words = typeof words;

/** What stands on any entry, on our pages and in an element once it is opened. */

export const words = {
  shortListAdd: 'Put on my short list',
  leave: 'Leave this page quickly',
};

export type Words = typeof words;

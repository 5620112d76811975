export const words = {
  showMap: 'Show on a map',
  showList: 'Show as a list',
  /** Said alike of what has no one place and of what does not tell it. */
  nowhere: 'None of these has a point to show on a map, so they stand as a list.',
  noScript: 'A map needs a script, and none runs here. Everything is in the list.',
  failed: 'The map did not arrive. All of it is in the list.',
};

export type Words = typeof words;

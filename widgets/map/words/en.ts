import { counted, inDigits } from '../../parts/language.ts';

const entries = (count: number) => counted(count, { one: 'entry', other: 'entries' });

export const words = {
  map: 'Map',
  keys: 'Map. Arrow keys move it, plus and minus zoom, Escape leaves it.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  everything: 'Show all',
  all: 'All',
  together: (count: number) => `${entries(count)} close together. Zoom in.`,
  samePlace: (count: number) => `${entries(count)} at the same place. Choose one.`,
  somewhere: (place: string) => `somewhere in ${place}`,
  somewhereNamed: (place: string, names: string) => `Somewhere in ${place}: ${names}`,
  somewhereCount: (place: string, count: number) => `Somewhere in ${place}: ${entries(count)}. Choose one.`,
  chooseAt: (count: number) => `${entries(count)} here`,
  close: 'Close',
  toMap: 'Show on the map',
  /** Said alike of what has no one place and of what does not tell it, so that neither can be told from the other. */
  without: (count: number) =>
    count === 1
      ? 'One of these has no point to show on the map. It is in the list.'
      : `${inDigits(count)} of these have no point to show on the map. They are in the list.`,
  fingers: 'Move the map with two fingers.',
  from: 'Map:',
};

export type Words = typeof words;

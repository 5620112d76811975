/** Romanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const entries = (count: number) => counted(count, { one: 'înregistrare', few: 'înregistrări', other: 'de înregistrări' });

export const words: Words = {
  map: 'Hartă',
  keys: 'Hartă. Tastele săgeți o mută, plus și minus o măresc sau o micșorează, Escape iese din ea.',
  zoomIn: 'Mărește',
  zoomOut: 'Micșorează',
  everything: 'Arată totul',
  all: 'Tot',
  together: (count) => `${entries(count)} foarte apropiate. Măriți.`,
  samePlace: (count) => `${entries(count)} în același loc. Alegeți una.`,
  somewhere: (place) => `undeva în ${place}`,
  somewhereNamed: (place, names) => `Undeva în ${place}: ${names}`,
  somewhereCount: (place, count) => `Undeva în ${place}: ${entries(count)}. Alegeți una.`,
  chooseAt: (count) => `Aici: ${entries(count)}`,
  close: 'Închide',
  toMap: 'Arată pe hartă',
  without: (count) => `Nu pot fi arătate pe hartă: ${entries(count)}. Toate sunt în listă.`,
  fingers: 'Mutați harta cu două degete.',
  from: 'Sursa hărții:',
};

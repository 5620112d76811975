/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const entries = (count: number) => counted(count, { one: 'wpis', few: 'wpisy', many: 'wpisów', other: 'wpisu' });

export const words: Words = {
  map: 'Mapa',
  keys: 'Mapa. Strzałki ją przesuwają, plus i minus zmieniają powiększenie, Escape z niej wychodzi.',
  zoomIn: 'Przybliż',
  zoomOut: 'Oddal',
  everything: 'Pokaż wszystko',
  all: 'Całość',
  together: (count) => `${entries(count)} blisko siebie. Przybliż.`,
  samePlace: (count) => `${entries(count)} w tym samym miejscu. Wybierz.`,
  somewhere: (place) => `${place} (okolica)`,
  somewhereNamed: (place, names) => `${place} (okolica): ${names}`,
  somewhereCount: (place, count) => `${place} (okolica): ${entries(count)}. Wybierz.`,
  chooseAt: (count) => `Tutaj: ${entries(count)}`,
  close: 'Zamknij',
  toMap: 'Pokaż na mapie',
  without: (count) => `Nie można pokazać na mapie: ${entries(count)}. Wszystko jest na liście.`,
  fingers: 'Przesuwaj mapę dwoma palcami.',
  from: 'Źródło mapy:',
};

/** Lithuanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

const entries = (count: number) => counted(count, { one: 'įrašas', few: 'įrašai', many: 'įrašo', other: 'įrašų' });

export const words: Words = {
  map: 'Žemėlapis',
  keys: 'Žemėlapis. Rodyklių klavišai jį stumdo, pliusas ir minusas keičia mastelį, „Escape“ iš jo išeina.',
  zoomIn: 'Artinti',
  zoomOut: 'Tolinti',
  everything: 'Rodyti viską',
  all: 'Viskas',
  together: (count) => `${entries(count)} arti vienas kito. Priartinkite.`,
  samePlace: (count) => `${entries(count)} toje pačioje vietoje. Pasirinkite.`,
  somewhere: (place) => `${place} (apylinkė)`,
  somewhereNamed: (place, names) => `${place} (apylinkė): ${names}`,
  somewhereCount: (place, count) => `${place} (apylinkė): ${entries(count)}. Pasirinkite.`,
  chooseAt: (count) => `Čia: ${entries(count)}`,
  close: 'Uždaryti',
  toMap: 'Rodyti žemėlapyje',
  without: (count) => `Žemėlapyje parodyti negalima: ${entries(count)}. Viskas yra sąraše.`,
  fingers: 'Žemėlapį stumdykite dviem pirštais.',
  from: 'Žemėlapio šaltinis:',
};

/** Romanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  nearLabel: 'Aproape de (sat, oraș sau cod poștal)',
  placesOffered: (count) =>
    `${counted(count, { one: 'localitate', few: 'localități', other: 'de localități' })}. Alegeți cu tastele săgeți și Enter.`,
  placeAwaited: 'Căutăm localitatea…',
  noPlaceOffered: 'Nu cunoaștem o astfel de localitate.',
  whichPlace: 'La ce localitate vă referiți?',
  didYouMean: (query) => `Ați vrut să scrieți „${query}”?`,
  lookInAllOf: (area) => `Căutați în toată zona: ${area}`,
  nearestElsewhere: 'Cele mai apropiate pe care le știm:',
  servingAll: 'Nu este ce ați căutat, dar este pentru tot districtul sau comitatul:',
  orAsk: 'Sau întrebați pe cineva:',
  tellMissing: 'Spuneți-ne ce lipsește',
};

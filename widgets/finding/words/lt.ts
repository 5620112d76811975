/** Lithuanian. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  nearLabel: 'Netoli (kaimas, miestas ar pašto kodas)',
  placesOffered: (count) =>
    `${counted(count, { one: 'vietovė', few: 'vietovės', many: 'vietovės', other: 'vietovių' })}. Rinkitės rodyklių klavišais ir „Enter“.`,
  placeAwaited: 'Ieškome vietovės…',
  noPlaceOffered: 'Tokios vietovės nežinome.',
  whichPlace: 'Kurią vietovę turite omenyje?',
  didYouMean: (query) => `Gal turėjote omenyje „${query}“?`,
  lookInAllOf: (area) => `Ieškoti visoje teritorijoje: ${area}`,
  nearestElsewhere: 'Artimiausi, apie kuriuos žinome:',
  servingAll: 'Tai ne tai, ko ieškojote, bet skirta visam rajonui ar grafystei:',
  orAsk: 'Arba ko nors paklauskite:',
  tellMissing: 'Pasakykite mums, ko trūksta',
};

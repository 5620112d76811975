/** Polish. */
import { counted } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  nearLabel: 'W pobliżu (miejscowość lub kod pocztowy)',
  placesOffered: (count) =>
    `${counted(count, { one: 'miejscowość', few: 'miejscowości', many: 'miejscowości', other: 'miejscowości' })}. Wybierz strzałkami i klawiszem Enter.`,
  placeAwaited: 'Szukamy miejscowości…',
  noPlaceOffered: 'Nie znamy takiej miejscowości.',
  whichPlace: 'O którą miejscowość chodzi?',
  didYouMean: (query) => `Czy chodziło o „${query}”?`,
  lookInAllOf: (area) => `Szukaj w całym obszarze: ${area}`,
  nearestElsewhere: 'Najbliższe, o których wiemy:',
  servingAll: 'To nie to, czego szukasz, ale obejmuje cały dystrykt lub hrabstwo:',
  orAsk: 'Można też kogoś zapytać:',
  tellMissing: 'Powiedz nam, czego brakuje',
};

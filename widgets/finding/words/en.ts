/** What the places offered under a field say, and a list with nothing in it, in English. Fetched with them; what every list says is in parts/words. */
import { counted } from '../../parts/language.ts';

export const words = {
  nearLabel: 'Near (village, town or postcode)',
  /** For those who listen: the list has appeared under the field. */
  placesOffered: (count: number) => `${counted(count, { one: 'place', other: 'places' })}. Choose with the arrow keys and Enter.`,
  /** It was sent before its offers came. */
  placeAwaited: 'Looking for the place…',
  noPlaceOffered: 'We know no place like that.',
  whichPlace: 'Which place do you mean?',
  didYouMean: (query: string) => `Did you mean “${query}”?`,
  lookInAllOf: (area: string) => `Look in all of ${area}`,
  nearestElsewhere: 'The nearest we know of:',
  servingAll: 'Not what you asked for, but for the whole district or county:',
  orAsk: 'Or ask somebody:',
  tellMissing: 'Tell us what is missing',
};

export type Words = typeof words;

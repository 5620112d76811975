/** How things are said: DESIGN.md, "How it speaks". Pure functions from facts to plain words of the language spoken; null where there is nothing to say. */
import type { CostPartsFragment, LocationVisibility } from '../../generated/gql/graphql.ts';
import { inSentence } from '../../language/in-sentence.ts';
import { inDigits } from './language.ts';
import { say } from './words/words.ts';

export { inSentence };

export const notKnown = 'not known yet, ask them';

const milesInKm = 1.609344;
const quarters = ['', '¼', '½', '¾'];

/** As on the arm of a fingerpost: quarters under three miles, whole miles above. A distance from the middle of a parish is only "about". */
export function distanceWords(km: number, visibility?: LocationVisibility): string {
  const miles = km / milesInKm;
  if (miles < 0.125) return visibility === 'AREA' ? say().closeBy : say().underQuarter;
  const steps = miles >= 2.875 ? Math.round(miles) * 4 : Math.round(miles * 4);
  const said = say().miles(`${Math.floor(steps / 4) || ''}${quarters[steps % 4]}`, steps / 4);
  return visibility === 'AREA' ? say().about(said) : said;
}

/** £8, £7.50, £2,000, 50p. */
export const moneyWords = (pence: number): string => say().money(pence);

export function rangeWords(from: number | null, to: number | null): string | null {
  if (from !== null && to !== null && from !== to) return say().range(moneyWords(from), moneyWords(to));
  if (from !== null) return to === null ? say().atLeast(moneyWords(from)) : moneyWords(from);
  return to === null ? null : say().atMost(moneyWords(to));
}

/** "Free", "£3 a session, first time free". The unit comes with its article. */
export function costWords(cost: CostPartsFragment | null | undefined): string | null {
  if (!cost) return null;
  const amount = cost.free ? say().free : rangeWords(cost.from, cost.to);
  const said = [
    amount && [amount, cost.unit && (say().units[cost.unit] ?? cost.unit)].filter(Boolean).join(' '),
    cost.concessions && say().concessions,
    cost.note?.replace(/\.$/, ''),
  ];
  return capital(said.filter(Boolean).join(', ')) || null;
}

/** "a, b and c". */
export const andWords = (words: readonly string[]): string => say().list(words);

export function countWords(count: number, one: string, many: string): string {
  return `${inDigits(count)} ${count === 1 ? one : many}`;
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "For older people and carers"; the first three are enough in a list. */
export function audienceWords(audiences: readonly { label: string }[]): string | null {
  if (!audiences.length) return null;
  const labels = audiences.slice(0, 3).map(({ label }) => inSentence(label));
  return say().forPeople(audiences.length > 3 ? say().andOthers(labels.join(', ')) : andWords(labels));
}

export function ageWords(least: number | null, most: number | null): string | null {
  if (least !== null && most !== null) return say().ages(least, most);
  if (least !== null) return say().ageFrom(least);
  return most === null ? null : say().ageTo(most);
}

/** Where it is, or how far it reaches when it has no one place. */
export function placeWords(location: { place: { name: string } } | null, places: readonly { name: string }[]): string | null {
  if (location) return location.place.name;
  if (!places.length) return null;
  const names = places.slice(0, 3).map(({ name }) => name);
  return say().covers(places.length > 3 ? say().andOtherPlaces(names.join(', ')) : andWords(names));
}

/** Names in a row: five at most, then how many more. */
import { allOf } from '../../../language/lists.ts';

const most = 5;

/** What somebody asked to hear of, as names and labels. */
export interface WishSaid {
  readonly kinds: readonly string[];
  readonly places: readonly string[];
  readonly themes: readonly string[];
  readonly audiences: readonly string[];
  readonly applicants: readonly string[];
  readonly onlyEligible: boolean;
}

/** @param more what follows the first four of many: "and 3 more places" */
export const named = (names: readonly string[], more: (count: number) => string): string =>
  names.length > most ? `${names.slice(0, most - 1).join(', ')} ${more(names.length - most + 1)}` : allOf(names);

/** For languages in which a name would have to be declined after "in" or "about": "funding (place: Somersham; theme: older people)". */
export function bracketed(
  { kinds, places, themes, audiences, applicants, onlyEligible }: WishSaid,
  {
    more,
    ...said
  }: { more: (count: number) => string; place: string; theme: string; audience: string; applicant: string; onlyEligible: string },
): string {
  const part = (word: string, names: readonly string[]) => (names.length ? [`${word}: ${named(names, more)}`] : []);
  const parts = [
    ...part(said.place, places),
    ...part(said.theme, themes),
    ...part(said.audience, audiences),
    ...part(said.applicant, applicants),
    ...(onlyEligible ? [said.onlyEligible] : []),
  ];
  return `${allOf(kinds)}${parts.length ? ` (${parts.join('; ')})` : ''}`;
}

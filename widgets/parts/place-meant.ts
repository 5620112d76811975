/** Which of the places offered somebody means by what they typed, where that is plain. What is not is never guessed. */
import type { PlacesLikeQuery } from '../../generated/gql/graphql.ts';
import { nameKey } from '../../language/name-key.ts';

export type Found = PlacesLikeQuery['places'][number];

/** The only one there is, else the only one called so; undefined where it may be another. */
export function placeMeant(typed: string, found: readonly Found[]): Found | undefined {
  if (found.length < 2) return found[0];
  const key = nameKey(typed);
  const named = found.filter(({ name }) => nameKey(name) === key);
  const meant = named.length ? named : found.filter(({ otherNames }) => otherNames.some((name) => nameKey(name) === key));
  return meant.length === 1 ? meant[0] : undefined;
}

/** "Histon and Impington": each that is offered stands in it by a name of its own. The server measures from between them. */
export function isJoint(typed: string, found: readonly Found[]): boolean {
  const names = new Set(found.map(({ name }) => nameKey(name)));
  return names.size === found.length && [...names].every((name) => ` ${nameKey(typed)} `.includes(` ${name} `));
}

/** A postcode or part of one, or a code: the server knows it exactly, and measures from its own point rather than from a place around it. */
export const isExact = (typed: string): boolean => /\d/.test(typed);

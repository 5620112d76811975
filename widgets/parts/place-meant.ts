/**
 * Which of the places offered somebody means by what they typed. Among several what is not plain is never guessed; the only one there is counts as
 * plain, also where it is merely spelled alike, and is then shown in the field and read out.
 */
import type { PlacesLikeQuery } from '../../generated/gql/graphql.ts';
import { nameKey } from '../../language/name-key.ts';

export type Found = PlacesLikeQuery['places'][number];

/** The only one there is; else all that are called so, or have it for another name. One of these is the one that is meant. */
export function placesMeant(typed: string, found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const isIt = (name: string) => nameKey(name) === nameKey(typed);
  const named = found.filter(({ name }) => isIt(name));
  return named.length ? named : found.filter(({ otherNames }) => otherNames.some(isIt));
}

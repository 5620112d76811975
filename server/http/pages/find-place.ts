/** What a reader means by the place they typed. A near miss is offered, never taken: "We could not find Sohamm. Did you mean Soham?" */
import { type PagePlaceChoiceFragment, PagePlaceNamedDocument, PagePlacesLikeDocument } from '../../../generated/gql/graphql.ts';
import type { PlaceFound } from '../../../widgets/pages/next-best.ts';
import { folded } from '../../places/folded.ts';
import type { Execute } from './execute.ts';

export async function findPlace(execute: Execute, typed: string): Promise<PlaceFound> {
  const text = folded(typed);
  const none: PlaceFound = { typed, place: null, choices: [], like: [] };
  if (!text) return none;
  const { place, places } = await execute(PagePlaceNamedDocument, { typed, slug: text.replaceAll(' ', '-') });
  if (place) return { ...none, place };
  const [only, ...others] = places;
  if (only && !others.length) return { ...none, place: only };
  if (only) return { ...none, choices: places };
  const { places: beginAlike } = await execute(PagePlacesLikeDocument, { start: text.charAt(0) });
  return { ...none, like: mostLike(text, beginAlike) };
}

/** At most three, and none that would surprise: one slip for each three letters. */
function mostLike(text: string, places: readonly PagePlaceChoiceFragment[]): PagePlaceChoiceFragment[] {
  const slips = Math.max(1, Math.floor(text.length / 3));
  return places
    .map((place) => ({ place, away: distance(text, folded(place.name)) }))
    .filter(({ away }) => away <= slips)
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
    .map(({ place }) => place);
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, match] of [...other].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === match ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** What somebody who is about to add a listing has typed so far, as something to compare: what they call the place is understood first. */
import type { ListingKind, PlaceKind } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { InputError } from '../../input-error.ts';
import { resolvePlace } from '../../places/typed.ts';
import { publicCandidates } from '../duplicates/public-candidates.ts';

export interface Typed {
  readonly kind: ListingKind;
  readonly name: string;
  readonly place?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly website?: string | null | undefined;
}

const longest = 200;
const tidy = (text: string | null | undefined) => (text ?? '').replaceAll('\0', ' ').trim().slice(0, longest);
/** What serves a district or the county is told apart by more than that. */
const fine: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED', 'SETTLEMENT'];

/** A place that could be several, or none, tells nothing: nobody is held up in the middle of a word. */
async function placesTyped(db: Database, typed: string): Promise<string[]> {
  if (!typed) return [];
  try {
    const { place } = await resolvePlace(db, typed);
    return place && fine.includes(place.kind) ? [place.name] : [];
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Ids of published listings that it may be, the likeliest first. */
export async function listedAlready(db: Database, typed: Typed, most: number): Promise<number[]> {
  const name = tidy(typed.name);
  if (name.replace(/[^\p{L}\p{N}]/gu, '').length < 3) return [];
  const website = tidy(typed.website);
  const found = await publicCandidates(
    db,
    {
      kind: typed.kind,
      name,
      places: await placesTyped(db, tidy(typed.place)),
      postcode: tidy(typed.postcode) || null,
      urls: website ? [website] : [],
    },
    most,
  );
  return found.map(({ listingId }) => listingId);
}

/**
 * Places by what a person is typing: the whole name before its beginning, a slug or code as good as a name, settlements and parishes before wide
 * areas. When nothing is called that: the places a postcode lies in, then names that are nearly so.
 */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey } from '../../language/name-key.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { placesAt } from './at.ts';
import { finerPlace } from './finer.ts';
import { type KeptPlace, type KnownPlace, type KnownPlaces, knownPlaces } from './known.ts';
import { finestFirst } from './layers.ts';
import { postcodeIn } from './postcode.ts';
import { findPostcode } from './postcodes.ts';
import { misspelt, understood } from './typed.ts';

const longest = 100;
const villages: readonly PlaceKind[] = ['PARISH', 'TOWN', 'UNPARISHED'];
const wide: readonly PlaceKind[] = ['DISTRICT', 'UNITARY', 'COUNTY'];

const layerRank = ({ kind }: KnownPlace) => (villages.includes(kind) ? 0 : wide.includes(kind) ? 1 + wide.indexOf(kind) : 9);

/** 0 is it, 1 begins so, 2 has a word that begins so. */
function rankOf(place: KeptPlace, key: string): number | null {
  let best: number | null = null;
  for (const name of [...place.keys, place.slug.replaceAll('-', ' '), (place.code ?? '').toLowerCase()]) {
    const rank = name === key ? 0 : name.startsWith(key) ? 1 : name.includes(` ${key}`) ? 2 : null;
    if (rank !== null && (best === null || rank < best)) best = rank;
    if (best === 0) return 0;
  }
  return best;
}

function beginning(known: KnownPlaces, key: string): KeptPlace[] {
  return known.all
    .flatMap((place) => {
      const rank = rankOf(place, key);
      return rank === null ? [] : [{ place, rank }];
    })
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        layerRank(one.place) - layerRank(other.place) ||
        finestFirst(one.place, other.place) ||
        one.place.id - other.place.id,
    )
    .map(({ place }) => place);
}

/** Nobody is refused while typing: an unknown postcode is nothing yet. */
async function ofPostcode(db: Database, known: KnownPlaces, text: string): Promise<KnownPlace[]> {
  const postcode = postcodeIn(text);
  if (!postcode) return [];
  try {
    const found = await findPostcode(db, known, postcode);
    if (!postcode.whole) return found.district ? [found.district] : [];
    const at = await placesAt(db, known, found, found);
    return at.map(({ place }) => place).sort((one, other) => layerRank(one) - layerRank(other) || finestFirst(one, other));
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** Ids, best match first. */
export async function placesMatching(db: Database, typed: string, kinds: readonly PlaceKind[] | null, first: number): Promise<number[]> {
  const text = typed.replaceAll('\0', ' ').trim().slice(0, longest);
  const key = nameKey(text);
  if (!key) return [];
  const ofKind = (places: readonly KnownPlace[]) => places.filter(({ kind }) => !kinds || kinds.includes(kind));
  const exact = await knownPlaces.twice(db, (known) => {
    const begun = beginning(known, key);
    // "Sutton, Hunts" begins no name, but is one all the same.
    const result = ofKind(begun.length ? begun : (understood(known, text)?.places ?? []));
    return { missing: result.length === 0, result };
  });
  const known = await knownPlaces.known(db);
  const others: (() => Promise<readonly KnownPlace[]>)[] = [
    async () => exact,
    async () => ofKind(await ofPostcode(db, known, text)),
    async () => ofKind([(await finerPlace(db, text))?.place].filter((place) => place !== undefined)),
    async () => ofKind(misspelt(known, text)?.places ?? []),
  ];
  for (const find of others) {
    const found = await find();
    if (found.length) return [...new Set(found.map(({ id }) => id))].slice(0, first);
  }
  return [];
}

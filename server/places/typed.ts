/** What people type for a place, understood: a slug, a code, a name in any spelling, a postcode. Never guessed where it could mean several. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey } from '../../language/name-key.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { homeOf, placesAt } from './at.ts';
import type { Point } from './distances.ts';
import { finerPlace } from './finer.ts';
import { type KeptPlace, type KnownPlace, type KnownPlaces, knownPlaces, type Named, placed } from './known.ts';
import { type PostcodeWritten, postcodeIn } from './postcode.ts';
import { findPostcode } from './postcodes.ts';
import { type PlaceReading, readingsOf } from './readings.ts';
import { nearestNames } from './spelling.ts';

/** The ways a place can be recognised. `docs/querying.md` says what each means. */
export const waysResolved = [
  'slug',
  'code',
  'former code',
  'name',
  'other name',
  'joint name',
  'spelling',
  'postcode',
  'postcode district',
] as const;
export type WayResolved = (typeof waysResolved)[number];

export interface ResolvedPlace {
  place: KnownPlace | null;
  resolvedBy: WayResolved | null;
  /** When the word could mean several places. */
  choices: KnownPlace[];
  /** What distances are measured from; null where it is not known. */
  point: Point | null;
}

export interface Understood {
  resolvedBy: WayResolved;
  /** One; or all it could mean; or, by a joint name, all that share it. */
  places: readonly KeptPlace[];
}

const longest = 100;
/** Layers that take their names from villages and towns: whoever says the name means the village. */
const borrowed: readonly PlaceKind[] = ['WARD', 'DIVISION'];
const areaKinds: readonly PlaceKind[] = ['COUNTY', 'UNITARY', 'DISTRICT', 'CUSTOM', 'TOWN', 'PARISH', 'UNPARISHED'];

/** The best of those that share a name: not a ward where there is a village, its name before another name of something else. */
function bestOf(named: readonly Named[]): { by: Named['by']; places: KeptPlace[] } | null {
  for (const isBorrowed of [false, true])
    for (const by of ['name', 'other name'] as const) {
      const places = named.filter((one) => one.by === by && borrowed.includes(one.place.kind) === isBorrowed).map((one) => one.place);
      if (places.length) return { by, places };
    }
  return null;
}

/** In the area, or in one that shares a wider area with it: "Cambridgeshire" is said of Peterborough too. */
function liesIn(known: KnownPlaces, place: KeptPlace, areas: readonly KeptPlace[]): boolean {
  if (areas.some((area) => area.id === place.id || place.areaIds.includes(area.id))) return true;
  return areas.some(
    (area) => area.kind === 'COUNTY' && place.areaIds.some((id) => known.byId.get(id)?.kind === 'CUSTOM' && area.areaIds.includes(id)),
  );
}

/** "Histon and Impington" is another name of both, and says both names: all of them are meant. */
const isJoint = (places: readonly KeptPlace[], key: string) =>
  places.length > 1 && places.every((place) => ` ${key} `.includes(` ${place.keys[0]} `));

function named(known: KnownPlaces, { key, areas, kinds }: PlaceReading, byName = known.byName.get(key) ?? []): Understood | null {
  const around = areas.map((area) => (known.byName.get(area) ?? []).map((one) => one.place).filter(({ kind }) => areaKinds.includes(kind)));
  const fitting = byName.filter(
    ({ place }) => (!kinds || kinds.includes(place.kind)) && around.every((choices) => liesIn(known, place, choices)),
  );
  const best = bestOf(fitting);
  if (!best) return null;
  return { places: best.places, resolvedBy: best.by === 'other name' && isJoint(best.places, key) ? 'joint name' : best.by };
}

/** By its slug or code, exactly. */
export function bySlugOrCode(known: KnownPlaces, typed: string): Understood | null {
  const text = typed.trim();
  const slug = known.bySlug.get(text.toLowerCase());
  if (slug) return { places: [slug], resolvedBy: 'slug' };
  const coded = known.byCode.get(text.toUpperCase());
  if (coded) return { places: [coded], resolvedBy: 'code' };
  const former = known.byFormerCode.get(text.toUpperCase());
  return former ? { places: [former], resolvedBy: 'former code' } : null;
}

/** The bare word is the parish or town, whatever else has that name (ARCHITECTURE 4). */
function bareSlug(known: KnownPlaces, { key, areas, kinds }: PlaceReading): Understood | null {
  const place = areas.length || kinds ? undefined : known.bySlug.get(key.replaceAll(' ', '-'));
  if (!place) return null;
  const index = place.keys.indexOf(key);
  return { places: [place], resolvedBy: index === 0 ? 'name' : index > 0 ? 'other name' : 'slug' };
}

/** As it stands, in any of its readings; null when nothing has that name. */
export function understood(known: KnownPlaces, typed: string): Understood | null {
  if (typed.length > longest) return null;
  const exact = bySlugOrCode(known, typed);
  if (exact) return exact;
  for (const reading of readingsOf(typed)) {
    const found = bareSlug(known, reading) ?? named(known, reading);
    if (found) return found;
    const bare = reading.key.replace(/^the /, '');
    const other = named(known, { ...reading, key: bare === reading.key ? `the ${bare}` : bare });
    if (other) return other;
  }
  return null;
}

/** Names that are nearly what was typed. */
export function misspelt(known: KnownPlaces, typed: string): Understood | null {
  if (typed.length > longest) return null;
  for (const reading of readingsOf(typed)) {
    // Every way to part the words would make a hit of some village in some area.
    if (reading.areas.length && !/[,;()]/.test(typed) && !reading.areas.every((area) => known.byName.has(area))) continue;
    const byName = nearestNames(reading.key, known.byName.keys()).flatMap((key) => known.byName.get(key) ?? []);
    const found = named(known, reading, byName);
    if (found) {
      // Two names of one place, or a joint name and its halves, are no choice.
      return { places: [...new Set(found.places)], resolvedBy: 'spelling' };
    }
  }
  return null;
}

/** Its own, else that of the parish or town it lies in: an estate whose middle nobody knows is in its town. */
function pointOf(known: KnownPlaces, place: KeptPlace): Point[] {
  if (placed(place)) return [place];
  const around = place.areaIds.flatMap((id) => known.byId.get(id) ?? []);
  return around
    .filter(({ kind }) => kind === 'PARISH' || kind === 'TOWN')
    .filter(placed)
    .slice(0, 1);
}

/** The same as a resolution, with what distances are measured from. */
function resolved(known: KnownPlaces, { places, resolvedBy }: Understood): ResolvedPlace {
  const [first, ...others] = places;
  if (others.length && resolvedBy !== 'joint name') return { place: null, resolvedBy: null, choices: [...places], point: null };
  const points = places.flatMap((place) => pointOf(known, place));
  const middle = (of: 'latitude' | 'longitude') => points.reduce((sum, one) => sum + one[of], 0) / points.length;
  const point = points.length ? { latitude: middle('latitude'), longitude: middle('longitude') } : null;
  return { place: first ?? null, resolvedBy, choices: [], point };
}

async function ofPostcode(db: Database, known: KnownPlaces, postcode: PostcodeWritten): Promise<ResolvedPlace> {
  const found = await findPostcode(db, known, postcode);
  const point = { latitude: found.latitude, longitude: found.longitude };
  if (!postcode.whole && found.district) return { place: found.district, resolvedBy: 'postcode district', choices: [], point };
  const home = homeOf(await placesAt(db, known, point, postcode.whole ? found : null));
  return { place: home?.place ?? null, resolvedBy: postcode.whole ? 'postcode' : 'postcode district', choices: [], point };
}

export const shown = (typed: string) => typed.trim().slice(0, 60);

/** @throws InputError with a sentence when nothing is called that, nor nearly so */
export async function resolvePlace(db: Database, typed: string): Promise<ResolvedPlace> {
  const exact = await knownPlaces.twice(db, (known) => {
    const found = understood(known, typed);
    return { missing: !found && !postcodeIn(typed), result: found };
  });
  const known = await knownPlaces.known(db);
  if (exact) return resolved(known, exact);
  const postcode = postcodeIn(typed);
  if (postcode) return ofPostcode(db, known, postcode);
  const finer = await finerPlace(db, typed);
  if (finer)
    return {
      ...finer,
      choices: [],
      point: placed(finer.place) ? { latitude: finer.place.latitude, longitude: finer.place.longitude } : null,
    };
  const nearly = misspelt(known, typed);
  if (nearly) return resolved(known, nearly);
  if (!nameKey(typed))
    throw new InputError('There is no letter or number in that place. Give the name of a village or town, or a postcode.');
  throw new InputError(`We could not find "${shown(typed)}". Check the spelling, or give the name of a village or town nearby.`);
}

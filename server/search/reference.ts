/**
 * Terms and places by their slugs. They are reference data, a few thousand rows that every filter names, so each process keeps them; a slug it does
 * not know makes it look again, and it looks again by itself every minute.
 */
import type { PlaceKind, Vocabulary } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { folded } from '../places/folded.ts';

export interface KnownPlace {
  id: number;
  slug: string;
  code: string | null;
  name: string;
  otherNames: string[];
  kind: PlaceKind;
  latitude: number | null;
  longitude: number | null;
}

interface Reference {
  readAt: number;
  terms: Map<string, number>;
  places: KnownPlace[];
  placeBySlug: Map<string, KnownPlace>;
  placeByCode: Map<string, KnownPlace>;
}

const lasts = 60_000;
const references = new WeakMap<Database, Promise<Reference>>();

async function read(db: Database): Promise<Reference> {
  const [row] = await db.$queryRaw<
    { terms: { key: string; id: number }[] | null; places: KnownPlace[] | null; codes: { code: string; id: number }[] | null }[]
  >`
    SELECT
      (SELECT json_agg(json_build_object('key', t.vocabulary || ' ' || t.slug, 'id', t.id)) FROM "Term" t) AS terms,
      (SELECT json_agg(json_build_object('id', p.id, 'slug', p.slug, 'code', p.code, 'name', p.name, 'otherNames', p."otherNames", 'kind', p.kind,
         'latitude', p.latitude, 'longitude', p.longitude) ORDER BY p.id) FROM "Place" p WHERE p.kind <> 'POSTCODE') AS places,
      (SELECT json_agg(json_build_object('code', f.code, 'id', f."placeId")) FROM "FormerCode" f) AS codes
    LIMIT 1`;
  const places = row?.places ?? [];
  const byId = new Map(places.map((place) => [place.id, place]));
  const current = places.flatMap((place) => (place.code ? [[place.code, place] as const] : []));
  const former = (row?.codes ?? []).flatMap(({ code, id }) => (byId.has(id) ? [[code, byId.get(id) as KnownPlace] as const] : []));
  return {
    readAt: Date.now(),
    terms: new Map((row?.terms ?? []).map((term) => [term.key, term.id])),
    places,
    placeBySlug: new Map(places.map((place) => [place.slug, place])),
    placeByCode: new Map([...former, ...current]),
  };
}

async function reference(db: Database, readAfter = Date.now() - lasts): Promise<Reference> {
  const known = await references.get(db)?.catch(() => undefined);
  if (known && known.readAt > readAfter) return known;
  const reading = read(db);
  references.set(db, reading);
  return reading;
}

/** Asks `lookup` of what is known, then, for what that missed, once more of what the database says now; at most once a second, whatever is asked. */
async function twice<Result>(db: Database, lookup: (known: Reference) => { missing: boolean; result: Result }): Promise<Result> {
  const first = lookup(await reference(db));
  if (!first.missing) return first.result;
  return lookup(await reference(db, Date.now() - 1000)).result;
}

const vocabularyNames: Record<Vocabulary, string> = {
  THEME: 'theme',
  AUDIENCE: 'audience',
  ACCESS: 'access term',
  ROLE_TYPE: 'sort of role',
  VENUE_KIND: 'kind of venue',
  FACILITY: 'facility',
  GROUP_TYPE: 'type of group',
  APPLICANT_TYPE: 'sort of applicant',
  OUTCOME: 'outcome',
  REQUIREMENT: 'requirement',
  QUALITY_MARK: 'quality mark',
};

/** Ids of terms by slug; a sentence for the first that is none. */
export async function termIds(db: Database, vocabulary: Vocabulary, slugs: readonly string[]): Promise<number[]> {
  const ids = await twice(db, ({ terms }) => {
    const result = slugs.map((slug) => terms.get(`${vocabulary} ${slug}`));
    return { missing: result.includes(undefined), result };
  });
  return ids.map((id, index) => {
    if (id !== undefined) return id;
    throw new InputError(
      `There is no ${vocabularyNames[vocabulary]} "${slugs[index]?.slice(0, 60)}". Ask terms(vocabulary: ${vocabulary}) for those there are.`,
    );
  });
}

/** Places by slug or code; a sentence, with the choices where there are some, for the first that is none. */
export async function placesNamed(db: Database, names: readonly string[]): Promise<KnownPlace[]> {
  const { found, places } = await twice(db, (known) => {
    const found = names.map((name) => known.placeBySlug.get(name) ?? known.placeByCode.get(name.toUpperCase()));
    return { missing: found.includes(undefined), result: { found, places: known.places } };
  });
  return found.map((place, index) => {
    if (place) return place;
    const name = names[index]?.slice(0, 60) ?? '';
    const choices = places.filter(
      (other) => folded(other.name) === folded(name) || other.otherNames.some((otherName) => folded(otherName) === folded(name)),
    );
    const advice = choices.length
      ? `Did you mean ${choices.map((choice) => choice.slug).join(' or ')}?`
      : 'Ask places(query:) for its slug.';
    throw new InputError(`We could not find a place with the slug or code "${name}". ${advice}`);
  });
}

export interface ResolvedPlace {
  place: KnownPlace | null;
  /** How it was recognised: slug, code, name or other name. */
  resolvedBy: string | null;
  /** When the word could mean several places. */
  choices: KnownPlace[];
}

/** What a person typed for a place: a slug, a code, a name, another name. Throws a sentence when nothing has that name. */
export async function resolvePlace(db: Database, typed: string): Promise<ResolvedPlace> {
  const text = folded(typed);
  const resolved = await twice(db, (known): { missing: boolean; result: ResolvedPlace | null } => {
    const exact = known.placeBySlug.get(typed.trim().toLowerCase()) ?? known.placeBySlug.get(text.replaceAll(' ', '-'));
    if (exact) return { missing: false, result: { place: exact, resolvedBy: 'slug', choices: [] } };
    const coded = known.placeByCode.get(typed.trim().toUpperCase());
    if (coded) return { missing: false, result: { place: coded, resolvedBy: 'code', choices: [] } };
    const named = known.places.filter((place) => folded(place.name) === text);
    const others = named.length ? named : known.places.filter((place) => place.otherNames.some((name) => folded(name) === text));
    const resolvedBy = named.length ? 'name' : 'other name';
    if (others.length === 1) return { missing: false, result: { place: others[0] ?? null, resolvedBy, choices: [] } };
    if (others.length > 1) return { missing: false, result: { place: null, resolvedBy: null, choices: others } };
    return { missing: true, result: null };
  });
  if (resolved) return resolved;
  if (/^[a-z]{1,2}\d[a-z\d]? ?\d?[a-z]{0,2}$/i.test(typed.trim()))
    throw new InputError('We do not know postcodes yet. Give the name of a village or town instead.');
  throw new InputError(
    `We could not find "${typed.trim().slice(0, 60)}". Check the spelling, or give the name of a village or town nearby.`,
  );
}

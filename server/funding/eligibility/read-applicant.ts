/** Who asks, from what they say of themselves and from what the public record says of a listed group: what they say goes first. */
import type { IncomeBand } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { InputError } from '../../input-error.ts';
import { type KnownPlaces, knownPlaces } from '../../places/known.ts';
import { placesNamed } from '../../places/named.ts';
import { termIds } from '../../search/reference.ts';
import { type Applicant, type Area, type Named, nobodyKnown } from './applicant.ts';
import { applicantSorts } from './applicant-sorts.ts';
import { type KnownTerms, knownTerms } from './terms.ts';

export interface ApplicantAsked {
  readonly groupId?: number | null | undefined;
  readonly applicantType?: string | null | undefined;
  readonly incomeBand?: IncomeBand | null | undefined;
  readonly foundedYear?: number | null | undefined;
  readonly places?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly audiences?: readonly string[] | null | undefined;
  readonly outcomes?: readonly string[] | null | undefined;
  readonly registered?: boolean | null | undefined;
  readonly hasBankAccount?: boolean | null | undefined;
  readonly partners?: number | null | undefined;
  readonly amount?: number | null | undefined;
  readonly onBehalf?: boolean | null | undefined;
}

interface GroupRow {
  id: number;
  type: string | null;
  incomeBand: IncomeBand | null;
  foundedYear: number | null;
  registered: boolean;
  charity: boolean;
  placeIds: number[] | null;
  termIds: number[];
}

const mostGroups = 1000;

/** As the public may know it: of a group whose location is hidden, no register and no place finer than its district. */
const statement = `
  SELECT c."listingId" AS id, t.slug AS type, g."incomeBand", g."foundedYear", c."termIds",
    (SELECT array_agg(p."placeId" ORDER BY p.position, p."placeId") FROM "PublicPlace" p WHERE p."listingId" = c."listingId") AS "placeIds",
    c.visibility IS DISTINCT FROM 'HIDDEN' AND EXISTS (SELECT 1 FROM "Identifier" i WHERE i."listingId" = c."listingId") AS registered,
    c.visibility IS DISTINCT FROM 'HIDDEN' AND EXISTS (SELECT 1 FROM "Identifier" i WHERE i."listingId" = c."listingId" AND i.scheme = 'GB-CHC') AS charity
  FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId" JOIN "Group" g ON g."listingId" = c."listingId" LEFT JOIN "Term" t ON t.id = l."typeId"
  WHERE c."listingId" = ANY ($1) LIMIT ${mostGroups}`;

function factsOf(row: GroupRow, terms: KnownTerms, places: KnownPlaces): Applicant {
  const sorts = (slugs: readonly string[]) => slugs.flatMap((slug) => terms.named('APPLICANT_TYPE', slug) ?? []);
  const { is = [], eitherOf = [] } = row.charity ? { is: ['registered-charity'] } : (applicantSorts[row.type ?? ''] ?? {});
  const carried = terms.vocabularyOf(row.termIds);
  return {
    ...nobodyKnown,
    types: sorts(is),
    eitherOf: sorts(eitherOf),
    incomeBand: row.incomeBand === 'UNKNOWN' ? null : row.incomeBand,
    foundedYear: row.foundedYear,
    places: (row.placeIds ?? []).flatMap((id): readonly Area[] => {
      const place = places.byId.get(id);
      return place ? [place] : [];
    }),
    themes: carried.get('THEME') ?? [],
    audiences: carried.get('AUDIENCE') ?? [],
    // No number here does not mean that it has none.
    registered: row.registered || null,
  };
}

/** What is publicly known of listed groups, by their ids: one statement. Those that are not listed are left out. */
export async function groupsAsApplicants(db: Database, groupIds: readonly number[]): Promise<ReadonlyMap<number, Applicant>> {
  const [terms, places] = [await knownTerms.known(db), await knownPlaces.known(db)];
  const { rows } = await db.pool.query<GroupRow>(statement, [groupIds]);
  return new Map(rows.map((row) => [row.id, factsOf(row, terms, places)]));
}

async function groupFacts(db: Database, groupId: number): Promise<Applicant> {
  const facts = (await groupsAsApplicants(db, [groupId])).get(groupId);
  if (facts) return facts;
  throw new InputError('There is no such group, or it is not listed. Leave group out and say what it is like.');
}

const earliest = 1000;
const mostPartners = 1000;
const mostPence = 100_000_000_000;
const mostNamed = 60;

function whole(name: string, value: number, least: number, most: number, advice: string): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InputError(`${name} is ${value}; ${advice}`);
}

/** @throws InputError with a sentence for the first that cannot be understood */
export async function readApplicant(db: Database, asked: ApplicantAsked, now: Date): Promise<Applicant> {
  const terms = await knownTerms.known(db);
  const known = asked.groupId ? await groupFacts(db, asked.groupId) : nobodyKnown;
  const year = now.getUTCFullYear();
  const checked = {
    foundedYear: () => whole('foundedYear', asked.foundedYear as number, earliest, year, `give a year up to ${year}.`),
    partners: () => whole('partners', asked.partners as number, 0, mostPartners, 'give how many others apply with you, 0 or more.'),
    amount: () =>
      whole(
        'amount',
        asked.amount as number,
        0,
        mostPence,
        'give whole pence, not less than nothing and at most a thousand million pounds.',
      ),
  };
  const given = <Key extends keyof typeof checked>(key: Key) =>
    asked[key] === null || asked[key] === undefined ? known[key] : checked[key]();
  const named = async (
    name: 'themes' | 'audiences' | 'outcomes',
    vocabulary: 'THEME' | 'AUDIENCE' | 'OUTCOME',
  ): Promise<readonly Named[]> => {
    const slugs = asked[name] ?? [];
    if (!slugs.length) return known[name];
    if (slugs.length > mostNamed) throw new InputError(`${name} names ${slugs.length} values; ${mostNamed} is the most.`);
    return (await termIds(db, vocabulary, slugs)).flatMap((id) => terms.byId.get(id) ?? []);
  };
  if ((asked.places?.length ?? 0) > mostNamed)
    throw new InputError(`places names ${asked.places?.length} values; ${mostNamed} is the most.`);
  const types = asked.applicantType ? await termIds(db, 'APPLICANT_TYPE', [asked.applicantType]) : null;
  return {
    types: types ? types.flatMap((id) => terms.byId.get(id) ?? []) : known.types,
    eitherOf: types ? [] : known.eitherOf,
    incomeBand: asked.incomeBand && asked.incomeBand !== 'UNKNOWN' ? asked.incomeBand : known.incomeBand,
    foundedYear: given('foundedYear'),
    places: asked.places?.length ? await areasNamed(db, asked.places) : known.places,
    themes: await named('themes', 'THEME'),
    audiences: await named('audiences', 'AUDIENCE'),
    outcomes: await named('outcomes', 'OUTCOME'),
    registered: asked.registered ?? known.registered,
    hasBankAccount: asked.hasBankAccount ?? null,
    partners: given('partners'),
    amount: given('amount'),
    onBehalf: asked.onBehalf ?? null,
  };
}

async function areasNamed(db: Database, names: readonly string[]): Promise<Area[]> {
  const found = await placesNamed(db, names);
  const { byId } = await knownPlaces.known(db);
  // An LSOA is not among the kept: it lies in nothing that is known here.
  return found.map((place) => byId.get(place.id) ?? { ...place, areaIds: [] });
}

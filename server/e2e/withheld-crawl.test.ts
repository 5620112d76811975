/**
 * Asks for every field of every type by every way in, and looks through the raw answers. The queries are written from schema.graphql, so that a field
 * added tomorrow is asked for tomorrow. The writer of queries stands here, hence the length.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLField, type GraphQLNamedType, getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { Database } from '../database.ts';
import { askRaw } from '../testkit/ask.ts';
import { countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeLayers, makeWithheld, secrets, type Withheld } from '../testkit/rows.ts';

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));

type Field = GraphQLField<unknown, unknown>;
const isRow = (type: GraphQLNamedType) =>
  type.name === 'Listing' || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
/** What a field asks of whoever asks. */
const given: Readonly<Record<string, string>> = {
  first: 'first: 6',
  applicant: 'applicant: { amount: 100000, foundedYear: 2001, registered: true, hasBankAccount: false, partners: 0 }',
};
function called(field: Field): string {
  const args = field.args.flatMap(({ name }) => given[name] ?? []);
  return args.length ? `${field.name}(${args.join(', ')})` : field.name;
}

interface Reach {
  /** Over how many other rows a way may go. */
  hops: number;
  /** Places lead everywhere; told to be an end, they answer with their own name alone. */
  placesEnd?: boolean;
  /** What a place has and lacks, asked of places themselves: it is the same wherever the place stands, and dear to count. */
  coverage?: boolean;
}

/** Every way from a type to a leaf. A step that leads to rows ends with `@`. */
function* ways(type: GraphQLNamedType, { hops, placesEnd = false, coverage = false }: Reach, alias = ''): Generator<string[]> {
  if (!isObjectType(type) && !isInterfaceType(type)) return;
  for (const field of Object.values(type.getFields())) {
    const named = getNamedType(field.type);
    const call = `${alias && `${alias}_${field.name}: `}${called(field)}`;
    const leaves = isLeafType(named);
    if (isRow(named) && hops === 0) continue;
    if (placesEnd && type.name === 'Place' && !leaves) continue;
    if (!coverage && named.name === 'Coverage') continue;
    if (leaves) yield [call];
    else
      for (const rest of ways(named, { hops: hops - Number(isRow(named)), placesEnd, coverage }))
        yield [isRow(named) ? `${call}@` : call, ...rest];
  }
  if (!isInterfaceType(type)) return;
  const shared = Object.keys(type.getFields());
  for (const kind of schema.getPossibleTypes(type))
    for (const way of ways(kind, { hops, placesEnd, coverage }, kind.name))
      if (!shared.some((name) => way[0]?.startsWith(`${kind.name}_${name}:`))) yield [`... on ${kind.name}`, ...way];
}

type Tree = Map<string, Tree>;
const written = (tree: Tree): string =>
  [...tree]
    .map(([step, below]) => (below.size ? `${step.replace('@', '')} { ${step.endsWith('@') ? 'id ' : ''}${written(below)} }` : step))
    .join(' ');

/** Lays ways together into batches whose selections hold about so many fields. */
function batches(all: readonly string[][], most: number): { ways: string[][]; tree: Tree; size: number }[] {
  const found: ReturnType<typeof batches> = [];
  for (const way of all) {
    if (!found.length || (found.at(-1)?.size ?? 0) + 2 * way.length > most) found.push({ ways: [], tree: new Map(), size: 0 });
    const last = found.at(-1) as (typeof found)[number];
    last.ways.push(way);
    let at = last.tree;
    for (const step of way) {
      const below: Tree = at.get(step) ?? new Map();
      if (!at.has(step)) last.size += step.endsWith('@') ? 2 : 1;
      at.set(step, below);
      at = below;
    }
  }
  return found;
}

interface Entry extends Partial<Reach> {
  /** With `*` where the selection goes. */
  query: string;
  type: string;
}

/** Everything one can ask beneath an entry: the answers as they came. An answer with errors fails the test, since it would hide what it left out. */
async function everything(db: Database, { query, type, hops = 2, placesEnd = false, coverage = false }: Entry): Promise<unknown[]> {
  const answers: unknown[] = [];
  async function askFor(all: readonly string[][], most: number): Promise<void> {
    for (const { tree, ways } of batches(all, most)) {
      const answer = await askRaw(db, query.replace('*', written(tree)));
      const tooMuch = answer.errors?.[0]?.extensions?.code === 'QUERY_TOO_COMPLEX';
      // A single way that is too dear by itself cannot be gone by anybody.
      if (!tooMuch) expect(answer.errors, written(tree)).toBeUndefined();
      if (tooMuch && ways.length > 1) await askFor(ways, most / 2);
      if (!tooMuch) answers.push(answer.data);
    }
  }
  await askFor([...ways(schema.getType(type) as GraphQLNamedType, { hops, placesEnd, coverage })], 350);
  return answers;
}
/** Where in the answers something of this form stands, as "path: value". */
function* standing(pattern: RegExp, value: unknown, path = ''): Generator<string> {
  if (value !== null && typeof value === 'object')
    for (const [key, below] of Object.entries(value)) yield* standing(pattern, below, Array.isArray(value) ? path : `${path}.${key}`);
  else if (pattern.test(JSON.stringify(value))) yield `${path.slice(1)}: ${JSON.stringify(value)}`;
}
async function found(db: Database, entries: readonly Entry[], pattern: RegExp): Promise<string[]> {
  const answers = (await Promise.all(entries.map((entry) => everything(db, entry)))).flat();
  return [...new Set([...standing(pattern, answers)])];
}

const node = (type: string, id: number): Entry => ({ query: `{ node(id: "${globalId(type, id)}") { id ... on ${type} { * } } }`, type });
const lists = {
  search: 'Listing',
  groups: 'Group',
  venues: 'Venue',
  funds: 'Fund',
  opportunities: 'Opportunity',
  events: 'Event',
  awards: 'Award',
};
const roots = (args: string): Entry[] =>
  Object.entries(lists)
    .map(([field, type]) => ({
      query: `{ ${field}(${field === 'awards' ? 'first: 10' : args}) { * } }`,
      type: `${type}Connection`,
      // `search` goes the second hop for all of them.
      hops: ['search', 'awards'].includes(field) ? 2 : 1,
    }))
    .concat({ query: '{ awardsByDistrict { * } }', type: 'DistrictAwards', hops: 1 });
const places: Entry[] = ['fenshire', 'east-fen', 'canary-parish', 'canary-ward', 'canary-end', 'canary-post', 'sparrow'].map((slug) => ({
  query: `{ place(slug: "${slug}") { * } }`,
  type: 'Place',
  hops: 1,
  coverage: true,
}));
const quiet = (rows: Withheld): Entry[] =>
  [
    node('Group', rows.group.id),
    node('Opportunity', rows.role.id),
    node('Event', rows.event.id),
    node('Activity', rows.activity.id),
    node('Award', rows.award.id),
    { query: '{ listing(slug: "quiet-group") { * } }', type: 'Listing', hops: 1 },
  ].map((entry) => ({ ...entry, placesEnd: true }));
const hall = (rows: Withheld): Entry => ({ ...node('Venue', rows.hall.id), placesEnd: true });

const everySecret = new RegExp(`canary|${secrets.source}`, 'i');
let rows: Withheld;

// As slow as those below, which it is to be compared with: thousands of questions.
test('were it EXACT it would all be seen: the search below finds what it looks for', { timeout: 120_000 }, async ({ db }) => {
  rows = await makeWithheld(db, await makeLayers(db), 'EXACT');
  const seen = (
    await found(
      db,
      [...quiet(rows), hall(rows)].map((entry) => ({ ...entry, hops: 1 })),
      everySecret,
    )
  ).join();
  for (const told of [
    'AA1 1ZZ',
    'Canary Cottage',
    '999000999001',
    '52.123456',
    'Canary Arms',
    'Canary Hall',
    'Canary Ward',
    '/map',
    'CANARY-1',
  ])
    expect(seen).toContain(told);
  expect(seen).not.toContain('/staff');
});

const tellings = {
  HIDDEN: { secret: secrets, around: everySecret, besides: /^$/ },
  // A register number is not withheld for AREA, nor is its parish, nor that it runs and keeps the hall.
  AREA: {
    secret: new RegExp(secrets.source.replace('|CANARY-1', ''), 'i'),
    around: /canary[ -](?!parish|1)|canary\.example|AA1|5\d\.1234|0\.654/i,
    besides: /^node\.(operator|managedBy|steward|assurance\.confirmedBy|changes\.by)\b/,
  },
};
for (const visibility of ['HIDDEN', 'AREA'] as const)
  describe(`a group whose location is ${visibility}`, { timeout: 120_000 }, () => {
    const { secret, around, besides } = tellings[visibility];

    test('tells its address in no field of any list, near it or far', async ({ db }) => {
      await db.$executeRaw`UPDATE "Location" SET visibility = ${visibility}::"LocationVisibility" WHERE "listingId" = ${rows.group.id}`;
      if (visibility === 'AREA') await db.$executeRaw`UPDATE "Location" SET visibility = 'AREA' WHERE "listingId" = ${rows.event.id}`;
      const far = 'first: 10, near: { place: "sparrow" }, sort: NAME';
      const judged: Entry = { query: `{ checkEligibility(${given['applicant']}) { * } }`, type: 'Eligibility', hops: 1 };
      const lists = [judged, ...roots('first: 10'), ...roots(far).map((entry) => ({ ...entry, hops: 1 }))];
      expect(await found(db, lists, secret)).toEqual([]);
    });

    test('tells its address in no field of any place', async ({ db }) => expect(await found(db, places, secret)).toEqual([]));

    test('and all that hangs on it tell nothing finer by any relation', async ({ db }) =>
      expect(await found(db, quiet(rows), around)).toEqual([]));

    test('is not known at the hall it meets at, nor is what hangs on it', async ({ db }) =>
      expect((await found(db, [hall(rows)], /quiet/i)).filter((line) => !besides.test(line))).toEqual([]));
  });

const wide = new Set(['COUNTY', 'UNITARY', 'DISTRICT']);

/** What the answers say of rows with these ids: every field of each that was answered, wherever the row stood. */
function* saidOf(ids: ReadonlySet<string>, value: unknown): Generator<[string, unknown]> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, below] of Object.entries(value)) {
    if (ids.has((value as { id?: string }).id ?? '')) yield [key.replace(/^[A-Z]\w+_/, ''), below];
    yield* saidOf(ids, below);
  }
}

describe('in the sample county', { timeout: 120_000 }, () => {
  countyTest('no hidden listing has any location, venue or finer place, by whatever way it is reached', async ({ db }) => {
    const hidden = await db.catalogue.findMany({ where: { visibility: 'HIDDEN' }, select: { listingId: true, kind: true } });
    expect(hidden.length).toBeGreaterThan(15);
    const typeOf = { GROUP: 'Group', VENUE: 'Venue', FUND: 'Fund', OPPORTUNITY: 'Opportunity', EVENT: 'Event' };
    const ids = new Set(hidden.map(({ kind, listingId }) => globalId(typeOf[kind], listingId)));
    const entries = hidden.map(({ kind, listingId }): Entry => ({ ...node(typeOf[kind], listingId), hops: 1 }));
    const pages = ['groups', 'funds', 'venues'].map(
      (field): Entry => ({
        query: `{ ${field}(first: 100) { nodes { id * } } }`,
        type: lists[field as 'groups'],
        hops: 1,
        placesEnd: true,
      }),
    );
    const answers: unknown[] = [];
    for (const entry of [...entries, ...pages]) answers.push(...(await everything(db, entry)));
    let told = 0;
    for (const [field, value] of saidOf(ids, answers)) {
      told += 1;
      if (['location', 'venue', 'insideOf'].includes(field)) expect(value, field).toBeNull();
      if (['meetsAt', 'identifiers', 'contains'].includes(field)) expect(value, field).toEqual([]);
      if (field === 'places') for (const place of value as { kind?: string }[]) if (place.kind) expect(wide).toContain(place.kind);
    }
    expect(told).toBeGreaterThan(1000);
  });
});

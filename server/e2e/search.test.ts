import { ask, askRaw } from '../testkit/ask.ts';
import { expect, countyTest as test } from '../testkit/fixture.ts';

interface Row {
  cursor: string;
  distanceKm: number | null;
  matched: string[];
  node: { slug: string; name: string };
}

interface Page {
  search: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: Row[] };
}

const edges = '{ totalCount pageInfo { hasNextPage endCursor } edges { cursor distanceKm matched node { slug name } } }';

test('a place filter finds what serves the place, then what is within it, then what contains it', async ({ db }) => {
  const { search } = await ask(db, `{ search(filter: { places: ["huntingdonshire"] }, first: 100) ${edges} }`);
  const matches = search.edges.map((row: Row) => row.matched[0]);
  expect(new Set(matches)).toEqual(new Set(['SERVES', 'WITHIN', 'CONTAINS']));
  expect(matches).toEqual(
    [...matches].sort((one, other) => ['SERVES', 'WITHIN', 'CONTAINS'].indexOf(one) - ['SERVES', 'WITHIN', 'CONTAINS'].indexOf(other)),
  );
});

test('exactPlace leaves out what serves only a wider area', async ({ db }) => {
  const { search } = await ask(db, `{ search(filter: { places: ["ramsey"], exactPlace: true }, first: 100) ${edges} }`);
  expect(search.edges.length).toBeGreaterThan(0);
  expect(new Set(search.edges.flatMap((row: Row) => row.matched))).toEqual(new Set(['SERVES']));
});

test('a place can be named by its code as well as by its slug', async ({ db }) => {
  const { bySlug, byCode } = await ask(
    db,
    '{ bySlug: search(filter: { places: ["huntingdonshire"] }) { totalCount } byCode: search(filter: { places: ["E07000011"] }) { totalCount } }',
  );
  expect(byCode).toEqual(bySlug);
});

for (const sort of ['RELEVANCE', 'NAME', 'RECENTLY_CONFIRMED', 'RECENTLY_CHANGED', 'CLOSING_SOON', 'STARTING_SOON', 'DISTANCE'])
  test(`pages in the order ${sort} hold every row once, in order, and end`, async ({ db }) => {
    const args = `sort: ${sort}${sort === 'DISTANCE' ? ', near: { place: "ely" }' : ''}`;
    const { all } = await ask(db, `{ all: search(${args}, first: 100) ${edges} }`);
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 100; page++) {
      const { search }: Page = await ask<Page>(db, `query ($after: String) { search(${args}, first: 37, after: $after) ${edges} }`, {
        variables: { after },
      });
      seen.push(...search.edges.map((row: Row) => row.node.slug));
      after = search.pageInfo.endCursor;
      if (!search.pageInfo.hasNextPage) break;
    }
    expect(seen.length).toBe(all.totalCount);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, all.edges.length)).toEqual(all.edges.map((row: Row) => row.node.slug));
  });

test('words in the name come before words in the text, and the row says where they were', async ({ db }) => {
  const { search } = await ask(db, `{ search(query: "timebank", first: 20) ${edges} }`);
  expect(search.edges[0].node.name.toLowerCase()).toContain('timebank');
  expect(search.edges[0].matched).toContain('NAME');
});

test('an accent in the question or in the name makes no difference', async ({ db }) => {
  const { plain, accented } = await ask(
    db,
    '{ plain: search(query: "cafe") { totalCount } accented: search(query: "café") { totalCount } }',
  );
  expect(accented.totalCount).toBe(plain.totalCount);
  expect(plain.totalCount).toBeGreaterThan(0);
});

test('distances are told, are within the limit asked for, and rise', async ({ db }) => {
  const { search } = await ask(db, `{ search(near: { place: "Ely", withinKm: 12 }, first: 100) ${edges} }`);
  const distances = search.edges.map((row: Row) => row.distanceKm);
  expect(distances.length).toBeGreaterThan(3);
  expect(Math.max(...distances)).toBeLessThanOrEqual(12);
  expect(distances).toEqual([...distances].sort((one, other) => one - other));
});

test('near tells how the place was understood', async ({ db }) => {
  const { search } = await ask(db, '{ search(near: { place: "Saint Neots" }) { near { slug } nearResolvedBy nearChoices { slug } } }');
  expect(search).toMatchObject({ near: { slug: 'st-neots' }, nearChoices: [] });
});

test('facets count under the other filters, each without its own, and agree with the list', async ({ db }) => {
  const { search } = await ask(
    db,
    '{ search(filter: { kinds: [VENUE], themes: ["books-and-reading"] }) { totalCount facets { kinds { value count } themes { value count } places { value count } free } } }',
  );
  const count = (facet: { value: string; count: number }[], value: string) => facet.find((row) => row.value === value)?.count ?? 0;
  expect(count(search.facets.kinds, 'VENUE')).toBe(search.totalCount);
  expect(count(search.facets.themes, 'books-and-reading')).toBe(search.totalCount);
  expect(search.facets.kinds.length).toBeGreaterThan(1);
  const { venues } = await ask(
    db,
    '{ venues(filter: { base: { places: ["fenland"], themes: ["books-and-reading"], exactPlace: true } }) { totalCount } }',
  );
  expect(count(search.facets.places, 'fenland')).toBe(venues.totalCount);
});

test('a wider theme finds what is under the themes below it', async ({ db }) => {
  const { wide, narrow } = await ask(
    db,
    '{ wide: search(filter: { themes: ["arts-and-heritage"] }) { totalCount } narrow: search(filter: { themes: ["local-history"] }) { totalCount } }',
  );
  expect(wide.totalCount).toBeGreaterThan(narrow.totalCount);
  expect(narrow.totalCount).toBeGreaterThan(0);
});

test('accessibility filters hold only for a plain YES', async ({ db }) => {
  const group = await db.listing.findFirstOrThrow({ where: { slug: 'somersham-timebank' } });
  const term = await db.term.findFirstOrThrow({ where: { vocabulary: 'ACCESS', slug: 'hearing-loop' } });
  const found = async () => (await ask(db, '{ search(filter: { accessibility: ["hearing-loop"] }) { nodes { slug } } }')).search.nodes;
  const fact = await db.accessFact.create({ data: { listingId: group.id, termId: term.id, answer: 'PARTLY' } });
  expect(await found()).not.toContainEqual({ slug: 'somersham-timebank' });
  await db.accessFact.update({ where: { id: fact.id }, data: { answer: 'YES' } });
  expect(await found()).toContainEqual({ slug: 'somersham-timebank' });
  await db.accessFact.delete({ where: { id: fact.id } });
});

test('venue filters ask one space for size and price together', async ({ db }) => {
  const { cheap, dear } = await ask(
    db,
    '{ cheap: venues(filter: { maxHourlyRate: 800 }) { totalCount nodes { spaces { rates { from unit } } } } dear: venues(filter: { maxHourlyRate: 1 }) { totalCount } }',
  );
  expect(cheap.totalCount).toBeGreaterThan(3);
  // A kitchen that costs community groups nothing.
  expect(dear.totalCount).toBe(1);
});

test('funds are found by their derived state', async ({ db }) => {
  const { unconfirmed, closed, open, all } = await ask(
    db,
    '{ unconfirmed: funds(filter: { states: [UNCONFIRMED] }) { totalCount } closed: funds(filter: { states: [CLOSED] }) { totalCount } open: funds(filter: { states: [OPEN, CLOSING_SOON, ROLLING] }) { totalCount } all: funds { totalCount } }',
  );
  expect(open.totalCount).toBe(0);
  expect(unconfirmed.totalCount + closed.totalCount).toBe(all.totalCount);
});

test('events are found by date and state', async ({ db }) => {
  const { past, ahead, between } = await ask(
    db,
    '{ past: events(filter: { states: [PAST] }) { totalCount } ahead: events(filter: { from: "2100-01-01T00:00:00Z" }) { totalCount } between: search(filter: { when: { from: "2024-01-01", until: "2024-12-31" } }, first: 100) { nodes { kind ... on Event { startsAt } } } }',
  );
  expect(past.totalCount).toBeGreaterThan(5);
  expect(ahead.totalCount).toBe(0);
  expect(new Set(between.nodes.map((node: { kind: string }) => node.kind))).toEqual(new Set(['EVENT']));
});

test('places are found by the beginning of any of their names', async ({ db }) => {
  const { places } = await ask(db, '{ places(query: "soha") { slug } exact: places(query: "March", first: 1) { slug kind } }');
  expect(places[0].slug).toBe('soham');
});

const refusals: [asked: string, says: RegExp][] = [
  ['{ search(filter: { places: ["atlantis"] }) { totalCount } }', /could not find a place with the slug or code "atlantis"/],
  ['{ search(filter: { themes: ["nonsense"] }) { totalCount } }', /There is no theme "nonsense"/],
  ['{ search(near: { place: "Xyzzyham" }) { totalCount } }', /could not find "Xyzzyham"/],
  ['{ search(near: { place: "CB7 5AA" }) { totalCount } }', /postcodes/],
  ['{ search(near: { place: "ely", latitude: 52 }) { totalCount } }', /near needs either place/],
  ['{ search(near: { latitude: 52 }) { totalCount } }', /both latitude/],
  ['{ search(sort: DISTANCE) { totalCount } }', /DISTANCE needs near/],
  ['{ search(first: 100000) { totalCount } }', /first is 100000/],
  ['{ search(first: 0) { totalCount } }', /first is 0/],
  ['{ search(after: "nonsense") { totalCount } }', /not one of ours/],
  ['{ node(id: "nonsense") { id } }', /not an id of Fingerpost/],
  ['{ place { name } }', /either slug or code/],
];

for (const [asked, says] of refusals)
  test(`${asked} is refused in a sentence`, async ({ db }) => {
    const { errors } = await askRaw(db, asked);
    expect(errors?.[0]?.message).toMatch(says);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

test('a cursor of another order is refused in a sentence', async ({ db }) => {
  const { search } = await ask(db, `{ search(sort: NAME, first: 1) ${edges} }`);
  const { errors } = await askRaw(db, `{ search(sort: RELEVANCE, after: "${search.pageInfo.endCursor}") { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(/belongs to the order NAME/);
});

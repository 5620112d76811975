/** No question about where: filters, distances, orders, counts, cursors and words of a search answer alike wherever a withheld listing is. */
import type { Database } from '../database.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import {
  closeContainment,
  globalId,
  type Layers,
  makeActivity,
  makeGroup,
  makeLayers,
  makePlace,
  makeRole,
  makeVenue,
  makeWithheld,
  secretAddress,
  secrets,
  type Withheld,
} from '../testkit/rows.ts';

let layers: Layers;
let rows: Withheld;
/** Rows of the same shape where each visibility is what the name says. */
const told = (db: Database, visibility: string) =>
  db.$executeRaw`UPDATE "Location" SET visibility = ${visibility}::"LocationVisibility" WHERE "listingId" = ${rows.group.id}`;

test.beforeEach(async ({ db }) => {
  if (rows) return void (await told(db, 'HIDDEN'));
  layers = await makeLayers(db);
  rows = await makeWithheld(db, layers, 'HIDDEN');
  for (const row of ['role', 'event'] as const)
    await db.location.update({ where: { listingId: rows[row].id }, data: { visibility: 'HIDDEN' } });
});

interface List {
  totalCount: number;
  nodes: { name: string }[];
  edges: { cursor: string; distanceKm: number | null; matched: string[]; node: { name: string } }[];
  facets: { places: { value: string; count: number }[] };
}
const search = async (db: Database, args: string): Promise<List> =>
  (
    await ask(
      db,
      `{ search(${args}) { totalCount nodes { name } edges { cursor distanceKm matched node { name } } facets { places { value count } } } }`,
    )
  ).search;
const names = (list: List) =>
  list.nodes
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Quiet'))
    .sort();
const decoded = (list: List) => list.edges.map(({ cursor }) => Buffer.from(cursor, 'base64url').toString());

describe('a place filter', () => {
  test('answers of a hidden listing the same in the parish where it is as in the next', async ({ db }) => {
    const shown = async (place: string) => {
      const { edges } = await search(db, `first: 50, filter: { places: ["${place}"] }`);
      return edges.filter(({ node }) => node.name.startsWith('Quiet')).map(({ matched, node }) => [node.name, matched]);
    };
    const elsewhere = await shown('sparrow');
    expect(elsewhere).toEqual(['Event', 'Group', 'Role'].map((name) => [`Quiet ${name}`, ['CONTAINS']]));
    for (const slug of ['canary-parish', 'canary-ward', 'canary-end']) expect(await shown(slug)).toEqual(elsewhere);
  });

  test('finds no hidden listing below its district when only the place itself is asked for', async ({ db }) => {
    for (const slug of ['canary-parish', 'canary-ward', 'canary-end', 'sparrow'])
      expect(names(await search(db, `first: 50, filter: { places: ["${slug}"], exactPlace: true }`))).toEqual([]);
    expect(names(await search(db, 'first: 50, filter: { places: ["east-fen"], exactPlace: true }'))).toHaveLength(3);
    const { place } = await ask(
      db,
      '{ place(slug: "canary-parish") { listings(filter: { exactPlace: true }) { totalCount nodes { name } } } }',
    );
    expect(place.listings).toEqual({ totalCount: 1, nodes: [{ name: 'Canary Hall' }] });
  });

  test('finds an AREA listing in its parish and not in anything finer', async ({ db }) => {
    await told(db, 'AREA');
    expect(names(await search(db, 'first: 50, filter: { places: ["canary-parish"], exactPlace: true }'))).toContain('Quiet Group');
    for (const slug of ['canary-ward', 'canary-end'])
      expect(names(await search(db, `first: 50, filter: { places: ["${slug}"], exactPlace: true }`))).toEqual([]);
  });

  test('finds the awards to a hidden group by its district and by nothing finer', async ({ db }) => {
    const awards = async (slug: string) =>
      (await ask(db, `{ awards(filter: { places: ["${slug}"] }) { totalCount nodes { title } } }`)).awards;
    expect(await awards('east-fen')).toEqual({ totalCount: 1, nodes: [{ title: 'Quiet chairs' }] });
    for (const slug of ['canary-parish', 'canary-ward', 'canary-end']) expect(await awards(slug)).toEqual({ totalCount: 0, nodes: [] });
  });

  test('counts a hidden listing in no facet below its district', async ({ db }) => {
    const { facets } = await search(db, 'first: 1, query: "quiet", filter: { places: ["east-fen"] }');
    expect(facets.places).toEqual([]);
    const all = await search(db, 'first: 1, query: "quiet"');
    expect(all.facets.places).toEqual([{ value: 'east-fen', count: 3 }]);
  });
});

describe('distance', () => {
  const spot = 'latitude: 52.123456, longitude: 0.654321';

  test('is never told of a hidden listing, nor does it answer within any', async ({ db }) => {
    for (const km of [0.1, 5, 500])
      for (const sort of ['NAME', 'DISTANCE', 'RELEVANCE'])
        expect(names(await search(db, `first: 50, sort: ${sort}, near: { ${spot}, withinKm: ${km} }`))).toEqual([]);
    expect(names(await search(db, `first: 50, near: { place: "canary-parish" }`))).toEqual([]);
    const byName = await search(db, `first: 50, sort: NAME, near: { ${spot} }`);
    for (const { node, distanceKm } of byName.edges) if (node.name.startsWith('Quiet')) expect(distanceKm).toBeNull();
  });

  test('of an AREA listing is that of its parish, in the order and in the cursor too', async ({ db }) => {
    await told(db, 'AREA');
    const { edges } = await search(db, `first: 50, sort: DISTANCE, query: "group", near: { ${spot} }`);
    const hall = await search(db, 'first: 50, sort: DISTANCE, query: "hall", near: { latitude: 52.1, longitude: 0.6 }');
    const fromParish = await search(
      db,
      `first: 50, sort: DISTANCE, query: "group", near: { latitude: 52.1, longitude: 0.6, withinKm: 0.1 }`,
    );
    expect(hall.edges[0]?.distanceKm).toBeGreaterThan(0.5);
    expect(edges[0]?.distanceKm).toBeGreaterThan(4);
    expect(fromParish.edges).toMatchObject([{ distanceKm: 0, node: { name: 'Quiet Group' } }]);
    expect(names(await search(db, `first: 50, near: { ${spot}, withinKm: 1 }`))).not.toContain('Quiet Group');
    for (const cursor of decoded({ edges } as List)) expect(cursor).not.toMatch(secrets);
  });
});

describe('orders, counts and cursors', () => {
  test('are the same wherever a hidden listing is', async ({ db }) => {
    const asked = ['NAME', 'RELEVANCE', 'RECENTLY_CONFIRMED', 'RECENTLY_CHANGED', 'CLOSING_SOON', 'STARTING_SOON', 'DISTANCE'].flatMap(
      (sort) => [
        `first: 50, sort: ${sort}, near: { place: "canary-parish" }`,
        `first: 50, sort: ${sort}, near: { place: "canary-parish", withinKm: 3 }`,
        `first: 50, sort: ${sort}, near: { place: "canary-parish" }, filter: { places: ["canary-parish"] }`,
        `first: 50, sort: ${sort}, near: { place: "canary-parish" }, query: "quiet canary"`,
      ],
    );
    const answers = async () => JSON.stringify(await Promise.all(asked.map((args) => search(db, args))));
    const here = await answers();
    const address = secretAddress(layers);
    await db.location.updateMany({
      where: { listingId: { in: [rows.group.id, rows.role.id, rows.event.id] } },
      data: { placeId: layers.other.id, latitude: 52.4, longitude: 0.1, postcode: 'BB2 2BB', lines: ['Elsewhere'] },
    });
    await db.listingPlace.updateMany({
      where: { listingId: rows.group.id, placeId: layers.parish.id },
      data: { placeId: layers.other.id },
    });
    expect(await answers()).toBe(here);
    await db.location.updateMany({ where: { listingId: { in: [rows.group.id, rows.role.id, rows.event.id] } }, data: address });
    await db.listingPlace.updateMany({
      where: { listingId: rows.group.id, placeId: layers.other.id },
      data: { placeId: layers.parish.id },
    });
  });

  test('made by hand find no more than a list that was asked for', async ({ db }) => {
    // A cursor belongs to what was asked, so one of the list itself is taken apart and its keys are put before everything.
    const list = 'sort: DISTANCE, near: { place: "canary-parish" }';
    const { search: page } = await ask(db, `{ search(first: 1, ${list}) { pageInfo { endCursor } } }`);
    const [order, question, spelling] = JSON.parse(Buffer.from(page.pageInfo.endCursor, 'base64url').toString());
    const after = Buffer.from(JSON.stringify([order, question, spelling, -1, '', 0])).toString('base64url');
    expect(names(await search(db, `first: 50, ${list}, after: "${after}"`))).toEqual([]);
  });
});

describe('words', () => {
  test('of its street, postcode, venue, parish and register do not find a withheld listing', async ({ db }) => {
    for (const visibility of ['HIDDEN', 'AREA']) {
      await told(db, visibility);
      for (const words of [
        'canary',
        'cottage',
        'AA1 1ZZ',
        'canarytown',
        'arms',
        'hall',
        '999000999001',
        'ward',
        'parish',
        'CANARY-1',
        'fen',
      ])
        expect(names(await search(db, `first: 50, query: "${words}"`)), words).toEqual([]);
    }
  });

  test('of a refusal repeat nothing of where it is', async ({ db }) => {
    for (const asked of [
      'search(near: { place: "quiet-group" }) { totalCount }',
      'search(filter: { places: ["quiet-group"] }) { totalCount }',
      'search(near: { place: "AA1 1ZZ" }) { totalCount }',
      'search(after: "canary") { totalCount }',
      `awards(filter: { recipient: "${globalId('Group', rows.group.id)}", places: ["quiet"] }) { totalCount }`,
      `search(filter: { owner: "${globalId('Place', layers.ward.id)}" }) { totalCount }`,
      'listing(slug: "canary-cottage") { name }',
    ]) {
      const answer = await askRaw(db, `{ ${asked} }`);
      expect(JSON.stringify(answer).replaceAll('AA1 1ZZ', '')).not.toMatch(secrets);
      for (const { message } of answer.errors ?? []) expect(message).not.toMatch(/Canary|east-fen|52\./);
    }
  });
});

describe('a venue whose location is withheld', () => {
  test('tells neither where to park nor which bus goes there', async ({ db }) => {
    const venue = await makeVenue(db, {
      name: 'Heron House',
      location: { visibility: 'AREA', ...secretAddress(layers) },
      venueFacts: { create: { parking: 'In Canary Lane', publicTransport: 'Bus 9 to the Canary Arms' } },
    });
    const asked = '{ listing(slug: "heron-house") { ... on Venue { parking publicTransport } } }';
    expect((await ask(db, asked)).listing).toEqual({ parking: null, publicTransport: null });
    await db.location.update({ where: { listingId: venue.id }, data: { visibility: 'EXACT' } });
    expect((await ask(db, asked)).listing.parking).toBe('In Canary Lane');
  });
});

describe('a hidden group', () => {
  const related = '{ listing(slug: "canary-hall") { related { to { name } } ... on Venue { operator { name } managedBy { name } } } }';

  test('is in no relation with a venue, whatever its kind and direction, and runs none', async ({ db }) => {
    const { id: hall } = rows.hall;
    await db.relation.createMany({
      data: [
        { fromId: rows.group.id, toId: hall, kind: 'PART_OF' },
        { fromId: hall, toId: rows.group.id, kind: 'SUPPORTS' },
      ],
    });
    expect((await ask(db, related)).listing).toEqual({ related: [], operator: null, managedBy: null });
    expect((await ask(db, '{ listing(slug: "quiet-group") { related { to { name } } } }')).listing.related).toEqual([]);
  });

  test('that is a council is not told beside the parish it is elected for', async ({ db }) => {
    const asked =
      '{ place(slug: "canary-parish") { councils { name } } listing(slug: "quiet-group") { ... on Group { council { kind places { slug } } } } }';
    expect(await ask(db, asked)).toEqual({ place: { councils: [] }, listing: { council: { kind: 'Parish council', places: [] } } });
    await told(db, 'EXACT');
    expect((await ask(db, asked)).place.councils).toEqual([{ name: 'Quiet Group' }]);
  });
});

describe('a council of which only the area is told', () => {
  const both = async (db: Database, slug: string) => {
    const asked = `{ place(slug: "${slug}") { councils { name } } listing(slug: "plover-council") { ... on Group { council { places { slug } } } } }`;
    const { place, listing } = await ask(db, asked);
    return [place.councils.length, listing.council.places.length];
  };

  test('is named at its parish and at nothing finer, nor at a district when only its county is told', async ({ db }) => {
    const { county, district, parish, ward, settlement } = layers;
    const council = await makeGroup(db, {
      name: 'Plover Council',
      location: { visibility: 'AREA', placeId: settlement.id },
      council: { create: { kind: 'Parish council', places: { create: [{ placeId: ward.id }] } } },
    });
    const elected = async (place: { id: number }, location: { id: number }) => {
      await db.location.update({ where: { listingId: council.id }, data: { placeId: location.id } });
      await db.councilPlace.updateMany({ where: { councilId: council.id }, data: { placeId: place.id } });
    };
    expect(await both(db, 'canary-ward')).toEqual([0, 0]);
    await elected(parish, settlement);
    expect((await both(db, 'canary-parish'))[1]).toBe(1);
    expect((await ask(db, '{ place(slug: "canary-parish") { councils { name } } }')).place.councils).toContainEqual({
      name: 'Plover Council',
    });
    await elected(district, county);
    expect(await both(db, 'east-fen')).toEqual([0, 0]);
    await elected(county, county);
    expect(await both(db, 'fenshire')).toEqual([1, 1]);
  });
});

describe('places in layers', () => {
  test('a place in several areas gives a hidden listing every district around it and nothing of another layer', async ({ db }) => {
    const west = await makePlace(db, { slug: 'west-fen', kind: 'DISTRICT', within: [layers.county] });
    const valley = await makePlace(db, { slug: 'valley', kind: 'CUSTOM' });
    const division = await makePlace(db, { slug: 'north-division', kind: 'DIVISION', within: [west] });
    const hamlet = await makePlace(db, { slug: 'hamlet', kind: 'SETTLEMENT', within: [division, layers.parish, valley] });
    await closeContainment(db);
    const location = { visibility: 'HIDDEN' as const, placeId: hamlet.id };
    await makeGroup(db, { name: 'Quiet Owl', location, places: [hamlet, valley, division] });
    const { listing } = await ask(db, '{ listing(slug: "quiet-owl") { location { place { slug } } places { slug } } }');
    expect(listing.location).toBeNull();
    expect(listing.places.map(({ slug }: { slug: string }) => slug).sort()).toEqual(['east-fen', 'west-fen']);
  });

  test('one that lies in no district gives a hidden listing no place at all', async ({ db }) => {
    const island = await makePlace(db, { slug: 'island', kind: 'PARISH' });
    const group = await makeGroup(db, { name: 'Quiet Tern', location: { visibility: 'HIDDEN', placeId: island.id }, places: [island] });
    await makeActivity(db, { name: 'Quiet tea', groupId: group.id });
    await makeRole(db, { name: 'Quiet Tern helper', groupId: group.id, places: [island] });
    const { listing } = await ask(
      db,
      '{ listing(slug: "quiet-tern") { places { slug } ... on Group { opportunities { places { slug } } } } }',
    );
    expect(listing).toEqual({ places: [], opportunities: [{ places: [] }] });
  });
});

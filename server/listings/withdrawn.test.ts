/** What was withdrawn, is not yet published, was merged or is not listed: what still answers, and how little. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, type GraphQLObjectType, getNamedType, isListType, isNonNullType } from 'graphql';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeActivity, makeAward, makeEvent, makeFund, makeGroup, makeRole, makeVenue } from '../testkit/rows.ts';

type Row = { id: number; slug: string; name: string };
type Kind = 'Group' | 'Venue' | 'Fund' | 'Opportunity' | 'Event';
let rows: Record<Kind, Row>;
let hanging: Record<'Activity' | 'Space' | 'Round' | 'Award', number>;
let witness: Row;

test.beforeAll(async ({ db }) => {
  const full = {
    description: 'Words.',
    languages: ['pl'],
    channels: ['PHONE' as const],
    costFree: true,
    confirmedAt: new Date('2026-01-01'),
  };
  witness = await makeGroup(db, { name: 'Witness' });
  const group = await makeGroup(db, { name: 'Wren Group', ownerId: witness.id, ...full });
  const venue = await makeVenue(db, { name: 'Wren Hall', operatorId: group.id, managedById: group.id, ownerId: group.id, ...full });
  const outer = await makeVenue(db, { name: 'Outer hall' });
  await makeVenue(db, { name: 'Inner hall', insideOfId: venue.id });
  await db.listing.update({ where: { id: venue.id }, data: { insideOfId: outer.id } });
  const fund = await makeFund(db, { name: 'Wren Fund', funderId: group.id, managerId: group.id, ...full });
  await makeFund(db, { name: 'Strand', parentFundId: fund.id, stewardId: group.id });
  const role = await makeRole(db, { name: 'Wren Role', groupId: group.id, venueId: venue.id, ...full });
  const event = await makeEvent(db, { name: 'Wren Event', hosts: [group.id, witness.id], venueId: venue.id, ...full });
  const activity = await makeActivity(db, { name: 'Wren tea', groupId: group.id, venueId: venue.id });
  await makeActivity(db, { name: 'Witness tea', groupId: witness.id, venueId: venue.id });
  const space = await db.space.create({ data: { venueId: venue.id, name: 'Wren room' } });
  const round = await db.round.create({ data: { fundId: fund.id, name: 'Wren round' } });
  const award = await makeAward(db, { recipientName: 'W', title: 'Wren award', recipientId: group.id, fundId: fund.id });
  await db.fundHelp.create({ data: { fundId: fund.id, groupId: group.id } });
  for (const { id } of [group, venue, fund, role, event])
    await db.relation.create({ data: { fromId: witness.id, toId: id, kind: 'SUPPORTS' } });
  await db.council.create({ data: { listingId: group.id, kind: 'Parish council' } });
  rows = { Group: group, Venue: venue, Fund: fund, Opportunity: role, Event: event };
  hanging = { Activity: activity.id, Space: space.id, Round: round.id, Award: award.id };
});

const statuses = (db: Database, status: 'PUBLISHED' | 'SUSPENDED' | 'ARCHIVED' | 'DRAFT' | 'SUBMITTED') =>
  db.listing.updateMany({ where: { id: { in: Object.values(rows).map(({ id }) => id) } }, data: { status } });

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../schema/schema.graphql'), 'utf8'));
const alwaysTold = ['id', 'kind', 'slug', 'url', 'name', 'status', 'createdAt', 'updatedAt'];

/** Every field of a type that needs no argument, each under another name, half of them under a directive. */
function everyField(type: Kind): string {
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  return fields
    .filter((field) => field.args.every((arg) => !isNonNullType(arg.type)))
    .map((field, index) => {
      const named = getNamedType(field.type);
      const below = 'getFields' in named ? ' { __typename }' : '';
      return `_${field.name}: ${field.name} ${index % 2 ? '@include(if: true)' : '@skip(if: false)'}${below}`;
    })
    .join(' ');
}
/** What the contract lets a withdrawn listing say in each field. */
function little(type: Kind): Record<string, unknown> {
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());
  return Object.fromEntries(
    fields.flatMap(({ name, type, args }): [string, unknown][] => {
      if (alwaysTold.includes(name) || args.some((arg) => isNonNullType(arg.type))) return [];
      if (!isNonNullType(type)) return [[`_${name}`, null]];
      return isListType(type.ofType) ? [[`_${name}`, []]] : [];
    }),
  );
}

describe.each(['SUSPENDED', 'ARCHIVED'] as const)('what is %s', (status) => {
  test.for(['Group', 'Venue', 'Fund', 'Opportunity', 'Event'] as const)(
    'a %s tells its name and no more, however it is asked',
    async (type, { db }) => {
      await statuses(db, status);
      const { id, slug, name } = rows[type];
      const asked = `{ listing(slug: "${slug}") { ...I ... on Listing { ... on ${type} { ...F } } } node(id: "${globalId(type, id)}") { ...F ...I } }
      fragment F on ${type} { ${everyField(type)} }
      fragment I on Listing { id summary description assurance { state confirmedAt confirmedBy } location { place { name } } cost { free } }`;
      const { listing, node } = await ask(db, asked);
      for (const told of [listing, node]) {
        expect(told).toMatchObject(little(type));
        expect(told).toMatchObject({ _id: globalId(type, id), _name: name, _slug: slug, _status: status, _summary: '' });
        expect(told.assurance).toEqual({ state: 'NEVER', confirmedAt: null, confirmedBy: null });
      }
    },
  );

  test('is in no list, search, facet or relation, and owns, runs and funds nothing that is told', async ({ db }) => {
    await statuses(db, status);
    const lists = ['search', 'groups', 'venues', 'funds', 'opportunities', 'events'].map(
      (field) => `${field}(query: "wren") { totalCount nodes { name } }`,
    );
    const inner = '... on Venue { insideOf { name } owner { name } operator { name } }';
    const answer = await ask(
      db,
      `{ ${lists.join(' ')} awards { totalCount nodes { title } }
         witness: listing(slug: "witness") { related { to { name } } ... on Group { meetsAt { name } activities { venue { name } } } }
         inner: listing(slug: "inner-hall") { ${inner} } outer: listing(slug: "outer-hall") { ... on Venue { contains { name } } }
         strand: listing(slug: "strand") { steward { name } ... on Fund { parent { name } } } }`,
    );
    expect(JSON.stringify(answer)).not.toMatch(/wren/i);
    expect(answer.search.totalCount).toBe(0);
  });

  test('keeps what hung on it from answering by its id', async ({ db }) => {
    await statuses(db, status);
    for (const [type, id] of Object.entries(hanging))
      expect(await ask(db, `{ node(id: "${globalId(type, id)}") { id } }`), type).toEqual({ node: null });
  });
});

test.for(['DRAFT', 'SUBMITTED'] as const)(
  'what is %s answers neither by slug nor by id, nor does what hangs on it',
  async (status, { db }) => {
    await statuses(db, status);
    for (const [type, { id, slug }] of Object.entries(rows)) {
      const asked = `{ listing(slug: "${slug}") { id } node(id: "${globalId(type, id)}") { id } }`;
      expect(await ask(db, asked), type).toEqual({ listing: null, node: null });
    }
    for (const [type, id] of Object.entries(hanging))
      expect(await ask(db, `{ node(id: "${globalId(type, id)}") { id } }`), type).toEqual({ node: null });
    expect(JSON.stringify(await ask(db, '{ search { nodes { name owner { name } related { to { name } } } } }'))).not.toMatch(/wren/i);
  },
);

test('what is published again is all there again', async ({ db }) => {
  await statuses(db, 'PUBLISHED');
  const asked =
    '{ search(query: "wren") { totalCount } listing(slug: "wren-group") { ... on Group { meetsAt { name } awards { totalCount } funds { name } } } }';
  expect(await ask(db, asked)).toEqual({
    // With the group that meets at the hall.
    search: { totalCount: 6 },
    listing: { meetsAt: [{ name: 'Wren Hall' }], awards: { totalCount: 1 }, funds: [{ name: 'Wren Fund' }] },
  });
});

describe('former ids and slugs', () => {
  const named = 'id name slug';

  test('of a merged listing lead to the one it became, through several merges and kinds', async ({ db }) => {
    const last = await makeVenue(db, { name: 'Last' });
    const middle = await makeGroup(db, { name: 'Middle', status: 'ARCHIVED', mergedIntoId: last.id });
    const first = await makeGroup(db, { name: 'First', status: 'ARCHIVED', mergedIntoId: middle.id });
    await db.formerSlug.create({ data: { slug: 'very-first', listingId: first.id } });
    const expected = { id: globalId('Venue', last.id), name: 'Last', slug: 'last' };
    for (const { id } of [first, middle])
      expect((await ask(db, `{ node(id: "${globalId('Group', id)}") { ... on Listing { ${named} } } }`)).node).toEqual(expected);
    for (const slug of ['first', 'middle', 'very-first'])
      expect((await ask(db, `{ listing(slug: "${slug}") { ${named} } }`)).listing, slug).toEqual(expected);
    await db.listing.update({ where: { id: last.id }, data: { status: 'DRAFT' } });
    expect(await ask(db, `{ listing(slug: "very-first") { id } node(id: "${globalId('Group', first.id)}") { id } }`)).toEqual({
      listing: null,
      node: null,
    });
  });

  test('of a renamed listing lead to it, and cannot become the slug of another', async ({ db }) => {
    const renamed = await makeGroup(db, { name: 'Renamed' });
    await db.formerSlug.create({ data: { slug: 'once', listingId: renamed.id } });
    expect((await ask(db, `{ listing(slug: "once") { ${named} } }`)).listing.slug).toBe('renamed');
    await expect(makeGroup(db, { name: 'Once' })).rejects.toThrow();
  });

  test('of merges that go in a circle answer null and come to an end', async ({ db }) => {
    const one = await makeGroup(db, { name: 'One', status: 'ARCHIVED' });
    const two = await makeGroup(db, { name: 'Two', status: 'ARCHIVED', mergedIntoId: one.id });
    await db.listing.update({ where: { id: one.id }, data: { mergedIntoId: two.id } });
    expect(await ask(db, `{ listing(slug: "one") { id } node(id: "${globalId('Group', two.id)}") { id } }`)).toEqual({
      listing: null,
      node: null,
    });
  });
});

test('a group that is not listed is in no list, search or facet, but answers as owner and by its id and slug', async ({ db }) => {
  const funder = await makeGroup(db, { name: 'Unlisted trust', listed: false });
  const venue = await makeVenue(db, { name: 'Barn', ownerId: funder.id, stewardId: funder.id });
  await makeActivity(db, { name: 'Meeting', groupId: funder.id, venueId: venue.id });
  const lists = await ask(
    db,
    '{ search(query: "unlisted") { totalCount nodes { name } facets { kinds { count } } } groups(query: "trust") { totalCount nodes { name } } listing(slug: "barn") { ... on Venue { groups { name } } } }',
  );
  expect(lists).toEqual({
    search: { totalCount: 0, nodes: [], facets: { kinds: [] } },
    groups: { totalCount: 0, nodes: [] },
    listing: { groups: [] },
  });
  const told = { name: 'Unlisted trust', listed: false };
  const asked = `{ barn: listing(slug: "barn") { owner { name listed } steward { name listed } } listing(slug: "unlisted-trust") { name ... on Group { listed } } node(id: "${globalId('Group', funder.id)}") { ... on Group { name listed } } }`;
  expect(await ask(db, asked)).toEqual({ barn: { owner: told, steward: told }, listing: told, node: told });
});

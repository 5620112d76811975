/** Words, places and sources; collections; the engagement register; reports; saved views. */
import { globalId } from '../../testkit/rows.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

const nothing = async () => ({});
const ofBody = (world: World, where: Where) => world.subject(where, world.bodies[where]);
const bodyId = (world: World, where: Where) => globalId('Group', world.bodies[where].id);

const term = async ({ db, next }: World) =>
  globalId('Term', (await db.term.create({ data: { vocabulary: 'THEME', slug: `term-${next()}`, label: 'A term' } })).id);
const place = async ({ db, next }: World) =>
  globalId('Place', (await db.place.create({ data: { slug: `place-${next()}`, name: 'A place', kind: 'PARISH' } })).id);
const collection = ({ db, next, bodies }: World, where: Where) =>
  db.collection.create({ data: { slug: `collection-${next()}`, title: 'Ours', bodyId: bodies[where].id } });
const contact = ({ db, bodies }: World, where: Where) =>
  db.bodyContact.create({ data: { bodyId: bodies[where].id, on: new Date('2026-05-01'), how: 'By telephone' } });

/** Done to nothing in particular: its row alone decides. */
const plainly = (query: string, variables: (world: World) => Promise<Record<string, unknown>> = nothing): Example => ({
  query,
  make: async (world) => ({ variables: await variables(world) }),
});
const toBody = (
  query: string,
  variables: (world: World, where: Where) => Promise<Record<string, unknown>>,
  action?: Example['action'],
): Example => ({
  query,
  ...(action && { action }),
  make: async (world, where) => ({ variables: await variables(world, where), subject: ofBody(world, where) }),
});

export const registersMutations: Readonly<Record<string, readonly Example[]>> = {
  saveTerm: [
    plainly(
      'mutation($slug: String!) { saveTerm(term: { vocabulary: THEME, slug: $slug, label: "A term" }) { __typename } }',
      async ({ next }) => ({
        slug: `new-term-${next()}`,
      }),
    ),
  ],
  removeTerm: [plainly('mutation($id: ID!) { removeTerm(id: $id) { __typename } }', async (world) => ({ id: await term(world) }))],
  mergeTerms: [
    plainly('mutation($from: ID!, $into: ID!) { mergeTerms(from: $from, into: $into) { __typename } }', async (world) => ({
      from: await term(world),
      into: await term(world),
    })),
  ],
  saveSynonym: [
    plainly('mutation($words: [String!]!) { saveSynonym(synonym: { kind: SAME, words: $words }) { __typename } }', async ({ next }) => ({
      words: ['one', `other ${next()}`],
    })),
  ],
  removeSynonym: [
    plainly('mutation($id: ID!) { removeSynonym(id: $id) { __typename } }', async ({ db }) => ({
      id: globalId('Synonym', (await db.synonym.create({ data: { words: ['one', 'other'] } })).id),
    })),
  ],
  savePlace: [
    plainly(
      'mutation($slug: String!) { savePlace(place: { slug: $slug, name: "A place", kind: PARISH }) { __typename } }',
      async ({ next }) => ({
        slug: `new-place-${next()}`,
      }),
    ),
  ],
  removePlace: [plainly('mutation($id: ID!) { removePlace(id: $id) { __typename } }', async (world) => ({ id: await place(world) }))],
  mergePlaces: [
    plainly('mutation($from: ID!, $into: ID!) { mergePlaces(from: $from, into: $into) { __typename } }', async (world) => ({
      from: await place(world),
      into: await place(world),
    })),
  ],
  saveSource: [
    plainly(
      'mutation($system: String!) { saveSource(source: { system: $system, title: "A paper", licence: "OGL", attribution: "Us" }) { __typename } }',
      async ({ next }) => ({ system: `source-${next()}` }),
    ),
  ],
  removeSource: [
    plainly('mutation($id: ID!) { removeSource(id: $id) { __typename } }', async ({ db, next }) => ({
      id: globalId(
        'Source',
        (await db.source.create({ data: { system: `old-${next()}`, title: 't', licence: 'l', attribution: 'a' } })).id,
      ),
    })),
  ],
  saveBankHoliday: [plainly('mutation { saveBankHoliday(day: "2027-06-01", name: "A jubilee") { __typename } }')],
  removeBankHoliday: [
    plainly('mutation { removeBankHoliday(day: "2027-06-02") { __typename } }', async ({ db }) => {
      await db.bankHoliday.createMany({ data: [{ day: new Date('2027-06-02'), name: 'Another' }], skipDuplicates: true });
      return {};
    }),
  ],
  undoAdminChange: [
    toBody(
      'mutation($id: ID!) { undoAdminChange(id: $id) { __typename } }',
      async (world, where) => {
        const { id, slug, title, bodyId } = await collection(world, where);
        const made = { register: 'collection', subject: String(id), title, action: 'CREATED', at: new Date(), bodyId };
        return {
          id: globalId(
            'AdminChange',
            (await world.db.adminChange.create({ data: { ...made, new: { bodyId, slug, title, items: [] } } })).id,
          ),
        };
      },
      'collection.change',
    ),
  ],
  answerWishes: [
    {
      query: 'mutation($id: ID!) { answerWishes(id: $id, answer: NOTED) { __typename } }',
      make: async (world, where) => {
        const { id } = where === 'ours' ? world.layers.parish : world.layers.other;
        return { variables: { id: Buffer.from(`WishAnswer:${id}-0-`).toString('base64') }, subject: { placeIds: [id] } };
      },
    },
  ],
  saveCollection: [
    toBody(
      'mutation($body: ID!, $slug: String!) { saveCollection(collection: { body: $body, slug: $slug, title: "Ours" }) { __typename } }',
      async (world, where) => ({ body: bodyId(world, where), slug: `new-collection-${world.next()}` }),
    ),
  ],
  removeCollection: [
    toBody('mutation($id: ID!) { removeCollection(id: $id) { __typename } }', async (world, where) => ({
      id: globalId('Collection', (await collection(world, where)).id),
    })),
  ],
  noteContact: [
    toBody(
      'mutation($body: ID!) { noteContact(body: $body, on: "2026-05-01", how: "By telephone") { __typename } }',
      async (world, where) => ({
        body: bodyId(world, where),
      }),
    ),
  ],
  removeContact: [
    toBody('mutation($id: ID!) { removeContact(id: $id) { __typename } }', async (world, where) => ({
      id: globalId('BodyContact', (await contact(world, where)).id),
    })),
  ],
  setBodyHosts: [
    toBody(
      'mutation($body: ID!, $hosts: [String!]!) { setBodyHosts(body: $body, hosts: $hosts) { __typename } }',
      async (world, where) => ({
        body: bodyId(world, where),
        hosts: [`website-${world.next()}.org.uk`],
      }),
    ),
  ],
  addBodyHosts: [
    toBody(
      'mutation($body: ID!, $hosts: [String!]!) { addBodyHosts(body: $body, hosts: $hosts) { __typename } }',
      async (world, where) => ({
        body: bodyId(world, where),
        hosts: [`added-${world.next()}.org.uk`],
      }),
    ),
  ],
  saveView: [plainly('mutation { saveView(list: "records", name: "Mine", filter: {}) { __typename } }')],
  removeView: [plainly('mutation { removeView(list: "records", name: "Mine") { __typename } }')],
};

type Told = { viewer: Record<string, unknown> | null };
const toldOf = (data: unknown, field: string) => (data as Told).viewer?.[field];
/** A list that holds something, or a value. */
const isTold = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined);

const shown = (field: string, query: string, make: FieldExample['make'] = nothing): readonly FieldExample[] => [
  { query, make, shows: (data) => isTold(toldOf(data, field)) },
];
/** One of the engagement register that stands in it because it has a website. */
const registered: FieldExample['make'] = async (world, where) => {
  await world.db.bodyHost.create({ data: { host: `registered-${world.next()}.org.uk`, bodyId: world.bodies[where].id } });
  return { variables: { name: world.bodies[where].name }, subject: ofBody(world, where) };
};
const placeOf: FieldExample['make'] = async ({ layers: { parish, other } }, where) => {
  const { id } = where === 'ours' ? parish : other;
  return { variables: { id: globalId('Place', id) }, subject: { placeIds: [id] } };
};

export const registersFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.adminChanges': shown('adminChanges', '{ viewer { adminChanges { id } } }', async ({ db }) => {
    await db.adminChange.create({ data: { register: 'term', subject: '1', title: 't', action: 'CREATED', at: new Date() } });
    return {};
  }),
  'Viewer.synonyms': shown('synonyms', '{ viewer { synonyms { id } } }', async ({ db }) => {
    await db.synonym.create({ data: { words: ['one', 'other'] } });
    return {};
  }),
  'Viewer.synonymPreview': shown(
    'synonymPreview',
    '{ viewer { synonymPreview(synonym: { kind: SAME, words: ["one", "other"] }) { words } } }',
  ),
  'Viewer.searchMisses': shown('searchMisses', '{ viewer { searchMisses { words } } }', async ({ db, next }) => {
    await db.searchMiss.create({ data: { words: `missed ${next()}`, day: new Date(), times: 3 } });
    return {};
  }),
  'Viewer.wishes': [
    {
      query: '{ viewer { wishes { times } } }',
      make: async ({ db, layers }, where) => {
        // Only this one is there, so that what is shown is this one.
        await db.wish.deleteMany();
        const { id } = where === 'ours' ? layers.parish : layers.other;
        await db.wish.create({ data: { day: new Date(), placeId: id, words: 'a chess club' } });
        return { subject: { placeIds: [id] } };
      },
      shows: (data) => isTold(toldOf(data, 'wishes')),
    },
  ],
  'Viewer.sources': shown('sources', '{ viewer { sources { id } } }', async ({ db, next }) => {
    await db.source.create({ data: { system: `shown-${next()}`, title: 't', licence: 'l', attribution: 'a' } });
    return {};
  }),
  'Viewer.bankHolidays': shown('bankHolidays', '{ viewer { bankHolidays { day } } }', async ({ db }) => {
    await db.bankHoliday.createMany({ data: [{ day: new Date('2028-06-02'), name: 'Shown' }], skipDuplicates: true });
    return {};
  }),
  'Viewer.termUse': shown('termUse', 'query($id: ID!) { viewer { termUse(id: $id) { listings } } }', async (world) => ({
    variables: { id: await term(world) },
  })),
  'Viewer.registers': shown('registers', '{ viewer { registers { synonyms } } }'),
  'Viewer.termRecords': shown('termRecords', '{ viewer { termRecords(vocabulary: THEME) { label } } }', async (world) => {
    await term(world);
    return {};
  }),
  'Viewer.bankHolidaysIn': shown('bankHolidaysIn', '{ viewer { bankHolidaysIn(year: 2027) { name } } }'),
  'Viewer.placeRecords': shown('placeRecords', '{ viewer { placeRecords { totalCount } } }'),
  'Viewer.placeRecord': shown('placeRecord', 'query($id: ID!) { viewer { placeRecord(id: $id) { formerCodes } } }', async (world) => ({
    variables: { id: await place(world) },
  })),
  'Viewer.collections': [
    {
      query: '{ viewer { collections { body { name } } } }',
      make: async (world, where) => {
        // Only theirs is there, so that what is shown is this one.
        await world.db.collection.deleteMany();
        await collection(world, where);
        return { subject: ofBody(world, where) };
      },
      shows: (data) => isTold(toldOf(data, 'collections')),
    },
  ],
  'Viewer.engagement': shown(
    'engagement',
    'query($name: String!) { viewer { engagement(filter: { query: $name }) { name } } }',
    registered,
  ),
  'Viewer.collection': [
    {
      query: 'query($id: ID!) { viewer { collection(id: $id) { slug } } }',
      make: async (world, where) => ({
        variables: { id: globalId('Collection', (await collection(world, where)).id) },
        subject: ofBody(world, where),
      }),
      shows: (data) => isTold(toldOf(data, 'collection')),
    },
  ],
  'Viewer.collectionPreview': [
    {
      query:
        'query($body: ID!) { viewer { collectionPreview(collection: { body: $body, slug: "ours", title: "Ours" }) { groups(first: 1) { totalCount } } } }',
      make: async (world, where) => ({ variables: { body: bodyId(world, where) }, subject: ofBody(world, where) }),
      shows: (data) => isTold(toldOf(data, 'collectionPreview')),
    },
  ],
  'Viewer.engagedBody': [
    {
      query: 'query($id: ID!) { viewer { engagedBody(id: $id) { name } } }',
      make: async (world, where) => ({ variables: { id: bodyId(world, where) }, subject: ofBody(world, where) }),
      shows: (data) => isTold(toldOf(data, 'engagedBody')),
    },
  ],
  'Viewer.engagementCsv': [
    {
      query: 'query($name: String!) { viewer { engagementCsv(filter: { query: $name }) } }',
      make: registered,
      shows: (data) => String(toldOf(data, 'engagementCsv') ?? '').includes('Council,,'),
    },
  ],
  'Viewer.unclaimedHosts': shown('unclaimedHosts', '{ viewer { unclaimedHosts { host } } }', async ({ db, next }) => {
    await db.embedSeen.create({ data: { day: new Date(), host: `unclaimed-${next()}.org.uk`, element: 'fingerpost-groups', times: 1 } });
    return {};
  }),
  'Viewer.quarterlyReport': [
    {
      query: 'query($id: ID!) { viewer { quarterlyReport(place: $id) { __typename } } }',
      make: placeOf,
      shows: (data) => (toldOf(data, 'quarterlyReport') as { __typename: string } | null)?.__typename === 'QuarterlyReport',
    },
  ],
  // Alone in its area, so that what is shown is this place.
  'Viewer.coverageMap': [
    {
      query: 'query($id: ID!) { viewer { coverageMap(within: $id) { rows { place } } } }',
      make: async ({ db, layers, next }, where) => {
        const { id } = where === 'ours' ? layers.parish : layers.other;
        const around = await db.place.create({
          data: { slug: `around-${next()}`, name: 'Around', kind: 'CUSTOM', contains: { create: [{ innerId: id }] } },
        });
        return { variables: { id: globalId('Place', around.id) }, subject: { placeIds: [id] } };
      },
      shows: (data) => isTold((toldOf(data, 'coverageMap') as { rows: unknown[] } | null)?.rows),
    },
  ],
};

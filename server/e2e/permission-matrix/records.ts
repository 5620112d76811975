/** Records, their trail, consents, relations and notes; and erasing a person. */
import type { Action } from '../../accounts/permissions.ts';
import { globalId } from '../../testkit/rows.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

interface Made {
  id: number;
  global: string;
  subject: NonNullable<Awaited<ReturnType<Example['make']>>['subject']>;
}

async function group(world: World, where: Where): Promise<Made> {
  const { id } = await world.group(where);
  return { id, global: globalId('Group', id), subject: world.subject(where, { id }) };
}

/** A mutation that is asked of a group there. */
const ofGroup = (
  query: string,
  more: (world: World, made: Made, where: Where) => Promise<Record<string, unknown>> | Record<string, unknown> = () => ({}),
  action?: Action,
): Example => ({
  query,
  ...(action && { action }),
  make: async (world, where) => {
    const made = await group(world, where);
    return { variables: { id: made.global, ...(await more(world, made, where)) }, subject: made.subject };
  },
});

const creating: Example = {
  query: 'mutation($document: JSON!) { createRecord(kind: GROUP, document: $document) { __typename } }',
  make: async (world, where) => {
    const body = globalId('Group', world.bodies[where].id);
    const { slug } = where === 'ours' ? world.layers.parish : world.layers.other;
    const document = { name: `New ${world.next()}`, summary: 'New.', owner: body, steward: body, places: [slug] };
    return { variables: { document }, subject: { ...world.subject(where, { id: 0 }), id: undefined } };
  },
};

const contact = async ({ db }: World, { id }: Made, consent: boolean) => {
  const consents = consent ? { create: { givenBy: 'x', how: 'x', givenAt: new Date(0) } } : {};
  const row = await db.contact.create({ data: { listingId: id, role: 'Organiser', phone: '07700 900123', personal: true, consents } });
  return { path: `contacts/${row.id}` };
};

const setting = (status: string, action: Action) =>
  ofGroup(`mutation($id: ID!) { setRecordStatus(id: $id, status: ${status}, reason: "A test.") { __typename } }`, () => ({}), action);

const revised = async ({ db }: World, { id }: Made) => {
  await db.revision.create({ data: { listingId: id, version: 1, action: 'CREATED', author: 'test', changes: {}, snapshot: {} } });
  return {};
};

export const recordMutations: Readonly<Record<string, readonly Example[]>> = {
  createRecord: [creating],
  changeRecord: [
    ofGroup('mutation($id: ID!) { changeRecord(id: $id, version: 1, set: { summary: "Changed." }) { __typename } }'),
    ofGroup('mutation($id: ID!) { changeRecord(id: $id, version: 1, set: { name: "Held" }) { __typename } }'),
  ],
  setRecordStatus: [setting('ARCHIVED', 'record.close'), setting('SUSPENDED', 'record.publish')],
  restoreRevision: [ofGroup('mutation($id: ID!) { restoreRevision(id: $id, version: 1, to: 1) { __typename } }', revised)],
  proposeChange: [ofGroup('mutation($id: ID!) { proposeChange(id: $id, set: { summary: "Proposed." }) { __typename } }')],
  recordConsent: [
    ofGroup(
      'mutation($id: ID!, $path: String!) { recordConsent(id: $id, path: $path, givenBy: "Themselves", how: "By letter") { __typename } }',
      (world, made) => contact(world, made, false),
    ),
  ],
  withdrawConsent: [
    ofGroup('mutation($id: ID!, $path: String!) { withdrawConsent(id: $id, path: $path) { __typename } }', (world, made) =>
      contact(world, made, true),
    ),
  ],
  relate: [
    ofGroup(
      'mutation($id: ID!, $to: ID!) { relate(from: $id, kind: PARTNER_OF, to: $to) { __typename } }',
      async (world, _made, where) => ({
        to: (await group(world, where)).global,
      }),
    ),
  ],
  unrelate: [
    {
      query: 'mutation($id: ID!) { unrelate(id: $id) { __typename } }',
      make: async (world, where) => {
        const [from, to] = [await group(world, where), await group(world, where)];
        const { id } = await world.db.relation.create({ data: { fromId: from.id, toId: to.id, kind: 'PARTNER_OF' } });
        return { variables: { id: globalId('Relation', id) }, subject: from.subject };
      },
    },
  ],
  addNote: [
    ofGroup('mutation($id: ID!) { addNote(record: $id, text: "Ring in May.") { __typename } }'),
    {
      query: 'mutation($place: String!) { addNote(place: $place, text: "Ring in May.") { __typename } }',
      make: async ({ layers }, where) => {
        const place = where === 'ours' ? layers.parish : layers.other;
        return { variables: { place: place.slug }, subject: { placeIds: [place.id] } };
      },
    },
  ],
  erasePerson: [
    {
      query: 'mutation($email: String!) { erasePerson(email: $email, reason: "On request.") { __typename } }',
      make: async (world) => ({ variables: { email: `nobody${world.next()}@erased.example` } }),
    },
  ],
};

type Answer = { viewer: { record?: Record<string, unknown> | null } & Record<string, unknown> } | { viewer: null };
const viewerIn = (data: unknown) => (data as Answer).viewer;

const recordField = (field: string, more?: (world: World, made: Made) => Promise<unknown>): FieldExample => ({
  ...ofGroup(`query($id: ID!) { viewer { record(id: $id) { ${field} } } }`, async (world, made) => {
    await more?.(world, made);
    return {};
  }),
  shows: (data) => {
    const value = Object.values((viewerIn(data)?.record as object | null) ?? {})[0];
    return Array.isArray(value) ? value.length > 0 : value != null;
  },
});

export const recordFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.record': [recordField('name')],
  'Record.withheldLocation': [
    recordField('withheldLocation', ({ db }, { id }) =>
      db.location.create({ data: { listingId: id, visibility: 'HIDDEN', lines: ['x'] } }),
    ),
  ],
  'Record.notes': [
    recordField('notes { text }', ({ db }, { id }) => db.staffNote.create({ data: { listingId: id, text: 'x', author: 'account:x' } })),
  ],
  'Record.consents': [recordField('consents { givenBy }', async (world, made) => contact(world, made, true))],
  'Viewer.records': [
    {
      query: 'query($query: String!) { viewer { records(query: $query, first: 100) { nodes { name } } } }',
      make: async (world, where) => {
        const { subject, id } = await group(world, where);
        await world.db.identifier.create({ data: { listingId: id, scheme: 'GB-CHC', value: `777${id}` } });
        return { variables: { query: `777${id}` }, subject };
      },
      shows: (data) => ((viewerIn(data)?.['records'] as { nodes: unknown[] } | null)?.nodes.length ?? 0) > 0,
    },
  ],
  'Viewer.recordFields': [
    {
      query: 'query { viewer { recordFields(kind: GROUP) { path } } }',
      make: async () => ({}),
      shows: (data) => ((viewerIn(data)?.['recordFields'] as unknown[] | undefined)?.length ?? 0) > 0,
    },
  ],
  'Viewer.placeNotes': [
    {
      query: 'query($place: String!) { viewer { placeNotes(place: $place) { text } } }',
      make: async ({ db, layers }, where) => {
        const place = where === 'ours' ? layers.parish : layers.other;
        await db.staffNote.create({ data: { placeId: place.id, text: 'x', author: 'account:x' } });
        return { variables: { place: place.slug }, subject: { placeIds: [place.id] } };
      },
      shows: (data) => ((viewerIn(data)?.['placeNotes'] as unknown[] | undefined)?.length ?? 0) > 0,
      action: 'record.note',
    },
  ],
  'Viewer.locationViewings': [
    {
      query: 'query { viewer { locationViewings { at } } }',
      make: async (world, where) => {
        const { id } = await group(world, where);
        await world.db.locationViewing.create({ data: { listingId: id, accountId: 'x' } });
        return {};
      },
      shows: (data) => ((viewerIn(data)?.['locationViewings'] as unknown[] | undefined)?.length ?? 0) > 0,
    },
  ],
  'Viewer.personFound': [
    {
      query: 'query($name: String!) { viewer { personFound(name: $name) { table } } }',
      make: async (world, where) => {
        const { id } = await group(world, where);
        await world.db.staffNote.create({ data: { listingId: id, text: 'Ask Zebedee Zoot.', author: 'account:x' } });
        return { variables: { name: 'Zebedee Zoot' } };
      },
      shows: (data) => ((viewerIn(data)?.['personFound'] as unknown[] | undefined)?.length ?? 0) > 0,
    },
  ],
};

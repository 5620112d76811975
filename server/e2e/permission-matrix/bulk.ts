/** What is done to many at once: each of them asks the table for itself, and none of them theirs is refused as one is. */
import type { Action } from '../../accounts/permissions.ts';
import { globalId } from '../../testkit/rows.ts';
import { makeSession } from '../../testkit/viewers.ts';
import type { Example } from './examples.ts';

const onGroup = (how: string, action?: Action): Example => ({
  query: `mutation($records: [RecordVersion!]!) { changeRecords(records: $records, ${how}) { __typename } }`,
  ...(action && { action }),
  make: async (world, where) => {
    const { id } = await world.group(where);
    return { variables: { records: [{ id: globalId('Group', id), version: 1 }] }, subject: world.subject(where, { id }) };
  },
});

export const bulkMutations: Readonly<Record<string, readonly Example[]>> = {
  changeRecords: [
    onGroup('action: CONFIRM, note: "Rang them."', 'record.confirm'),
    onGroup('action: STATUS, status: ARCHIVED, note: "Closed."', 'record.close'),
    onGroup('action: STATUS, status: SUSPENDED, note: "A test."', 'record.publish'),
    onGroup('action: START_LADDER', 'record.publish'),
    onGroup('action: TAKE_OFF, preview: true', 'record.publish'),
    onGroup('action: SET_OWNER', 'record.change-held'),
    onGroup('action: SET_STEWARD', 'record.change-held'),
  ],
  undoBulk: [
    {
      query: 'mutation($id: ID!) { undoBulk(id: $id) { __typename } }',
      action: 'record.confirm',
      make: async (world, where) => {
        const { id } = await world.group(where);
        const { viewer } = await makeSession(world.db, []);
        const parts = { create: { listingId: id, version: 1, before: { at: '2020-01-01T00:00:00.000Z' } } };
        const bulk = await world.db.bulk.create({ data: { accountId: viewer.accountId, action: 'CONFIRM', at: new Date(), parts } });
        return { variables: { id: globalId('Bulk', bulk.id) }, subject: world.subject(where, { id }) };
      },
    },
  ],
  // Items that are not there are told of one by one.
  assignQueueItems: [
    {
      query: 'mutation { assignQueueItems(items: [{ id: "UXVldWVJdGVtOjk5OTk5OTk5", version: 1 }], toMe: true) { __typename } }',
      make: async () => ({}),
    },
  ],
};

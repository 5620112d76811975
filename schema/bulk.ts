/** The same done to several records: looked at first, done, and taken back together. */
import { type ChangedRecord, changeRecords } from '../server/curation/bulk/change-records.ts';
import { type DoneToMany, mostAtOnce, type Refused } from '../server/curation/bulk/do-each.ts';
import { type RecordAction, termFields } from '../server/curation/bulk/record-act.ts';
import { ownBulks, type ShownBulk, type UndoneBulk, undoBulk } from '../server/curation/bulk/undo-bulk.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { checkedFirst } from './connection.ts';
import { ListingKind } from './listings.ts';
import { RecordStatus } from './records.ts';
import { refusals } from './refusals.ts';
import { readStaffNumber, staffId } from './staff-ids.ts';

const BulkAction = builder.enumType('BulkAction', {
  description: 'What may be done to several records at once.',
  values: {
    CONFIRM: { description: 'They are still right, on the word that `note` tells of.' },
    STATUS: { description: 'They become `status`; `note` says why.' },
    START_LADDER: { description: 'Nobody ever confirmed them: from now on their owners are asked, and they are due in 60 days.' },
    TAKE_OFF: { description: 'What `Viewer.suspensionsDue` shows is suspended.' },
    SET_OWNER: { description: '`body` answers for them; nobody, when it is null.' },
    SET_STEWARD: { description: '`body` keeps them in order; nobody, when it is null.' },
    ADD_TERM: { description: '`term` is added to `field`.' },
    REMOVE_TERM: { description: '`term` is taken out of `field`.' },
  } as const satisfies Record<RecordAction, object>,
});

const BulkTermField = builder.enumType('BulkTermField', {
  description: 'A field of every record that holds terms.',
  values: Object.keys(termFields) as (keyof typeof termFields)[],
});

const RecordVersion = builder.inputType('RecordVersion', {
  description: 'A record as it was shown.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Its global id.' }),
    version: t.int({ required: true, description: 'As the record showed it: what somebody changed since is refused.' }),
  }),
});

const ChangedRecordRef = builder.objectRef<ChangedRecord>('BulkRecord').implement({
  description: 'A record that something was done to, with others.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: ({ kind, id }) => listingReference(kind, id) }),
    kind: t.expose('kind', { type: ListingKind, description: 'Which kind.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
  }),
});

const RefusedRef = builder.objectRef<Refused & { given: string }>('BulkRefusal').implement({
  description: 'A record that it was not done to; the others were.',
  fields: (t) => ({
    id: t.id({ description: 'The id that was given.', resolve: ({ given }) => given }),
    message: t.exposeString('message', { description: 'What stands against it.' }),
  }),
});

type Changed = DoneToMany<ChangedRecord> & { given: ReadonlyMap<number, string> };
const RecordsChangedRef = builder.objectRef<Changed>('RecordsChanged').implement({
  description: 'What was done to several records; in a preview, what would be.',
  fields: (t) => ({
    bulk: t.id({
      nullable: true,
      description: 'For `undoBulk`, and to go on with more of them. Null for a preview, and when nothing was done.',
      resolve: ({ bulkId }) => (bulkId === null ? null : staffId('Bulk', bulkId)),
    }),
    done: t.field({ type: [ChangedRecordRef], description: 'Those it was done to.', resolve: ({ done }) => [...done] }),
    refused: t.field({
      type: [RefusedRef],
      description: 'Those it was not done to, and why.',
      resolve: ({ refused, given }) => refused.map((one) => ({ ...one, given: given.get(one.id) ?? '' })),
    }),
    letters: t.exposeInt('letters', { description: 'How many letters go out because of it.' }),
  }),
});

builder.mutationField('changeRecords', (t) =>
  t.field({
    type: RecordsChangedRef,
    rule: 'record.change',
    errors: { types: refusals },
    description:
      'Does the same to several records, each for itself. With `preview` nothing is kept. What was done can be taken back together by `undoBulk`.',
    args: {
      records: t.arg({ type: [RecordVersion], required: true, description: `At most ${mostAtOnce}; more in further goes with \`bulk\`.` }),
      action: t.arg({ type: BulkAction, required: true, description: 'What is done.' }),
      note: t.arg.string({ description: 'How staff know that they are right; or why. Needed to confirm, to suspend and to archive.' }),
      status: t.arg({ type: RecordStatus, description: 'For STATUS.' }),
      body: t.arg.id({ description: 'For SET_OWNER and SET_STEWARD: the global id of a group.' }),
      field: t.arg({ type: BulkTermField, description: 'For ADD_TERM and REMOVE_TERM.' }),
      term: t.arg.string({ description: 'For ADD_TERM and REMOVE_TERM: its slug.' }),
      preview: t.arg.boolean({ description: 'True: only show what would happen.' }),
      bulk: t.arg.id({ description: 'What an earlier go answered, within the hour: this is more of the same.' }),
    },
    resolve: async (_root, { records, action, note, status, body, field, term, preview, bulk }, { db, viewer, now }) => {
      const given = new Map(records.slice(0, mostAtOnce + 1).map(({ id }) => [listingIdIn(id), id]));
      const seen = records.slice(0, mostAtOnce + 1).map(({ id, version }) => ({ id: listingIdIn(id), version }));
      const asked = {
        ...{ action, note: note ?? undefined, status: status ?? undefined, field: field ?? undefined, term: term ?? undefined },
        bodyId: body == null ? null : listingIdIn(body),
      };
      const bulkId = bulk == null ? null : readStaffNumber(bulk, 'Bulk');
      const done = await changeRecords({ db: db(), viewer, now, preview: preview ?? false, bulkId }, seen, asked);
      return { ...done, given };
    },
  }),
);

const UndoneRef = builder.objectRef<UndoneBulk>('BulkUndone').implement({
  description: 'What of something done to many was taken back.',
  fields: (t) => ({
    undone: t.exposeInt('undone', { description: 'Of how many.' }),
    refused: t.field({
      type: [
        builder.objectRef<UndoneBulk['refused'][number]>('BulkNotUndone').implement({
          description: 'One that stays as it is.',
          fields: (f) => ({
            name: f.exposeString('name', { description: 'What it is called.' }),
            message: f.exposeString('message', { description: 'Why.' }),
          }),
        }),
      ],
      description: 'Those that stay: somebody changed them since.',
      resolve: ({ refused }) => [...refused],
    }),
    after: t.id({
      nullable: true,
      description: 'Give it back to go on with the rest; null when all had their turn.',
      resolve: ({ after }) => (after === null ? null : staffId('BulkPart', after)),
    }),
  }),
});

builder.mutationField('undoBulk', (t) =>
  t.field({
    type: UndoneRef,
    rule: 'record.change',
    errors: { types: refusals },
    description: `Takes back what was done to many, within 30 days: all of it that still stands, ${mostAtOnce} a go.`,
    args: {
      id: t.arg.id({ required: true, description: 'As the doing answered it.' }),
      after: t.arg.id({ description: 'As the last go answered it.' }),
    },
    resolve: (_root, { id, after }, { db, viewer, now }) =>
      undoBulk({ db: db(), viewer, now }, readStaffNumber(id, 'Bulk'), after == null ? null : readStaffNumber(after, 'BulkPart')),
  }),
);

const BulkRef = builder.objectRef<ShownBulk>('Bulk').implement({
  description: 'Something the viewer did to many at once.',
  fields: (t) => ({
    id: t.id({ description: 'For `undoBulk`.', resolve: ({ id }) => staffId('Bulk', id) }),
    action: t.exposeString('action', { description: 'A BulkAction; or DECIDE, PUT_OFF, ASSIGN for items of the queue.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    count: t.exposeInt('count', { description: 'To how many.' }),
    undone: t.exposeInt('undone', { description: 'Of how many it was taken back.' }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  bulks: t.field({
    type: [BulkRef],
    description: 'What the viewer did to many at once in the last 30 days, the latest first.',
    args: { first: t.arg.int({ description: 'How many, 1 to 100; 20 when nothing is said.' }) },
    resolve: (viewer, { first }, { db, now }) => ownBulks({ db: db(), viewer, now }, viewer, checkedFirst(first)),
  }),
}));

/** What may be done to a record. Each asks the table of permissions with the record itself. */
import type { Changes, Patch, RecordDocument } from '../server/curation/records/document.ts';
import { editRecord } from '../server/curation/records/edit-record.ts';
import { createFor, setStatusFor } from '../server/curation/records/lifecycle.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { type FullRecord, type RecordRow, readRows } from '../server/curation/records/read-record.ts';
import { changesWithoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { InputFaults } from '../server/refusals.ts';
import { builder, type Context } from './builder.ts';
import { ListingKind } from './listings.ts';
import { forgetRecords, RecordRef, RecordStatus, recordsOf } from './records.ts';
import { refusals } from './refusals.ts';

export interface RecordChanged {
  record: RecordRow;
  changes: Changes;
  held: readonly string[];
  queueItemId: number | null;
}

export const RecordChangeRef = builder.objectRef<RecordChanged>('RecordChange').implement({
  description: 'What was done to a record.',
  fields: (t) => ({
    record: t.expose('record', { type: RecordRef, description: 'The record as it is now.' }),
    changes: t.field({
      type: 'JSON',
      description: 'What is live now, path by path: `{ "name": { "old": …, "new": … } }`. Nothing of it that is withheld.',
      resolve: ({ record, changes }) => changesWithoutWithheld(record, changes),
    }),
    held: t.stringList({ description: 'Paths that wait for a curator.', resolve: ({ held }) => [...held] }),
    queueItem: t.id({
      nullable: true,
      description: 'The item of the queue in which they wait.',
      resolve: ({ queueItemId }) => (queueItemId === null ? null : Buffer.from(`QueueItem:${queueItemId}`).toString('base64')),
    }),
  }),
});

/** A record after it was changed, read anew. */
export async function recordNow(context: Context, id: number): Promise<RecordRow> {
  forgetRecords(context);
  return (await readRows(context.db(), [id])).get(id) as RecordRow;
}

type Done = Partial<Omit<RecordChanged, 'record'>> & {
  /** The whole record, where it was read after the change: it need not be read again. */
  readonly written?: FullRecord;
};

export async function done(context: Context, id: number, { written, ...rest }: Done = {}): Promise<RecordChanged> {
  const record = written ?? (await recordNow(context, id));
  if (written) {
    forgetRecords(context);
    recordsOf(context).full.prime(id, written);
  }
  return { changes: {}, held: [], queueItemId: null, ...rest, record };
}

export function objectIn(value: unknown, path: string): Record<string, never> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, never>;
  throw new InputFaults([{ path, message: `Give ${path} as an object.` }]);
}

const version = 'The version that the change was made on: two people never overwrite each other.';

builder.mutationField('createRecord', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.create',
    errors: { types: refusals },
    description: 'Adds a record: published by those who may publish it, submitted to a curator by all others, or a draft.',
    args: {
      kind: t.arg({ type: ListingKind, required: true, description: 'Which kind.' }),
      document: t.arg({ type: 'JSON', required: true, description: 'Its fields, as in `Record.document`; items of lists need no ids.' }),
      status: t.arg({ type: RecordStatus, description: 'DRAFT (unless said otherwise), SUBMITTED or PUBLISHED.' }),
      reason: t.arg.string({ description: 'Why, for the trail.' }),
    },
    resolve: async (_root, { kind, document, status, reason }, context) => {
      const { viewer, now } = context;
      const given = objectIn(document, 'document') as RecordDocument;
      const asked = { kind, document: given, status: status ?? 'DRAFT', reason: reason ?? undefined } as const;
      const { id, ...rest } = await createFor({ db: context.db(), viewer, now }, asked);
      return done(context, id, rest);
    },
  }),
);

builder.mutationField('changeRecord', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.change',
    errors: { types: refusals },
    description: 'Changes a record, path by path. What is held of an owner’s change waits for a curator; the rest is live at once.',
    args: {
      id: t.arg.id({ required: true, description: 'Its global id.' }),
      version: t.arg.int({ required: true, description: version }),
      set: t.arg({
        type: 'JSON',
        required: true,
        description: 'What to write by path: `{ "name": "…", "contacts/12/phone": "…", "contacts/+1": { … }, "links/3": null }`.',
      }),
      reason: t.arg.string({ description: 'Why, for the trail. At most 500 letters.' }),
    },
    resolve: async (_root, { id, version: made, set, reason }, context) => {
      const { viewer, now } = context;
      const listingId = listingIdIn(id);
      const asked = { listingId, version: made, set: objectIn(set, 'set') as Patch, reason: reason ?? undefined };
      return done(context, listingId, await editRecord({ db: context.db(), viewer, now }, asked));
    },
  }),
);

builder.mutationField('setRecordStatus', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.close',
    errors: { types: refusals },
    description:
      'Submits, publishes, suspends or archives a record, or takes it back. An owner may submit it, and archive what has closed.',
    args: {
      id: t.arg.id({ required: true, description: 'Its global id.' }),
      version: t.arg.int({ description: version }),
      status: t.arg({ type: RecordStatus, required: true, description: 'What it becomes.' }),
      reason: t.arg.string({ description: 'Why. Needed to suspend and to archive.' }),
    },
    resolve: async (_root, { id, version: made, status, reason }, context) => {
      const { viewer, now } = context;
      const listingId = listingIdIn(id);
      const { id: _id, ...rest } = await setStatusFor(
        { db: context.db(), viewer, now },
        { listingId, version: made ?? undefined, status, reason: reason ?? undefined },
      );
      return done(context, listingId, rest);
    },
  }),
);

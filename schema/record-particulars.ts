/** Further mutations of a record: back to an earlier revision, and proposals instead of changes. */
import { authorise } from '../server/accounts/permissions.ts';
import { authorOf } from '../server/curation/records/author-of.ts';
import { patched } from '../server/curation/records/change-record.ts';
import { differences } from '../server/curation/records/differences.ts';
import type { Changes, Patch } from '../server/curation/records/document.ts';
import { proposeChange as propose } from '../server/curation/records/propose-change.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { readRecord } from '../server/curation/records/read-record.ts';
import { restoreRevision as restore } from '../server/curation/records/restore-revision.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { NotFound } from '../server/refusals.ts';
import { builder, type Context } from './builder.ts';
import { done, objectIn, RecordChangeRef } from './record-mutations.ts';
import { refusals } from './refusals.ts';

const asked = (context: Context) => ({ db: context.db(), viewer: context.viewer, now: context.now });
const errors = { types: refusals };
const recordArg = 'Its global id.';
const reasonArg = 'Why, for the trail. At most 500 letters.';

builder.mutationField('restoreRevision', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.restore',
    errors,
    description:
      'Brings back an earlier revision, as a new one. Nothing is shown by it that is withheld now; a consent that was withdrawn stays so.',
    args: {
      id: t.arg.id({ required: true, description: recordArg }),
      version: t.arg.int({ required: true, description: 'The version as you know it.' }),
      to: t.arg.int({ required: true, description: 'The version to bring back.' }),
      reason: t.arg.string({ description: reasonArg }),
    },
    resolve: async (_root, { id, version, to, reason }, context) => {
      const listingId = listingIdIn(id);
      return done(context, listingId, await restore(asked(context), { listingId, version, to, reason: reason ?? undefined }));
    },
  }),
);

builder.mutationField('proposeChange', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.change',
    errors,
    description: 'Puts a change before a curator instead of making it.',
    args: {
      id: t.arg.id({ required: true, description: recordArg }),
      set: t.arg({ type: 'JSON', required: true, description: 'What to write by path, as in `changeRecord`.' }),
      reason: t.arg.string({ description: 'Why, for the curator.' }),
    },
    resolve: async (_root, { id, set, reason }, context) => {
      const listingId = listingIdIn(id);
      const record = await readRecord(context.db(), listingId);
      if (!record) throw new NotFound('There is no such record.');
      const { viewer } = context;
      authorise(viewer, 'record.change', subjectOfRow(record));
      const changes: Changes = differences(record.document, patched(record, objectIn(set, 'set') as Patch));
      const author = authorOf(viewer, subjectOfRow(record));
      const queueItemId = await context.db().$transaction((tx) => propose(tx, { listingId, changes, author, reason: reason ?? undefined }));
      return done(context, listingId, { held: Object.keys(changes), queueItemId });
    },
  }),
);

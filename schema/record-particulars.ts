/** Further mutations of a record: back to an earlier revision, proposals, consents, relations, notes. */
import { authorise } from '../server/accounts/permissions.ts';
import { authorOf } from '../server/curation/records/author-of.ts';
import { patched } from '../server/curation/records/change-record.ts';
import { recordConsent as consented, withdrawConsent as withdrawn } from '../server/curation/records/consent.ts';
import { differences } from '../server/curation/records/differences.ts';
import type { Changes, Patch } from '../server/curation/records/document.ts';
import { addNote as note } from '../server/curation/records/notes.ts';
import { proposeChange as propose } from '../server/curation/records/propose-change.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { readRecord } from '../server/curation/records/read-record.ts';
import { relate as tell, unrelate as untell } from '../server/curation/records/relate.ts';
import { restoreRevision as restore } from '../server/curation/records/restore-revision.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { NotFound } from '../server/refusals.ts';
import { builder, type Context } from './builder.ts';
import { done, objectIn, RecordChangeRef } from './record-mutations.ts';
import { refusals } from './refusals.ts';
import { RelationKind } from './relations.ts';

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

builder.mutationField('recordConsent', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.consent',
    errors,
    description: 'Records that a person agreed to their contact, or their home, being shown.',
    args: {
      id: t.arg.id({ required: true, description: recordArg }),
      path: t.arg.string({ required: true, description: '"contacts/12" or "location".' }),
      givenBy: t.arg.string({ required: true, description: 'Who gave it, in what role.' }),
      givenAt: t.arg({ type: 'DateTime', description: 'When. Now, unless said otherwise.' }),
      how: t.arg.string({ required: true, description: 'How: “By e-mail to the clerk”.' }),
    },
    resolve: async (_root, { id, path, givenBy, givenAt, how }, context) => {
      const listingId = listingIdIn(id);
      await consented(asked(context), { listingId, path, givenBy, how, givenAt: givenAt ?? context.now });
      return done(context, listingId);
    },
  }),
);

builder.mutationField('withdrawConsent', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.consent',
    errors,
    description: 'Takes a consent back: the contact is for staff only at once, and a home is told by its parish or town only.',
    args: {
      id: t.arg.id({ required: true, description: recordArg }),
      path: t.arg.string({ required: true, description: '"contacts/12" or "location".' }),
    },
    resolve: async (_root, { id, path }, context) => {
      const listingId = listingIdIn(id);
      await withdrawn(asked(context), { listingId, path });
      return done(context, listingId);
    },
  }),
);

builder.mutationField('relate', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.relate',
    errors,
    description: 'Tells how two records belong together, from either end. Answers with the first.',
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the first: “from is PART_OF to”.' }),
      kind: t.arg({ type: RelationKind, required: true, description: 'In which way.' }),
      to: t.arg.id({ required: true, description: 'Global id of the other.' }),
      note: t.arg.string({ description: 'More in words, at most 300 letters.' }),
      fromDate: t.arg({ type: 'Date', description: 'Since this day.' }),
      until: t.arg({ type: 'Date', description: 'Until this day.' }),
    },
    resolve: async (_root, { from, to, kind, note: words, fromDate, until }, context) => {
      const [fromId, toId] = [listingIdIn(from), listingIdIn(to)];
      const relation = { fromId, toId, kind, note: words ?? undefined, fromDate: fromDate ?? undefined, until: until ?? undefined };
      await tell(asked(context), relation);
      return done(context, fromId);
    },
  }),
);

builder.mutationField('unrelate', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.relate',
    errors,
    description: 'Takes a relation away, from either end. Answers with the first of the two.',
    args: { id: t.arg.id({ required: true, description: 'Id of the relation, as `Record.relations` gave it.' }) },
    resolve: async (_root, { id }, context) => {
      const [, number] = /^Relation:([1-9]\d{0,8})$/.exec(Buffer.from(id, 'base64').toString()) ?? [];
      if (!number) throw new NotFound('There is no such relation. Use an id that an answer gave you.');
      return done(context, (await untell(asked(context), Number(number))).fromId);
    },
  }),
);

const NoteAdded = builder.objectRef<{ id: number }>('StaffNoteAdded').implement({
  description: 'A note was written.',
  fields: (t) => ({ id: t.id({ description: 'Its id.', resolve: ({ id }) => Buffer.from(`StaffNote:${id}`).toString('base64') }) }),
});

builder.mutationField('addNote', (t) =>
  t.field({
    type: NoteAdded,
    rule: 'record.note',
    errors,
    description: 'Writes a staff note on a record or on a place.',
    args: {
      record: t.arg.id({ description: 'Global id of the record.' }),
      place: t.arg.string({ description: 'Slug of the place.' }),
      text: t.arg.string({ required: true, description: 'Plain text, at most 5,000 letters.' }),
    },
    resolve: async (_root, { record, place, text }, context) => ({
      id: await note(asked(context), { listingId: record ? listingIdIn(record) : undefined, place: place ?? undefined, text }),
    }),
  }),
);

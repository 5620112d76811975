/** What staff tell one another about a record or a place. */
import { may } from '../server/accounts/permissions.ts';
import { addNote as note } from '../server/curation/records/notes.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { personOf } from './people-named.ts';
import { RecordRef } from './records.ts';
import { refusals } from './refusals.ts';

const NoteRef = builder.objectRef<{ text: string; author: string; at: Date; id: number }>('StaffNote').implement({
  description: 'What staff tell one another.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => Buffer.from(`StaffNote:${id}`).toString('base64') }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    author: t.string({
      nullable: true,
      description: 'Who wrote it. Null for somebody who was erased.',
      resolve: ({ author }, _args, context) => personOf(context, author),
    }),
  }),
});
const latestNotes = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: 100 };

builder.objectFields(RecordRef, (t) => ({
  notes: t.field({
    type: [NoteRef],
    rule: 'record.note',
    description: 'What staff tell one another about it, the latest 100 first.',
    resolve: (record, _args, context) =>
      may(context.viewer, 'record.note', subjectOfRow(record))
        ? context.db().staffNote.findMany({ where: { listingId: record.id }, ...latestNotes })
        : [],
  }),
}));

builder.objectFields(ViewerRef, (t) => ({
  placeNotes: t.field({
    type: [NoteRef],
    rule: 'record.note',
    description: 'What staff tell one another about a place of the viewer’s scope, the latest 100 first.',
    args: { place: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: async (viewer, { place }, context) => {
      const found = await context.db().place.findUnique({ where: { slug: place }, select: { id: true } });
      if (!found || !may(viewer, 'record.note', { placeIds: [found.id] })) return [];
      return context.db().staffNote.findMany({ where: { placeId: found.id }, ...latestNotes });
    },
  }),
}));

const NoteAdded = builder.objectRef<{ id: number }>('StaffNoteAdded').implement({
  description: 'A note was written.',
  fields: (t) => ({ id: t.id({ description: 'Its id.', resolve: ({ id }) => Buffer.from(`StaffNote:${id}`).toString('base64') }) }),
});

builder.mutationField('addNote', (t) =>
  t.field({
    type: NoteAdded,
    rule: 'record.note',
    errors: { types: refusals },
    description: 'Writes a staff note on a record or on a place.',
    args: {
      record: t.arg.id({ description: 'Global id of the record.' }),
      place: t.arg.string({ description: 'Slug of the place.' }),
      text: t.arg.string({ required: true, description: 'Plain text, at most 5,000 letters.' }),
    },
    resolve: async (_root, { record, place, text }, context) => ({
      id: await note(
        { db: context.db(), viewer: context.viewer, now: context.now },
        { listingId: record ? listingIdIn(record) : undefined, place: place ?? undefined, text },
      ),
    }),
  }),
);

/** Records that may be the same: found, compared, made one, and taken apart again. Staff only. */

import { authorise, may } from '../server/accounts/permissions.ts';
import { type Candidate, candidatesFor } from '../server/curation/duplicates/find.ts';
import { readPair } from '../server/curation/duplicates/merge.ts';
import { mergeAs, undoMergeAs } from '../server/curation/duplicates/merge-as.ts';
import { mergePlan, type PlannedField, type Take } from '../server/curation/duplicates/merge-plan.ts';
import { markNotSame } from '../server/curation/duplicates/not-same.ts';
import { authorOf } from '../server/curation/records/author-of.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import type { FullRecord, RecordRow } from '../server/curation/records/read-record.ts';
import { subjectOf, subjectOfRow } from '../server/curation/records/subject.ts';
import { isWithheld, withoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { ListingKind } from './listings.ts';
import { ChoiceInput, choicesOf } from './queue-decisions.ts';
import { done, RecordChangeRef } from './record-mutations.ts';
import { RecordRef, recordsOf, viewerOf } from './records.ts';
import { refusals } from './refusals.ts';
import { readStaffNumber, staffId } from './staff-ids.ts';

const DuplicateRef = builder.objectRef<Candidate & { record: RecordRow }>('Duplicate').implement({
  description: 'A record that may be the same as another.',
  fields: (t) => ({
    record: t.expose('record', { type: RecordRef, description: 'The record.' }),
    likely: t.exposeFloat('likely', { description: 'How likely, 0 to 1.' }),
    reasons: t.stringList({ description: 'What speaks for it and against it, strongest first.', resolve: ({ reasons }) => [...reasons] }),
  }),
});

/** Only those the viewer may read. */
async function readable(context: Context, found: readonly Candidate[]) {
  const rows = await recordsOf(context).rows.loadMany(found.map(({ listingId }) => listingId));
  return found.flatMap((candidate, at) => {
    const record = rows[at];
    if (!record || record instanceof Error || !may(context.viewer, 'record.read', subjectOfRow(record))) return [];
    return [{ ...candidate, record, reasons: isWithheld(record) ? candidate.told : candidate.reasons }];
  });
}

interface MergeRow {
  id: number;
  at: Date;
  mergedId: number;
}
const MergeRef = builder.objectRef<MergeRow>('RecordMerge').implement({
  description: 'That a record was merged into another.',
  fields: (t) => ({
    id: t.id({ description: 'Give it to undoMerge.', resolve: ({ id }) => staffId('Merge', id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    merged: t.field({
      type: RecordRef,
      nullable: true,
      description: 'The record that was merged. Null when it is not the viewer’s to read.',
      resolve: async ({ mergedId }, _args, context) => {
        const merged = await recordsOf(context).rows.load(mergedId);
        return merged && may(context.viewer, 'record.read', subjectOfRow(merged)) ? merged : null;
      },
    }),
  }),
});

builder.objectFields(RecordRef, (t) => ({
  duplicates: t.field({
    type: [DuplicateRef],
    rule: 'record.merge',
    complexity: 20,
    description:
      'Records that may be the same as this one, the likeliest first, at most 10. Not those of which somebody has said that they are not.',
    resolve: async (row, _args, context) => readable(context, await candidatesFor(context.db(), row.id)),
  }),
  merges: t.field({
    type: [MergeRef],
    rule: 'record.merge',
    description: 'Records that were merged into this one, the last first, at most 20.',
    resolve: (row, _args, context) =>
      may(context.viewer, 'record.merge', subjectOfRow(row))
        ? context.db().merge.findMany({ where: { survivorId: row.id, undoneAt: null }, orderBy: { id: 'desc' }, take: 20 })
        : [],
  }),
}));

const MergeTake = builder.enumType('MergeTake', {
  description: 'What of two records is kept.',
  values: {
    SURVIVOR: { description: 'What the one that stays says.' },
    MERGED: { description: 'What the other says.' },
    BOTH: { description: 'Both: lists unite, and what is in both is there once.' },
  } as const,
});

const MergeFieldRef = builder.objectRef<PlannedField>('MergeField').implement({
  description: 'One field in which two records differ.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field of the record.' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    survivor: t.expose('survivor', { type: 'JSON', nullable: true, description: 'What the one that stays says.' }),
    merged: t.expose('merged', { type: 'JSON', nullable: true, description: 'What the other says.' }),
    take: t.field({ type: MergeTake, description: 'What would be kept.', resolve: ({ take }): Take => take }),
    options: t.field({ type: [MergeTake], description: 'What may be chosen.', resolve: ({ options }) => [...options] }),
  }),
});

interface Preview {
  survivor: FullRecord;
  merged: FullRecord;
  fields: readonly PlannedField[];
}
const MergePreviewRef = builder.objectRef<Preview>('MergePreview').implement({
  description: 'What a merge would do. Nothing is written.',
  fields: (t) => ({
    survivor: t.expose('survivor', { type: RecordRef, description: 'The one that stays.' }),
    merged: t.expose('merged', { type: RecordRef, description: 'The one whose ids and slugs would lead to it.' }),
    fields: t.field({
      type: [MergeFieldRef],
      description: 'Where they differ. Nothing of where a withheld one is.',
      resolve: ({ survivor, merged, fields }) => {
        const [mine, theirs] = [withoutWithheld(survivor, survivor.document), withoutWithheld(merged, merged.document)];
        return fields.flatMap((field) => {
          if (!(field.path in mine) && !(field.path in theirs)) return [];
          return [{ ...field, survivor: mine[field.path] ?? null, merged: theirs[field.path] ?? null }];
        });
      },
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  candidates: t.field({
    type: [DuplicateRef],
    nullable: true,
    rule: 'record.merge',
    complexity: 20,
    description: 'Records that may be the same as one that somebody is about to add.',
    args: {
      kind: t.arg({ type: ListingKind, required: true, description: 'Of which kind.' }),
      name: t.arg.string({ required: true, description: 'What it is called.' }),
      postcode: t.arg.string({ description: 'Where it is.' }),
      places: t.arg.stringList({ description: 'Names of villages or towns it is in or serves.' }),
      phones: t.arg.stringList({ description: 'Its telephone numbers.' }),
      emails: t.arg.stringList({ description: 'Its e-mail addresses.' }),
      urls: t.arg.stringList({ description: 'Its web addresses.' }),
    },
    resolve: async (_viewer, { kind, name, ...rest }, context) => {
      const { postcode, places, phones, emails, urls } = rest;
      const few = (values: readonly string[] | null | undefined) => (values ?? []).slice(0, 12).map((value) => value.slice(0, 300));
      const described = {
        kind,
        name: name.slice(0, 300),
        postcode: postcode ?? null,
        places: few(places),
        phones: few(phones),
        emails: few(emails),
        urls: few(urls),
      };
      return readable(context, await candidatesFor(context.db(), described));
    },
  }),
  mergePreview: t.field({
    type: MergePreviewRef,
    nullable: true,
    rule: 'record.merge',
    complexity: 40,
    description: 'What merging two records would do, field by field. Null when one of them is not the viewer’s to merge.',
    args: {
      survivor: t.arg.id({ required: true, description: 'The record that stays.' }),
      merged: t.arg.id({ required: true, description: 'The record that would be merged into it.' }),
      choices: t.arg({ type: [ChoiceInput], description: 'What was chosen so far.' }),
    },
    resolve: (viewer, args, context) =>
      context.db().$transaction(async (tx) => {
        const ids = [listingIdIn(args.survivor), listingIdIn(args.merged)] as const;
        const [survivor, merged] = await readPair(tx, ...ids);
        if (![survivor, merged].every((record) => may(viewer, 'record.merge', subjectOfRow(record)))) return null;
        return { survivor, merged, fields: mergePlan(survivor, merged, choicesOf(args.choices)).fields };
      }),
  }),
}));

builder.mutationField('mergeRecords', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.merge',
    errors: { types: refusals },
    description: 'Makes one record of two: fields as chosen, all that hangs on the other brought over. `undoMerge` takes it apart again.',
    args: {
      survivor: t.arg.id({ required: true, description: 'The record that stays.' }),
      merged: t.arg.id({ required: true, description: 'The record that is merged into it: its ids and slugs lead there from now on.' }),
      survivorVersion: t.arg.int({ required: true, description: 'As the screen showed it.' }),
      mergedVersion: t.arg.int({ required: true, description: 'As the screen showed it.' }),
      choices: t.arg({
        type: [ChoiceInput],
        description: 'SURVIVOR, MERGED, or BOTH for lists, by path. As mergePreview shows, where nothing is said.',
      }),
      reason: t.arg.string({ description: 'Why, for the trail.' }),
    },
    resolve: async (_root, { survivor, merged, survivorVersion, mergedVersion, choices, reason }, context) => {
      const survivorId = listingIdIn(survivor);
      await context.db().$transaction(
        (tx) =>
          mergeAs(tx, context.viewer, {
            ...{ survivorId, mergedId: listingIdIn(merged), survivorVersion, mergedVersion, now: context.now },
            choices: choicesOf(choices),
            reason: reason ?? undefined,
          }),
        { timeout: 30_000 },
      );
      return done(context, survivorId);
    },
  }),
);

builder.mutationField('undoMerge', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.merge',
    errors: { types: refusals },
    description: 'Takes a merge apart: both records with all that hung on them. What somebody wrote in a field since stays there.',
    args: {
      merge: t.arg.id({ required: true, description: 'As Record.merges tells it.' }),
      reason: t.arg.string({ description: 'Why, for the trail.' }),
    },
    resolve: async (_root, { merge, reason }, context) => {
      const mergeId = readStaffNumber(merge, 'Merge');
      const { survivorId } = await context
        .db()
        .$transaction((tx) => undoMergeAs(tx, context.viewer, { mergeId, reason: reason ?? undefined, now: context.now }), {
          timeout: 30_000,
        });
      return done(context, survivorId);
    },
  }),
);

builder.mutationField('markNotSame', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.merge',
    errors: { types: refusals },
    description: 'Says that two records that look alike are two. They are never raised again.',
    args: {
      one: t.arg.id({ required: true, description: 'One of them.' }),
      other: t.arg.id({ required: true, description: 'The other.' }),
      reason: t.arg.string({ description: 'How one can tell, for whoever wonders later.' }),
    },
    resolve: async (_root, args, context) => {
      const viewer = viewerOf(context);
      const [one, other] = [listingIdIn(args.one), listingIdIn(args.other)];
      await context.db().$transaction(async (tx) => {
        const subject = await subjectOf(tx, one);
        authorise(viewer, 'record.merge', subject);
        authorise(viewer, 'record.merge', await subjectOf(tx, other));
        await markNotSame(tx, { one, other, author: authorOf(viewer, subject), reason: args.reason?.slice(0, 500), now: context.now });
      });
      return done(context, one);
    },
  }),
);

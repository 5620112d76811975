import type { ListingKind as Kind } from '../generated/prisma/client.ts';
import { confirmRecords, type Done, startLadder } from '../server/curation/assurance/confirm-records.ts';
import { type Call, phoneList } from '../server/curation/assurance/phone-list.ts';
import { type SuspensionDue, suspendDue, suspensionsDue } from '../server/curation/assurance/suspend.ts';
import { listingReference, readReference } from '../server/curation/records/references.ts';
import { InputFaults } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';

const idOf = ({ kind, listingId }: { kind: Kind; listingId: number }) => listingReference(kind, listingId);

/** @throws InputFaults */
function listingIds(ids: readonly (string | number)[]): number[] {
  if (ids.length > 200) throw new InputFaults([{ path: 'ids', message: 'Choose one to 200 records at a time.' }]);
  return ids.map((id) => {
    const known = readReference(String(id));
    if (!known) throw new InputFaults([{ path: 'ids', message: `“${String(id).slice(0, 40)}” is not the id of a record.` }]);
    return known.id;
  });
}

const CallRef = builder.objectRef<Call>('Call').implement({
  description: 'A record whose owner no mail reaches, to be asked about by phone.',
  fields: (t) => ({
    id: t.id({ description: 'Of the record, for `confirmRecords`.', resolve: idOf }),
    kind: t.expose('kind', { type: ListingKind, description: 'Of the record.' }),
    name: t.exposeString('name', { description: 'Of the record.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true, description: 'When it is or was due.' }),
    reason: t.exposeString('reason', { description: 'Why it is here, in a sentence.' }),
    phones: t.exposeStringList('phones', { description: 'Whom to ring: its own numbers, then its owner’s, at most ten.' }),
  }),
});

const SuspensionDueRef = builder.objectRef<SuspensionDue>('SuspensionDue').implement({
  description: 'A record that nobody confirmed though its owner was told when it would be taken off.',
  fields: (t) => ({
    id: t.id({ description: 'Of the record, for `suspendDue`.', resolve: idOf }),
    kind: t.expose('kind', { type: ListingKind, description: 'Of the record.' }),
    name: t.exposeString('name', { description: 'Of the record.' }),
    version: t.exposeInt('version', { description: 'Of the record, for `changeRecords` with TAKE_OFF.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', description: 'When it was due.' }),
    noticedAt: t.expose('noticedAt', { type: 'DateTime', description: 'When its owner was told.' }),
  }),
});

const RefusedRef = builder.objectRef<Done['refused'][number]>('RefusedRecord').implement({
  description: 'A record that it could not be done to.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'Why, in a sentence.' }),
  }),
});

const DoneRef = builder.objectRef<Done>('RecordsDone').implement({
  description: 'What was done to several records.',
  fields: (t) => ({
    done: t.int({ description: 'To how many it was done.', resolve: ({ done }) => done.length }),
    refused: t.expose('refused', { type: [RefusedRef], description: 'Those it could not be done to; the others are done.' }),
  }),
});

const idsArgument = 'Global ids of records, at most 200.';

builder.objectFields(ViewerRef, (t) => ({
  phoneList: t.field({
    type: [CallRef],
    rule: 'queue.read',
    description: 'Records to ask about by phone, longest due first.',
    args: { first: t.arg.int({ defaultValue: 50, description: 'At most so many, up to 200.' }) },
    resolve: (viewer, { first }, { db }) => phoneList(db(), viewer, Math.min(Math.max(first ?? 50, 1), 200)),
  }),
  suspensionsDue: t.field({
    type: [SuspensionDueRef],
    rule: 'record.publish',
    description: 'Records that are to be taken off, longest due first, at most 500: the preview for `suspendDue`.',
    resolve: (viewer, _args, { db, now }) => suspensionsDue(db(), viewer, now),
  }),
}));

builder.mutationField('confirmRecords', (t) =>
  t.field({
    type: DoneRef,
    rule: 'record.confirm',
    errors: { types: refusals },
    description: 'Confirms that records are still right. Staff say how they know.',
    args: {
      ids: t.arg.idList({ required: true, description: idsArgument }),
      note: t.arg.string({ description: 'How they know: “Rang the secretary”. Not needed of owners.' }),
    },
    resolve: (_root, { ids, note }, { db, viewer, now }) => confirmRecords({ db: db(), viewer, now }, listingIds(ids), note ?? ''),
  }),
);

builder.mutationField('startLadder', (t) =>
  t.field({
    type: DoneRef,
    rule: 'record.publish',
    errors: { types: refusals },
    description: 'From now on asks the owners of records that nobody ever confirmed: they are due in 60 days.',
    args: { ids: t.arg.idList({ required: true, description: idsArgument }) },
    resolve: (_root, { ids }, { db, viewer, now }) => startLadder({ db: db(), viewer, now }, listingIds(ids)),
  }),
);

builder.mutationField('suspendDue', (t) =>
  t.field({
    type: DoneRef,
    rule: 'record.publish',
    errors: { types: refusals },
    description: 'Takes off records that `suspensionsDue` shows. Those confirmed meanwhile are left alone.',
    args: { ids: t.arg.idList({ required: true, description: idsArgument }) },
    resolve: (_root, { ids }, { db, viewer, now }) => suspendDue({ db: db(), viewer, now }, listingIds(ids)),
  }),
);

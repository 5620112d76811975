/** That a person agreed to their contact, or their home, being shown: told, recorded and taken back. */
import { may } from '../server/accounts/permissions.ts';
import { recordConsent as consented, withdrawConsent as withdrawn } from '../server/curation/records/consent.ts';
import { type ConsentKept, consentsOf } from '../server/curation/records/consents.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { builder, type Context } from './builder.ts';
import { personOf } from './people-named.ts';
import { done, RecordChangeRef } from './record-mutations.ts';
import { RecordRef } from './records.ts';
import { refusals } from './refusals.ts';

const asked = (context: Context) => ({ db: context.db(), viewer: context.viewer, now: context.now });
const errors = { types: refusals };
const recordArg = 'Its global id.';

const ConsentRef = builder.objectRef<ConsentKept>('RecordConsent').implement({
  description:
    'That a person agreed to their contact, or their home, being shown. It covers what stood there when it was given, and nothing else.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'What it covers: "contacts/12", or "location" for the address.' }),
    givenBy: t.exposeString('givenBy', { description: 'Who gave it, in what role.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When.' }),
    how: t.exposeString('how', { description: 'How: “By e-mail to the clerk”.' }),
    recordedBy: t.string({
      nullable: true,
      description: 'Who wrote it down, or which process. Null when that is not known, or for somebody who was erased.',
      resolve: ({ recordedBy }, _args, context) => (recordedBy === null ? null : personOf(context, recordedBy)),
    }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it ended. Null: it stands.' }),
  }),
});

builder.objectFields(RecordRef, (t) => ({
  consents: t.field({
    type: [ConsentRef],
    rule: 'record.consent',
    description: 'Consents of its contacts and of its address: those that stand first, then those that ended, each lot the last first.',
    resolve: (record, _args, context) =>
      may(context.viewer, 'record.consent', subjectOfRow(record)) ? consentsOf(context.db(), record.id) : [],
  }),
}));

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

/** Erasing a person on request. */
import { randomUUID } from 'node:crypto';
import { erasePerson as erase, type FoundIn, findPerson } from '../server/curation/erasure/erase-person.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';

const PersonFound = builder.objectRef<FoundIn>('PersonFound').implement({
  description: 'Where a person appears.',
  fields: (t) => ({
    table: t.exposeString('table', { description: 'In which table.' }),
    rows: t.exposeInt('rows', { description: 'In how many rows of it.' }),
  }),
});

const PersonErased = builder.objectRef<{ counts: readonly FoundIn[]; records: number }>('PersonErased').implement({
  description: 'A person was erased.',
  fields: (t) => ({
    counts: t.field({ type: [PersonFound], description: 'From which tables.', resolve: ({ counts }) => [...counts] }),
    records: t.exposeInt('records', { description: 'How many records were changed by it.' }),
  }),
});

const how = {
  email: 'Their e-mail address, whole.',
  phone: 'Their telephone number, in any form.',
  name: 'Their first and last name, as they are written together.',
} as const;

builder.objectField(ViewerRef, 'personFound', (t) =>
  t.field({
    type: [PersonFound],
    rule: 'person.erase',
    complexity: 1000,
    description: 'Where a person appears, before they are erased: in every table that holds words.',
    args: {
      email: t.arg.string({ description: how.email }),
      phone: t.arg.string({ description: how.phone }),
      name: t.arg.string({ description: how.name }),
    },
    resolve: (viewer, { email, phone, name }, { db, now }) =>
      findPerson({ db: db(), viewer, now }, { email: email ?? undefined, phone: phone ?? undefined, name: name ?? undefined }),
  }),
);

builder.mutationField('erasePerson', (t) =>
  t.field({
    type: PersonErased,
    rule: 'person.erase',
    errors: { types: refusals },
    description:
      'Erases a person wherever they appear, for good: contacts, consents, revisions, mail, queue, jobs, their account. It is logged without saying who it was.',
    args: {
      email: t.arg.string({ description: how.email }),
      phone: t.arg.string({ description: how.phone }),
      name: t.arg.string({ description: how.name }),
      reason: t.arg.string({ required: true, description: 'On whose request, without a name.' }),
    },
    resolve: (_root, { email, phone, name, reason }, { db, viewer, now, secret }) =>
      erase(
        { db: db(), viewer, now },
        { email: email ?? undefined, phone: phone ?? undefined, name: name ?? undefined },
        reason,
        secret ?? randomUUID(),
      ),
  }),
);

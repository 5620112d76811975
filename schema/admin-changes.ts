/** The trail of what administrators and bodies change beside the records, and the way back. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import type { AdminChange as AdminChangeRow } from '../generated/prisma/client.ts';
import { undoChange } from '../server/registers/register.ts';
import { registers } from '../server/registers/registers.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { checkedFirst, connectionComplexity } from './connection.ts';
import { refusals } from './refusals.ts';
import { numberIn } from './staff-ids.ts';

/** By register: the type of the id that answers give. */
const types: Readonly<Record<string, string>> = {
  term: 'Term',
  synonym: 'Synonym',
  place: 'Place',
  source: 'Source',
  'bank-holiday': 'BankHoliday',
  collection: 'Collection',
  hosts: 'Group',
  contact: 'BodyContact',
};

export const AdminChange = builder.objectRef<AdminChangeRow>('AdminChange').implement({
  description: 'A change of what is kept beside the records: words, places, sources, collections, host names. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Give it to undoAdminChange.', resolve: ({ id }) => encodeGlobalID('AdminChange', id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.string({
      nullable: true,
      description: 'Who, as colleagues see them. Null when they are gone.',
      resolve: async ({ accountId }, _args, { db }) =>
        accountId === null ? null : ((await db().account.findUnique({ where: { id: accountId }, select: { name: true } }))?.name ?? null),
    }),
    register: t.exposeString('register', {
      description: 'What was changed: term, synonym, place, source, bank-holiday, collection, hosts or contact.',
    }),
    subject: t.id({
      description: 'The id of what was changed: of a Term, Synonym, Place, Source, BankHoliday, Collection, Group or BodyContact.',
      resolve: ({ register, subject }) => encodeGlobalID(types[register] ?? register, subject),
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    action: t.exposeString('action', { description: 'CREATED, CHANGED, REMOVED or MERGED.' }),
    old: t.expose('old', { type: 'JSON', nullable: true, description: 'As it was. Null for something new.' }),
    new: t.expose('new', { type: 'JSON', nullable: true, description: 'As it was then. Null for something taken away.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was undone.' }),
    mayUndo: t.boolean({
      description: 'True for what can be taken back in one step, as long as nobody has changed it again.',
      resolve: ({ register, action, undoneAt }) => undoneAt === null && action !== 'MERGED' && registers.has(register),
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  adminChanges: t.field({
    type: [AdminChange],
    rule: 'vocabulary.change',
    complexity: connectionComplexity,
    description: 'What was changed beside the records, the latest first. Empty for those who may not change it.',
    args: {
      register: t.arg.string({ description: 'Only of this register: "term".' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 when nothing is said.' }),
      before: t.arg.id({ description: 'Only those before this one: the id of the last that was shown.' }),
    },
    resolve: (_viewer, { register, first, before }, { db }) =>
      db().adminChange.findMany({
        where: { ...(register && { register }), ...(before && { id: { lt: numberIn('AdminChange', before) } }) },
        orderBy: { id: 'desc' },
        take: checkedFirst(first),
      }),
  }),
}));

builder.mutationField('undoAdminChange', (t) =>
  t.field({
    type: AdminChange,
    rule: 'register.undo',
    errors: { types: refusals },
    description: 'Takes one change back, as a change of its own, if it still stands as that change left it. Merges cannot be taken back.',
    args: { id: t.arg.id({ required: true, description: 'The id of the change.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => undoChange(db(), registers, numberIn('AdminChange', id), { viewer, now }),
  }),
);

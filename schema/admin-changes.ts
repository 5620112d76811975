/** The trail of what administrators and bodies change beside the records, and the way back. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import DataLoader from 'dataloader';
import type { AdminChange as AdminChangeRow } from '../generated/prisma/client.ts';
import { type Difference, differencesOf } from '../server/registers/differences.ts';
import { undoChange } from '../server/registers/register.ts';
import { registers } from '../server/registers/registers.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity } from './connection.ts';
import { refusals } from './refusals.ts';
import { numberIn, readStaffId, readStaffNumber } from './staff-ids.ts';

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
  'wish-answer': 'WishAnswer',
};

/** Names of people, words, places and entries: those of a whole answer are read together. */
const loaders = new WeakMap<Context, ReturnType<typeof makeLoaders>>();
function loadersOf(context: Context) {
  const known = loaders.get(context) ?? makeLoaders(context);
  loaders.set(context, known);
  return known;
}
function makeLoaders({ db }: Context) {
  const loader = <Id extends string | number>(read: (ids: Id[]) => Promise<{ id: Id; name: string }[]>) =>
    new DataLoader<Id, string | null>(async (ids) => {
      const names = new Map((await read([...ids])).map(({ id, name }) => [id, name]));
      return ids.map((id) => names.get(id) ?? null);
    });
  const select = { id: true, name: true } as const;
  return {
    account: loader<string>((ids) => db().account.findMany({ where: { id: { in: ids } }, select, take: ids.length })),
    place: loader<number>((ids) => db().place.findMany({ where: { id: { in: ids } }, select, take: ids.length })),
    listing: loader<number>((ids) => db().listing.findMany({ where: { id: { in: ids } }, select, take: ids.length })),
    term: loader<number>(async (ids) => {
      const rows = await db().term.findMany({ where: { id: { in: ids } }, select: { id: true, label: true }, take: ids.length });
      return rows.map(({ id, label }) => ({ id, name: label }));
    }),
  };
}

type Row = Record<string, unknown> | null;
/** What moved in a merge is kept to make two of one again, and told nobody. */
const told = (row: unknown): Row => {
  const { moved: _moved, ...shown } = (row ?? {}) as Record<string, unknown>;
  return row ? shown : null;
};

const AdminChangeLine = builder.objectRef<Difference>('AdminChangeLine').implement({
  description: 'One field that a change changed.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Its name, as in `old` and `new`.' }),
    label: t.exposeString('label', { description: 'What it is called on screen.' }),
    old: t.exposeString('old', { description: 'What stood there, in words, a line each; empty for nothing.' }),
    new: t.exposeString('new', { description: 'What stood there then.' }),
  }),
});

export const AdminChange = builder.objectRef<AdminChangeRow>('AdminChange').implement({
  description: 'A change of what is kept beside the records: words, places, sources, collections, host names. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Give it to undoAdminChange.', resolve: ({ id }) => encodeGlobalID('AdminChange', id) }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    by: t.string({
      nullable: true,
      description: 'Who, as colleagues see them. Null when they are gone.',
      resolve: ({ accountId }, _args, context) => (accountId === null ? null : loadersOf(context).account.load(accountId)),
    }),
    register: t.exposeString('register', {
      description: 'What was changed: term, synonym, place, source, bank-holiday, collection, hosts, contact or wish-answer.',
    }),
    subject: t.id({
      description:
        'The id of what was changed: of a Term, Synonym, Place, Source, BankHoliday, Collection, Group, BodyContact or WishAnswer.',
      resolve: ({ register, subject }) => encodeGlobalID(types[register] ?? register, subject),
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    action: t.exposeString('action', { description: 'CREATED, CHANGED, REMOVED, MERGED, or UNMERGED for a merge that was undone.' }),
    old: t.field({ type: 'JSON', nullable: true, description: 'As it was. Null for something new.', resolve: ({ old }) => told(old) }),
    new: t.expose('new', { type: 'JSON', nullable: true, description: 'As it was then. Null for something taken away.' }),
    lines: t.field({
      type: [AdminChangeLine],
      description: 'What differs, field by field and in words. Of a merge: what was said of the one that went.',
      complexity: 5,
      resolve: ({ register, action, old, new: now }, _args, context) => {
        const { term, place, listing } = loadersOf(context);
        const names = {
          term: (id: number) => term.load(id),
          place: (id: number) => place.load(id),
          listing: (id: number) => listing.load(id),
        };
        return differencesOf(register, old as Row, action === 'MERGED' ? null : (now as Row), names);
      },
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was undone.' }),
    mayUndo: t.boolean({
      description: 'True for what can be taken back in one step, as long as nobody has changed it again.',
      resolve: ({ register, action, undoneAt, old }) =>
        undoneAt === null && action !== 'UNMERGED' && (action === 'MERGED' ? mayBeTwoAgain(register, old) : registers.has(register)),
    }),
  }),
});

const mayBeTwoAgain = (register: string, old: unknown) =>
  registers.get(register)?.unmerge !== undefined && 'moved' in ((old ?? {}) as object);

/** What it is called in the trail: its register, and what within it. */
function subjectOf(id: string): { register: string; subject: string } {
  const subject = readStaffId(id, ...Object.values(types));
  const [typename = ''] = Buffer.from(id, 'base64').toString().split(':');
  return { register: Object.entries(types).find(([, type]) => type === typename)?.[0] ?? '', subject };
}

builder.objectFields(ViewerRef, (t) => ({
  adminChanges: t.field({
    type: [AdminChange],
    rule: 'vocabulary.change',
    complexity: connectionComplexity,
    description: 'What was changed beside the records, the latest first. Empty for those who may not change it.',
    args: {
      register: t.arg.string({ description: 'Only of this register: "term".' }),
      subject: t.arg.id({
        description: 'Only of this: the global id of a term, synonym, place, source, bank holiday, collection, body or contact.',
      }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 when nothing is said.' }),
      before: t.arg.id({ description: 'Only those before this one: the id of the last that was shown.' }),
    },
    resolve: (_viewer, { register, subject, first, before }, { db }) =>
      db().adminChange.findMany({
        where: {
          ...(register && { register }),
          ...(subject && subjectOf(subject)),
          ...(before && { id: { lt: readStaffNumber(before, 'AdminChange') } }),
        },
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
    description:
      'Takes one change back, as a change of its own, if it still stands as that change left it. A merge of terms makes two of one again; a merge of places cannot be taken back.',
    args: { id: t.arg.id({ required: true, description: 'The id of the change.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => undoChange(db(), registers, numberIn('AdminChange', id), { viewer, now }),
  }),
);

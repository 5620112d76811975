/** The queue: what needs a person's decision. Staff only, so it hangs on the viewer. */
import type { QueueItem as QueueItemRow } from '../generated/prisma/client.ts';
import { QueueKind as QueueKinds, QueueState as QueueStates } from '../generated/prisma/client.ts';
import { may } from '../server/accounts/permissions.ts';
import { readItem } from '../server/curation/queue/item.ts';
import { labelOf } from '../server/curation/queue/labels.ts';
import { countQueue, type KindCount, listQueue, nextItem, type QueueFilter, relatedItems } from '../server/curation/queue/list.ts';
import { type Outcome, outcomes, outcomesOf } from '../server/curation/queue/outcomes.ts';
import { canUndo } from '../server/curation/queue/undo.ts';
import { valueAt } from '../server/curation/queue/value-at.ts';
import type { Changes } from '../server/curation/records/document.ts';
import { isSame } from '../server/curation/records/document.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { changesWithoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { NotSignedIn } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, pageInfoOf, rowsComplexity } from './connection.ts';
import { ListingKind } from './listings.ts';
import { RecordRef, recordsOf } from './records.ts';
import { readStaffNumber, staffId } from './staff-ids.ts';

const QueueKind = builder.enumType(QueueKinds, { name: 'QueueKind', description: 'What sort of decision it needs.' });
const QueueState = builder.enumType(QueueStates, { name: 'QueueState', description: 'Whether it still needs one.' });
export const QueueOutcome = builder.enumType('QueueOutcome', {
  description: 'What became of an item. Each kind of item has its own among them.',
  values: Object.fromEntries(Object.entries(outcomes).map(([name, description]) => [name, { value: name as Outcome, description }])),
});
export const FieldDecision = builder.enumType('FieldDecision', {
  description: 'What becomes of one proposed change.',
  values: { ACCEPTED: { description: 'It is used.' }, REFUSED: { description: 'It is not.' } } as const,
});

const QueueColleague = builder.objectRef<{ id: string; name: string }>('QueueColleague').implement({
  description: 'Somebody who works on the queue. Staff only.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Give it to assignQueueItem.' }),
    name: t.exposeString('name', { description: 'How colleagues see them.' }),
  }),
});

interface ChangeShape {
  path: string;
  label: string;
  old: unknown;
  new: unknown;
  now: unknown;
  conflict: boolean;
  decision: 'ACCEPTED' | 'REFUSED' | null;
}

const QueueChange = builder.objectRef<ChangeShape>('QueueChange').implement({
  description: 'One proposed change: old beside new.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'The field of the record: "contacts/12/phone".' }),
    label: t.exposeString('label', { description: 'What it is called on the screen.' }),
    old: t.expose('old', { type: 'JSON', nullable: true, description: 'As it was when the change was proposed.' }),
    new: t.expose('new', { type: 'JSON', nullable: true, description: 'As proposed. Null: taken out.' }),
    now: t.expose('now', { type: 'JSON', nullable: true, description: 'What stands there today, where that is something else again.' }),
    conflict: t.exposeBoolean('conflict', { description: 'Somebody has changed it since this was proposed, and to something else.' }),
    decision: t.expose('decision', { type: FieldDecision, nullable: true, description: 'What became of it. Null while open.' }),
  }),
});

/** What is proposed, beside what stands there by now; nothing of where a withheld listing is. */
async function changesOf(item: QueueItemRow, context: Context): Promise<ChangeShape[]> {
  const decided = (item.decisions ?? {}) as Record<string, 'ACCEPTED' | 'REFUSED'>;
  const record = item.listingId === null ? null : await recordsOf(context).full.load(item.listingId);
  const proposed = (item.changes ?? {}) as Changes;
  const shown = record ? changesWithoutWithheld(record, proposed) : proposed;
  return Object.entries(shown).map(([path, change]) => {
    const now = record ? valueAt(record.document, path) : null;
    const isMoved = record !== null && item.state === 'OPEN' && record.version !== item.baseVersion && !isSame(now, change.old ?? null);
    return {
      path,
      label: labelOf(item.listingKind, path),
      old: change.old ?? null,
      new: change.new ?? null,
      now: isMoved ? now : null,
      conflict: isMoved && !isSame(now, change.new ?? null),
      decision: decided[path] ?? null,
    };
  });
}

const QueueFilterInput = builder.inputType('QueueFilter', {
  description: 'Which items to show. All that is given must hold; without it, all that is open in the viewer’s scope.',
  fields: (t) => ({
    kinds: t.field({ type: [QueueKind], description: 'Of these kinds.' }),
    state: t.field({ type: QueueState, description: 'OPEN, when nothing is said.' }),
    mine: t.boolean({ description: 'Assigned to the viewer.' }),
    unassigned: t.boolean({ description: 'Assigned to nobody.' }),
    place: t.string({ description: 'Slug, code or name of a place: what is in it or in anything within it.' }),
    listingKind: t.field({ type: ListingKind, description: 'About listings of this kind.' }),
    listing: t.id({ description: 'About this listing.' }),
    leastRisk: t.int({ description: 'At least this risky, 0 to 100.' }),
    putOff: t.boolean({ description: 'True: also what was put off and is not due yet.' }),
  }),
});

type FilterGiven = typeof QueueFilterInput.$inferInput;
const filterOf = ({ listing, ...filter }: FilterGiven): QueueFilter => ({
  ...filter,
  ...(listing && { listingId: listingIdIn(listing) }),
});

/** @throws NotSignedIn */
function asking(context: Context) {
  const { viewer, now } = context;
  if (!viewer) throw new NotSignedIn();
  return { db: context.db(), viewer, now };
}

export const QueueItemRef = builder.objectRef<QueueItemRow>('QueueItem');
QueueItemRef.implement({
  description: 'One thing that needs a person’s decision, whatever it came from. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => staffId('QueueItem', id) }),
    kind: t.expose('kind', { type: QueueKind, description: 'What sort of decision it needs.' }),
    state: t.expose('state', { type: QueueState, description: 'Whether it still needs one.' }),
    risk: t.exposeInt('risk', { description: '0 to 100: harm done while it waits. A point weighs as much as a day of waiting.' }),
    title: t.exposeString('title', { description: 'What it is about, in a few words.' }),
    reason: t.exposeString('reason', { description: 'Why it is here, in a sentence.' }),
    listingKind: t.expose('listingKind', { type: ListingKind, nullable: true, description: 'The kind of listing it is about.' }),
    record: t.field({
      type: RecordRef,
      nullable: true,
      description: 'What it is about. Null for something suggested that is not a listing yet.',
      resolve: ({ listingId }, _args, context) => (listingId === null ? null : recordsOf(context).rows.load(listingId)),
    }),
    other: t.field({
      type: RecordRef,
      nullable: true,
      description: 'The other of two that may be the same. Null for those who may not read it.',
      resolve: async ({ otherId }, _args, context) => {
        const row = otherId === null ? null : await recordsOf(context).rows.load(otherId);
        return row && may(context.viewer, 'record.read', subjectOfRow(row)) ? row : null;
      },
    }),
    changes: t.field({
      type: [QueueChange],
      description: 'What is proposed, path by path.',
      resolve: (item, _args, context) => changesOf(item, context),
    }),
    baseVersion: t.exposeInt('baseVersion', { nullable: true, description: 'The version of the record that the changes were made on.' }),
    detail: t.expose('detail', {
      type: 'JSON',
      nullable: true,
      description: 'What else its kind tells: why two may be the same, what a report says.',
    }),
    outcomes: t.field({
      type: [QueueOutcome],
      description: 'What may become of it.',
      resolve: ({ kind }) => [...outcomesOf[kind]],
    }),
    assignee: t.field({
      type: QueueColleague,
      nullable: true,
      description: 'Who works on it.',
      resolve: ({ assigneeId }, _args, context) =>
        assigneeId === null ? null : context.db().account.findUnique({ where: { id: assigneeId }, select: { id: true, name: true } }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was raised.' }),
    laterAt: t.expose('laterAt', { type: 'DateTime', nullable: true, description: 'Put off until then.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was decided.' }),
    decidedBy: t.field({
      type: QueueColleague,
      nullable: true,
      description: 'Who decided it.',
      resolve: ({ decidedById }, _args, context) =>
        decidedById === null ? null : context.db().account.findUnique({ where: { id: decidedById }, select: { id: true, name: true } }),
    }),
    outcome: t.exposeString('outcome', { nullable: true, description: 'What became of it: a QueueOutcome, or why it settled itself.' }),
    reply: t.exposeString('reply', { nullable: true, description: 'What was told to whoever sent it.' }),
    version: t.exposeInt('version', { description: 'Give it back with a decision: two people never decide the same item.' }),
    mayUndo: t.boolean({
      description: 'True while the decision can be taken back.',
      resolve: (item, _args, { now }) => canUndo(item, now),
    }),
    related: t.field({
      type: [QueueItemRef],
      description: 'What else is open about the same listing, at most 20.',
      resolve: (item, _args, context) => relatedItems(asking(context), item),
    }),
    nextId: t.id({
      nullable: true,
      description: 'The item whose turn is next under a filter, so that one goes on from this to it. Null when nothing else is open.',
      args: { filter: t.arg({ type: QueueFilterInput, description: 'As the list was asked for.' }) },
      resolve: async (item, { filter }, context) => {
        const id = await nextItem(asking(context), filterOf(filter ?? {}), item);
        return id === null ? null : staffId('QueueItem', id);
      },
    }),
  }),
});

const QueueKindCount = builder.objectRef<KindCount>('QueueKindCount').implement({
  description: 'How much of one kind waits.',
  fields: (t) => ({
    kind: t.expose('kind', { type: QueueKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    oldestAt: t.expose('oldestAt', { type: 'DateTime', description: 'Since when the oldest waits.' }),
    mostRisk: t.exposeInt('mostRisk', { description: 'The highest risk among them.' }),
  }),
});

interface ConnectionShape {
  rows: { cursor: string; node: QueueItemRow }[];
  hasNextPage: boolean;
  filter: QueueFilter;
}
const QueueEdge = builder.objectRef<ConnectionShape['rows'][number]>('QueueEdge').implement({
  description: 'A row of QueueConnection.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: connectionDescriptions.cursor }),
    node: t.expose('node', { type: QueueItemRef, description: connectionDescriptions.node }),
  }),
});
const QueueConnection = builder.objectRef<ConnectionShape>('QueueConnection').implement({
  description: 'The queue, riskiest and oldest first: by the moment an item was raised, less a day for each point of its risk.',
  fields: (t) => ({
    edges: t.field({
      type: [QueueEdge],
      complexity: rowsComplexity,
      description: connectionDescriptions.edges,
      resolve: ({ rows }) => rows,
    }),
    nodes: t.field({
      type: [QueueItemRef],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: ({ rows }) => rows.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: connectionDescriptions.pageInfo,
      resolve: (page) => pageInfoOf({ ...page, hasPreviousPage: false, count: () => 0 }),
    }),
    byKind: t.field({
      type: [QueueKindCount],
      description: 'How much of each kind answers to the filter, whatever kinds it asks for.',
      resolve: ({ filter }, _args, context) => countQueue(asking(context), filter),
    }),
    totalCount: t.int({
      description: connectionDescriptions.totalCount,
      resolve: async ({ filter }, _args, context) => {
        const counts = await countQueue(asking(context), filter);
        return counts.filter(({ kind }) => !filter.kinds?.length || filter.kinds.includes(kind)).reduce((sum, { count }) => sum + count, 0);
      },
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  queue: t.field({
    type: QueueConnection,
    nullable: true,
    rule: 'queue.read',
    complexity: connectionComplexity,
    description: 'What needs a decision within the viewer’s scope. Null for those who decide nothing.',
    args: {
      filter: t.arg({ type: QueueFilterInput, description: 'Which items.' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 when nothing is said.' }),
      after: t.arg.string({ description: 'The cursor to go on from.' }),
    },
    resolve: async (_viewer, { filter, first, after }, context) => {
      const wanted = filterOf(filter ?? {});
      return { ...(await listQueue(asking(context), wanted, checkedFirst(first), after)), filter: wanted };
    },
  }),
  queueItem: t.field({
    type: QueueItemRef,
    nullable: true,
    rule: 'queue.read',
    description: 'One item; null when it is not there, or not in the viewer’s scope.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_viewer, { id }, context) => readItem(asking(context), readStaffNumber(id, 'QueueItem')),
  }),
}));

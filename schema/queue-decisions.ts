/** Deciding, giving and taking back what is in the queue. */

import type { QueueItem } from '../generated/prisma/client.ts';
import type { DoneToMany, Refused } from '../server/curation/bulk/do-each.ts';
import { decideItem } from '../server/curation/queue/decide.ts';
import { assignMany, decideMany } from '../server/curation/queue/decide-many.ts';
import { assignItem } from '../server/curation/queue/item.ts';
import { undoDecision } from '../server/curation/queue/undo.ts';
import { builder } from './builder.ts';
import { FieldDecision, QueueItemRef, QueueOutcome } from './queue.ts';
import { refusals } from './refusals.ts';
import { readStaffNumber, staffId } from './staff-ids.ts';

export const PathDecisionInput = builder.inputType('PathDecisionInput', {
  description: 'What becomes of one proposed change.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'As in QueueChange.path.' }),
    decision: t.field({ type: FieldDecision, required: true, description: 'Used or not.' }),
    reason: t.string({ description: 'Why not, in plain words for the sender.' }),
  }),
});

export const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'What to take of one field.',
  fields: (t) => ({
    path: t.string({ required: true, description: 'The field of the record.' }),
    take: t.string({
      required: true,
      description:
        'A merge: SURVIVOR or MERGED, for a list also BOTH. Values of several sources: the id of the one chosen. A dead link: its new address. A claim: under the path “body”, the group it is for.',
    }),
  }),
});

export const choicesOf = (choices: readonly (typeof ChoiceInput.$inferInput)[] | null | undefined) =>
  Object.fromEntries((choices ?? []).map(({ path, take }) => [path, take]));

builder.mutationField('decideQueueItem', (t) =>
  t.field({
    type: QueueItemRef,
    rule: 'queue.decide',
    errors: { types: refusals },
    description: 'Decides an item, does what follows from it and tells whoever sent it.',
    args: {
      id: t.arg.id({ required: true, description: 'The item.' }),
      version: t.arg.int({ required: true, description: 'As the item showed it.' }),
      outcome: t.arg({ type: QueueOutcome, description: 'What becomes of it. May be left out where every change is decided.' }),
      decisions: t.arg({ type: [PathDecisionInput], description: 'Change by change. None: the outcome holds for all.' }),
      choices: t.arg({ type: [ChoiceInput], description: 'What to take, for merges, conflicts and links.' }),
      reply: t.arg.string({ description: 'Added to what the sender is told, in plain words.' }),
      note: t.arg.string({ description: 'For staff, kept with the revision: "Rang the secretary".' }),
      laterAt: t.arg({ type: 'DateTime', description: 'For LATER: until when. A week, when nothing is said.' }),
    },
    resolve: (_root, { id, version, outcome, decisions, choices, reply, note, laterAt }, context) =>
      decideItem(context.db(), {
        id: readStaffNumber(id, 'QueueItem'),
        version,
        outcome,
        decisions: Object.fromEntries((decisions ?? []).map(({ path, decision }) => [path, decision])),
        reasons: Object.fromEntries((decisions ?? []).flatMap(({ path, reason }) => (reason ? [[path, reason]] : []))),
        choices: choicesOf(choices),
        reply,
        note,
        laterAt,
        viewer: context.viewer,
        now: context.now,
        publicUrl: context.publicUrl,
      }),
  }),
);

builder.mutationField('assignQueueItem', (t) =>
  t.field({
    type: QueueItemRef,
    rule: 'queue.decide',
    errors: { types: refusals },
    description: 'Gives an item to somebody who may decide, or back to everybody.',
    args: {
      id: t.arg.id({ required: true, description: 'The item.' }),
      version: t.arg.int({ required: true, description: 'As the item showed it.' }),
      toMe: t.arg.boolean({ description: 'True: to the viewer.' }),
      to: t.arg.id({ description: 'To this colleague. Neither: to nobody.' }),
    },
    resolve: (_root, { id, version, toMe, to }, context) =>
      assignItem(context.db(), {
        id: readStaffNumber(id, 'QueueItem'),
        version,
        to: (toMe ? context.viewer?.accountId : to) ?? null,
        viewer: context.viewer,
      }),
  }),
);

builder.mutationField('undoDecision', (t) =>
  t.field({
    type: QueueItemRef,
    rule: 'queue.decide',
    errors: { types: refusals },
    description: 'Takes a decision back, while it can be: the record is as before, and the item is open again.',
    args: {
      id: t.arg.id({ required: true, description: 'The item.' }),
      version: t.arg.int({ required: true, description: 'As the item showed it.' }),
    },
    resolve: (_root, { id, version }, { db, viewer, now }) =>
      undoDecision(db(), { id: readStaffNumber(id, 'QueueItem'), version, viewer, now }),
  }),
);

const QueueRefusalRef = builder.objectRef<Refused>('QueueRefusal').implement({
  description: 'An item that could not be decided with the others.',
  fields: (t) => ({
    id: t.id({ description: 'The item.', resolve: ({ id }) => staffId('QueueItem', id) }),
    message: t.exposeString('message', { description: 'What stands against it.' }),
  }),
});

const QueueDecisionsRef = builder.objectRef<DoneToMany<QueueItem>>('QueueDecisions').implement({
  description: 'What became of several items.',
  fields: (t) => ({
    decided: t.field({
      type: [QueueItemRef],
      description: 'Decided, put off or given to somebody; in a preview, as they would be.',
      resolve: ({ done }) => [...done],
    }),
    refused: t.field({
      type: [QueueRefusalRef],
      description: 'Those it was not done to, and why.',
      resolve: ({ refused }) => [...refused],
    }),
    letters: t.exposeInt('letters', { description: 'How many letters go out because of it.' }),
    bulk: t.id({
      nullable: true,
      description: 'For `undoBulk`, and to go on with more of them. Null for a preview, and when nothing was done.',
      resolve: ({ bulkId }) => (bulkId === null ? null : staffId('Bulk', bulkId)),
    }),
  }),
});

const QueueItemVersion = builder.inputType('QueueItemVersion', {
  description: 'An item as it was shown.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The item.' }),
    version: t.int({ required: true, description: 'As the item showed it.' }),
  }),
});

const numbered = (items: readonly (typeof QueueItemVersion.$inferInput)[]) =>
  items.map(({ id, version }) => ({ id: readStaffNumber(id, 'QueueItem'), version }));
const goOf = ({ preview, bulk }: { preview?: boolean | null | undefined; bulk?: string | null | undefined }) => ({
  preview: preview ?? false,
  bulkId: bulk == null ? null : readStaffNumber(bulk, 'Bulk'),
});
const itemsWords = 'At most 50; more in further goes with `bulk`.';
const previewWords = 'True: only show what would happen.';
const bulkWords = 'What an earlier go answered, within the hour: this is more of the same.';

builder.mutationField('decideQueueItems', (t) =>
  t.field({
    type: QueueDecisionsRef,
    rule: 'queue.decide',
    errors: { types: refusals },
    description:
      'Decides several items of one kind alike, each for itself; only LATER is for any kinds. With `preview` nothing is kept. All that still stands can be taken back by `undoBulk`, each by `undoDecision`.',
    args: {
      items: t.arg({ type: [QueueItemVersion], required: true, description: itemsWords }),
      outcome: t.arg({ type: QueueOutcome, required: true, description: 'What becomes of each.' }),
      reply: t.arg.string({ description: 'Added to what each sender is told.' }),
      note: t.arg.string({ description: 'For staff, kept with each revision.' }),
      laterAt: t.arg({ type: 'DateTime', description: 'For LATER: until when.' }),
      preview: t.arg.boolean({ description: previewWords }),
      bulk: t.arg.id({ description: bulkWords }),
    },
    resolve: (_root, { items, outcome, reply, note, laterAt, ...go }, { db, viewer, now, publicUrl }) =>
      decideMany(db(), numbered(items), { outcome, reply, note, laterAt, viewer, now, publicUrl }, goOf(go)),
  }),
);

builder.mutationField('assignQueueItems', (t) =>
  t.field({
    type: QueueDecisionsRef,
    rule: 'queue.decide',
    errors: { types: refusals },
    description: 'Gives several items to somebody who works on them from now on, or back to everybody.',
    args: {
      items: t.arg({ type: [QueueItemVersion], required: true, description: itemsWords }),
      toMe: t.arg.boolean({ description: 'True: to the viewer.' }),
      to: t.arg.id({ description: 'To this colleague. Neither: to nobody.' }),
      preview: t.arg.boolean({ description: previewWords }),
      bulk: t.arg.id({ description: bulkWords }),
    },
    resolve: (_root, { items, toMe, to, ...go }, { db, viewer, now }) =>
      assignMany({ db: db(), viewer, now }, numbered(items), (toMe ? viewer?.accountId : to) ?? null, goOf(go)),
  }),
);

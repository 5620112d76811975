/** The queue, and records that may be the same. */
import { createHash } from 'node:crypto';
import { mergeRecords } from '../../curation/duplicates/merge.ts';
import { compareDue } from '../../curation/duplicates/sweep.ts';
import { openItem } from '../../curation/open-item.ts';
import { globalId } from '../../testkit/rows.ts';
import type { Example, FieldExample } from './examples.ts';
import type { Where, World } from './world.ts';

const now = new Date();
/** A word for each number, none like another: names that differ in a letter are taken for one. */
const letters = (number: number) =>
  createHash('sha256')
    .update(String(number))
    .digest('hex')
    .slice(0, 16)
    .replace(/\d/g, (digit) => 'ghjklmnpqr'[Number(digit)] ?? '');

/** Two groups there whose names are one. */
async function twins(world: World, where: Where) {
  const [one, other] = [await world.group(where), await world.group(where)];
  const name = `Twinned${letters(one.id)} Ensemble`;
  await world.db.listing.updateMany({ where: { id: { in: [one.id, other.id] } }, data: { name } });
  return { one, other, name };
}

/** An item about a group there. */
async function item(world: World, where: Where, decided = false) {
  const group = await world.group(where);
  const subject = world.subject(where, group);
  const { placeIds = [], stewardId = null } = subject;
  const id = await openItem(world.db, {
    ...{ kind: 'LINK', listingKind: 'GROUP', title: 'A link', reason: 'It leads nowhere.', risk: 10 },
    ...{ listingId: group.id, placeIds, stewardId },
  });
  if (decided) await world.db.queueItem.update({ where: { id }, data: { state: 'DECIDED', decidedAt: now, undo: { reopen: true } } });
  return { id: globalId('QueueItem', id), subject };
}

const onItem = (query: string, decided = false): Example => ({
  query,
  make: async (world, where) => {
    const { id, subject } = await item(world, where, decided);
    return { variables: { id }, subject };
  },
});

const onTwins = (query: string): Example => ({
  query,
  make: async (world, where) => {
    const { one, other } = await twins(world, where);
    return { variables: { one: globalId('Group', one.id), other: globalId('Group', other.id) }, subject: world.subject(where, one) };
  },
});

export const duplicatesMutations: Readonly<Record<string, readonly Example[]>> = {
  decideQueueItem: [onItem('mutation($id: ID!) { decideQueueItem(id: $id, version: 1, outcome: IGNORED) { __typename } }')],
  // Items that are not the viewer's are told of one by one.
  decideQueueItems: [
    {
      query: 'mutation { decideQueueItems(items: [{ id: "UXVldWVJdGVtOjk5OTk5OTk5", version: 1 }], outcome: IGNORED) { __typename } }',
      make: async () => ({}),
    },
  ],
  assignQueueItem: [onItem('mutation($id: ID!) { assignQueueItem(id: $id, version: 1) { __typename } }')],
  undoDecision: [onItem('mutation($id: ID!) { undoDecision(id: $id, version: 1) { __typename } }', true)],
  mergeRecords: [
    onTwins(
      'mutation($one: ID!, $other: ID!) { mergeRecords(survivor: $one, merged: $other, survivorVersion: 1, mergedVersion: 1) { __typename } }',
    ),
  ],
  undoMerge: [
    {
      query: 'mutation($id: ID!) { undoMerge(merge: $id) { __typename } }',
      make: async (world, where) => {
        const { one, other } = await twins(world, where);
        const author = { id: 'account:somebody', as: null, bodyId: null };
        const { mergeId } = await world.db.$transaction(
          (tx) => mergeRecords(tx, { survivorId: one.id, mergedId: other.id, choices: {}, author, now }),
          { timeout: 30_000 },
        );
        return { variables: { id: globalId('Merge', mergeId) }, subject: world.subject(where, one) };
      },
    },
  ],
  markNotSame: [onTwins('mutation($one: ID!, $other: ID!) { markNotSame(one: $one, other: $other) { __typename } }')],
};

interface Data {
  viewer: null | {
    queue?: { nodes: unknown[] } | null;
    queueItem?: unknown;
    candidates?: unknown[];
    mergePreview?: unknown;
    record?: { duplicates: unknown[]; merges: unknown[] } | null;
  };
}
const viewerOf = (data: unknown) => (data as Data).viewer;

export const duplicatesFields: Readonly<Record<string, readonly FieldExample[]>> = {
  'Viewer.queue': [
    {
      query: 'query($id: ID!) { viewer { queue(filter: { listing: $id }) { nodes { id } } } }',
      make: async (world, where) => {
        const { subject } = await item(world, where);
        return { variables: { id: globalId('Group', subject.id ?? 0) }, subject };
      },
      shows: (data) => Boolean(viewerOf(data)?.queue?.nodes.length),
    },
  ],
  'Viewer.queueItem': [
    { ...onItem('query($id: ID!) { viewer { queueItem(id: $id) { id } } }'), shows: (data) => Boolean(viewerOf(data)?.queueItem) },
  ],
  'Viewer.candidates': [
    {
      query: 'query($name: String!) { viewer { candidates(kind: GROUP, name: $name) { likely } } }',
      make: async (world, where) => {
        const { one, name } = await twins(world, where);
        await compareDue(world.db, now);
        return { variables: { name }, subject: world.subject(where, one) };
      },
      shows: (data) => Boolean(viewerOf(data)?.candidates?.length),
    },
  ],
  'Viewer.mergePreview': [
    {
      ...onTwins('query($one: ID!, $other: ID!) { viewer { mergePreview(survivor: $one, merged: $other) { survivor { id } } } }'),
      shows: (data) => Boolean(viewerOf(data)?.mergePreview),
    },
  ],
  'Record.duplicates': [
    {
      query: 'query($id: ID!) { viewer { record(id: $id) { duplicates { likely } } } }',
      make: async (world, where) => {
        const { one } = await twins(world, where);
        await compareDue(world.db, now);
        return { variables: { id: globalId('Group', one.id) }, subject: world.subject(where, one) };
      },
      shows: (data) => Boolean(viewerOf(data)?.record?.duplicates.length),
    },
  ],
  'Record.merges': [
    {
      query: 'query($id: ID!) { viewer { record(id: $id) { merges { id } } } }',
      make: async (world, where) => {
        const { one, other } = await twins(world, where);
        await world.db.merge.create({
          data: { survivorId: one.id, mergedId: other.id, author: 'x', choices: {}, moved: {}, before: {}, version: 1 },
        });
        return { variables: { id: globalId('Group', one.id) }, subject: world.subject(where, one) };
      },
      shows: (data) => Boolean(viewerOf(data)?.record?.merges.length),
    },
  ],
};

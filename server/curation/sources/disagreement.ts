/** Puts before a curator what a source says and the record does not: one open item a record, however many fields and sources. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { openItem } from '../open-item.ts';
import { differences, overlaps } from '../records/differences.ts';
import type { Changes, RecordDocument } from '../records/document.ts';
import type { FullRecord } from '../records/read-record.ts';

type Tx = Prisma.TransactionClient;

/** Of an item of kind IMPORT_CONFLICT: the id of the value that stands, by field. */
export type Standing = Readonly<Record<string, number>>;
export const standingOf = ({ detail }: Pick<QueueItem, 'detail'>): Standing => ((detail ?? {}) as { standing?: Standing }).standing ?? {};

const openOf = (tx: Tx, listingId: number) =>
  tx.queueItem.findFirst({ where: { listingId, kind: 'IMPORT_CONFLICT', state: 'OPEN' }, orderBy: { id: 'asc' } });

/** What waits for a curator about a record. */
export async function openStanding(tx: Tx, listingId: number): Promise<Standing> {
  const open = await openOf(tx, listingId);
  return open ? standingOf(open) : {};
}

/** Where somebody is not safe if it is wrong, it does not wait. */
const riskOf = (fields: readonly string[]) =>
  fields.some((field) => field.startsWith('location')) ? 60 : fields.includes('contacts') ? 50 : 30;

interface Disagreeing {
  readonly record: FullRecord;
  /** The record as it would be if the source were right in these fields. */
  readonly after: RecordDocument;
  readonly standing: Standing;
  /** Why, in a sentence. */
  readonly reason: string;
}

/** @returns the item */
export async function raise(tx: Tx, { record, after, standing, reason }: Disagreeing): Promise<number> {
  const fields = Object.keys(standing);
  const changes = differences(record.document, after);
  const open = await openOf(tx, record.id);
  if (!open)
    return openItem(tx, {
      ...{
        kind: 'IMPORT_CONFLICT',
        listingId: record.id,
        listingKind: record.kind,
        placeIds: record.placeIds,
        stewardId: record.stewardId,
      },
      ...{ risk: riskOf(fields), title: record.name, reason, baseVersion: record.version },
      changes: changes as Prisma.InputJsonValue,
      detail: { standing },
    });
  const others = without((open.changes ?? {}) as Changes, fields);
  const all = { ...standingOf(open), ...standing };
  await tx.queueItem.update({
    where: { id: open.id },
    data: {
      ...{ reason, baseVersion: record.version, risk: Math.max(open.risk, riskOf(fields)) },
      changes: { ...others, ...changes } as Prisma.InputJsonValue,
      detail: { ...(open.detail as object | null), standing: all },
      version: { increment: 1 },
    },
  });
  return open.id;
}

const without = (changes: Changes, fields: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([path]) => !fields.some((field) => overlaps(path, field))));

/** They agree by now in these fields: nobody need decide them. An item of which nothing is left settles itself. */
export async function settle(tx: Tx, listingId: number, fields: readonly string[], now: Date): Promise<void> {
  const open = fields.length ? await openOf(tx, listingId) : null;
  if (!open) return;
  const standing = standingOf(open);
  if (!fields.some((field) => field in standing)) return;
  const left = Object.fromEntries(Object.entries(standing).filter(([field]) => !fields.includes(field)));
  await tx.queueItem.update({
    where: { id: open.id },
    data: {
      changes: without((open.changes ?? {}) as Changes, fields) as Prisma.InputJsonValue,
      detail: { ...(open.detail as object | null), standing: left },
      version: { increment: 1 },
      ...(!Object.keys(left).length && { state: 'DROPPED', decidedAt: now, outcome: 'They agree by now.' }),
    },
  });
}

/**
 * What each source last said of each field (`FieldValue`). A source that says the same again tells nothing new; only when it says something else, and
 * somebody else has changed the field or somebody has chosen, is there anything to decide.
 */
import { Prisma } from '../../../generated/prisma/client.ts';
import type { Json } from '../records/document.ts';

export interface KeptValue {
  readonly id: number;
  readonly field: string;
  readonly value: Json;
  /** Null: a person wrote it. */
  readonly sourceId: number | null;
  readonly chosen: boolean;
}

type Tx = Prisma.TransactionClient;

/** Of a record, latest first. */
export async function keptValues(tx: Tx, listingId: number): Promise<KeptValue[]> {
  const rows = await tx.fieldValue.findMany({
    where: { listingId },
    orderBy: { id: 'desc' },
    take: 5000,
    select: { id: true, field: true, value: true, sourceId: true, chosen: true },
  });
  return rows.map(({ value, ...row }) => ({ ...row, value: value as Json }));
}

interface NewValue {
  readonly listingId: number;
  readonly field: string;
  readonly value: Json;
  readonly sourceId: number | null;
  readonly now: Date;
}

/** Keeps what is said now; what was chosen stays beside it. @returns its id */
export async function keepValue(tx: Tx, { listingId, field, value, sourceId, now }: NewValue): Promise<number> {
  const { id } = await tx.fieldValue.create({
    data: { listingId, field, sourceId, recordedAt: now, value: value === null ? Prisma.JsonNull : (value as Prisma.InputJsonValue) },
    select: { id: true },
  });
  await tx.fieldValue.deleteMany({ where: { listingId, field, sourceId, chosen: false, id: { lt: id } } });
  return id;
}

/** Whether the last to write a field was a person: then it is theirs, even where they emptied it. */
export async function isPersons(tx: Tx, listingId: number, field: string): Promise<boolean> {
  const [last] = await tx.$queryRawUnsafe<{ author: string }[]>(
    `SELECT r.author FROM "Revision" r
     WHERE r."listingId" = $1 AND EXISTS (SELECT 1 FROM jsonb_object_keys(CASE jsonb_typeof(r.changes) WHEN 'object' THEN r.changes ELSE '{}' END) k
       WHERE k = $2 OR starts_with(k, $2 || '/') OR starts_with($2, k || '/'))
     ORDER BY r.version DESC LIMIT 1`,
    listingId,
    field,
  );
  return last !== undefined && !/^(?:import:|seed$)/.test(last.author);
}

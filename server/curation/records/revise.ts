/** Each change leaves a revision: author, time, reason, what differs, and the whole record after it (PRODUCT, rule 4). */
import type { ListingStatus, Prisma, RevisionAction } from '../../../generated/prisma/client.ts';
import type { Author } from '../author.ts';
import { type Changes, isObject, type Json, type RecordDocument } from './document.ts';

/** What `Revision.snapshot` holds. What the seed loaded has another shape, and no `form`. */
export interface Snapshot {
  readonly form: 1;
  readonly slug: string;
  readonly status: ListingStatus;
  readonly document: RecordDocument;
}

export interface NewRevision {
  readonly listingId: number;
  readonly version: number;
  readonly action: RevisionAction;
  readonly author: Author;
  readonly reason?: string | undefined;
  readonly changes: Changes;
  readonly snapshot: Omit<Snapshot, 'form'>;
  /** What the public may know of it; empty while it is not public. */
  readonly told: readonly string[];
  readonly now: Date;
}

export async function writeRevision(tx: Pick<Prisma.TransactionClient, 'revision'>, revision: NewRevision): Promise<void> {
  const { listingId, version, action, author, reason, changes, snapshot, told, now } = revision;
  await tx.revision.create({
    data: {
      listingId,
      version,
      action,
      at: now,
      author: author.id,
      as: author.as,
      bodyId: author.bodyId,
      reason: reason ?? null,
      changes: changes as Prisma.InputJsonValue,
      snapshot: { form: 1, ...snapshot } as unknown as Prisma.InputJsonValue,
      told: [...told],
      open: told.length > 0,
    },
    select: { id: true },
  });
}

/** The snapshot of a revision, when it is one of ours. */
export function readSnapshot(snapshot: unknown): Snapshot | null {
  return isObject(snapshot as Json) && (snapshot as { form?: unknown }).form === 1 ? (snapshot as Snapshot) : null;
}

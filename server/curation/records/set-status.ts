/** The lifecycle: draft, submitted, published, suspended or archived, each step with a revision. */
import type { ListingStatus, Prisma } from '../../../generated/prisma/client.ts';
import { ChangedMeanwhile, InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { guardHiddenWords, guardPersonal } from './exposure.ts';
import { readRecord } from './read-record.ts';
import { writeRevision } from './revise.ts';
import { refreshedOnce, takeTurn } from './turn.ts';

/** From each status to those that may follow it. */
export const steps: Readonly<Record<ListingStatus, readonly ListingStatus[]>> = {
  DRAFT: ['SUBMITTED', 'PUBLISHED', 'ARCHIVED'],
  SUBMITTED: ['DRAFT', 'PUBLISHED', 'ARCHIVED'],
  PUBLISHED: ['SUSPENDED', 'ARCHIVED'],
  SUSPENDED: ['PUBLISHED', 'ARCHIVED'],
  ARCHIVED: ['PUBLISHED', 'DRAFT', 'SUSPENDED'],
};

/** Whoever meets it later asks why. */
export const needsReason: ReadonlySet<ListingStatus> = new Set(['SUSPENDED', 'ARCHIVED']);

const words: Record<ListingStatus, string> = {
  DRAFT: 'a draft',
  SUBMITTED: 'submitted',
  PUBLISHED: 'published',
  SUSPENDED: 'suspended',
  ARCHIVED: 'archived',
};

export interface StatusAsked {
  readonly listingId: number;
  readonly version?: number | undefined;
  readonly status: ListingStatus;
  readonly reason?: string | undefined;
  readonly author: Author;
  readonly now: Date;
}

/** @returns the new version. @throws NotFound, ChangedMeanwhile, InputFaults, RuleBroken */
export async function setStatus(tx: Prisma.TransactionClient, asked: StatusAsked): Promise<{ version: number }> {
  await takeTurn(tx);
  const { listingId, status, author, now } = asked;
  const before = await readRecord(tx, listingId);
  if (!before) throw new NotFound('There is no such record.');
  if (before.mergedIntoId !== null) throw new RuleBroken('merged', 'This record was merged into another. Undo the merge first.');
  if (asked.version !== undefined && asked.version !== before.version) throw new ChangedMeanwhile(before.version);
  if (before.status === status) return { version: before.version };
  if (!steps[before.status].includes(status))
    throw new RuleBroken('status-step', `A record that is ${words[before.status]} cannot become ${words[status]} at once.`);
  const reason = asked.reason?.trim() || undefined;
  if (needsReason.has(status) && !reason) throw new InputFaults([{ path: 'reason', message: `Say why it is ${words[status]}.` }]);
  if (reason && reason.length > 500) throw new InputFaults([{ path: 'reason', message: 'Write the reason in at most 500 letters.' }]);
  if (status === 'PUBLISHED') {
    await guardPersonal(tx, { record: before, after: before.document, publishing: true });
    await guardHiddenWords(tx, { before, written: before, publishing: true });
  }

  const version = before.version + 1;
  const leaves = before.status === 'PUBLISHED';
  await refreshedOnce(tx, { listingIds: [listingId], kinds: [before.kind] }, async () => {
    // A planned time that has come, or was overtaken, is done with.
    await tx.$executeRawUnsafe(
      `UPDATE "Listing" SET status = $2::"ListingStatus", "statusReason" = $3, version = $4, "updatedAt" = $5,
         "withdrawnAt" = CASE WHEN $6 THEN $5 ELSE "withdrawnAt" END,
         "publishFrom" = CASE WHEN $2 = 'PUBLISHED' THEN NULL ELSE "publishFrom" END,
         "publishUntil" = CASE WHEN "publishUntil" <= $5 THEN NULL ELSE "publishUntil" END
       WHERE id = $1`,
      listingId,
      status,
      reason ?? null,
      version,
      now,
      leaves,
    );
  });
  const document = { ...before.document, ...(status === 'PUBLISHED' && { publishFrom: null }) };
  await writeRevision(tx, {
    ...{ listingId, version, action: 'STATUS', author, reason, now },
    changes: { status: { old: before.status, new: status } },
    snapshot: { slug: before.slug, status, document },
    told: leaves || status === 'PUBLISHED' ? [words[status]] : [],
  });
  return { version };
}

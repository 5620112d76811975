/** Puts what the public sent before those who decide, once its sender has confirmed it. */
import type { Prisma, QueueKind, Submission, SubmissionKind } from '../../../generated/prisma/client.ts';
import { openItem } from '../open-item.ts';
import type { Changes } from '../records/document.ts';
import { subjectOf } from '../records/subject.ts';
import { riskOf } from './risk.ts';

const queueKinds: Record<SubmissionKind, QueueKind> = { LISTING: 'SUBMISSION', CHANGE: 'CHANGE', REPORT: 'REPORT', CLAIM: 'CLAIM' };

export interface SubmissionDetail {
  readonly placeIds?: number[];
  readonly besides?: { label: string; value: string }[];
  readonly problem?: string | null;
}

/** Who sent it is not told there: only what they are to it. */
export async function queue(
  tx: Prisma.TransactionClient,
  submission: Submission,
  name: string,
  reason: string,
  riskAtLeast = 0,
): Promise<number> {
  const { id, kind, listingId, listingKind, note, senderRole, baseVersion } = submission;
  const detail = (submission.detail ?? {}) as SubmissionDetail;
  const changes = submission.changes as Changes;
  const words = [note, ...Object.values(changes).map((change) => JSON.stringify(change.new ?? ''))].join('\n');
  const { placeIds = [], stewardId = null } = listingId === null ? { placeIds: detail.placeIds ?? [] } : await subjectOf(tx, listingId);
  const queueItemId = await openItem(tx, {
    kind: queueKinds[kind],
    key: `${queueKinds[kind]}:${id}`,
    title: name,
    reason,
    listingId,
    listingKind,
    risk: Math.max(riskAtLeast, riskOf(kind, words, detail.problem ?? null)),
    placeIds,
    stewardId,
    ...(Object.keys(changes).length && { changes: changes as Prisma.InputJsonValue }),
    ...(baseVersion !== null && { baseVersion }),
    detail: { submissionId: id, senderRole, note, problem: detail.problem ?? null, besides: detail.besides ?? [] },
  });
  await tx.submission.update({ where: { id }, data: { queueItemId } });
  return queueItemId;
}

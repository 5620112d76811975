/** What the public or an owner sent: used path by path, and answered (server/curation/submissions). */
import { InputFaults } from '../../../refusals.ts';
import type { Json } from '../../records/document.ts';
import { listingIdIn } from '../../records/read-for.ts';
import { setStatus } from '../../records/set-status.ts';
import { applySubmission, wholePath } from '../../submissions/apply.ts';
import type { Deciding, Done, Handler, PathDecision, Undo } from '../handlers.ts';
import { replyOf } from '../letter.ts';
import { listingOf, statusOf, versionOf, write } from './listing.ts';

/** With what nobody decided path by path: a report, a claim. */
async function apply(deciding: Deciding, decisions: Readonly<Record<string, PathDecision>>) {
  const { tx, item, decision, author, now, publicUrl } = deciding;
  const body = decision.choices['body'];
  const bodyId = typeof body === 'string' ? listingIdIn(body) : null;
  const { outcome } = decision;
  const report = outcome === 'FIXED' || outcome === 'CLOSED' || outcome === 'IGNORED' ? outcome : null;
  return applySubmission(tx, item, decisions, author, now, { publicUrl, reply: replyOf(item, decision), report, bodyId });
}

const isFromPublic = async ({ tx, item }: Deciding) =>
  (await tx.submission.findUnique({ where: { queueItemId: item.id }, select: { id: true } })) !== null;

/** A new listing, or a change of one. */
export const useSubmission: Handler = async (deciding) => {
  const { tx, item, decision } = deciding;
  if (item.kind === 'CHANGE' && decision.outcome === 'ACCEPTED') await listingOf(deciding, 'record.change-held');
  if (!(await isFromPublic(deciding))) return item.kind === 'SUBMISSION' ? publishOrReturn(deciding) : ownersChange(deciding);
  const before = item.listingId === null ? null : await versionOf(tx, item.listingId);
  const { listingId } = await apply(deciding, decision.decisions);
  if (listingId === null) return { undo: null };
  const made = await versionOf(tx, listingId);
  const undo: Undo =
    item.listingId === null ? { created: listingId } : made === before ? { reopen: true } : { restore: { listingId, made } };
  // The submission itself is answered and done with: its sender was told.
  return { undo, listingId };
};

/** A record that its owner handed in, or that was planned: published, or given back as the draft it was. */
async function publishOrReturn(deciding: Deciding): Promise<Done> {
  const { tx, item, decision, now } = deciding;
  const { listingId, author } = await listingOf(deciding, 'record.publish');
  const status = await statusOf(tx, listingId);
  const reason = [decision.reply, decision.note].find(Boolean)?.slice(0, 500);
  if (decision.outcome === 'ACCEPTED') {
    await setStatus(tx, { listingId, status: 'PUBLISHED', reason, author, now });
    // What everybody saw does not become a draft again as if nobody had.
    return { undo: status === 'PUBLISHED' ? { reopen: true } : { status: { listingId, status: 'SUSPENDED' } } };
  }
  if (status !== 'SUBMITTED') return { undo: { reopen: true } };
  await setStatus(tx, { listingId, status: 'DRAFT', reason: reason ?? item.reason.slice(0, 500), author, now });
  return { undo: { status: { listingId, status } } };
}

async function ownersChange(deciding: Deciding): Promise<Done> {
  const { item, decision } = deciding;
  const changes = (item.changes ?? {}) as Record<string, { new?: Json }>;
  const taken = Object.entries(changes).filter(([path]) => decision.decisions[path] === 'ACCEPTED');
  if (decision.outcome === 'REFUSED' || !taken.length) return { undo: { reopen: true } };
  return { undo: await write(deciding, Object.fromEntries(taken.map(([path, change]) => [path, change.new ?? null]))) };
}

/** Let in, or not. Who is let in is told by a letter of their own; `revokeClaim` takes it back. */
export const decideClaim: Handler = async (deciding) => {
  const accepted = deciding.decision.outcome === 'ACCEPTED';
  if (accepted) await listingOf(deciding, 'record.change-held');
  if (await isFromPublic(deciding)) await apply(deciding, { [wholePath]: accepted ? 'ACCEPTED' : 'REFUSED' });
  return { undo: null };
};

export const answerReport: Handler = async (deciding) => {
  const { outcome } = deciding.decision;
  if (!(await isFromPublic(deciding))) return { undo: { reopen: true } };
  await apply(deciding, { [wholePath]: outcome === 'IGNORED' ? 'REFUSED' : 'ACCEPTED' });
  return { undo: null };
};

/** It has closed: archived, and whoever told us is thanked. */
export const close: Handler = async (deciding) => {
  const { tx, item, decision, now } = deciding;
  if (!decision.note && !decision.reply)
    throw new InputFaults([{ path: 'note', message: 'Say how you know that it has closed: it stands in the record from now on.' }]);
  const { listingId, author } = await listingOf(deciding, 'record.publish');
  const status = await statusOf(tx, listingId);
  await setStatus(tx, { listingId, status: 'ARCHIVED', reason: (decision.note ?? decision.reply ?? '').slice(0, 500), author, now });
  if (item.kind === 'REPORT') await answerReport(deciding);
  return { undo: { status: { listingId, status } } };
};

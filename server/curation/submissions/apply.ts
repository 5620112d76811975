/** What a decision on something from the public does, in the decision's own transaction: the record, and the answer to whoever sent it. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { listingUrl } from '../../listings/addresses.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { answerTo } from '../queue/letter.ts';
import { type Changes, changeRecord, createRecord, type Json, type NewRecord, type RecordDocument } from '../records/index.ts';
import { grantClaim } from './claims.ts';
import type { Outcome, ReportOutcome } from './letters.ts';

type Tx = Prisma.TransactionClient;
export type Decisions = Readonly<Record<string, 'ACCEPTED' | 'REFUSED'>>;

export interface Deciding {
  readonly publicUrl: string;
  /** In plain words, to the sender. */
  readonly reply?: string | null;
  /** Of a report: what was done. */
  readonly report?: ReportOutcome | null;
  /** Of a claim about something that no body answers for yet: the body that does. */
  readonly bodyId?: number | null;
  /** Of a new listing. Default PUBLISHED. */
  readonly status?: NewRecord['status'];
}

export interface Applied {
  readonly listingId: number | null;
  readonly outcome: Outcome;
}

/** The path under which a claim or a report is decided: it has no fields. */
export const wholePath = 'whole';

const withId = (item: Json, id: string): Json =>
  item !== null && typeof item === 'object' && !Array.isArray(item) ? { ...item, id } : item;

/** `contacts/+1` becomes an item of `contacts`, `location/lines` a field of `location`. */
export function documentOf(changes: Changes): RecordDocument {
  const document: Record<string, Json> = {};
  for (const [path, change] of Object.entries(changes)) {
    const [head = '', rest, ...deeper] = path.split('/');
    if (deeper.length || change.new === undefined) continue;
    if (rest === undefined) document[head] = change.new;
    else if (rest.startsWith('+')) document[head] = [...((document[head] as Json[] | undefined) ?? []), withId(change.new, rest)];
    else document[head] = { ...((document[head] as Record<string, Json> | undefined) ?? {}), [rest]: change.new };
  }
  return document;
}

const outcomeOf = (taken: number, refused: number): Outcome => (taken === 0 ? 'REFUSED' : refused === 0 ? 'ACCEPTED' : 'PARTLY');

export async function applySubmission(
  tx: Tx,
  item: QueueItem,
  decisions: Decisions,
  author: Author,
  now: Date,
  { publicUrl, reply = null, report = null, bodyId = null, status = 'PUBLISHED' }: Deciding,
): Promise<Applied> {
  const submission = await tx.submission.findUnique({ where: { queueItemId: item.id } });
  if (!submission) throw new NotFound('What this came from is no longer there.');
  if (submission.state !== 'OPEN') throw new RuleBroken('decided-already', 'This has been decided already.');
  const changes = submission.changes as Changes;
  const paths = Object.keys(changes).length ? Object.keys(changes) : [wholePath];
  const taken = paths.filter((path) => decisions[path] === 'ACCEPTED');
  const refused = paths.filter((path) => !taken.includes(path));
  const accepted = Object.fromEntries(Object.entries(changes).filter(([path]) => taken.includes(path)));
  const reason = 'Suggested by the public';
  let { listingId } = submission;
  if (submission.kind === 'LISTING' && taken.length) {
    if (!submission.listingKind || !accepted['name'] || !accepted['summary'])
      throw new RuleBroken('name-needed', 'A new entry needs at least its name and what it is. Accept both, or refuse it all.');
    const made = await createRecord(tx, {
      kind: submission.listingKind,
      document: documentOf(accepted),
      status,
      author,
      reason,
      now,
    });
    listingId = made.id;
  }
  if (submission.kind === 'CHANGE' && listingId !== null && Object.keys(accepted).length) {
    const { version } = await tx.listing.findUniqueOrThrow({ where: { id: listingId }, select: { version: true } });
    const set = Object.fromEntries(Object.entries(accepted).map(([path, change]) => [path, change.new ?? null]));
    await changeRecord(tx, { listingId, version, set, author, reason, now });
  }
  if (submission.kind === 'CLAIM' && taken.length) {
    const body = await bodyFor(tx, listingId, bodyId);
    await grantClaim(tx, submission, { body, proof: 'CURATOR', now, publicUrl });
  }
  const outcome = outcomeOf(taken.length, refused.length);
  await tx.submission.update({
    where: { id: submission.id },
    data: { state: 'DECIDED', decidedAt: now, listingId, contactHash: null },
  });
  const listing = listingId === null ? null : await tx.listing.findUnique({ where: { id: listingId } });
  // Whoever is let in is told so by another letter.
  if (submission.email && !(submission.kind === 'CLAIM' && outcome === 'ACCEPTED'))
    await queueMail(
      tx,
      await answerTo({
        ...{ item, sender: { email: submission.email, submission }, taken, refused, report, reply },
        page: listing?.status === 'PUBLISHED' ? listingUrl(publicUrl, listing) : null,
      }),
    );
  return { listingId, outcome };
}

/** A group is a body itself; anything else has an owner, or the curator says which. */
async function bodyFor(tx: Tx, listingId: number | null, chosen: number | null): Promise<{ id: number; name: string }> {
  const listing = listingId === null ? null : await tx.listing.findUnique({ where: { id: listingId } });
  const id = listing?.kind === 'GROUP' ? listing.id : (chosen ?? listing?.ownerId ?? null);
  const body = id === null ? null : await tx.listing.findFirst({ where: { id, kind: 'GROUP' }, select: { id: true, name: true } });
  if (!body) throw new RuleBroken('body-needed', 'No body answers for this entry yet. Choose which one the claim is for.');
  return body;
}

/**
 * What whoever sent something is told of the decision. One letter, worded in one place (submissions/letters.ts): the decision sends what the workspace
 * showed before.
 */
import type { Prisma, QueueItem, QueueKind, Submission, SubmissionKind } from '../../../generated/prisma/client.ts';
import { type Language, languageNow, languageOf } from '../../../language/language.ts';
import { inLanguage } from '../../in-language.ts';
import { listingUrl } from '../../listings/addresses.ts';
import type { Letter } from '../../mail/queue-mail.ts';
import { readReference } from '../records/references.ts';
import { type Outcome as Answered, answerLetter, claimGranted, type ReportOutcome } from '../submissions/letters.ts';
import { askedAs } from '../submissions/shown.ts';
import type { Decision } from './handlers.ts';
import { labelOf } from './labels.ts';

type Reader = Pick<Prisma.TransactionClient, 'submission' | 'account' | 'listing' | 'membership'>;

export interface Sender {
  readonly email: string;
  /** Null for an owner's edit that waited. */
  readonly submission: Submission | null;
}

const sent: Partial<Record<QueueKind, SubmissionKind>> = { SUBMISSION: 'LISTING', CHANGE: 'CHANGE', CLAIM: 'CLAIM', REPORT: 'REPORT' };

/** Who is to be told; null where nobody sent it, or their address was erased. */
export async function senderOf(db: Reader, { id, kind, detail }: QueueItem): Promise<Sender | null> {
  if (!sent[kind]) return null;
  const submission = await db.submission.findUnique({ where: { queueItemId: id } });
  if (submission) return submission.email ? { email: submission.email, submission } : null;
  const { author, sender } = (detail ?? {}) as { author?: unknown; sender?: { email?: unknown } };
  if (typeof sender?.email === 'string') return { email: sender.email, submission: null };
  const [, account] = typeof author === 'string' ? (/^account:([\w-]+)$/.exec(author) ?? []) : [];
  const found = account ? await db.account.findUnique({ where: { id: account }, select: { email: true } }) : null;
  return found && { email: found.email, submission: null };
}

/** That of the form they sent; of an owner's edit, English. */
export const languageOfSender = ({ submission }: Sender): Language => languageOf(submission?.language);

interface Answer {
  readonly item: QueueItem;
  readonly sender: Sender;
  /** Paths. */
  readonly taken: readonly string[];
  readonly refused: readonly string[];
  readonly report: ReportOutcome | null;
  readonly reply: string | null;
  /** The public page, where there is one. */
  readonly page: string | null;
}

export function answerTo({ item, sender, taken, refused, report, reply, page }: Answer): Promise<Letter> {
  const { email, submission } = sender;
  const outcome: Answered = !taken.length ? 'REFUSED' : refused.length ? 'PARTLY' : 'ACCEPTED';
  const kind = item.listingKind ?? submission?.listingKind ?? null;
  // As the curator read them in the workspace; in another language as its sender read them in the form.
  const wordsOf = (path: string) => (languageNow() !== 'en' && kind && askedAs(kind, path)) || labelOf(kind, path);
  const inWords = (paths: readonly string[]) => [...new Set(paths.map(wordsOf))];
  const letter = () =>
    answerLetter({
      // A decision that was taken back and made anew is told again.
      id: `${submission?.id ?? item.id}:${item.version}`,
      to: email,
      kind: submission?.kind ?? sent[item.kind] ?? 'CHANGE',
      about: item.title,
      outcome,
      report,
      taken: inWords(taken),
      refused: inWords(refused),
      reply,
      page: outcome === 'REFUSED' ? null : page,
      erases: submission !== null,
    });
  return inLanguage(languageOfSender(sender), letter);
}

/** Why something was left out stands in the answer, each reason after what it is about. */
export function replyOf(
  { listingKind }: QueueItem,
  { reply, reasons, decisions }: Omit<Decision, 'choices' | 'note' | 'outcome'>,
): string | null {
  const left = Object.entries(reasons).filter(([path]) => decisions[path] === 'REFUSED');
  return [reply, ...left.map(([path, reason]) => `${labelOf(listingKind, path)}: ${reason}`)].filter(Boolean).join('\n') || null;
}

interface Telling {
  readonly item: QueueItem;
  readonly decision: Decision;
  readonly publicUrl: string;
  /** What it became, where that is done already; else what it is about. */
  readonly listingId: number | null;
  /** Nothing is done yet: what will be is told as far as it can be known. */
  readonly before?: boolean;
}

const reports: readonly string[] = ['FIXED', 'CLOSED', 'IGNORED'] satisfies ReportOutcome[];
const isReport = (outcome: string): outcome is ReportOutcome => reports.includes(outcome);

/** Null where nobody is written to. */
export async function letterFor(db: Reader, telling: Telling): Promise<Letter | null> {
  const { item, decision } = telling;
  const sender = decision.outcome === 'LATER' ? null : await senderOf(db, item);
  if (!sender) return null;
  if (item.kind === 'CLAIM' && decision.outcome === 'ACCEPTED' && sender.submission) return granted(db, telling, sender);
  const report = item.kind === 'REPORT' && isReport(decision.outcome) ? decision.outcome : null;
  const paths = Object.keys((item.changes as object | null) ?? {});
  const used = report ? report !== 'IGNORED' : decision.outcome === 'ACCEPTED';
  const all = paths.length ? paths : ['whole'];
  const taken = used ? all.filter((path) => !paths.length || decision.decisions[path] !== 'REFUSED') : [];
  const refused = all.filter((path) => !taken.includes(path));
  return answerTo({ item, sender, taken, refused, report, reply: replyOf(item, decision), page: await pageOf(db, telling) });
}

async function pageOf(db: Reader, { item, decision, listingId, publicUrl, before }: Telling): Promise<string | null> {
  if (before && decision.outcome === 'CLOSED') return null;
  if (listingId === null) return before && item.kind === 'SUBMISSION' ? '(its new address)' : null;
  const listing = await db.listing.findUnique({ where: { id: listingId }, select: { kind: true, slug: true, status: true } });
  return listing?.status === 'PUBLISHED' ? listingUrl(publicUrl, listing) : null;
}

/** Who is let in is told how to come in. */
async function granted(db: Reader, { item, decision, publicUrl }: Telling, { email, submission }: Sender): Promise<Letter | null> {
  const chosen = decision.choices['body'];
  const listing = item.listingId === null ? null : await db.listing.findUnique({ where: { id: item.listingId } });
  const bodyId =
    listing?.kind === 'GROUP' ? listing.id : typeof chosen === 'string' ? (readReference(chosen)?.id ?? null) : (listing?.ownerId ?? null);
  const body = bodyId === null ? null : await db.listing.findFirst({ where: { id: bodyId, kind: 'GROUP' }, select: { name: true } });
  if (!body || bodyId === null || !submission) return null;
  const isMember = await db.membership.findFirst({
    where: { bodyId, account: { email }, until: null },
    select: { id: true },
  });
  // The link itself is made with the membership, and is nobody's to see but theirs.
  const takeBack = isMember ? null : '(a link for them alone)';
  const letter = { id: submission.id, to: email, entry: body.name, link: `${publicUrl}/curate`, takeBack };
  return inLanguage(languageOf(submission.language), () => claimGranted(letter));
}

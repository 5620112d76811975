/** What whoever sent something is told, in plain words: what was used, what was not and why. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { listingUrl } from '../../listings/addresses.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { Decision } from './handlers.ts';
import { labelOf } from './labels.ts';

interface Telling {
  readonly item: QueueItem;
  readonly decision: Decision;
  readonly listingId: number | null;
  readonly publicUrl: string;
}

/** Of an owner's edit that waited: the account it came from. What the public sent is answered by server/curation/submissions. */
export async function senderOf(tx: Prisma.TransactionClient, { detail }: QueueItem): Promise<string | null> {
  const { author, sender } = (detail ?? {}) as { author?: unknown; sender?: { email?: unknown } };
  if (typeof sender?.email === 'string') return sender.email;
  const [, id] = typeof author === 'string' ? (/^account:([\w-]+)$/.exec(author) ?? []) : [];
  return id ? ((await tx.account.findUnique({ where: { id }, select: { email: true } }))?.email ?? null) : null;
}

const opening: Partial<Record<QueueItem['kind'], string>> = {
  SUBMISSION: 'Thank you for telling us about',
  CHANGE: 'Thank you for your correction to',
  CLAIM: 'Thank you for asking to look after',
  REPORT: 'Thank you for telling us of a problem with',
};

const verdict: Partial<Record<QueueItem['kind'], Partial<Record<Decision['outcome'], string>>>> = {
  SUBMISSION: { ACCEPTED: 'It is published now.', REFUSED: 'We have not published it.' },
  CHANGE: { ACCEPTED: 'We have put it right.', REFUSED: 'We have left the entry as it is.' },
  CLAIM: {
    ACCEPTED: 'You can look after the entry now: sign in with this e-mail address.',
    REFUSED: 'We could not give it into your hands.',
  },
  REPORT: {
    FIXED: 'We have put it right.',
    CLOSED: 'We have taken the entry down.',
    IGNORED: 'We have looked at it and left the entry as it is.',
  },
};

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

export function replyText({ item, decision }: Pick<Telling, 'item' | 'decision'>, address: string | null): string {
  const name = (item.detail as { name?: string } | null)?.name ?? item.title;
  const paths = Object.entries(decision.decisions);
  const used = paths.filter(([, answer]) => answer === 'ACCEPTED').map(([path]) => labelOf(item.listingKind, path));
  const left = paths
    .filter(([, answer]) => answer === 'REFUSED')
    .map(([path]) => [labelOf(item.listingKind, path), decision.reasons[path]].filter(Boolean).join(': '));
  const isMixed = used.length > 0 && left.length > 0;
  const parts = [
    `${opening[item.kind] ?? 'Thank you for writing about'} ${name}.`,
    isMixed ? 'We have used a part of what you sent.' : (verdict[item.kind]?.[decision.outcome] ?? ''),
    isMixed ? `We used:\n${list(used)}` : '',
    left.length && (isMixed || left.some((line) => line.includes(': '))) ? `We did not use:\n${list(left)}` : '',
    decision.reply ?? '',
    address && decision.outcome !== 'REFUSED' && decision.outcome !== 'CLOSED' ? `See the entry: ${address}` : '',
    'If something is still not right, please tell us again.',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** @returns what was told; null when nobody can be told */
export async function sendReply(tx: Prisma.TransactionClient, { item, decision, listingId, publicUrl }: Telling): Promise<string | null> {
  const to = await senderOf(tx, item);
  if (!to || !opening[item.kind]) return decision.reply;
  const listing = listingId
    ? await tx.listing.findUnique({ where: { id: listingId }, select: { kind: true, slug: true, status: true } })
    : null;
  const address = listing?.status === 'PUBLISHED' ? listingUrl(publicUrl, listing) : null;
  const text = replyText({ item, decision }, address);
  // Its version is in the key: a decision that was taken back and made anew is told again.
  await queueMail(tx, {
    key: `decision:${item.id}:${item.version}`,
    kind: 'decision',
    to,
    subject: `Your message about ${subjectName(item)}`,
    text,
  });
  return text;
}

/** A name that somebody wrote goes into a header: one line, and not long. */
const subjectName = ({ title }: QueueItem) => title.replace(/\s+/g, ' ').slice(0, 100);

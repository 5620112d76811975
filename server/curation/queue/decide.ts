/** Deciding an item: checked, done, told to whoever sent it and kept, in one transaction. */
import type { Prisma, QueueItem } from '../../../generated/prisma/client.ts';
import { authorise } from '../../accounts/permissions.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import { ChangedMeanwhile, type Fault, InputFaults } from '../../refusals.ts';
import { authorOf } from '../records/author-of.ts';
import { handlers } from './handler-table.ts';
import type { Decision, Done, PathDecision } from './handlers.ts';
import { lockItem } from './item.ts';
import { letterFor } from './letter.ts';
import { type Outcome, outcomesOf } from './outcomes.ts';
import { subjectOfItem } from './scope.ts';

/** What somebody says is to become of an item. */
export interface Asked {
  readonly outcome?: Outcome | null | undefined;
  readonly decisions?: Readonly<Record<string, PathDecision>> | undefined;
  readonly reasons?: Readonly<Record<string, string>> | undefined;
  readonly choices?: Readonly<Record<string, unknown>> | undefined;
  readonly reply?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface Deciding extends Asked {
  readonly id: number;
  readonly version: number;
  readonly viewer: Viewer | null;
  readonly now: Date;
  /** Until when an item that is put off stays away; a week, when nothing is said. */
  readonly laterAt?: Date | null | undefined;
  readonly publicUrl: string;
}

const longestReply = 4000;
const week = 7 * 86_400_000;

/** @throws NotSignedIn, NotAllowed, NotFound, ChangedMeanwhile, InputFaults, RuleBroken */
export function decideItem(db: Database, asked: Deciding): Promise<QueueItem> {
  return db.$transaction((tx) => decideWithin(tx, asked), { timeout: 20_000 });
}

export async function decideWithin(tx: Prisma.TransactionClient, asked: Deciding): Promise<QueueItem> {
  const { viewer, id, version, now } = asked;
  const item = await lockItem(tx, { viewer, id, version, action: 'queue.decide' });
  if (item.state !== 'OPEN') throw new ChangedMeanwhile(item.version, 'Somebody else has decided this already. Nothing was done twice.');
  authorise(viewer, 'queue.decide', subjectOfItem(item));
  const decision = decisionOf(item, asked);
  if (decision.outcome === 'LATER') return putOff(tx, item, asked);
  const author = authorOf(viewer, subjectOfItem(item));
  const handler = handlers[item.kind]?.[decision.outcome];
  const done: Done = (await handler?.({ tx, item, decision, viewer, author, now, publicUrl: asked.publicUrl })) ?? {
    undo: { reopen: true },
  };
  const decided = { ...decision, decisions: done.decisions ?? decision.decisions, reasons: { ...decision.reasons, ...done.reasons } };
  const letter = await letterFor(tx, { item, decision: decided, listingId: done.listingId ?? item.listingId, publicUrl: asked.publicUrl });
  // What a handler has queued already has the same key, and goes once.
  if (letter) await queueMail(tx, letter);
  return tx.queueItem.update({
    where: { id: item.id },
    data: {
      state: 'DECIDED',
      decidedAt: now,
      decidedById: viewer.accountId,
      decisions: decided.decisions as Prisma.InputJsonValue,
      outcome: decision.outcome,
      reply: letter?.text ?? decision.reply,
      ...(done.undo && { undo: done.undo as Prisma.InputJsonValue }),
      ...(done.listingId && !item.listingId && { listingId: done.listingId }),
      version: { increment: 1 },
    },
  });
}

const putOff = (tx: Prisma.TransactionClient, item: QueueItem, { now, laterAt }: Deciding) =>
  tx.queueItem.update({
    where: { id: item.id },
    data: { laterAt: laterAt && laterAt > now ? laterAt : new Date(now.getTime() + week), version: { increment: 1 } },
  });

export const pathsOf = ({ changes }: QueueItem): string[] => Object.keys((changes as object | null) ?? {});

/** @throws InputFaults */
export function decisionOf(item: QueueItem, { outcome, decisions = {}, reasons = {}, choices = {}, reply, note }: Asked): Decision {
  const faults: Fault[] = [];
  const paths = pathsOf(item);
  const allowed = outcomesOf[item.kind];
  const chosen = outcome ?? derived(item, decisions);
  if (!chosen || !allowed.includes(chosen)) faults.push({ path: 'outcome', message: `Say what becomes of it: ${allowed.join(', ')}.` });
  for (const path of Object.keys(decisions))
    if (!paths.includes(path)) faults.push({ path, message: `Nothing is proposed for ${path}. Decide only what the item shows.` });
  const both = chosen === 'ACCEPTED' && Object.keys(decisions).length;
  if (both) for (const path of paths) if (!decisions[path]) faults.push({ path, message: `Say whether ${path} is accepted or refused.` });
  if (reply && reply.length > longestReply) faults.push({ path: 'reply', message: `Write at most ${longestReply} characters.` });
  if (note && note.length > longestReply) faults.push({ path: 'note', message: `Write at most ${longestReply} characters.` });
  if (faults.length || !chosen) throw new InputFaults(faults);
  const every = (answer: PathDecision) => Object.fromEntries(paths.map((path) => [path, answer]));
  return {
    outcome: chosen,
    decisions: chosen === 'REFUSED' ? every('REFUSED') : both || !paths.length ? decisions : every('ACCEPTED'),
    reasons,
    choices,
    reply: reply?.trim() || null,
    note: note?.trim() || null,
  };
}

/** What path by path decisions come to, where nobody says the outcome. */
function derived({ kind }: QueueItem, decisions: Readonly<Record<string, PathDecision>>): Outcome | null {
  const answers = Object.values(decisions);
  if (!answers.length || (kind !== 'SUBMISSION' && kind !== 'CHANGE')) return null;
  return answers.includes('ACCEPTED') ? 'ACCEPTED' : 'REFUSED';
}

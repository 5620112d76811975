/** One day's work on the ladder of confirmation. Each step is a row that is written with the mail it stands for: whatever crashes, it is taken once. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import type { JobContext } from '../../jobs/jobs.ts';
import { queueMails } from '../../mail/queue-mail.ts';
import { type DueStep, dueSteps } from './due-steps.ts';
import { day, restDays, stepOrder } from './ladder.ts';
import { type NewLink, newLink } from './links.ts';
import { settleStale, wantCalls } from './phone-list.ts';
import { recipientsOf } from './recipients.ts';
import { reminder } from './reminder.ts';
import { suspendByClock } from './suspend.ts';

export type LadderDay = Record<never, never>;

export interface Climbed {
  mails: number;
  /** Entries that came on the phone list. */
  calls: number;
  suspended: number;
}

type Context = Pick<JobContext, 'db' | 'publicUrl' | 'now'> & { signal?: AbortSignal };

/** Nobody waits for it at a screen. */
const patience = { timeout: 60_000, maxWait: 30_000 };
/** Bodies that are written to in one transaction. */
const batch = 50;
const localDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

export async function climbLadder(context: Context): Promise<Climbed> {
  const { db, now, signal } = context;
  const steps = await dueSteps(db, now);
  const bodies = [...Map.groupBy(steps, ({ bodyId }) => bodyId)];
  const ids = bodies.flatMap(([id]) => (id === null ? [] : [id]));
  const addresses = await recipientsOf(db, ids, now);
  const resting = await askedLately(db, ids, now);
  const reached: Asked[] = [];
  const unreached: DueStep[] = [];
  for (const [bodyId, due] of bodies) {
    const known = bodyId === null ? undefined : addresses.get(bodyId);
    if (bodyId === null || !known) unreached.push(...due);
    else if (!resting.has(bodyId) || due.some(({ step }) => step === 'NOTICE')) reached.push({ bodyId, due, address: turnOf(known, due) });
  }
  const names = await namesOf(
    db,
    reached.map(({ bodyId }) => bodyId),
  );
  const climbed: Climbed = { mails: 0, calls: 0, suspended: 0 };
  for (let from = 0; from < reached.length; from += batch) {
    signal?.throwIfAborted();
    climbed.mails += await ask(context, reached.slice(from, from + batch), names);
  }
  climbed.calls = await wantCalls(db, unreached, now);
  await settleStale(db, now);
  climbed.suspended = await suspendByClock(db, now, signal);
  return climbed;
}

interface Asked {
  bodyId: number;
  due: DueStep[];
  address: string;
}

/** A day of this job is no exact day: it may have run late last time. */
const slack = 12 * 60 * 60 * 1000;

/** Those who had a mail less than a week ago: what has fallen due since is in the next one. */
async function askedLately(db: Database, bodyIds: readonly number[], now: Date): Promise<Set<number>> {
  const since = new Date(now.getTime() - restDays * day + slack);
  const { rows } = await db.pool.query<{ bodyId: number }>(
    'SELECT DISTINCT "bodyId" FROM "ConfirmLink" WHERE "bodyId" = ANY ($1::int[]) AND "createdAt" > $2',
    [[...bodyIds], since],
  );
  return new Set(rows.map(({ bodyId }) => bodyId));
}

/** Each step goes to the next mailbox of the body, so that one that nobody reads is not the whole story. */
function turnOf(addresses: readonly string[], due: readonly DueStep[]): string {
  const highest = Math.max(...due.map(({ step }) => stepOrder.indexOf(step)));
  return addresses[highest % addresses.length] ?? addresses[0] ?? '';
}

async function namesOf(db: Database, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await db.pool.query<{ id: number; name: string }>('SELECT id, name FROM "Listing" WHERE id = ANY ($1::int[])', [
    [...ids],
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** @returns how many mails are new: a body that had one today is asked tomorrow */
async function ask({ db, publicUrl, now }: Context, asked: readonly Asked[], names: ReadonlyMap<number, string>): Promise<number> {
  const today = localDay.format(now);
  const prepared = asked.map(({ bodyId, due, address }) => {
    const link = newLink(bodyId, address, now);
    const body = names.get(bodyId) ?? '';
    const parts = reminder({ body, steps: due, address: `${publicUrl}/confirm/${link.token}`, publicUrl, now });
    return { due, link, letter: { key: `confirm:${bodyId}:${today}`, kind: 'confirm-entries', to: address, notBefore: now, ...parts } };
  });
  return db.$transaction(async (tx) => {
    const mails = await queueMails(
      tx,
      prepared.map(({ letter }) => letter),
      now,
    );
    const links: NewLink['row'][] = [];
    const rungs: Prisma.LadderRungCreateManyInput[] = [];
    for (const { due, link, letter } of prepared) {
      const mailId = mails.get(letter.key);
      if (mailId === undefined) continue;
      links.push(link.row);
      rungs.push(...due.map(({ listingId, dueAt, step }) => ({ listingId, dueAt, step, means: 'MAIL' as const, at: now, mailId })));
    }
    await tx.confirmLink.createMany({ data: links });
    await tx.ladderRung.createMany({ data: rungs, skipDuplicates: true });
    return links.length;
  }, patience);
}

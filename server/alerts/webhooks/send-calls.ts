/**
 * Makes the calls that are due, several at a time and one after another for each webhook, and writes down what came of each. A call is claimed before it
 * is made and marked after; whoever dies in between leaves it to be made again, under the same id.
 */
import type { Database } from '../../database.ts';
import type { Log } from '../../http/log.ts';
import { nextTry } from '../../mail/outcome.ts';
import { OutboundFault, type OutboundFetch } from '../../outbound/fetch.ts';
import { signedHeaders } from './sign.ts';
import { stopWebhook } from './webhooks.ts';

const [atOnce, answerMs, answerBytes] = [8, 10_000, 4096];
/** Longer than a call may take. */
const claimMs = 60_000;
/** A webhook that has failed for so long is ended (mail is given up after as long). */
const patienceMs = 5 * 24 * 60 * 60 * 1000;
export const keptMs = 30 * 24 * 60 * 60 * 1000;

interface Claimed {
  id: number;
  subscriptionId: number;
  key: string;
  body: string;
  attempts: number;
  createdAt: Date;
  url: string;
  secret: string;
  failingSince: Date | null;
}

/** The oldest of a webhook first: what happened later is never heard of before. */
const claimSql = `
  WITH next AS (
    SELECT c.id FROM "WebhookCall" c JOIN "AlertSubscription" s ON s.id = c."subscriptionId" AND s.state = 'ACTIVE'
    WHERE c.state IN ('QUEUED', 'SENDING') AND c."notBefore" <= $1
      AND NOT EXISTS (SELECT 1 FROM "WebhookCall" o WHERE o."subscriptionId" = c."subscriptionId" AND o.id < c.id AND o.state IN ('QUEUED', 'SENDING'))
    ORDER BY c."notBefore", c.id LIMIT 1 FOR UPDATE OF c SKIP LOCKED
  )
  UPDATE "WebhookCall" c SET state = 'SENDING', attempts = c.attempts + 1, "notBefore" = $1::timestamptz + $2 * interval '1 millisecond'
  FROM next, "AlertWebhook" w WHERE c.id = next.id AND w."subscriptionId" = c."subscriptionId"
  RETURNING c.id, c."subscriptionId", c.key, c.body, c.attempts, c."createdAt", w.url, w.secret, w."failingSince"`;

export interface SendingCalls {
  readonly db: Database;
  readonly log: Log;
  readonly fetch: OutboundFetch;
  readonly now: () => Date;
}

/** The status it answered; a sentence where it did not. */
async function make({ url, secret, key, body }: Claimed, { fetch, now }: SendingCalls): Promise<number | string> {
  const headers = signedHeaders(secret, key, body, now());
  try {
    const answer = await fetch(url, { method: 'POST', send: body, headers, timeoutMs: answerMs, limitBytes: answerBytes, cut: true });
    return answer.status;
  } catch (error) {
    if (error instanceof OutboundFault) return error.message;
    throw error;
  }
}

async function succeeded(db: Database, call: Claimed, status: number, now: Date): Promise<void> {
  const { id, subscriptionId } = call;
  await db.$transaction([
    db.webhookCall.update({ where: { id }, data: { state: 'SENT', sentAt: now, trouble: null } }),
    db.alertWebhook.update({ where: { subscriptionId }, data: { failingSince: null, lastStatus: status } }),
  ]);
}

async function failed(db: Database, call: Claimed, came: number | string, now: Date): Promise<void> {
  const { id, subscriptionId, attempts, createdAt, failingSince } = call;
  const [status, trouble] = typeof came === 'number' ? [came, `It answered ${came}.`] : [null, came];
  const since = failingSince ?? now;
  const again = nextTry(attempts, createdAt, now);
  await db.$transaction(async (tx) => {
    await tx.webhookCall.update({
      where: { id },
      data: again ? { state: 'QUEUED', trouble, notBefore: again } : { state: 'FAILED', trouble },
    });
    await tx.alertWebhook.update({ where: { subscriptionId }, data: { failingSince: since, lastStatus: status } });
    // 410: whoever answers there wants no more of it (RFC 9110, 15.5.11).
    if (status === 410) await stopWebhook(tx, subscriptionId, 'UNSUBSCRIBED', now);
    else if (now.getTime() - since.getTime() > patienceMs) await stopWebhook(tx, subscriptionId, 'UNREACHABLE', now);
  });
}

export interface CallsMade {
  readonly sent: number;
  readonly failed: number;
}

/** Until nothing is due. */
export async function sendCalls(sending: SendingCalls, signal?: AbortSignal): Promise<CallsMade> {
  const { db, log, now } = sending;
  const made = { sent: 0, failed: 0 };
  async function work(): Promise<void> {
    while (!signal?.aborted) {
      const { rows } = await db.pool.query<Claimed>(claimSql, [now(), claimMs]);
      const [call] = rows;
      if (!call) return;
      const came = await make(call, sending);
      if (typeof came === 'number' && came >= 200 && came < 300) {
        await succeeded(db, call, came, now());
        made.sent++;
      } else {
        await failed(db, call, came, now());
        made.failed++;
        // Neither address nor body: both are theirs.
        log.warn({ call: call.id, status: typeof came === 'number' ? came : null }, 'a webhook did not take a call');
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return made;
}

/** What was sent is not kept longer than letters are. */
export async function forgetCalls(db: Database, now: Date): Promise<number> {
  const { count } = await db.webhookCall.deleteMany({
    where: { state: { in: ['SENT', 'FAILED'] }, createdAt: { lt: new Date(now.getTime() - keptMs) } },
  });
  return count;
}

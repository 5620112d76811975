/**
 * Which message goes next. A message is claimed before it is handed over and marked after; whoever dies in between leaves it SENDING, and once its
 * claim has run out the next process sends it again under the same Message-ID (docs/decisions/0035).
 */
import type { Database } from '../database.ts';

export interface Claimed {
  id: number;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  headers: Record<string, string> | null;
  messageId: string;
  attempts: number;
  urgent: boolean;
  createdAt: Date;
  /** It was handed over before, and nobody knows whether it went. */
  again: number;
}

export interface ClaimOptions {
  /** How long a claim holds, in milliseconds: longer than a hand-over may take. */
  claimMs: number;
  /** The most that one host is sent in a minute; urgent ones do not wait for it. */
  perDomainPerMinute: number;
}

/** A host's share is counted among what is due: the 200 that wait longest are looked at. */
const statement = `
  WITH due AS MATERIALIZED (
    SELECT id, domain, urgent, "notBefore" FROM "Mail"
    WHERE state IN ('QUEUED', 'SENDING') AND "notBefore" <= $1
    ORDER BY urgent DESC, "notBefore", id LIMIT 200
  ), spent AS MATERIALIZED (
    SELECT domain, count(*) AS times FROM "Mail" WHERE "handedAt" > $1::timestamptz - interval '1 minute' GROUP BY domain
  ), next AS (
    SELECT m.id, m.state FROM "Mail" m JOIN due d ON d.id = m.id LEFT JOIN spent s ON s.domain = d.domain
    WHERE m.state IN ('QUEUED', 'SENDING') AND m."notBefore" <= $1 AND (d.urgent OR COALESCE(s.times, 0) < $3)
    ORDER BY d.urgent DESC, d."notBefore", d.id LIMIT 1
    FOR UPDATE OF m SKIP LOCKED
  )
  UPDATE "Mail" m
  SET state = 'SENDING', attempts = m.attempts + 1, "handedAt" = $1, "notBefore" = $1::timestamptz + $2 * interval '1 millisecond',
    again = m.again + CASE WHEN next.state = 'SENDING' THEN 1 ELSE 0 END
  FROM next WHERE m.id = next.id
  RETURNING m.id, m."to", m.subject, m.text, m.html, m.headers, m."messageId", m.attempts, m.urgent, m."createdAt", m.again`;

/** The next message, ours alone for a while; null when none is due. */
export async function claimNext(db: Database, now: Date, { claimMs, perDomainPerMinute }: ClaimOptions): Promise<Claimed | null> {
  const { rows } = await db.pool.query<Claimed>(statement, [now, claimMs, perDomainPerMinute]);
  return rows[0] ?? null;
}

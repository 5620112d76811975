/** What of alerts did not arrive: letters by the host that refused them, never by person, and webhooks that fail. For administrators. */
import type { Database } from '../../database.ts';
import { least } from '../../reports/small-counts.ts';

const day = 24 * 60 * 60 * 1000;
const over = 30 * day;

export interface RefusedLetters {
  /** Whose server; null for hosts with fewer than five letters each, together: a host can be one family's. */
  readonly host: string | null;
  /** Refused for good, or tried too long. */
  readonly failed: number;
  /** Still tried. */
  readonly trying: number;
  /** The last answer, without the address it was about; null for several hosts together. */
  readonly answer: string | null;
  readonly lastAt: Date;
}

export interface FailingWebhook {
  readonly id: number;
  /** Its address may hold a secret. */
  readonly host: string;
  readonly since: Date;
  readonly lastStatus: number | null;
  /** Nothing is sent there any more. */
  readonly ended: boolean;
  readonly waiting: number;
  readonly failed: number;
}

/** What a server says names whom it refused, in many ways. */
const withoutAddresses = (answer: string) =>
  answer
    .replace(/[^\s<>()"',;:]+@[^\s<>()"',;]+/g, '…')
    .replace(/<[^>]*>/g, '<…>')
    .slice(0, 200);

export async function refusedLetters(db: Database, now: Date): Promise<RefusedLetters[]> {
  const { rows } = await db.pool.query<RefusedLetters & { host: string }>(
    `SELECT domain AS host, (count(*) FILTER (WHERE state = 'FAILED'))::int AS failed, (count(*) FILTER (WHERE state <> 'FAILED'))::int AS trying,
       (array_agg(trouble ORDER BY COALESCE("handedAt", "createdAt") DESC))[1] AS answer, max(COALESCE("handedAt", "createdAt")) AS "lastAt"
     FROM "Mail" WHERE kind LIKE 'alert%' AND "createdAt" >= $1 AND (state = 'FAILED' OR (state IN ('QUEUED', 'SENDING') AND trouble IS NOT NULL))
     GROUP BY domain ORDER BY failed DESC, domain LIMIT 5000`,
    [new Date(now.getTime() - over)],
  );
  const many = rows.filter(({ failed, trying }) => failed + trying >= least);
  const few = rows.filter((row) => !many.includes(row));
  const sum = (key: 'failed' | 'trying') => few.reduce((total, row) => total + row[key], 0);
  return [
    ...many.slice(0, 50).map((row) => ({ ...row, answer: row.answer && withoutAddresses(row.answer) })),
    ...(few.length
      ? [
          {
            ...{ host: null, failed: sum('failed'), trying: sum('trying'), answer: null },
            lastAt: new Date(Math.max(...few.map(({ lastAt }) => lastAt.getTime()))),
          },
        ]
      : []),
  ];
}

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : 'an address that is none');

/** Longest failing first, at most a hundred. */
export async function failingWebhooks(db: Database): Promise<FailingWebhook[]> {
  const { rows } = await db.pool.query<Omit<FailingWebhook, 'host'> & { url: string }>(
    `SELECT w."subscriptionId" AS id, w.url, w."failingSince" AS since, w."lastStatus", s.state = 'ENDED' AS ended, c.waiting, c.failed
     FROM "AlertWebhook" w JOIN "AlertSubscription" s ON s.id = w."subscriptionId"
     CROSS JOIN LATERAL (SELECT (count(*) FILTER (WHERE state IN ('QUEUED', 'SENDING')))::int AS waiting, (count(*) FILTER (WHERE state = 'FAILED'))::int AS failed
       FROM "WebhookCall" WHERE "subscriptionId" = w."subscriptionId") c
     WHERE w."failingSince" IS NOT NULL ORDER BY w."failingSince", w."subscriptionId" LIMIT 100`,
  );
  return rows.map(({ url, ...row }) => ({ ...row, host: hostOf(url) }));
}

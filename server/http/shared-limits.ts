/**
 * Limits that all processes count together (docs/decisions/0016). None asks the database about a request: each adds what it counted of the busy askers to
 * one table, once a second, and learns by the same statement what the others have. Nothing in it leads back to an address, and it lasts one window.
 */
import { createHmac } from 'node:crypto';
import type { Database } from '../database.ts';
import { type Count, limitPer, type RateLimit, type Window } from './rate-limit.ts';

export interface SharedLimits {
  /** @param purpose what is counted, apart from all else: "requests" @param most 0 sets no limit */
  readonly per: (purpose: string, window: Window, most: number) => RateLimit;
  /** What waits to be told is told now. Never throws: each process then goes on by what it knows. */
  readonly share: () => Promise<void>;
  readonly close: () => void;
}

const everyMs = 1000;
/** A flood from ever new addresses waits for its turn; those who come back are told of later. */
const mostAtOnce = 5000;
/** Clocks may differ by so much. */
const graceMs = 60_000;

const adding = `
  INSERT INTO "RateCount" AS c (asker, count, until)
  SELECT t.asker, t.count, t.until FROM unnest($1::bigint[], $2::int[], $3::timestamptz[]) t (asker, count, until) ORDER BY t.asker
  ON CONFLICT (asker) DO UPDATE SET count = c.count + EXCLUDED.count
  RETURNING c.asker::text, c.count`;
const sweeping = `
  DELETE FROM "RateCount" WHERE asker IN (SELECT asker FROM "RateCount" WHERE until < $1 FOR UPDATE SKIP LOCKED)`;

export interface SharedLimitsOptions {
  db: Pick<Database, 'pool'>;
  /** The same in every process; without it a key in the table leads to nobody. */
  secret: string;
  clock?: () => number;
}

export function sharedLimits({ db, secret, clock = Date.now }: SharedLimitsOptions): SharedLimits {
  let due = new Map<string, { count: Count; ends: number }>();
  let timer: NodeJS.Timeout | null = null;
  let sweep: NodeJS.Timeout | null = null;

  const later = () => (timer ??= setTimeout(() => void share(), everyMs).unref());

  function per(purpose: string, window: Window, most: number): RateLimit {
    return limitPer(window, most, (key, count, ends) => {
      if (due.size >= mostAtOnce) return;
      count.due = true;
      // New in each window, so that nobody is followed from one to the next.
      due.set(`${purpose} ${ends} ${key}`, { count, ends });
      later();
    });
  }

  async function share(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    if (!due.size) return;
    const telling = due;
    due = new Map();
    const rows = [...telling].map(([key, { count, ends }]) => {
      const asker = createHmac('sha256', secret).update(key).digest().readBigInt64BE().toString();
      const added = count.own - count.told;
      count.due = false;
      return { asker, count, added, ends };
    });
    try {
      const { rows: known } = await db.pool.query<{ asker: string; count: number }>({
        name: 'rate-counts',
        text: adding,
        values: [rows.map(({ asker }) => asker), rows.map(({ added }) => added), rows.map(({ ends }) => new Date(ends))],
      });
      const everywhere = new Map(known.map(({ asker, count }) => [asker, count]));
      for (const { asker, count, added } of rows) {
        count.told += added;
        count.others = (everywhere.get(asker) ?? count.told) - count.told;
      }
      sweepAfter(Math.max(...rows.map(({ ends }) => ends)));
    } catch {
      // A limit is never worth a fault; what was not told is told with the next.
    }
  }

  function sweepAfter(ends: number): void {
    sweep ??= setTimeout(
      () => {
        sweep = null;
        db.pool.query(sweeping, [new Date(clock() - graceMs)]).catch(() => undefined);
      },
      Math.max(ends - clock(), 0) + graceMs + everyMs,
    ).unref();
  }

  function close(): void {
    for (const waiting of [timer, sweep]) if (waiting) clearTimeout(waiting);
    due.clear();
  }

  return { per, share, close };
}

/**
 * Counts on which websites our elements are seen: the host, the element and the day, and nothing of who saw it, not even for a moment (decision 0042).
 * Written at leisure, in batches; nobody waits for it and nothing fails by it.
 */
import type { IncomingMessage } from 'node:http';
import { parse } from 'tldts';
import type { Database } from '../database.ts';

/** What can be seen: the elements by their beacon; the loader and the API by whoever asks for them. */
export const elements = [
  'fingerpost-eligibility',
  'fingerpost-events',
  'fingerpost-funding',
  'fingerpost-funding-alerts',
  'fingerpost-groups',
  'fingerpost-place',
  'fingerpost-search',
  'fingerpost-suggest',
  'fingerpost-venues',
  'fingerpost-volunteering',
  'fingerpost-wish',
  'loader',
  'graphql',
] as const;
export type Element = (typeof elements)[number];
export const isElement = (name: string): name is Element => (elements as readonly string[]).includes(name);

/** Counts held between two writings, and rows of one day: of hosts that were there before, and of new ones. A flood of made-up names fills no table. */
const [mostHeld, mostKnown, mostNew] = [2000, 5000, 500];
const everyMs = 30_000;
const longest = 100;
/** One batch cannot make a website look busier than this. */
const mostTimes = 100_000;

/** The host name in an Origin or a Referer; null for what is no website of anybody's. A path is never looked at. */
export function hostIn(header: string | undefined, own: string): string | null {
  if (!header || header.length > 2048 || header === 'null') return null;
  const url = URL.parse(header);
  if (!url || !/^https?:$/.test(url.protocol) || url.port) return null;
  const host = url.hostname
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  if (host.length > longest || host === own) return null;
  const { domain, isIp, isIcann } = parse(host);
  return domain && !isIp && isIcann ? host : null;
}

/** A host name as somebody writes it down: an address will do. Null when it is none. */
export const hostWritten = (text: string): string | null =>
  hostIn(/^https?:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`, '');

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

interface Count {
  day: string;
  host: string;
  element: string;
  times: number;
}

export interface Sightings {
  /** Whatever the request is for: what it says of where it was made is all that is taken from it. */
  note: (element: Element, request: Pick<IncomingMessage, 'headers'>) => void;
  write: () => Promise<void>;
  close: () => void;
}

export function sightings({ db, publicUrl, clock = Date.now }: { db: Database; publicUrl: string; clock?: () => number }): Sightings {
  const own = new URL(publicUrl).hostname.replace(/^www\./, '');
  let held = new Map<string, Count>();
  let timer: NodeJS.Timeout | null = null;
  /** Headers repeat: what one leads to is remembered, so that the busiest requests look it up. */
  let hosts = new Map<string, string | null>();

  function hostOf(header: string): string | null {
    const known = hosts.get(header);
    if (known !== undefined) return known;
    if (hosts.size >= mostHeld) hosts = new Map();
    const host = hostIn(header, own);
    hosts.set(header, host);
    return host;
  }

  function note(element: Element, { headers }: Pick<IncomingMessage, 'headers'>): void {
    const said = headers.origin ?? headers.referer;
    if (said === undefined || said.length > 2048) return;
    const host = hostOf(headers.origin === undefined ? said.slice(0, said.indexOf('/', 8) + 1 || undefined) : said);
    if (!host) return;
    const today = day.format(clock());
    const key = `${today} ${host} ${element}`;
    const before = held.get(key);
    if (before) before.times++;
    else if (held.size < mostHeld) held.set(key, { day: today, host, element, times: 1 });
    timer ??= setTimeout(() => void write(), everyMs).unref();
  }

  async function write(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    const counts = [...held.values()].map((count) => ({ ...count, times: Math.min(count.times, mostTimes) }));
    held = new Map();
    if (!counts.length) return;
    try {
      await db.$executeRaw`
        WITH seen AS (
          SELECT s.* FROM jsonb_populate_recordset(NULL::"EmbedSeen", ${JSON.stringify(counts)}::jsonb) s
        ), told AS (
          SELECT s.*, EXISTS (SELECT 1 FROM "EmbedSeen" e WHERE e.day = s.day AND e.host = s.host AND e.element = s.element) AS there,
            EXISTS (SELECT 1 FROM "BodyHost" b WHERE b.host = s.host) OR EXISTS (SELECT 1 FROM "EmbedSeen" e WHERE e.host = s.host AND e.day < s.day) AS known
          FROM seen s
        ), room AS (SELECT count(*) AS taken FROM "EmbedSeen" e WHERE e.day = (SELECT max(day) FROM seen)), ranked AS (
          SELECT t.*, (SELECT taken FROM room) + row_number() OVER (PARTITION BY t.there, t.known ORDER BY t.times DESC, t.host, t.element) AS place FROM told t
        )
        INSERT INTO "EmbedSeen" (day, host, element, times)
        SELECT r.day, r.host, r.element, r.times FROM ranked r WHERE r.there OR (r.place <= CASE WHEN r.known THEN ${mostKnown}::int ELSE ${mostNew}::int END)
        ORDER BY r.day, r.host, r.element
        ON CONFLICT (day, host, element) DO UPDATE SET times = least("EmbedSeen".times::bigint + EXCLUDED.times, 2000000000)::int`;
    } catch {
      // Counting is never worth a fault.
    }
  }

  return { note, write, close: () => void (timer && clearTimeout(timer)) };
}

/** Counts of days long past go: by default the caller says those of more than two years ago. */
export const forgetSeen = (db: Database, before: Date): Promise<number> =>
  db.$executeRaw`DELETE FROM "EmbedSeen" WHERE day < ${before}::date`;

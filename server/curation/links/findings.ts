/** Puts dead, parked and moved addresses into the queue, once for each listing that names them, and takes them back when they settle themselves. */
import { createHash } from 'node:crypto';
import type { LinkAddress, ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { openItem } from '../open-item.ts';
import { namedAddresses } from './addresses.ts';

const risk = 10;

interface Naming {
  url: string;
  path: string;
  id: number;
  name: string;
  kind: ListingKind;
  version: number;
  stewardId: number | null;
  placeIds: number[];
}

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16);
const dayOf = (date: Date) =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });

/** What is to be said of an address; null when there is nothing to say. Its key is new with each time it fails, and with each place it moves to. */
function findingOf({ state, failingSince, failures, trouble, leadsTo }: LinkAddress, url: string) {
  if (state === 'DEAD' && failingSince)
    return {
      key: `dead:${failingSince.toISOString()}`,
      title: 'a link does not answer',
      reason: `${url} has not answered since ${dayOf(failingSince)}, in ${failures} tries on different days. ${trouble ?? ''}`.trim(),
    };
  if (state === 'PARKED' && failingSince)
    return {
      key: `parked:${failingSince.toISOString()}`,
      title: 'a link leads to a domain for sale',
      reason: `${url} shows a holding page, as one does when a name has run out and somebody else has it.`,
    };
  if (state === 'ANSWERS' && leadsTo)
    return {
      key: `moved:${new URL(leadsTo).hostname}`,
      title: 'a link leads to another website',
      reason: `${url} now leads to ${leadsTo}. Is that still theirs?`,
    };
  return null;
}

const placesOf = (rows: readonly Naming[]) => new Map(rows.map((row) => [`${row.id} ${row.path}`, row]));

async function naming(tx: Prisma.TransactionClient, urls: readonly string[]): Promise<Naming[]> {
  return tx.$queryRaw<Naming[]>`
    SELECT a.url, a.path, l.id, l.name, l.kind::text AS kind, l.version, l."stewardId",
      ARRAY(SELECT p."placeId" FROM "ListingPlace" p WHERE p."listingId" = l.id
        UNION SELECT o."placeId" FROM "Location" o WHERE o."listingId" = l.id AND o."placeId" IS NOT NULL) AS "placeIds"
    FROM (${namedAddresses}) a JOIN "Listing" l ON l.id = a."listingId"
    WHERE a.url = ANY (${[...urls]}::text[]) ORDER BY l.id, a.path LIMIT 5000`;
}

/** @returns how many were raised */
export async function openFindings(tx: Prisma.TransactionClient, addresses: readonly LinkAddress[]): Promise<number> {
  const found = new Map(addresses.flatMap((one) => [[one.url, { address: one, finding: findingOf(one, one.url) }] as const]));
  const troubled = [...found.values()].filter(({ finding }) => finding).map(({ address }) => address.url);
  if (!troubled.length) return 0;
  const before = await tx.queueItem.count({ where: { kind: 'LINK' } });
  for (const row of placesOf(await naming(tx, troubled)).values()) {
    const { address, finding } = found.get(row.url) ?? {};
    if (!address || !finding) continue;
    const { leadsTo, state } = address;
    // A link of the record's own list can be put right by accepting where it leads.
    const change = state === 'ANSWERS' && leadsTo && row.path.startsWith('links/') ? { [row.path]: { old: row.url, new: leadsTo } } : null;
    await openItem(tx, {
      kind: 'LINK',
      key: `LINK:${row.id}:${short(`${row.path} ${row.url}`)}:${finding.key}`,
      risk,
      title: `${row.name}: ${finding.title}`,
      reason: finding.reason,
      listingId: row.id,
      listingKind: row.kind,
      placeIds: row.placeIds,
      stewardId: row.stewardId,
      detail: { url: row.url, path: row.path, state, leadsTo },
      ...(change && { changes: change, baseVersion: row.version }),
    });
  }
  return (await tx.queueItem.count({ where: { kind: 'LINK' } })) - before;
}

/** Those that nobody needs to decide any more: the address answers again, or the record no longer names it. @returns how many */
export async function closeFindings(tx: Prisma.TransactionClient, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE "QueueItem" q SET state = 'DROPPED', "decidedAt" = ${now}, version = q.version + 1,
      outcome = CASE WHEN k.url IS NULL THEN 'The record no longer names this address.' ELSE 'The address answers again.' END
    FROM "QueueItem" o
    LEFT JOIN LATERAL (
      SELECT a.url FROM (${namedAddresses}) a WHERE a."listingId" = o."listingId" AND a.path = o.detail->>'path' AND a.url = o.detail->>'url' LIMIT 1
    ) k ON true
    LEFT JOIN "LinkAddress" s ON s.url = o.detail->>'url'
    WHERE o.id = q.id AND q.kind = 'LINK' AND q.state = 'OPEN' AND (
      k.url IS NULL
      OR s.state = 'GUARDED'
      OR (s.state = 'ANSWERS' AND (s."leadsTo" IS NULL OR o.detail->>'state' <> 'ANSWERS')))`;
}

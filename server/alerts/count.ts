/** What is counted of alerts: by day, place and listing, never by person. */
import { type AlertCounted, Prisma } from '../../generated/prisma/client.ts';

export interface Counted {
  readonly placeId: number | null;
  readonly listingId: number | null;
}

const londonDays = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** "2026-11-22". */
export const londonDay = (at: Date): string => londonDays.format(at);

/** One more of each. */
export async function countAlerts(
  tx: Pick<Prisma.TransactionClient, '$executeRaw'>,
  what: AlertCounted,
  counted: readonly Counted[],
  now: Date,
): Promise<void> {
  if (!counted.length) return;
  const rows = JSON.stringify(counted.map(({ placeId, listingId }) => ({ place: placeId ?? 0, listing: listingId ?? 0 })));
  // In one order, so that two at once never wait for each other.
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO "AlertCount" (day, what, "placeId", "listingId", count)
    SELECT ${londonDay(now)}::date, ${what}::"AlertCounted", c.place, c.listing, count(*)::int
    FROM jsonb_to_recordset(${rows}::jsonb) AS c(place int, listing int) GROUP BY c.place, c.listing ORDER BY c.place, c.listing
    ON CONFLICT (day, what, "placeId", "listingId") DO UPDATE SET count = "AlertCount".count + excluded.count`);
}

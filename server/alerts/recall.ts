/**
 * Takes back letters and calls that still wait to be sent, when something in them is taken off or is withheld: a mail server that is away for a night, or
 * a program that is away for days, must not get them in the end. What else they held is told by another.
 */
import type pg from 'pg';

/**
 * A message that is QUEUED has gone nowhere; one that is being sent is left, as it may have. The lock makes a sender pass it by, and a message that a
 * sender took first is not QUEUED any more when we have its lock.
 */
const statement = (table: 'Mail' | 'WebhookCall') => `
  WITH recalled AS (
    DELETE FROM "${table}" m USING (
      SELECT m.id FROM "${table}" m WHERE m.state = 'QUEUED' AND m.key IN (
        SELECT d."mailKey" FROM "AlertEvent" e JOIN "AlertDelivery" d ON d."eventId" = e.id
        WHERE e."listingId" = ANY ($1) AND d.state = 'TOLD' AND e.what <> 'WITHDRAWN')
      ORDER BY m.id FOR UPDATE
    ) held WHERE held.id = m.id RETURNING m.key
  )
  UPDATE "AlertDelivery" d SET state = 'WAITING', "mailKey" = NULL FROM recalled r
  WHERE d."mailKey" = r.key AND d."subscriptionId" = split_part(r.key, ':', 2)::int`;

/** @returns how many deliveries wait again */
export async function recallUnsent(client: pg.PoolClient, listingIds: readonly number[]): Promise<number> {
  if (!listingIds.length) return 0;
  const letters = await client.query(statement('Mail'), [listingIds]);
  const calls = await client.query(statement('WebhookCall'), [listingIds]);
  return (letters.rowCount ?? 0) + (calls.rowCount ?? 0);
}

/**
 * What was withheld since it happened is told to nobody: whoever asked for its village would learn that it is there.
 * Before new events of these are written down, which tell of them as they are now.
 */
export async function dropNews(client: pg.PoolClient, listingIds: readonly number[], now: Date): Promise<void> {
  if (!listingIds.length) return;
  await client.query(`UPDATE "AlertEvent" SET "matchedAt" = $2, matched = 0 WHERE "listingId" = ANY ($1) AND "matchedAt" IS NULL`, [
    listingIds,
    now,
  ]);
  await client.query(
    `UPDATE "AlertDelivery" d SET state = 'DROPPED' FROM "AlertEvent" e
     WHERE e.id = d."eventId" AND e."listingId" = ANY ($1) AND d.state = 'WAITING'`,
    [listingIds],
  );
}

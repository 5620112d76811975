/** Where a body can be reached: the mailboxes of those who work for it, then those of its contacts. */
import type { Database } from '../../database.ts';
import { mailAddress } from '../../mail/address.ts';

/** A mailbox whose last message was refused for good is none. */
const statement = `
  SELECT "bodyId", email FROM (
    SELECT m."bodyId", a.email, 0 AS rank, m.id AS place FROM "Membership" m JOIN "Account" a ON a.id = m."accountId"
    WHERE m."bodyId" = ANY ($1::int[]) AND (m.until IS NULL OR m.until > $2)
    UNION ALL
    SELECT c."listingId", c.email, 1, c.position FROM "Contact" c WHERE c."listingId" = ANY ($1::int[]) AND c.email IS NOT NULL
  ) found
  LEFT JOIN LATERAL (
    SELECT state FROM "Mail" WHERE "to" = found.email AND state IN ('SENT', 'FAILED') ORDER BY id DESC LIMIT 1
  ) last ON true
  WHERE last.state IS DISTINCT FROM 'FAILED'
  ORDER BY "bodyId", rank, place`;

/** By body, best first; a body without a mailbox is missing. */
export async function recipientsOf(db: Database, bodyIds: readonly number[], now: Date): Promise<Map<number, string[]>> {
  const { rows } = await db.pool.query<{ bodyId: number; email: string }>(statement, [[...bodyIds], now]);
  const found = new Map<number, string[]>();
  for (const { bodyId, email } of rows) {
    const address = mailAddress(email);
    const known = found.get(bodyId) ?? [];
    if (address && !known.includes(address)) found.set(bodyId, [...known, address]);
  }
  return found;
}

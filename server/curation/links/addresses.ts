/** Every web address that a published listing names, and which. */
import { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';

/** Longer ones are no page that somebody wrote down. */
const mostLetters = 2000;

/** Rows of (url, listing, path): the field it stands in, as a record names it. */
const named = Prisma.sql`
  SELECT url, "listingId", 'links/' || id || '/url' AS path FROM "Link"
  UNION ALL SELECT uri, "listingId", 'identifiers/' || id || '/uri' FROM "Identifier"
  UNION ALL SELECT url, "listingId", 'sources/' || id || '/url' FROM "ListingSource" WHERE "listingId" IS NOT NULL
  UNION ALL SELECT website, "listingId", 'council/website' FROM "Council"
  UNION ALL SELECT "onlineUrl", "listingId", 'onlineUrl' FROM "Event"
  UNION ALL SELECT "registerUrl", "listingId", 'registerUrl' FROM "Event"
  UNION ALL SELECT "applyUrl", "listingId", 'applyUrl' FROM "Opportunity"`;

/** `address`: those that are checked. What nobody can see needs no working link. */
export const namedAddresses = Prisma.sql`
  SELECT n.url, n."listingId", n.path FROM (${named}) n JOIN "Listing" l ON l.id = n."listingId"
  WHERE l.status = 'PUBLISHED' AND n.url ~* '^https?://' AND length(n.url) <= ${mostLetters}`;

const page = 1000;

/** Takes up addresses that are new, at once due, and forgets those that nothing names any more. */
export async function refreshAddresses(db: Database, now: Date): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db.$queryRaw<{ url: string }[]>`
      SELECT DISTINCT a.url FROM (${namedAddresses}) a WHERE a.url > ${after} ORDER BY a.url LIMIT ${page}`;
    if (!rows.length) break;
    await db.linkAddress.createMany({
      data: rows.map(({ url }) => ({ url, host: URL.parse(url)?.hostname ?? '', nextAt: now })),
      skipDuplicates: true,
    });
    after = rows.at(-1)?.url ?? '';
  }
  await db.$executeRaw`DELETE FROM "LinkAddress" k WHERE NOT EXISTS (SELECT 1 FROM (${namedAddresses}) a WHERE a.url = k.url)`;
}

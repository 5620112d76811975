/** A generated county on the first day of the year: each entry owned by a body, confirmed at some time of the period before. */
import type { Viewer } from '../../server/accounts/viewer.ts';
import type { Database } from '../../server/database.ts';
import { assumed } from './assumed.ts';

const arrangement = `
  CREATE TEMP TABLE body ON COMMIT DROP AS
    SELECT id FROM "Listing" WHERE kind = 'GROUP' AND status = 'PUBLISHED' ORDER BY id LIMIT ${assumed.bodies};
  UPDATE "Contact" SET email = NULL WHERE email IS NOT NULL;
  INSERT INTO "Contact" ("listingId", position, role, email, phone)
    SELECT id, 100, 'Office', CASE WHEN hashint4(id) & 1023 < ${assumed.withMailbox * 1024} THEN 'office@b' || id || '.example' END, '01354 650000' FROM body;
  -- The square puts many entries with few bodies.
  WITH bodies AS MATERIALIZED (SELECT array_agg(id ORDER BY id) AS ids FROM body)
  UPDATE "Listing" l SET "ownerId" = CASE WHEN l.id = ANY (ids) THEN l.id ELSE ids[1 + floor(power((hashint4(l.id) & 65535) / 65536.0, 2) * cardinality(ids))] END,
    "confirmedAt" = START - ((hashint4(l.id + 7) & 65535) / 65536.0) * CASE WHEN kind = 'OPPORTUNITY' THEN interval '91 days' ELSE interval '365 days' END,
    "confirmedAs" = 'OWNER', "createdAt" = START - interval '3 years'
  FROM bodies WHERE status = 'PUBLISHED' AND kind <> 'EVENT';
  UPDATE "Listing" SET "dueAt" = CASE WHEN kind <> 'EVENT' AND status = 'PUBLISHED'
    THEN "confirmedAt" + CASE WHEN kind = 'OPPORTUNITY' THEN interval '3 months' ELSE interval '12 months' END END;
  -- Rounds without an end have a ladder of their own; that of their funds is enough here.
  UPDATE "Round" SET "confirmedAt" = NULL, "dueAt" = NULL;
  INSERT INTO "Account" (id, name, email) VALUES ('curator', 'Curator', 'curator@fingerpost.example')`;

/** @returns how many entries somebody will be asked about */
export async function arrange(db: Database, start: Date): Promise<number> {
  const client = await db.pool.connect();
  try {
    const statements = arrangement.replaceAll('START', `timestamptz '${start.toISOString()}'`);
    await client.query(`BEGIN; SET LOCAL fingerpost.bulk = 'on'; ${statements}; COMMIT`);
    await client.query('VACUUM (ANALYZE) "Listing", "Contact", "Round"');
  } finally {
    client.release(true);
  }
  return db.listing.count({ where: { status: 'PUBLISHED', kind: { not: 'EVENT' } } });
}

/** One who may decide everything, since there is one. */
export async function curatorOf(db: Database): Promise<Viewer> {
  const { id: bodyId } = await db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return {
    ...{ accountId: 'curator', sessionId: '', name: 'Curator', email: 'curator@fingerpost.example' },
    parts: [{ bodyId, role: 'ADMIN', kinds: [], placeIds: null }],
  };
}

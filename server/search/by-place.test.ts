/** The narrow rows of the places of the catalogue: they say what the catalogue says, whatever changes it, and pages read from them are its pages. */
import fc from 'fast-check';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { countyTest, expect, test } from '../testkit/fixture.ts';
import { makeEvent, makeGroup, makeLayers, makeRole, makeVenue } from '../testkit/rows.ts';
import { listingSearch, type SearchAsked } from './ask.ts';
import { placePage } from './by-place.ts';
import { condition } from './conditions.ts';
import { findListings } from './find.ts';

const told = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Rows of the one that are not in the other. */
async function differences(db: Database): Promise<{ missing: string[]; tooMany: string[] }> {
  const columns = '"listingId", "placeId", kind, "assuranceRank", "nameKey"';
  const wide = `SELECT c."listingId", p.id AS "placeId", c.kind, c."assuranceRank", c."nameKey" FROM "Catalogue" c CROSS JOIN LATERAL unnest(c."placeIds") p (id) WHERE c.listed`;
  const narrow = `SELECT ${columns} FROM "CataloguePlace"`;
  const [missing, tooMany] = await Promise.all([
    db.pool.query(`${wide} EXCEPT ALL ${narrow}`),
    db.pool.query(`${narrow} EXCEPT ALL ${wide}`),
  ]);
  return { missing: told(missing.rows), tooMany: told(tooMany.rows) };
}
const none = { missing: [], tooMany: [] };

test('after any changes in any order, the narrow rows say what the catalogue says', async ({ db }) => {
  const layers = await makeLayers(db);
  const places = Object.values(layers);
  const at = { visibility: 'EXACT' as const, placeId: layers.settlement.id, latitude: 52.1, longitude: 0.6 };
  const hall = await makeVenue(db, { name: 'Hall', location: at, places: [layers.parish] });
  const group = await makeGroup(db, { name: 'Group', location: at, places: [layers.ward, layers.other] });
  const other = await makeGroup(db, { name: 'Other', places: [layers.county] });
  const role = await makeRole(db, { name: 'Role', groupId: group.id, venueId: hall.id, places: [layers.settlement] });
  const event = await makeEvent(db, { name: 'Event', hosts: [group.id], venueId: hall.id, places: [layers.ward] });
  const ids = [hall, group, other, role, event].map(({ id }) => id);

  const listing = fc.constantFrom(...ids);
  const place = fc.constantFrom(...places.map(({ id }) => id));
  const statement = fc.oneof(
    fc
      .tuple(fc.constantFrom(hall.id, group.id), fc.constantFrom('EXACT', 'AREA', 'HIDDEN'))
      .map(([id, visibility]) => `UPDATE "Location" SET visibility = '${visibility}' WHERE "listingId" = ${id}`),
    fc
      .tuple(fc.constantFrom(hall.id, group.id), place)
      .map(([id, to]) => `UPDATE "Location" SET "placeId" = ${to} WHERE "listingId" = ${id}`),
    fc
      .tuple(listing, fc.constantFrom('PUBLISHED', 'SUSPENDED', 'ARCHIVED', 'DRAFT'))
      .map(([id, status]) => `UPDATE "Listing" SET status = '${status}' WHERE id = ${id}`),
    fc
      .tuple(listing, fc.constantFrom('Ålder', 'abbey', 'Zoo', ''))
      .map(([id, name]) => `UPDATE "Listing" SET name = '${name}' WHERE id = ${id}`),
    fc
      .tuple(listing, place, fc.nat(3))
      .map(
        ([id, to, position]) =>
          `INSERT INTO "ListingPlace" ("listingId", "placeId", position) VALUES (${id}, ${to}, ${position}) ON CONFLICT DO NOTHING`,
      ),
    fc.tuple(listing, place).map(([id, to]) => `DELETE FROM "ListingPlace" WHERE "listingId" = ${id} AND "placeId" = ${to}`),
    fc
      .tuple(fc.constantFrom(group.id, other.id), fc.boolean())
      .map(([id, listed]) => `UPDATE "Group" SET listed = ${listed} WHERE "listingId" = ${id}`),
    fc
      .tuple(listing, fc.constantFrom(`NULL`, `now() - interval '1 day'`))
      .map(([id, at]) => `UPDATE "Listing" SET "confirmedAt" = ${at}, "dueAt" = now() + interval '1 year' WHERE id = ${id}`),
    // What time alone does.
    listing.map(
      (id) =>
        `BEGIN; SET LOCAL fingerpost.bulk = 'on'; UPDATE "Listing" SET "dueAt" = now() - interval '1 day' WHERE id = ${id}; COMMIT; SELECT refresh_assurance()`,
    ),
    // As an import does it, and as a load that sets ordinary triggers aside.
    fc.constantFrom('', 'SET LOCAL session_replication_role = replica;').map(
      (aside) => `BEGIN; SET LOCAL fingerpost.bulk = 'on'; ${aside} UPDATE "Listing" SET name = name || 'x', status = 'PUBLISHED';
        SELECT refresh_catalogue_rows(ARRAY(SELECT id FROM "Listing")); COMMIT`,
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), async (statements) => {
      for (const one of statements) {
        await db.pool.query(one);
        expect(await differences(db), one).toEqual(none);
      }
    }),
    { numRuns: 40, seed: Number(process.env['FINGERPOST_SEED'] ?? 20261122) },
  );
});

test('what is taken back with its transaction was never in the narrow rows; what is deleted leaves them', async ({ db }) => {
  const parish = await db.place.create({ data: { slug: 'lone', name: 'Lone', kind: 'PARISH' } });
  const { id } = await makeGroup(db, { name: 'Lone Group', places: [parish] });
  const rows = async () => (await db.pool.query(`SELECT FROM "CataloguePlace" WHERE "listingId" = $1`, [id])).rowCount;
  expect(await rows()).toBe(1);
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`UPDATE "Listing" SET status = 'SUSPENDED' WHERE id = $1`, [id]);
    const within = await client.query(`SELECT FROM "CataloguePlace" WHERE "listingId" = $1`, [id]);
    expect(within.rowCount, 'inside the transaction that suspends it').toBe(0);
    await client.query('ROLLBACK');
  } finally {
    client.release();
  }
  expect(await rows()).toBe(1);
  await db.listing.delete({ where: { id } });
  expect(await rows()).toBe(0);
  await db.pool.query('BEGIN; TRUNCATE "Catalogue"; COMMIT');
  expect(await differences(db)).toEqual(none);
});

countyTest('the narrow rows of the sample county say what its catalogue says', async ({ db }) => {
  const { rows } = await db.pool.query('SELECT count(*)::int AS rows FROM "CataloguePlace"');
  expect(rows[0].rows).toBeGreaterThan(100);
  expect(await differences(db)).toEqual(none);
});

const asked = (more: Partial<SearchAsked> & { filter: SearchAsked['filter'] }): SearchAsked => ({
  kinds: null,
  first: 3,
  now: new Date('2030-03-01T12:00:00Z'),
  wants: { total: true, matched: more.sort !== 'NAME' },
  ...more,
});

countyTest('page after page, a list of a place is the same from the narrow rows and from the catalogue itself', async ({ db }) => {
  const slugs = ['ramsey', 'somersham', 'ely', 'huntingdonshire', 'fenland'];
  const orders = ['NAME', 'RELEVANCE'] as const;
  const kindsOf = [null, ['GROUP'], ['VENUE', 'EVENT']] as const;
  let compared = 0;
  let nonempty = 0;
  for (const places of [...slugs.map((slug) => [slug]), ['ramsey', 'ely']])
    for (const sort of orders)
      for (const kinds of kindsOf)
        for (const exactPlace of [true, false]) {
          let after: string | null = null;
          for (let page = 0; page < 40; page++) {
            const { search } = await listingSearch(db, asked({ filter: { places, exactPlace }, kinds, sort, after }));
            if (!placePage(search, 0, 9)) break;
            // A condition that only SQL tells leads to the catalogue itself.
            const wide = { ...search, conditions: [...search.conditions, condition(Prisma.sql`true`)] };
            expect(placePage(wide, 0, 9)).toBeNull();
            const [[narrowly], [widely], [both]] = await Promise.all([
              findListings(db, [search]),
              findListings(db, [wide]),
              findListings(db, [search, wide]),
            ]);
            const { search: _own, ...found } = widely as NonNullable<typeof widely>;
            expect(narrowly, JSON.stringify({ places, sort, kinds, exactPlace, page })).toMatchObject(found);
            expect(both).toMatchObject(found);
            compared++;
            nonempty += found.hits.length > 0 ? 1 : 0;
            after = narrowly?.hits.at(-1)?.cursor ?? null;
            if (!narrowly?.hasNextPage) break;
          }
        }
  expect(compared).toBeGreaterThan(100);
  expect(nonempty).toBeGreaterThan(100);
});

countyTest('a cursor of tiers that was made by hand finds nothing, and does no harm', async ({ db }) => {
  const { search } = await listingSearch(db, asked({ filter: { places: ['ramsey'] } }));
  const [first] = await findListings(db, [search]);
  const parts = JSON.parse(Buffer.from(first?.hits[0]?.cursor ?? '', 'base64url').toString());
  parts[3] = 9;
  const after = Buffer.from(JSON.stringify(parts)).toString('base64url');
  const { search: past } = await listingSearch(db, asked({ filter: { places: ['ramsey'] }, after }));
  const [found] = await findListings(db, [past]);
  expect(found).toMatchObject({ hits: [], hasNextPage: false, total: first?.total });
});

countyTest('what asks for more than the narrow rows hold is answered by the catalogue', async ({ db }) => {
  const plain = { places: ['ramsey'], exactPlace: true };
  const narrow = async (more: Partial<SearchAsked> & { filter: SearchAsked['filter'] }) =>
    placePage((await listingSearch(db, asked(more))).search, 0, 9) !== null;
  expect(await narrow({ filter: plain, sort: 'NAME' })).toBe(true);
  expect(await narrow({ filter: plain })).toBe(true);
  expect(await narrow({ filter: { ...plain, free: true } })).toBe(false);
  expect(await narrow({ filter: { ...plain, themes: ['community-life'] } })).toBe(false);
  expect(await narrow({ filter: plain, query: 'library' })).toBe(false);
  expect(await narrow({ filter: plain, near: { place: 'ely' } })).toBe(false);
  expect(await narrow({ filter: plain, sort: 'RECENTLY_CONFIRMED' })).toBe(false);
  expect(await narrow({ filter: { kinds: ['GROUP'] } })).toBe(false);
});

/** The narrow rows that searches are counted on: they say what the catalogue says, and are found by its words, whatever changes it. */
import fc from 'fast-check';
import type { Database } from '../database.ts';
import { expect, test } from '../testkit/fixture.ts';
import { makeEvent, makeGroup, makeLayers, makeRole, makeVenue } from '../testkit/rows.ts';

const columns = '"listingId", kind, visibility, free, cell, near::text, "termIds", "placeIds", "accessIds", languages, channels::text[]';
const words = ['group', 'yoga', 'cricket', 'hall', 'zoo', 'abbey'];

/** What the narrow rows say otherwise than the catalogue: rows, then words whose index finds others. */
async function differences({ pool }: Database) {
  const [wide, narrow] = [`SELECT ${columns} FROM "Catalogue" WHERE listed`, `SELECT ${columns} FROM "CatalogueFilter"`];
  const rows = await pool.query(`(${wide} EXCEPT ALL ${narrow}) UNION ALL (${narrow} EXCEPT ALL ${wide})`);
  const client = await pool.connect();
  try {
    // By the index, so that what is in it is what is compared.
    await client.query('BEGIN; SET LOCAL enable_seqscan = off');
    const found = await client.query(
      `SELECT word, ARRAY(SELECT c."listingId" FROM "Catalogue" c WHERE c.listed AND c.search @@ to_tsquery('public.listing', word) ORDER BY 1) AS wide,
         ARRAY(SELECT c."listingId" FROM "CatalogueFilter" c WHERE catalogue_words(c."listingId") @@ to_tsquery('public.listing', word) ORDER BY 1) AS narrow
       FROM unnest($1::text[]) word`,
      [words],
    );
    await client.query('COMMIT');
    return { rows: rows.rows, words: found.rows.filter(({ wide, narrow }) => String(wide) !== String(narrow)) };
  } finally {
    client.release();
  }
}

test('after any changes in any order, the narrow rows say what the catalogue says', async ({ db }) => {
  const layers = await makeLayers(db);
  const at = { visibility: 'EXACT' as const, placeId: layers.settlement.id, latitude: 52.1, longitude: 0.6 };
  const hall = await makeVenue(db, { name: 'Hall', location: at, places: [layers.parish] });
  const group = await makeGroup(db, { name: 'Group', location: at, places: [layers.ward] });
  const other = await makeGroup(db, { name: 'Other', places: [layers.county] });
  const role = await makeRole(db, { name: 'Role', groupId: group.id, venueId: hall.id, places: [layers.settlement] });
  const event = await makeEvent(db, { name: 'Event', hosts: [group.id], venueId: hall.id, places: [layers.ward] });
  expect(await differences(db)).toEqual({ rows: [], words: [] });

  const listing = fc.constantFrom(...[hall, group, other, role, event].map(({ id }) => id));
  const placed = fc.constantFrom(hall.id, group.id);
  const statement = fc.oneof(
    fc
      .tuple(placed, fc.constantFrom('EXACT', 'AREA', 'HIDDEN'))
      .map(([id, visibility]) => `UPDATE "Location" SET visibility = '${visibility}' WHERE "listingId" = ${id}`),
    fc
      .tuple(placed, fc.double({ min: 51, max: 53, noNaN: true }))
      .map(([id, to]) => `UPDATE "Location" SET latitude = ${to} WHERE "listingId" = ${id}`),
    fc
      .tuple(listing, fc.constantFrom('PUBLISHED', 'SUSPENDED', 'ARCHIVED'))
      .map(([id, status]) => `UPDATE "Listing" SET status = '${status}' WHERE id = ${id}`),
    fc
      .tuple(listing, fc.constantFrom('name', 'summary'), fc.constantFrom('Zoo', 'Abbey yoga', 'Cricket'))
      .map(([id, column, text]) => `UPDATE "Listing" SET ${column} = '${text}' WHERE id = ${id}`),
    fc.tuple(listing, fc.boolean()).map(([id, free]) => `UPDATE "Listing" SET "costFree" = ${free} WHERE id = ${id}`),
    fc
      .tuple(fc.constantFrom(group.id, other.id), fc.boolean())
      .map(([id, listed]) => `UPDATE "Group" SET listed = ${listed} WHERE "listingId" = ${id}`),
    listing.map((id) => `DELETE FROM "ListingPlace" WHERE "listingId" = ${id}`),
    // What staff and time do to the catalogue alone.
    listing.map((id) => `UPDATE "Catalogue" SET search = search_vector('yoga', 'A') WHERE "listingId" = ${id}`),
    fc.constant('SELECT refresh_assurance()'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(statement, { minLength: 1, maxLength: 6 }), async (statements) => {
      for (const sql of statements) await db.pool.query(sql);
      expect(await differences(db)).toEqual({ rows: [], words: [] });
    }),
    { numRuns: 25 },
  );
  await db.pool.query('DELETE FROM "Catalogue"');
  expect((await db.pool.query('SELECT count(*)::int AS count FROM "CatalogueFilter"')).rows).toEqual([{ count: 0 }]);
});

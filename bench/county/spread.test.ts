import type { Database } from '../../server/database.ts';
import { describe, expect, test } from '../../server/testkit/fixture.ts';
import { fillCounty } from './fill.ts';

const rowsOf = async <T>(db: Database, sql: string) => (await db.pool.query(sql)).rows as T[];

describe('a county of two thousand', () => {
  test.beforeAll(async ({ db }) => {
    await fillCounty(db, { listings: 2000, seed: 1, asAt: new Date('2026-11-22'), again: false });
  });

  test('there is something of every kind in every district, and more in towns than in villages', async ({ db }) => {
    const spread = await rowsOf<{ district: string; kind: string; listings: number }>(
      db,
      `SELECT d.name AS district, c.kind::text, count(*)::int AS listings FROM "Catalogue" c
       JOIN "PublicPlace" p USING ("listingId") JOIN "Containment" i ON i."innerId" = p."placeId"
       JOIN "Place" d ON d.id = i."outerId" AND d.kind = 'DISTRICT' WHERE c.kind <> 'FUND' GROUP BY 1, 2`,
    );
    expect(spread).toHaveLength(5 * 4);
    const busiest = await rowsOf<{ kind: string }>(
      db,
      `SELECT p.kind::text FROM "PublicPlace" l JOIN "Place" p ON p.id = l."placeId" WHERE p.kind IN ('TOWN', 'PARISH')
       GROUP BY p.id ORDER BY count(*) DESC LIMIT 3`,
    );
    expect(busiest.map(({ kind }) => kind)).toEqual(['TOWN', 'TOWN', 'TOWN']);
  });

  test('every theme is there, the first more than ten times as often as the last', async ({ db }) => {
    const themes = await rowsOf<{ slug: string; listings: number }>(
      db,
      `SELECT t.slug, count(l."listingId")::int AS listings FROM "Term" t LEFT JOIN "Catalogue" l ON t.id = ANY (l."termIds")
       WHERE t.vocabulary = 'THEME' GROUP BY t.id ORDER BY 2 DESC`,
    );
    expect(themes.at(-1)?.listings).toBeGreaterThan(0);
    expect(themes[0]?.listings).toBeGreaterThan(10 * (themes.at(-1)?.listings ?? 0));
  });

  test('points lie near their place and inside the county', async ({ db }) => {
    const [found] = await rowsOf<{ far: number; outside: number; points: number }>(
      db,
      `SELECT count(*)::int AS points,
         count(*) FILTER (WHERE l.latitude NOT BETWEEN 51.95 AND 52.8 OR l.longitude NOT BETWEEN -0.55 AND 0.55)::int AS outside,
         count(*) FILTER (WHERE sqrt(power((l.latitude - p.latitude) * 111.2, 2) + power((l.longitude - p.longitude) * 67.9, 2)) > 5)::int AS far
       FROM "Location" l JOIN "Place" p ON p.id = l."placeId" WHERE l.latitude IS NOT NULL`,
    );
    expect(found).toEqual({ points: expect.any(Number), outside: 0, far: 0 });
    expect(found?.points).toBeGreaterThan(900);
  });

  test('rounds are in every state', async ({ db }) => {
    const states = await rowsOf<{ state: string }>(
      db,
      `SELECT DISTINCT round_state("opensAt", "closesAt", rolling, "confirmedAt", '2026-11-22T12:00Z') AS state FROM "Round" ORDER BY 1`,
    );
    expect(states.map(({ state }) => state)).toEqual(['CLOSED', 'CLOSING_SOON', 'FORECAST', 'OPEN', 'ROLLING', 'UNCONFIRMED']);
  });

  test('what is hidden is nowhere in public, and no word of it names its place', async ({ db }) => {
    const hidden = await rowsOf<Record<string, unknown>>(
      db,
      `SELECT l.name, l.summary, l.description, l.slug, c."placeId", c."venueId", c.latitude, c."nearLatitude", c.postcode, p.name AS place,
         (SELECT max(place_rank(pl.kind)) FROM "PublicPlace" pp JOIN "Place" pl ON pl.id = pp."placeId" WHERE pp."listingId" = l.id) AS finest,
         (SELECT count(*)::int FROM "Meeting" m WHERE l.id IN (m."groupId", m."venueId")) AS meetings
       FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId" JOIN "Location" o ON o."listingId" = l.id JOIN "Place" p ON p.id = o."placeId"
       WHERE c.visibility = 'HIDDEN'`,
    );
    expect(hidden.length).toBeGreaterThan(15);
    for (const { place, name, summary, description, slug, ...told } of hidden) {
      expect(told).toMatchObject({ placeId: null, venueId: null, latitude: null, nearLatitude: null, postcode: null, meetings: 0 });
      expect(told['finest'] ?? 0).toBeLessThanOrEqual(1);
      const said = `${name} ${summary} ${description} ${String(slug).replaceAll('-', ' ')}`.toLowerCase();
      expect(said).not.toContain(String(place).toLowerCase());
    }
  });

  test('what is made belongs to nobody', async ({ db }) => {
    expect(await db.contact.count({ where: { NOT: { phone: { startsWith: '01632 960' } } } })).toBe(0);
    expect(await db.contact.count({ where: { NOT: { email: { endsWith: '.example.org' } } } })).toBe(0);
    expect(await db.link.count({ where: { NOT: { url: { contains: '.example.org/' } } } })).toBe(0);
  });
});

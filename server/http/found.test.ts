/** How pages are found and shared, and what is said where nothing is found: cards, sitemap, redirects, 404 and 410, languages, machine-readable facts. */
import { inflateSync } from 'node:zlib';
import type { Database } from '../database.ts';
import { countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { type Layers, makeActivity, makeFund, makeGroup, makeLayers, makePlace, makeVenue, makeWithheld } from '../testkit/rows.ts';
import { broken, cardSvg } from './pages/card-svg.ts';
import { jsonLdOf, pagesOn, wordsOf } from './pages/testkit.ts';

const locs = (xml: string) => [...xml.matchAll(/<loc>https:\/\/fingerpost\.example([^<]*)<\/loc>/g)].map(([, path]) => path ?? '');
const kinds = ['groups', 'venues', 'funding', 'volunteering', 'events'];

describe('on the sample county', () => {
  countyTest(
    'the sitemap lists every public entry and place once, with a page behind each address, in few statements',
    async ({ db, sql }) => {
      const read = pagesOn(db);
      const index = locs((await read('/sitemap.xml')).body);
      expect(index).toEqual(['/sitemaps/pages.xml', '/sitemaps/places.xml', '/sitemaps/1.xml']);
      const began = sql.length;
      const entries = locs((await read('/sitemaps/1.xml')).body);
      expect(sql.length - began).toBe(1);
      const open = await db.listing.count({
        where: { status: 'PUBLISHED', hidden: false, OR: [{ groupFacts: null }, { groupFacts: { listed: true } }] },
      });
      expect(entries.length).toBe(open);
      expect(new Set(entries).size).toBe(open);
      const places = locs((await read('/sitemaps/places.xml')).body);
      for (const address of [...entries.filter((_, index) => index % 120 === 0), places[0] ?? '', places.at(-1) ?? ''])
        expect((await read(address)).status, address).toBe(200);
      expect((await read('/sitemaps/2.xml')).status).toBe(404);
      expect((await read('/robots.txt')).body).toContain('Sitemap: https://fingerpost.example/sitemap.xml');
    },
  );

  countyTest('no search engine goes through short lists, nor through pages that carry one', async ({ db }) => {
    const { body } = await pagesOn(db)('/robots.txt');
    for (const rule of ['/short-list', '/*?*list=', '/*?*after=']) expect(body).toContain(`\nDisallow: ${rule}\n`);
  });

  countyTest('every entry says its facts to machines, and no event without its name, day and place', async ({ db }) => {
    const read = pagesOn(db);
    const listings = await db.listing.findMany({
      where: { status: 'PUBLISHED', OR: [{ location: { visibility: { not: 'EXACT' } } }, { kind: 'EVENT' }, { id: { lt: 30 } }] },
      select: { slug: true, kind: true, location: { select: { visibility: true } } },
    });
    const told = new Set<unknown>();
    for (const { slug, kind, location } of listings) {
      const folder = { GROUP: 'groups', VENUE: 'venues', FUND: 'funding', OPPORTUNITY: 'volunteering', EVENT: 'events' }[kind];
      const [thing, trail] = jsonLdOf((await read(`/${folder}/${slug}`)).body);
      // An event nobody knows the day of has only its trail.
      if (!trail) continue;
      told.add(thing?.['@type']);
      expect(thing?.['name'], slug).toBeTruthy();
      if (thing?.['@type'] === 'Event') {
        expect(thing, slug).toMatchObject({
          startDate: expect.stringMatching(/^\d{4}-\d\d-\d\d/),
          location: { '@type': expect.any(String) },
        });
      }
      if (location && location.visibility !== 'EXACT') expect(JSON.stringify(thing), slug).not.toMatch(/PostalAddress|GeoCoordinates/);
    }
    expect([...told]).toEqual(expect.arrayContaining(['Organization', 'Place', 'MonetaryGrant', 'JobPosting', 'Event']));
  });

  countyTest('a link shared elsewhere shows the name, what it is and a picture of both', async ({ db }) => {
    const read = pagesOn(db);
    const { body } = await read('/groups/somersham-timebank');
    for (const tag of [
      '<meta property="og:title" content="Somersham Timebank',
      '<meta property="og:url" content="https://fingerpost.example/groups/somersham-timebank">',
      '<meta property="og:image" content="https://fingerpost.example/cards/somersham-timebank.png">',
      '<meta name="twitter:card" content="summary_large_image">',
    ])
      expect(body).toContain(tag);
    for (const address of ['/cards/somersham-timebank.png', '/cards/places/somersham.png', '/cards/pages/fingerpost.png']) {
      const { status, headers, bytes } = await read(address);
      expect([status, headers['content-type'], bytes?.readUInt32BE(16), bytes?.readUInt32BE(20)], address).toEqual([
        200,
        'image/png',
        1200,
        630,
      ]);
      expect(inkOf(bytes as Buffer), address).toBeGreaterThan(20_000);
    }
    for (const address of ['/cards/nobody.png', '/cards/places/nowhere.png', '/cards/pages/no.png', '/cards/../x.png', '/cards/<b>.png'])
      expect((await read(address)).status, address).toBe(404);
  });

  countyTest('a page on a sensitive topic names nothing where it is shared, and is kept by no browser', async ({ db }) => {
    const read = pagesOn(db);
    const partnership = '/groups/cambridge-and-peterborough-rape-crisis-partnership';
    for (const address of [partnership, '/groups?theme=domestic-abuse', '/?q=domestic+violence', '/?q=refuge']) {
      const { body, headers } = await read(address);
      expect(body, address).toContain('rel="noreferrer nofollow"');
      expect(body, address).not.toMatch(/og:image|og:(title|description)" content="[^"]*(rape|abuse|refuge|violence)/i);
      expect(headers, address).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
    }
    const [named, site] = [
      await read('/cards/cambridge-and-peterborough-rape-crisis-partnership.png'),
      await read('/cards/pages/fingerpost.png'),
    ];
    expect(named.bytes?.equals(site.bytes as Buffer)).toBe(true);
    for (const address of ['/', '/groups', '/groups/somersham-timebank', '/?q=refugees', '/places/somersham'])
      expect((await read(address)).body, address).not.toContain('id="leave"');
  });

  countyTest('a place that names an entry on a sensitive topic can be left at once, and is else a page like any', async ({ db }) => {
    const read = pagesOn(db);
    const group = await db.listing.findUniqueOrThrow({ where: { slug: 'somersham-timebank' } });
    const told = async (summary: string) => {
      await db.listing.update({ where: { id: group.id }, data: { summary } });
      return read('/places/somersham');
    };
    const { body, headers } = await told('A refuge for those hurt by a partner.');
    expect(body).toContain('id="leave"');
    expect(body).toContain('<meta property="og:title" content="Somersham');
    expect(headers).toMatchObject({ 'referrer-policy': 'same-origin', 'cache-control': expect.stringContaining('s-maxage') });
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect((await told(group.summary)).body).not.toContain('id="leave"');
  });

  countyTest('each sensitive topic is a word of the vocabularies', async ({ db }) => {
    const { sensitiveTopics } = await import('../../widgets/pages/sensitive-topics.ts');
    const { themes, audiences } = sensitiveTopics;
    expect(await db.term.count({ where: { vocabulary: 'THEME', slug: { in: [...themes] } } })).toBe(themes.length);
    expect(await db.term.count({ where: { vocabulary: 'AUDIENCE', slug: { in: [...audiences] } } })).toBe(audiences.length);
  });

  countyTest('a place with something of everything is told in eight statements at most', async ({ db, sql }) => {
    // What a process keeps, whichever place is asked for first.
    await pagesOn(db)('/places/ely');
    for (const slug of ['huntingdon', 'st-neots', 'ramsey', 'cambridge', 'south-cambridgeshire', 'cambridgeshire']) {
      const began = sql.length;
      const { body } = await pagesOn(db)(`/places/${slug}`);
      expect(body.match(/<ul class="brief"/g)?.length, slug).toBeGreaterThan(3);
      expect(sql.length - began, slug).toBeLessThanOrEqual(8);
    }
  });

  countyTest('where there is no page, names like it are offered, and every kind', async ({ db, sql }) => {
    const { status, body, headers } = await pagesOn(db)('/groups/somersham-timebankk');
    expect(sql.length).toBeLessThanOrEqual(8);
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(body).toContain('href="/groups/somersham-timebank"');
    for (const kind of kinds) expect(body).toContain(`href="/${kind}"`);
    expect((await pagesOn(db)('/somersham')).body).toContain('href="/places/somersham"');
    const before = sql.length;
    for (const address of ['/wp-login.php', '/.env', '/a/b/c', '/groups/x%00y'])
      expect((await pagesOn(db)(address)).status, address).toBe(404);
    expect(sql.length - before, 'programs that try every door cost no search').toBe(0);
  });

  countyTest('a language asked for in the address is kept in every link and form of the page', async ({ db }) => {
    const { body } = await pagesOn(db)('/groups?place=somersham&lang=pl');
    expect(body).toContain('<html lang="pl">');
    const own = [...body.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href]) => href ?? '').filter((href) => !href.startsWith('/feeds/'));
    expect(own.filter((href) => !/[?;]lang=/.test(href))).toEqual([]);
    expect(body).toMatch(/<form [^>]*method="get"[^>]*><input type="hidden" name="lang" value="pl">/);
    expect(body).toContain('<link rel="canonical" href="https://fingerpost.example/groups?place=somersham&amp;lang=pl">');
    expect(body).toContain('<link rel="alternate" hreflang="x-default" href="https://fingerpost.example/groups?place=somersham">');
    expect(body).toContain('href="/groups?place=somersham&amp;lang=uk"');
    expect((await pagesOn(db)('/groups?lang="><script>')).body).not.toContain('"><script>');
  });

  countyTest('a list is indexed by its first page, without words or times, under one address', async ({ db }) => {
    const read = pagesOn(db);
    expect((await read('/groups?theme=food&place=Ramsey')).body).toContain(
      '<link rel="canonical" href="https://fingerpost.example/groups?place=ramsey&amp;theme=food">',
    );
    for (const address of ['/groups?q=choir', '/groups?when=today', '/?q=choir'])
      expect((await read(address)).body, address).toContain('noindex');
  });
});

let layers: Promise<Layers> | undefined;
const layersOf = (db: Database) => (layers ??= makeLayers(db));

test('a former name of a place leads to its present one, and a parish with nothing offers those beside it', async ({ db }) => {
  const { other } = await layersOf(db);
  await db.formerPlace.create({ data: { slug: 'old-sparrow', placeId: other.id } });
  const read = pagesOn(db);
  for (const address of ['/places/old-sparrow', '/places/Old-Sparrow'])
    expect((await read(address)).headers['location'], address).toMatch(/^\/places\/(old-)?sparrow$/);
  const { status, body } = await read('/places/sparrow');
  expect(status).toBe(200);
  expect(wordsOf(body)).toMatch(
    /We know of nothing in Sparrow with a day and time.* No groups are listed for Sparrow yet. (Look next door|Look everywhere)/,
  );
});

test('a place at a glance: what meets this week by day, rooms with prices, open money with its deadline, and its councils, phone first', async ({
  db,
  sql,
}) => {
  const { district } = await layersOf(db);
  const one = await makePlace(db, { slug: 'wrenham', kind: 'PARISH', name: 'Wrenham', within: [district] });
  await makePlace(db, { slug: 'wrenley', kind: 'UNPARISHED', name: 'Wrenley', within: [district] });
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);
  const joint = { kind: 'Parish council', website: 'https://wren.example/', places: { create: [{ placeId: one.id }] } };
  const council = await makeGroup(db, {
    name: 'Wrens Joint Parish Council',
    places: [one],
    council: { create: joint },
    contacts: { create: [{ role: 'The clerk’s office', phone: '01234 567890', public: true }] },
  });
  await makeGroup(db, {
    name: 'East Fen District Council',
    places: [district],
    council: { create: { kind: 'District council', places: { create: [{ placeId: district.id }] } } },
  });
  const choir = await makeGroup(db, { name: 'Wren Choir', places: [one], ownerId: council.id });
  const daily = { rrule: 'FREQ=DAILY', startDate: new Date('2026-01-01'), from: new Date('1970-01-01T19:30:00Z') };
  await makeActivity(db, { groupId: choir.id, name: 'Rehearsal', schedules: { create: [daily] } });
  await makeVenue(db, {
    name: 'Wren Hall',
    places: [one],
    location: { visibility: 'EXACT', placeId: one.id, lines: ['High Street'] },
    spaces: {
      create: [
        {
          name: 'Main hall',
          position: 0,
          rates: { create: [{ hirerClass: 'COMMUNITY', from: 800, unit: 'HOUR', validFrom: new Date('2026-01-01') }] },
        },
      ],
    },
  });
  await makeFund(db, { name: 'Wren Fund', places: [one], rounds: { create: { opensAt: days(-1), closesAt: days(12) } } });
  await makeFund(db, { name: 'Shut Fund', places: [one], rounds: { create: { closesAt: days(-1) } } });
  // What the process keeps of places is told of a new one a moment later.
  await expect.poll(async () => (await pagesOn(db)('/places/wrenham')).status).toBe(200);
  const began = sql.length;
  const { body } = await pagesOn(db)('/places/wrenham');
  expect(sql.length - began).toBeLessThanOrEqual(8);
  const words = wordsOf(body);
  expect(words.match(/7\.30pm Wren Choir : Rehearsal/g)?.length).toBeGreaterThanOrEqual(6);
  expect(words).toMatch(/Tomorrow, [A-Z][a-z]+day \d/);
  expect(words).toMatch(/Wren Hall .*from £8 an hour/);
  expect(words).toMatch(/Money your group can apply for Wren Fund .*[Cc]loses in 1[12] days/);
  expect(words).not.toContain('Shut Fund');
  expect(words).toMatch(/Who the councils are Wrens Joint Parish Council 01234 567890 Website .*East Fen District Council/);
  for (const way of ['/places/wrenham/booklet', '/places/wrenham/noticeboard', '/embed?place=wrenham'])
    expect(body).toContain(`href="${way}"`);
  const other = wordsOf((await pagesOn(db)('/places/wrenley')).body);
  expect(other).toMatch(/Wrenley has no parish council. These councils serve it. East Fen District Council/);
});

test('what was taken off says so, offers what is like it, and nothing of it is left on a card or in the sitemap', async ({ db }) => {
  const { other } = await layersOf(db);
  await makeGroup(db, { name: 'Fen Edge Gardening Club', places: [other] });
  await makeGroup(db, { name: 'Fen Edge Gardening Society', status: 'ARCHIVED', places: [other] });
  await makeGroup(db, { name: 'Unlisted Fen Body', listed: false, places: [other] });
  const read = pagesOn(db);
  const { status, body } = await read('/groups/fen-edge-gardening-society');
  expect(status).toBe(410);
  expect(body).toContain('href="/groups/fen-edge-gardening-club"');
  expect(wordsOf(body)).toContain('Tell us');
  expect(await read('/cards/fen-edge-gardening-society.png')).toMatchObject({ status: 410, headers: { 'cache-control': 'no-store' } });
  const listed = locs((await read('/sitemaps/1.xml')).body);
  expect(listed).toContain('/groups/fen-edge-gardening-club');
  expect(listed.join()).not.toMatch(/society|unlisted/);
});

test('a hidden body is in no sitemap', async ({ db }) => {
  await makeWithheld(db, await layersOf(db), 'HIDDEN');
  const listed = locs((await pagesOn(db)('/sitemaps/1.xml')).body);
  expect(listed).toContain('/venues/canary-hall');
  expect(listed.join()).not.toMatch(/quiet/);
});

test('the longest and the most hostile name stays inside its card, as text', () => {
  const svg = cardSvg({
    arm: 'Group',
    name: '</text><script>alert(1)</script>\u202e&<img src=x onerror=1>',
    lines: ['"><image href="http://x/"/>', ''],
  });
  expect(svg).not.toMatch(/<script|<img|<image|\u202e/);
  for (const name of ['W'.repeat(5000), 'word '.repeat(1000), '']) {
    const { lines } = broken(name, 50, 4);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) expect(line.length).toBeLessThan(60);
  }
});

/** How many bytes of a picture are not white: what a card without its letters would lack. */
function inkOf(png: Buffer): number {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return inflateSync(Buffer.concat(parts)).filter((byte) => byte !== 0 && byte !== 255).length;
}

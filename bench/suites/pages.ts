/**
 * How long the public pages and feeds of a whole county take when nobody asked for them lately: of places of every size, one after another, so that no
 * answer is kept. What search engines and feed readers ask for is mostly that.
 */
import { type Bench, listingsInWords, type Outcome, row, usualSize } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';
import { startOurs } from '../harness/servers.ts';

interface Asked {
  what: string;
  /** Of one place; each is asked once. */
  path: (place: string) => string;
}

const asked: readonly Asked[] = [
  { what: 'the page of a place', path: (place) => `/places/${place}` },
  { what: 'its groups', path: (place) => `/groups?place=${place}` },
  { what: 'its funding', path: (place) => `/funding?place=${place}` },
  { what: 'its events', path: (place) => `/events?place=${place}` },
  { what: 'its feed of all kinds', path: (place) => `/feeds/all.atom?place=${place}` },
  { what: 'its feed of funding', path: (place) => `/feeds/funding.json?place=${place}` },
  { what: 'its calendar', path: (place) => `/feeds/all.ics?place=${place}` },
  { what: 'its digest', path: (place) => `/digest?place=${place}` },
  { what: 'its awards', path: (place) => `/funding/awards?place=${place}` },
];
/** Alone, as a place of a million listings would be asked for: none. */
const alone: readonly { what: string; path: string }[] = [
  { what: 'the front page', path: '/' },
  { what: 'the feed of all', path: '/feeds/all.atom' },
  { what: 'the calendar of all', path: '/feeds/all.ics' },
  { what: 'awards by district', path: '/funding/awards' },
];

export async function measurePages(bench: Bench): Promise<Outcome> {
  const size = usualSize(bench);
  const url = await bench.databases.urlOf(size);
  const places = await withClient(url, async (client) => {
    const { rows } = await client.query<{ slug: string; kind: string }>(
      `SELECT slug, kind::text FROM "Place" WHERE kind IN ('PARISH', 'TOWN', 'DISTRICT', 'COUNTY') ORDER BY kind = 'PARISH', md5(slug) LIMIT 24`,
    );
    return rows.map(({ slug }) => slug);
  });
  const server = await startOurs(bench.folder, url);
  const fetched = async (path: string) => {
    const began = performance.now();
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
    return performance.now() - began;
  };
  try {
    await fetched('/');
    const rows = [];
    for (const { what, path } of asked) {
      const took: number[] = [];
      for (const place of places) took.push(await fetched(path(place)));
      const slowest = Math.max(...took);
      rows.push(
        row(
          `Public pages: ${what}`,
          Math.round(median(took)),
          'ms',
          null,
          `the slowest of ${took.length} places, districts and the county among them, ${Math.round(slowest)} ms (${places[took.indexOf(slowest)]}); ${listingsInWords(size)}`,
        ),
      );
    }
    for (const { what, path } of alone)
      rows.push(row(`Public pages: ${what}`, Math.round(await fetched(path)), 'ms', null, `asked once; ${listingsInWords(size)}`));
    return { rows };
  } finally {
    await server.stop();
  }
}

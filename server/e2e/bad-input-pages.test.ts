/** Addresses of every wrong sort: whatever stands in one, its page is there, has moved, or says in words what is wrong. None is a fault of ours. */
import { startServing } from '../http/testkit/serving.ts';
import { countyTest as base, expect } from '../testkit/fixture.ts';

const isLong = import.meta.env.MODE === 'long';
/** Of all there is to ask, each so many-th is asked. Both are prime, so that every page, parameter and value has its turn. */
const [step, stepOfPaths] = isLong ? [7, 1] : [997, 17];
const patienceMs = isLong ? 1_800_000 : 30_000;

const entry = 'somersham-timebank';
const pages = [
  ...['/', '/groups', '/venues', '/funding', '/volunteering', '/events', '/funding/check', '/funding/awards', `/groups/${entry}`],
  ...['/places/ely', '/places/ely/booklet', '/places/ely/noticeboard', '/short-list', '/short-list.txt', '/digest', '/digest.txt'],
  ...['/feeds/all.atom', '/feeds/groups.json', '/feeds/events.ics', '/feeds/groups.rss', `/feeds/groups/${entry}.ics`, '/oembed'],
  ...['groups', 'venues', 'funding', 'volunteering', 'events', 'search', 'eligibility', 'funding-alerts', 'suggest', 'place'].map(
    (name) => `/embed/frame/${name}`,
  ),
  ...[
    '/embed/frame/page/groups',
    '/embed/frame/page/places/ely',
    '/embed',
    '/embed/preview',
    '/embed/live',
    '/demo/gallery',
    '/demo/parish',
  ],
  ...['/suggest', '/suggest/groups', `/suggest/change/${entry}`, `/suggest/report/${entry}`, '/alerts', '/missing', '/confirm'],
  ...['/sitemap.xml', '/sitemaps/1.xml', '/robots.txt', `/cards/${entry}.png`, '/cards/places/ely.png', '/tiles/outlines.json'],
  ...[
    '/tiles/10/512/340.png',
    '/developers',
    '/terms',
    '/privacy',
    '/accessibility',
    '/llms.txt',
    '/curate/sign-in',
    '/openreferral/services',
  ],
];
const folders = [
  ...['/', '/groups/', '/places/', '/places/ely/', '/feeds/', '/cards/', '/cards/places/', '/tiles/', '/embed/', '/embed/frame/', '/demo/'],
  ...[
    '/embed/frame/page/',
    '/suggest/',
    '/suggest/change/',
    '/sitemaps/',
    '/short-list/',
    '/developers/',
    '/curate/',
    '/confirm/',
    '/assets/',
  ],
];
const parameters =
  `q query place near within theme themes audience audiences kind kinds when part who layout after limit lang list add print url format maxwidth
  maxheight element of controls heading heading-level colours font radius colour-link show places token weeks from until age capacity hirer-class
  max-price facilities commitment from-home collection asked-query asked-near listing report type amount income began registered account`.split(
    /\s+/,
  );
const tall = 'x'.repeat(8000);
const values = [
  ...[
    '%00',
    '%FF%FE',
    '%C3%28',
    '%ED%A0%80',
    '%',
    '%25',
    '%F0%9F%92%A9',
    '%E2%80%AE',
    'a%0Ab',
    tall,
    '__proto__',
    'constructor',
    'toString',
  ],
  ...['99999999999999999999', '-1', '0', 'NaN', '1e309', '[]', '%5B%22a%22%5D', '%7B%7D', 'true', 'null', '2026-13-45', 'ely,ely'],
  ...['%27%22%3E%3Cscript%3E', '..%2F..%2Fetc%2Fpasswd', 'g1.g1.v999999999', 'WyJSRUxFVkFOQ0UiXQ', 'WyJSRUxFVkFOQ0UiLG51bGxd'],
];

const addresses = [
  ...pages.flatMap((page) => parameters.flatMap((name) => values.map((value) => `${page}?${name}=${value}`))),
  ...pages.flatMap((page) => parameters.map((name) => `${page}?${name}=a&${name}=b&${name}[]=c&${name}[x]=d`)),
];
const paths = folders.flatMap((folder) => values.flatMap((value) => [`${folder}${value}`, `${folder}${value}.png`, `${folder}a/${value}`]));
const asked = [...addresses.filter((_, index) => index % step === 0), ...paths.filter((_, index) => index % stepOfPaths === 0)];

/** 501 is what oEmbed has for a format that there is not, 429 what somebody gets who looks at pages too often. */
const known = new Set([200, 301, 302, 303, 307, 308, 400, 403, 404, 405, 410, 414, 429, 431, 501]);
/** What only our own programs know. */
const inside = /\bat \S+ \(?(?:file|node):|node_modules|node:internal|Prisma|ECONN|SELECT .* FROM|syntax error at|\[object Object\]/;

const test = base.extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = await startServing(db);
  onCleanup(() => server.close());
  return server;
});

// Seeding a county may take as long as all that follows.
test.beforeAll(({ server }) => expect(server.port).toBeGreaterThan(0));

test('no address makes a fault, or says anything of what is inside', { timeout: patienceMs }, async ({ server }) => {
  const wrong: string[] = [];
  const queue = [...asked];
  async function ask(): Promise<void> {
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      const response = await server.at(address, { redirect: 'manual' });
      const body = await response.text();
      const isSaid = response.status < 400 || body.trim().length > 20;
      if (!known.has(response.status) || !isSaid || (inside.test(body) && response.status !== 200))
        wrong.push(`${response.status} ${address.slice(0, 120)}: ${body.slice(0, 200)}`);
      if (response.status >= 400 && body.includes('<script>')) wrong.push(`What was asked is markup at ${address.slice(0, 120)}`);
    }
  }
  await Promise.all(Array.from({ length: 6 }, ask));
  expect(wrong).toEqual([]);
  expect(server.log.filter(({ level }) => level === 'error')).toEqual([]);
});

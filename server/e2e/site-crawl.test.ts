/** Goes through the whole site as a reader and a search engine would: by its links from the front page, and by its sitemap. */
import { parse } from 'parse5';
import { type Serving, startServing } from '../http/testkit/serving.ts';
import { countyTest as base, expect } from '../testkit/fixture.ts';

const publicUrl = 'https://fingerpost.example';
const isLong = import.meta.env.MODE === 'long';
/** Pages of one sort that are looked at: one group tells what a thousand would. */
const ofOneSort = isLong ? 40 : 1;
/** Of the sitemap each so many-th is asked for. */
const stepOfSitemap = isLong ? 1 : 23;

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}
interface Node {
  nodeName: string;
  attrs?: { name: string; value: string }[];
  childNodes?: Node[];
  value?: string;
}

const textOf = ({ value, childNodes = [] }: Node): string => value ?? childNodes.map(textOf).join('');

/** Everything in a document that a browser without a script sees, in order. */
const elementsIn = ({ childNodes = [] }: Node): Element[] =>
  childNodes.flatMap((node) => [
    ...(node.attrs
      ? [
          {
            name: node.nodeName,
            attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
            text: textOf(node).trim(),
          },
        ]
      : []),
    ...elementsIn(node),
  ]);

/** Every name in an attribute that names elements of the same document. */
const named = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'list'];

function faultsOf(path: string, all: readonly Element[], unindexed: boolean): string[] {
  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  const known = new Set(ids);
  const one = (name: string) => all.filter((element) => element.name === name);
  const [html] = one('html');
  const robots = all.find(({ name, attributes }) => name === 'meta' && attributes['name'] === 'robots');
  const canonical = all.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  const missing = all.flatMap(({ attributes }) =>
    named.flatMap((name) => (attributes[name] ?? '').split(/\s+/).filter((id) => id && !known.has(id))),
  );
  const anchors = all.flatMap(({ name, attributes: { href = '' } }) =>
    name === 'a' && /^#./.test(href) && !known.has(decodeURIComponent(href.slice(1))) ? href : [],
  );
  return [
    ...(one('h1').length === 1 ? [] : [`has ${one('h1').length} h1`]),
    ...(one('title')[0]?.text ? [] : ['has no title']),
    ...(html?.attributes['lang'] ? [] : ['does not say its language']),
    ...(canonical.length === 1 || unindexed || robots?.attributes['content']?.includes('noindex')
      ? []
      : [`has ${canonical.length} canonical addresses`]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the id ${id} twice`),
    ...missing.map((id) => `names ${id}, which is not there`),
    ...anchors.map((href) => `leads to ${href}, which is not there`),
  ].map((fault) => `${path} ${fault}`);
}

/** Addresses of one sort differ in what they are about: another slug, other values of the same parameters. */
function sortOf(address: string): string {
  const { pathname, searchParams } = new URL(address, publicUrl);
  const [, folder = '', slug, ...rest] = pathname.split('/');
  // In another language, or with a short list, it is the same page.
  if (!isLong && /[?&](lang|list)=/.test(address)) return `${folder} in a language or with a list`;
  if (folder === 'suggest' && rest.length) return `${folder} ${slug}`;
  const isEntry = /^(groups|venues|funding|volunteering|events|places|cards|suggest)$/.test(folder);
  return [
    folder,
    isEntry && slug ? '*' : slug,
    ...(rest.length > 1 ? ['*', rest.at(-1)] : rest),
    '?',
    ...[...searchParams.keys()].sort(),
  ].join('/');
}

/** As it is asked for: without what comes after #, and only where it is ours. */
function ownAddress(href: string, from: string): string | null {
  const url = URL.parse(href, publicUrl + from);
  // A booklet as PDF takes a browser a while, and has tests of its own.
  return url?.origin === publicUrl && !url.pathname.endsWith('.pdf') ? url.pathname + url.search : null;
}

const isPage = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') ?? false;

const test = base.extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = await startServing(db);
  onCleanup(() => server.close());
  return server;
});

const locs = (xml: string) =>
  [...xml.matchAll(/<loc>https:\/\/fingerpost\.example([^<]*)<\/loc>/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));

async function sitemapOf({ at }: Serving): Promise<string[]> {
  const parts = locs(await (await at('/sitemap.xml')).text());
  return (await Promise.all(parts.map(async (part) => locs(await (await at(part)).text())))).flat();
}

// Seeding a county may take as long as what follows.
test.beforeAll(({ server }) => expect(server.port).toBeGreaterThan(0));

test('every link leads somewhere, and every page has one heading, a title, an address and a language', { timeout: 600_000 }, async ({
  server,
}) => {
  const faults: string[] = [];
  const inSitemap = new Set(await sitemapOf(server));
  const seen = new Set(['/']);
  const sorts = new Map<string, number>();
  const queue: [address: string, from: string][] = [['/', 'nowhere']];
  let pages = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [address, from] = next;
    const response = await server.at(address, { redirect: 'manual', headers: { accept: 'text/html,*/*' } });
    const moved = response.headers.get('location');
    if (moved && /^\/(curate|short-list)/.test(address)) continue;
    if (response.status !== 200) {
      faults.push(`${from} leads to ${address}, which answers ${response.status}`);
      await response.body?.cancel();
      continue;
    }
    if (!isPage(response)) {
      await response.body?.cancel();
      continue;
    }
    // Of others' make.
    if (address.startsWith('/graphql')) continue;
    pages += 1;
    const all = elementsIn(parse(await response.text()) as unknown as Node);
    faults.push(...faultsOf(address, all, response.headers.get('x-robots-tag')?.includes('noindex') ?? false));
    for (const { name, attributes } of all) {
      const href = (name === 'a' || (name === 'link' && attributes['rel'] !== 'preload')) && attributes['href'];
      const own = href ? ownAddress(href, address) : null;
      if (!own || seen.has(own)) continue;
      seen.add(own);
      const sort = sortOf(own);
      const count = sorts.get(sort) ?? 0;
      // Of what the sitemap names its own test knows that it is there.
      if (count >= ofOneSort && (inSitemap.has(own) || own.includes('?') || count >= 4 * ofOneSort)) continue;
      sorts.set(sort, count + 1);
      queue.push([own, address]);
    }
  }
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(80);
});

test('every address of the sitemap is there, under that very address', { timeout: 600_000 }, async ({ server }) => {
  const all = await sitemapOf(server);
  expect(new Set(all).size).toBe(all.length);
  const wrong: string[] = [];
  for (const address of all.filter((_, index) => index % stepOfSitemap === 0)) {
    const response = await server.at(address, { redirect: 'manual' });
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(await response.text())?.[1];
    if (response.status !== 200 || canonical !== publicUrl + address) wrong.push(`${address}: ${response.status}, ${canonical}`);
  }
  expect(wrong).toEqual([]);
});

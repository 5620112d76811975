/** `/robots.txt`, `/sitemap.xml` and its parts (sitemaps.org). Each part is one statement, and kept like any page until something changes. */
import { kindWords } from '../../../widgets/pages/kinds.ts';
import { folderOf } from '../../listings/addresses.ts';
import type { PublicAddresses } from '../../listings/public-addresses.ts';
import type { PageAnswer } from './answer.ts';

/** A fifth of what the standard allows: a part is then some megabyte, and soon written. */
const mostInPart = 10_000;

const pages = [
  '/',
  ...Object.values(kindWords).map(({ path }) => path),
  '/funding/check',
  '/funding/awards',
  '/digest',
  '/suggest',
  '/alerts',
];

const textAnswer = (type: string, body: string): PageAnswer => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
    'x-content-type-options': 'nosniff',
  },
  body,
});

const xml = (root: string, items: readonly string[]) =>
  textAnswer(
    'application/xml',
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`,
  );

/** Slugs are letters, digits and hyphens: nothing in an address needs escaping but what stands before it. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const url = (address: string, lastmod?: Date) =>
  `<url><loc>${escaped(address)}</loc>${lastmod ? `<lastmod>${lastmod.toISOString()}</lastmod>` : ''}</url>`;

/** What is for one person, or for programs, is not for search engines; everything else is. */
const robots = (publicUrl: string) => `User-agent: *
Disallow: /curate
Disallow: /graphql
Disallow: /confirm
Disallow: /embed/seen
Disallow: /*?*after=
Disallow: /*?*list=
Disallow: /short-list
Sitemap: ${publicUrl}/sitemap.xml
`;

/** Null for what is no address of these. */
export async function readSitemap(publicUrl: string, path: string, addresses: PublicAddresses): Promise<PageAnswer | null> {
  if (path === '/robots.txt') return textAnswer('text/plain', robots(publicUrl));
  if (path === '/sitemap.xml') {
    const parts = Math.ceil((await addresses.count()) / mostInPart);
    const names = ['pages', 'places', ...Array.from({ length: parts }, (_, index) => String(index + 1))];
    return xml(
      'sitemapindex',
      names.map((name) => `<sitemap><loc>${escaped(`${publicUrl}/sitemaps/${name}.xml`)}</loc></sitemap>`),
    );
  }
  const [, part] = /^\/sitemaps\/(pages|places|[1-9]\d{0,4})\.xml$/.exec(path) ?? [];
  if (!part) return null;
  if (part === 'pages') {
    const shown = pages.map((page) => url(publicUrl + page));
    return xml('urlset', shown);
  }
  if (part === 'places') {
    const slugs = await addresses.places();
    return xml(
      'urlset',
      slugs.map((slug) => url(`${publicUrl}/places/${slug}`)),
    );
  }
  const found = await addresses.some(mostInPart, (Number(part) - 1) * mostInPart);
  if (!found.length) return null;
  return xml(
    'urlset',
    found.map(({ kind, slug, updatedAt }) => url(`${publicUrl}/${folderOf[kind]}/${slug}`, updatedAt)),
  );
}

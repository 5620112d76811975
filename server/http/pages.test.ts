import { countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { makeGroup, makeLayers } from '../testkit/rows.ts';
import { jsonLdOf, pagesOn, wordsOf } from './pages/testkit.ts';
import { errorPage, notFoundPage, pageAssets } from './pages.ts';

const lists = ['/groups', '/venues', '/funding', '/volunteering', '/events'];
const entries = [
  '/groups/somersham-timebank',
  '/venues/huntingdon-library',
  '/funding/innovate-and-cultivate-fund',
  '/volunteering/kimbolton-archive-indexer',
  '/events/great-big-green-week-2024',
];
const everyPage = ['/', ...lists, ...entries, '/places/somersham', '/?q=library&place=ramsey'];

describe('on the sample county', () => {
  countyTest('every page is whole, has one heading of its own and needs nothing but itself', async ({ db }) => {
    for (const address of everyPage) {
      const page = await pagesOn(db)(address);
      expect(page?.status, address).toBe(200);
      const body = page?.body ?? '';
      expect(body.match(/<h1[ >]/g), address).toHaveLength(1);
      expect(body).toContain('<html lang="en-GB">');
      expect(body.match(/<script(?! type="application\/ld\+json")/g), address).toBeNull();
      expect(body.match(/ on[a-z]+=|<\?>|<!--|javascript:|undefined|\[object/g), address).toBeNull();
      for (const [, url] of body.matchAll(/<(?:link(?! rel="alternate")|img|script)[^>]+(?:href|src)="([^"]+)"/g))
        expect(url?.startsWith('/assets/') || url?.startsWith('https://fingerpost.example'), `${address} loads ${url}`).toBe(true);
      expect(page?.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page?.headers['set-cookie']).toBeUndefined();
    }
  });

  countyTest('every file a page names is among the assets', async ({ db }) => {
    const { body = '' } = (await pagesOn(db)('/')) ?? {};
    const named = [...body.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const path of named) expect(pageAssets.has(path), path).toBe(true);
    const css = [...pageAssets.entries()].find(([path]) => path.includes('/pages-'))?.[1].body.toString() ?? '';
    for (const [, path] of css.matchAll(/url\((\/assets\/[^)]+)\)/g)) expect(pageAssets.has(path ?? ''), path).toBe(true);
  });

  countyTest('an entry says what it is, where its facts come from, and that nobody has confirmed it', async ({ db }) => {
    const { body = '' } = (await pagesOn(db)('/groups/somersham-timebank')) ?? {};
    const words = wordsOf(body);
    expect(words).toContain('Not yet confirmed. From a council paper of July 2017.');
    expect(words).toContain('Communities and Partnership Committee, 6 July 2017, Cambridgeshire County Council. As of July 2017.');
    expect(body).toContain('<link rel="canonical" href="https://fingerpost.example/groups/somersham-timebank">');
    expect(jsonLdOf(body)).toMatchObject([{ '@type': 'Organization', name: 'Somersham Timebank' }, { '@type': 'BreadcrumbList' }]);
  });

  countyTest('a place says what it has and lacks, and the whole page takes eight statements at most', async ({ db, sql }) => {
    const { body = '' } = (await pagesOn(db)('/places/ramsey')) ?? {};
    expect(sql.length).toBeLessThanOrEqual(8);
    const words = wordsOf(body);
    expect(words).toMatch(
      /What is here and what is missing What is for Ramsey itself.* Rooms under £15 an hour \d+ rooms? Funding in five years None that we know of/,
    );
    expect(words).toMatch(/Nothing listed yet about Money and advice Housing .* Getting about and roads/);
  });

  countyTest('each kind has its own schema.org type', async ({ db }) => {
    const types = await Promise.all(entries.map(async (address) => jsonLdOf((await pagesOn(db)(address))?.body ?? '')[0]?.['@type']));
    expect(types).toEqual(['Organization', 'Library', 'MonetaryGrant', 'JobPosting', 'Event']);
  });

  countyTest('a list goes on page by page with plain links, and no entry comes twice', async ({ db }) => {
    const seen: string[] = [];
    let address: string | undefined = '/groups?place=huntingdonshire';
    for (let page = 0; address && page < 20; page++) {
      const body: string = (await pagesOn(db)(address))?.body ?? '';
      seen.push(...[...body.matchAll(/<h2><a href="(\/groups\/[^"]+)"/g)].map(([, path]) => path ?? ''));
      address = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen.length).toBeGreaterThan(40);
    expect(new Set(seen).size).toBe(seen.length);
  });

  countyTest('a place may be typed as people write it, and distances are then told on arms', async ({ db }) => {
    const { body = '' } = (await pagesOn(db)('/?q=library&place=St+Neots')) ?? {};
    expect(wordsOf(body)).toContain('What we found for “library” in St Neots');
    expect(body).toMatch(/<span class="arm">[^<]*mile/);
  });

  countyTest('a misspelt place is answered with the one that was meant, never with a guess', async ({ db }) => {
    const { status, body = '' } = (await pagesOn(db)('/groups?place=Sohamm')) ?? {};
    expect(status).toBe(200);
    expect(wordsOf(body)).toContain('We could not find Sohamm. Did you mean: Soham , East Cambridgeshire');
    expect(body).toContain('href="/groups?place=soham"');
    expect(body).not.toContain('class="results"');
  });

  countyTest('a postcode that we do not know is told so', async ({ db }) => {
    expect(wordsOf((await pagesOn(db)('/groups?place=CB7+4XX'))?.body ?? '')).toContain('We do not know the postcode CB7 4XX.');
  });

  countyTest('an empty list offers the next best thing', async ({ db }) => {
    const { body = '' } = (await pagesOn(db)('/groups?q=trombone&place=somersham')) ?? {};
    expect(wordsOf(body)).toContain('We found no groups for “trombone” in Somersham.');
    expect(body).toContain('href="/groups?q=trombone&amp;place=huntingdonshire"');
    expect(body).toContain('href="/venues?q=library"');
  });

  countyTest('an unknown theme and a broken page of results are told so, with a way to begin again', async ({ db }) => {
    for (const address of ['/groups?theme=no-such-theme', '/groups?after=nonsense', '/?theme=no-such-theme']) {
      const page = await pagesOn(db)(address);
      expect(page?.status, address).toBe(400);
      expect(page?.headers['cache-control']).toBe('no-store');
      expect(wordsOf(page?.body ?? '')).toContain('We could not answer that');
    }
  });

  countyTest('whatever is typed comes back as text', async ({ db }) => {
    const typed = '"><script>alert(1)</script>';
    for (const name of ['q', 'place', 'kind']) {
      const { body = '' } = (await pagesOn(db)(`/?${new URLSearchParams({ [name]: typed, q: typed })}`)) ?? {};
      expect(body).not.toContain('<script>alert');
    }
  });

  countyTest('what is no address of ours is not found', async ({ db }) => {
    for (const address of ['/nope', '/groups/', '/groups/no-such-group', '/groups/a/b', '/places/nowhere', '/groups/..%2f', '/places'])
      expect((await pagesOn(db)(address)).status, address).toBe(404);
  });

  countyTest('an address typed with capitals leads to the one without', async ({ db }) => {
    for (const address of ['/places/Somersham', '/groups/Somersham-Timebank'])
      expect(await pagesOn(db)(address), address).toMatchObject({ status: 301, headers: { location: address.toLowerCase() } });
  });

  countyTest('the gallery is there, for no search engine, and shows one element alone when asked', async ({ db }) => {
    const all = await pagesOn(db)('/demo/gallery');
    expect([all?.status, all?.headers['x-robots-tag']]).toEqual([200, 'noindex']);
    expect(all?.body).toMatch(/<fingerpost-venues endpoint="[^"]+\/demo\/gallery\/graphql\/empty"/);
    expect((await pagesOn(db)('/demo/gallery?show=wish'))?.body).not.toContain('<fingerpost-venues');
  });

  countyTest('the demonstration says what it is and holds what a clerk would paste', async ({ db }) => {
    const { body = '', headers } = (await pagesOn(db)('/demo/parish')) ?? {};
    expect(wordsOf(body)).toContain('This is not the website of Somersham Parish Council.');
    expect(body).toContain('<script type="module" src="https://fingerpost.example/embed/fingerpost.js"></script>');
    expect(body).toMatch(
      /<fingerpost-groups [^>]*place="somersham"[^>]*>\s*<a href="https:\/\/fingerpost.example\/groups\?place=somersham">/,
    );
    expect(headers?.['content-security-policy']).toContain('script-src');
  });
});

describe('an entry that moved or is gone', () => {
  test('one in another kind’s folder, renamed or merged leads to its present address', async ({ db }) => {
    const kept = await makeGroup(db, { name: 'Kept Group' });
    const merged = await makeGroup(db, { name: 'Merged Group' });
    await db.listing.update({ where: { id: merged.id }, data: { mergedIntoId: kept.id, status: 'ARCHIVED' } });
    await db.formerSlug.create({ data: { slug: 'former-group', listingId: kept.id } });
    for (const address of ['/venues/kept-group', '/groups/former-group', '/groups/merged-group'])
      expect(await pagesOn(db)(address), address).toMatchObject({ status: 301, headers: { location: '/groups/kept-group' } });
  });

  test('one taken off says its name and a way on, and nothing else of it', async ({ db }) => {
    const secret = { summary: 'Meets at Canary Lane.', description: 'Canary Lane' };
    await makeGroup(db, { name: 'Archived Group', status: 'ARCHIVED', ...secret });
    await makeGroup(db, { name: 'Suspended Group', status: 'SUSPENDED', ...secret });
    for (const slug of ['archived-group', 'suspended-group']) {
      const page = await pagesOn(db)(`/groups/${slug}`);
      expect(page?.status).toBe(410);
      expect(page?.headers['cache-control']).toBe('no-store');
      expect(page?.body).toContain('<h1>');
      expect(page?.body).toContain('href="/groups"');
      expect(page?.body).not.toContain('Canary');
    }
  });

  test('a draft is no page at all', async ({ db }) => {
    await makeGroup(db, { name: 'Draft Group', status: 'DRAFT' });
    const { status, body } = await pagesOn(db)('/groups/draft-group');
    expect(status).toBe(404);
    expect(body).not.toContain('What Draft Group is');
  });
});

test('hostile text in an entry is text, in the page and in its JSON-LD', async ({ db }) => {
  const { parish } = await makeLayers(db);
  await makeGroup(db, {
    name: '<img src=x onerror=alert(1)>',
    slug: 'hostile',
    summary: '</script><script>alert(2)</script>',
    description: '[press](javascript:alert(3)) <b>bold</b>\n\n- <i>item</i>',
    places: [parish],
    links: { create: [{ kind: 'WEBSITE', url: 'javascript:alert(4)', label: 'Website' }] },
  });
  const { body = '' } = (await pagesOn(db)('/groups/hostile')) ?? {};
  expect(body).not.toMatch(/<img|<script>alert|<b>|<i>|href="javascript:/);
  expect(jsonLdOf(body)[0]).toMatchObject({ name: '<img src=x onerror=alert(1)>' });
});

test('pages for what is not there and for what went wrong need no database', () => {
  const missing = notFoundPage('/groups/somersham-singers');
  expect(missing.status).toBe(404);
  expect(missing.body).toContain('value="somersham singers"');
  expect(errorPage('abc-123')).toMatchObject({ status: 500, body: expect.stringContaining('abc-123') });
});

/** Frames and oEmbed without a browser: what is answered, to whom, and what is refused. */
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { makeGroup } from '../../testkit/rows.ts';
import { pagesOn, publicUrl } from './testkit.ts';

const oembed = (page: string, more = '') => `/oembed?url=${encodeURIComponent(publicUrl + page)}${more}`;
const ancestors = (policy = '') => /frame-ancestors [^;]*/.exec(policy)?.[0];

describe('a frame', () => {
  test('holds the element as the server rendered it, and links that stay inside', async ({ db }) => {
    const answer = await pagesOn(db)(
      '/embed/frame/fingerpost-groups?place=somersham&heading=Groups&layout=cards&theme=council&colour-link=a1246b&font=wide&radius=soft',
    );
    expect(answer?.status).toBe(200);
    const body = answer?.body ?? '';
    expect(body).toContain('<template shadowroot="open" shadowrootmode="open">');
    expect(body).toMatch(/href="\/embed\/frame\/page\/groups\/somersham-timebank"/);
    expect(body).toContain('class="cards"');
    for (const worn of ['text:#16202c', 'link:#a1246b', 'font:Verdana, Geneva, sans-serif', 'radius:4px'])
      expect(body).toContain(`--fingerpost-${worn}`);
    expect(body).toContain('<meta name="robots" content="noindex">');
    expect(body).toContain(`<link rel="canonical" href="${publicUrl}/groups?place=somersham">`);
    expect(body).not.toMatch(/<a [^>]*href="https:\/\/fingerpost\.example\/groups\/[^"]*"(?![^>]*target)/);
  });

  test('may stand on any website, and nothing else of ours may', async ({ db }) => {
    const pages = pagesOn(db);
    for (const path of ['fingerpost-groups', 'fingerpost-suggest', 'nonsense', 'page/places/somersham', 'page/nonsense', 'groups?limit=0'])
      expect(ancestors((await pages(`/embed/frame/${path}`))?.headers['content-security-policy']), path).toBe('frame-ancestors *');
    for (const path of ['/', '/groups', '/groups/somersham-timebank', '/places/somersham', '/digest', '/funding/check', '/demo/plain'])
      expect(ancestors((await pages(path))?.headers['content-security-policy']), path).toBe("frame-ancestors 'none'");
  });

  test.for([
    ['fingerpost-nonsense', 404, /no element called “fingerpost-nonsense”[\s\S]*fingerpost-groups/],
    ['page/curate', 404, /cannot be shown in a frame/],
    ['page/groups/never-was', 404, /There is no page at this address/],
    ['groups?limit=0', 400, /limit is “0”; write a whole number from 1 to 100/],
    ['groups?limit=1e3', 400, /limit is “1e3”/],
    ['groups?layout=spiral', 400, /write one of: list, cards/],
    ['groups?place=ely&place=soham', 400, /place is given more than once/],
    ['groups?colour=red', 400, /“colour” is not known\. There are: .*colour-link/],
    ['groups?colour-link=red;}body{display:none', 400, /write it like #0f4f36/],
    ['groups?font=x;background:url(//evil.example)', 400, /write it like Georgia, serif/],
    ['groups?theme=neon', 400, /write one of: plain, council, village/],
    ['venues?capacity=lots', 400, /capacity is “lots”; write a whole number/],
    ['venues?hirer-class=friends', 400, /hirer-class is “friends”; write one of: community, private, commercial, partner/],
    ['events?from=tomorrow', 400, /write it like 2026-12-01/],
    ['volunteering?commitment=regular+often', 400, /commitment is “often”/],
    ['search?initial=x', 400, /“initial” is not known/],
    ['groups?endpoint=https://evil.example', 400, /“endpoint” is not known/],
    [`groups?heading=${'x'.repeat(400)}`, 400, /longer than 300 letters/],
    ['groups?place=atlantis', 400, /“atlantis”|&quot;atlantis&quot;/],
  ] as const)('at %s is answered in words', async ([path, status, words], { db }) => {
    const answer = await pagesOn(db)(`/embed/frame/${path}`);
    expect(answer?.status).toBe(status);
    expect(answer?.body).toMatch(words);
    expect(answer?.headers['cache-control']).toBe('no-store');
  });

  test.for([
    ['venues', 'query place themes audiences capacity hirer price facilities', { capacity: '50', 'hirer-class': 'private' }],
    ['volunteering', 'query place themes audiences commitment home age', { 'from-home': 'yes', age: '16' }],
    ['events', 'query place themes audiences when', { when: 'month' }],
    ['funding', 'query place themes audiences who', { who: 'people' }],
    ['search', 'query place kinds themes audiences', { query: 'music', kinds: 'group' }],
  ] as const)('of %s without a script understands every filter that it shows', async ([name, controls, attributes], { db }) => {
    const pages = pagesOn(db);
    const first = await pages(`/embed/frame/${name}?${new URLSearchParams({ controls, ...attributes })}`);
    const [form = ''] = /<form part="controls"[\s\S]*?<\/form>/.exec(first?.body ?? '') ?? [];
    const fields = [...form.matchAll(/<(?:input|select)[^>]*? name="([^"]+)"(?: value="([^"]*)")?/g)].map(([, field = '', value = '']) => [
      field,
      value,
    ]);
    expect(fields.filter(([field = '']) => field.startsWith('asked-')).length).toBeGreaterThan(2);
    const sent = await pages(`/embed/frame/${name}?${new URLSearchParams(Object.fromEntries(fields))}`);
    expect(sent?.status, sent?.body).toBe(200);
  });

  test('lets no text of its address out of where it stands', async ({ db }) => {
    const hostile = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const address = `/embed/frame/groups?heading=${encodeURIComponent(hostile)}&query=${encodeURIComponent(hostile)}&asked-theme=food`;
    const { body = '' } = (await pagesOn(db)(address)) ?? {};
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('<img');
  });

  test('follows an entry that moved, within the frame', async ({ db }) => {
    const answer = await pagesOn(db)('/embed/frame/page/venues/somersham-timebank');
    expect(answer).toMatchObject({ status: 301, headers: { location: '/embed/frame/page/groups/somersham-timebank' } });
  });

  test('of what is withheld says no more than its page', async ({ db }) => {
    const { id } = await makeGroup(db, { name: 'Gone For Now' });
    await db.listing.update({ where: { id }, data: { status: 'SUSPENDED' } });
    expect(await pagesOn(db)('/embed/frame/page/groups/gone-for-now')).toMatchObject({ status: 410 });
    expect(await pagesOn(db)(oembed('/groups/gone-for-now'))).toMatchObject({ status: 404 });
  });
});

describe('oEmbed', () => {
  test('is discovered on public pages, and tells the frame of each', async ({ db }) => {
    const pages = pagesOn(db);
    const frames = {
      '/groups?place=somersham': '/embed/frame/fingerpost-groups?place=somersham&amp;limit=5',
      '/events?theme=food': '/embed/frame/fingerpost-events?themes=food&amp;limit=5',
      '/funding?who=people': '/embed/frame/fingerpost-funding?who=people&amp;limit=5',
      '/groups/somersham-timebank': '/embed/frame/page/groups/somersham-timebank"',
      '/places/somersham': '/embed/frame/page/places/somersham"',
      '/digest': '/embed/frame/page/digest"',
    };
    for (const [path, frame] of Object.entries(frames)) {
      const { body = '' } = (await pages(path)) ?? {};
      const [, href = ''] = /<link rel="alternate" type="application\/json\+oembed" title="[^"]+" href="([^"]+)"/.exec(body) ?? [];
      const address = href.replaceAll('&amp;', '&');
      expect(address, path).toContain(`${publicUrl}/oembed?url=`);
      const answer = await pages(address.slice(publicUrl.length));
      expect(answer?.status, path).toBe(200);
      const told = JSON.parse(answer?.body ?? '');
      expect(told).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Fingerpost', width: 600, height: 600 });
      expect(told.html).toContain(`src="${publicUrl}${frame}`);
      expect(told.html).toMatch(/^<blockquote><a href="[^"]+">[^<]+<\/a><\/blockquote><iframe title="[^"]+"/);
    }
  });

  test('speaks XML too, keeps within the size asked for, and takes no other format', async ({ db }) => {
    const pages = pagesOn(db);
    const xml = await pages(oembed('/groups?place=ely', '&format=xml&maxwidth=320&maxheight=400'));
    expect(xml?.headers['content-type']).toBe('text/xml; charset=utf-8');
    expect(new XMLParser().parse(xml?.body ?? '').oembed).toMatchObject({ type: 'rich', title: 'Groups in Ely', width: 320, height: 400 });
    expect((await pages(oembed('/groups', '&format=yaml')))?.status).toBe(501);
  });

  test('keeps what was searched for, and finds the place that was typed', async ({ db }) => {
    const { body = '' } = (await pagesOn(db)(oembed('/groups?q=choir&place=Somersham'))) ?? {};
    expect(JSON.parse(body).html).toContain('fingerpost-groups?place=somersham&amp;query=choir&amp;limit=5');
  });

  test('keeps to the days that were asked for: by the element where it knows them, else by the page itself', async ({ db }) => {
    const sourceOf = async (page: string) => {
      const { html } = JSON.parse((await pagesOn(db)(oembed(page)))?.body ?? '');
      return /src="([^"]*)"/.exec(html)?.[1]?.replace(publicUrl, '').replaceAll('&amp;', '&') ?? '';
    };
    expect(await sourceOf('/events?place=Somersham&when=weekend')).toBe(
      '/embed/frame/fingerpost-events?place=somersham&when=weekend&limit=5',
    );
    const paged = await sourceOf('/groups?place=Somersham&when=tuesday&part=evening');
    expect(paged).toBe('/embed/frame/page/groups?place=somersham&when=tuesday&part=evening');
    expect((await pagesOn(db)(paged))?.body).toContain('on Tuesdays, evenings');
  });

  test.for([
    ['https://elsewhere.example/groups', 404],
    ['javascript:alert(1)', 404],
    [`${publicUrl}@evil.example/groups`, 404],
    [`https://user:word@fingerpost.example/groups`, 404],
    [`${publicUrl}/groups/never-was`, 404],
    [`${publicUrl}/curate`, 404],
    [`${publicUrl}/suggest/groups`, 404],
    [`${publicUrl}/groups?theme=nonsense`, 404],
    [`${publicUrl}/%E0%A4%A`, 404],
    ['', 400],
  ] as const)('of %s is %i', async ([url, status], { db }) => {
    expect((await pagesOn(db)(`/oembed?url=${encodeURIComponent(url)}`))?.status).toBe(status);
  });

  test.for(['maxwidth=0', 'maxwidth=-5', 'maxheight=wide', 'maxheight=1e9'])('with %s says what to write', async (size, { db }) => {
    expect(await pagesOn(db)(oembed('/groups', `&${size}`))).toMatchObject({ status: 400, body: expect.stringContaining('whole numbers') });
  });
});

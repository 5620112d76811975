import type { Database } from '../../database.ts';
import { countyTest, describe, expect, test } from '../../testkit/fixture.ts';
import { makeEvent, makeFund, makeLayers, makeWithheld, secrets } from '../../testkit/rows.ts';
import { pagesOn, wordsOf } from './testkit.ts';

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
async function get(db: Database, address: string) {
  const answer = await pagesOn(db)(address);
  if (!answer) throw new Error(`${address} is no page`);
  return answer;
}

describe('a digest', () => {
  test('says in plain text what may be pasted: what, when, how much, a telephone number, an address', async ({ db }) => {
    const { parish, other } = await makeLayers(db);
    const event = { startsAt: days(10), precision: 'DAY' as const };
    await makeEvent(db, {
      name: 'Harvest <supper>',
      slug: 'harvest',
      places: [parish],
      eventFacts: { create: event },
      contacts: {
        create: [
          { role: 'The hall', phone: '01354 111222', public: true },
          { role: 'Jo', phone: '07700 900999' },
        ],
      },
    });
    await makeEvent(db, { name: 'Next year', places: [parish], eventFacts: { create: { ...event, startsAt: days(300) } } });
    await makeEvent(db, { name: 'Elsewhere', places: [other], eventFacts: { create: event } });
    await makeFund(db, {
      name: 'Hall Fund',
      places: [parish],
      fundFacts: { create: { amountMost: 500_00n } },
      rounds: { create: { opensAt: days(-1), closesAt: days(30) } },
    });
    await makeFund(db, { name: 'Dead Fund', places: [parish], rounds: { create: { closesAt: days(-1) } } });

    const { status, headers, body } = await get(db, '/digest.txt?place=canary-parish');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toMatch(/^Events, funding and volunteering in Canary Parish\n\nEVENTS\n\nHarvest <supper>\n\w+day \d+ \w+/);
    expect(body).toContain('The hall: 01354 111222\n');
    expect(body).toContain('\nhttps://fingerpost.example/events/harvest\n');
    expect(body).toMatch(/FUNDING\n\nHall Fund\nUp to £500\. Closes \w+day \d+ \w+/);
    expect(body).not.toMatch(/Elsewhere|Next year|Dead Fund|07700|in \d+ days|VOLUNTEERING/);
    expect((await get(db, '/digest.txt?place=canary-parish&weeks=26&kind=events')).body).not.toContain('Hall Fund');

    const page = await get(db, '/digest?place=canary-parish');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Harvest &lt;supper&gt;');
    expect(page.body).toContain('<meta name="robots" content="noindex">');
    expect(wordsOf(page.body)).toContain('Hall Fund Up to £500. Closes');
  });

  test('of nothing says so, and of nothing asked is a form', async ({ db }) => {
    expect(wordsOf((await get(db, '/digest?place=sparrow&kind=venues')).body)).toContain(
      'Nothing is known of at present. Choose a wider area',
    );
    const { status, body } = await get(db, '/digest');
    expect(status).toBe(200);
    expect(body).not.toContain('class="digest"');
    expect(body).toContain('<link rel="canonical" href="https://fingerpost.example/digest">');
  });

  test.for([
    ['place=atlantis', 404, 'We could not find the place “atlantis”'],
    ['place=%3Cscript%3E', 404, 'We could not find the place'],
    ['kind=money', 404, 'There is no kind “money”'],
    ['weeks=900', 400, 'write a number from 1 to 26'],
    ['weeks=-1', 400, 'write a number from 1 to 26'],
    ['theme=no', 404, 'There is no theme “no”'],
  ] as const)('asked for %s keeps what was typed and says what is wrong', async ([asked, status, sentence], { db }) => {
    const page = await get(db, `/digest?${asked}`);
    expect(page.status).toBe(status);
    expect(wordsOf(page.body)).toContain(sentence);
    expect(page.body).not.toContain('<script>');
    const text = await get(db, `/digest.txt?${asked}`);
    expect(text.status).toBe(status);
    expect(text.body).toContain(sentence);
  });

  test('tells nothing of a withheld location', async ({ db }) => {
    const place = async (slug: string) => db.place.findUniqueOrThrow({ where: { slug } });
    const names = { county: 'fenshire', district: 'east-fen', parish: 'canary-parish', other: 'sparrow', ward: 'canary-ward' };
    const all = { ...names, settlement: 'canary-end', postcode: 'canary-post' };
    const layers = Object.fromEntries(await Promise.all(Object.entries(all).map(async ([key, slug]) => [key, await place(slug)])));
    await makeWithheld(db, layers as Awaited<ReturnType<typeof makeLayers>>, 'HIDDEN');
    const every = 'kind=groups&kind=venues&kind=funding&kind=volunteering&kind=events&weeks=26';
    for (const address of [`/digest.txt?${every}`, `/digest.txt?${every}&place=canary-parish`, `/digest?${every}&place=canary-parish`]) {
      const { body } = await get(db, address);
      expect(body).not.toMatch(secrets);
    }
  });
});

countyTest('lists, funds and events lead to feeds, calendars and a digest of the same', async ({ db }) => {
  const { body } = await get(db, '/funding?place=ramsey');
  expect(body).toContain(
    '<link rel="alternate" type="application/atom+xml" hreflang="en-GB" title="Funding for Ramsey" href="/feeds/funding.atom?place=ramsey">',
  );
  const led = [...body.matchAll(/href="(\/(?:feeds|digest)[^"]*)"/g)].map(([, path]) => (path ?? '').replaceAll('&amp;', '&'));
  expect(led).toEqual(expect.arrayContaining(['/feeds/funding.ics?place=ramsey', '/digest?place=ramsey&kind=funding']));
  for (const path of led) expect((await get(db, path)).status, path).toBe(200);
});

/** Feeds, read as others' programs read them: feedsmith for Atom and JSON Feed, ical.js for calendars, Chromium's own sort of strictness for XML. */
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { calendarFile, folded } from '../../../widgets/feeds/icalendar.ts';
import type { Database } from '../../database.ts';
import { countyTest, describe, expect, test } from '../../testkit/fixture.ts';
import {
  type Layers,
  makeActivity,
  makeEvent,
  makeFund,
  makeGroup,
  makeLayers,
  makeRole,
  makeVenue,
  makeWithheld,
  secrets,
} from '../../testkit/rows.ts';
import { served } from '../testkit/serving.ts';
import { pagesOn } from './testkit.ts';

const day = 86_400_000;
const days = (count: number) => new Date(Date.now() + count * day);
const nasty = 'Soup & <b>Stew</b>; "hot", \u0007cold \u{1F35C}]]>';

async function get(db: Database, address: string) {
  const answer = await pagesOn(db)(address);
  if (!answer) throw new Error(`${address} is no page`);
  return answer;
}

/** A text of Atom is told with its type; these are all plain, or HTML. */
interface Entry {
  title: string;
  content: string;
  updated: string;
}
const plain = (_name: string, value: unknown) =>
  value !== null && typeof value === 'object' && 'value' in value ? (value as { value: unknown }).value : value;
const atom = (body: string) => JSON.parse(JSON.stringify(parseAtomFeed(body), plain)) as { entries?: Entry[] };

const calendar = async (db: Database, address: string) => {
  const { status, body } = await get(db, address);
  expect(status, body).toBe(200);
  const root = new ICAL.Component(ICAL.parse(body));
  return root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};

let layers: Layers;
test.beforeAll(async ({ db }) => {
  layers = await makeLayers(db);
  await db.term.create({ data: { vocabulary: 'THEME', slug: 'food', label: 'Food' } });
  const { id } = await db.term.findFirstOrThrow();
  const closesAt = days(20);
  await makeFund(db, {
    name: nasty,
    slug: 'soup-fund',
    summary: `Pays for ${nasty}`,
    terms: { create: [{ termId: id }] },
    places: [layers.parish],
    fundFacts: { create: { amountLeast: 2_000_00n, amountMost: 10_000_00n, forWhom: 'GROUPS' } },
    rounds: { create: [{ name: 'Spring; late', opensAt: days(-10), closesAt }] },
    contacts: {
      create: [
        { role: 'The office', phone: '01354 111222', public: true },
        { role: 'Jo', phone: '07700 900999' },
      ],
    },
  });
  await makeFund(db, { name: 'Dead Fund', places: [layers.parish], rounds: { create: { closesAt: days(-3) } } });
  await makeFund(db, { name: 'Undated Fund', places: [layers.parish], rounds: { create: { name: 'Some time' } } });
  await makeFund(db, { name: 'Far Fund', places: [layers.other], rounds: { create: { closesAt: days(60), opensAt: days(-1) } } });
  await makeEvent(db, {
    name: 'Fete',
    places: [layers.parish],
    eventFacts: {
      create: { startsAt: new Date('2031-03-30T00:00:00Z'), endsAt: new Date('2031-03-30T12:00:00Z'), allDay: true, precision: 'DAY' },
    },
  });
  await makeEvent(db, {
    name: 'Talk',
    places: [layers.parish],
    eventFacts: {
      create: {
        startsAt: new Date('2031-07-01T18:30:00Z'),
        endsAt: new Date('2031-07-01T20:00:00Z'),
        precision: 'DAY',
        standing: 'CANCELLED',
      },
    },
  });
  await makeEvent(db, {
    name: 'Some day',
    places: [layers.parish],
    eventFacts: { create: { startsAt: new Date('2031-08-01T00:00:00Z'), precision: 'MONTH', dateText: 'August 2031' } },
  });
  await makeRole(db, { name: 'Cook', places: [layers.parish], opportunityFacts: { create: { closesOn: new Date('2031-05-09') } } });
  await makeRole(db, { name: 'Old Role', places: [layers.parish], opportunityFacts: { create: { closesOn: new Date('2020-05-09') } } });
  await makeGroup(db, { name: 'Knitters', places: [layers.parish] });
});

describe('an Atom feed', () => {
  test('is what RFC 4287 asks for, whatever an entry is called', async ({ db }) => {
    const { status, headers, body } = await get(db, '/feeds/funding.atom?place=canary-parish');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'access-control-allow-origin': '*' });
    expect(XMLValidator.validate(body)).toBe(true);
    const feed = atom(body);
    expect(feed).toMatchObject({
      id: 'tag:fingerpost.example,2026:/feeds/funding.atom?place=canary-parish',
      title: 'Funding for Canary Parish – Fingerpost',
      links: [
        { rel: 'self', href: 'https://fingerpost.example/feeds/funding.atom?place=canary-parish' },
        { rel: 'alternate', href: 'https://fingerpost.example/funding?place=canary-parish' },
      ],
    });
    const [entry, ...others] = feed.entries ?? [];
    expect(others).toEqual([]);
    expect(entry?.title).toBe(nasty.replace('\u0007', ''));
    expect(entry?.content).toMatch(/<li>£2,000 to £10,000\. Closes \w+day \d+ \w+/);
    expect(entry?.content).toContain('<li>The office: 01354 111222</li>');
    expect(body).not.toContain('07700 900999');
    expect(entry).toMatchObject({ links: [{ href: 'https://fingerpost.example/funding/soup-fund' }], categories: [{ term: 'Food' }] });
    expect(entry?.updated).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  test('never shows a dead round, an old role, or what nobody has confirmed to be open', async ({ db }) => {
    const { body } = await get(db, '/feeds/all.atom?place=canary-parish');
    expect(XMLValidator.validate(body)).toBe(true);
    const titles = (atom(body).entries ?? []).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(['Cook', 'Fete', 'Knitters', 'Some day', nasty.replace('\u0007', ''), 'Talk']);
  });

  test('shows a fund again when its end is near', async ({ db }) => {
    const fund = await makeFund(db, {
      name: 'Near Fund',
      places: [layers.other],
      rounds: { create: { opensAt: days(-50), closesAt: days(2) } },
    });
    await db.$executeRaw`UPDATE "Listing" SET "updatedAt" = ${days(-40)} WHERE id = ${fund.id}`;
    const { entries = [] } = atom((await get(db, '/feeds/funding.atom?place=sparrow')).body);
    const near = entries.find(({ title }) => title === 'Near Fund');
    expect(Math.round((Date.now() - Date.parse(near?.updated ?? '')) / day)).toBe(1);
  });

  test('that is empty is a feed, and the same each time', async ({ db }) => {
    const address = '/feeds/venues.atom?place=canary-parish&theme=food';
    const { body } = await get(db, address);
    expect(XMLValidator.validate(body)).toBe(true);
    expect(atom(body)).toMatchObject({ title: 'Venues in Canary Parish, about food – Fingerpost' });
    expect((await get(db, address)).body).toBe(body);
  });
});

test('a JSON feed holds the same, with what programs want to know', async ({ db }) => {
  const { headers, body } = await get(db, '/feeds/funding.json?place=canary-parish&theme=food&amount=2500');
  expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const feed = parseJsonFeed(JSON.parse(body));
  expect(feed).toMatchObject({
    title: 'Funding for Canary Parish, about food, paying £2,500 – Fingerpost',
    feed_url: 'https://fingerpost.example/feeds/funding.json?place=canary-parish&theme=food&amount=2500',
    items: [{ title: nasty, url: 'https://fingerpost.example/funding/soup-fund', tags: ['Food'] }],
  });
  const [item] = JSON.parse(body).items;
  expect(item._fingerpost).toMatchObject({ kind: 'FUND', state: 'OPEN', amount_least_pence: 2_000_00, places: ['Canary Parish'] });
});

describe('a list as RSS, for a website that allows nothing but a feed', () => {
  /** As a feed block reads it: the text of an item is HTML, and is cut where it is long. */
  const items = (body: string) =>
    (parseRssFeed(body).items ?? []).map(({ title, description = '', ...more }) => ({
      title,
      text: description.replaceAll('&amp;', '&').replaceAll('&lt;', '<'),
      ...more,
    }));

  test('holds every current entry by name, with when, where and whom to ring before all else', async ({ db }) => {
    const venue = await makeVenue(db, { name: 'Squeezebox Hall', places: [layers.other] });
    const group = await makeGroup(db, {
      name: 'Accordion Club',
      summary: 'Squeeze & <b>sing</b>',
      places: [layers.parish],
      contacts: { create: [{ role: 'The office', phone: '01354 333444', public: true }] },
    });
    const activity = await makeActivity(db, { groupId: group.id, name: 'Playing', venueId: venue.id });
    await db.schedule.create({
      data: {
        activityId: activity.id,
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        startDate: new Date('2026-01-06'),
        from: new Date('1970-01-01T19:30Z'),
        to: new Date('1970-01-01T21:00Z'),
      },
    });
    const { headers, body } = await get(db, '/feeds/groups.rss?place=canary-parish');
    expect(headers['content-type']).toBe('application/rss+xml; charset=utf-8');
    expect(XMLValidator.validate(body)).toBe(true);
    const [first, second] = items(body);
    expect([first?.title, second?.title]).toEqual(['Accordion Club', 'Knitters']);
    expect(first?.text).toMatch(/^Next meets: Tuesday .*7\.30pm, Squeezebox Hall\..*01354 333444.*Squeeze & <b/);
  });

  test('has funds by their deadline, and no date by which a reader would order them anew', async ({ db }) => {
    const { body } = await get(db, '/feeds/funding.rss?place=canary-parish');
    const [fund] = items(body);
    expect(fund?.text).toMatch(/^£2,000 to £10,000\. Closes \w+day \d+ \w+.*The office: 01354 111222\./);
    expect(fund?.text).not.toContain('07700 900999');
    expect(fund).not.toHaveProperty('pubDate');
    expect(fund?.title).toBe(nasty.replace('\u0007', ''));
  });
});

describe('a calendar', () => {
  test('holds deadlines, days and hours as a calendar program reads them', async ({ db }) => {
    const dates = await calendar(db, '/feeds/all.ics?place=canary-parish');
    const said = dates.map(({ summary, startDate, endDate }) => [summary, startDate.toString(), endDate?.toString()]);
    expect(said).toContainEqual(['Fete', '2031-03-30', '2031-03-31']);
    expect(said).toContainEqual(['Cancelled: Talk', '2031-07-01T18:30:00Z', '2031-07-01T20:00:00Z']);
    expect(said).toContainEqual(['Apply by: Cook', '2031-05-09', '2031-05-10']);
    const closes = dates.find(({ summary }) => summary.startsWith('Closes'));
    expect(closes?.summary).toBe(`Closes: ${nasty.replace('\u0007', ' ')} (Spring; late)`);
    expect(closes?.description).toContain('01354 111222');
    expect(closes?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(dates.find(({ summary }) => summary.includes('Talk'))?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(dates).toHaveLength(4);
    expect(new Set(dates.map(({ uid }) => uid)).size).toBe(4);
  });

  test('of one entry has its dates, moves with its address, and is gone with it', async ({ db }) => {
    const [only, ...others] = await calendar(db, '/feeds/funding/soup-fund.ics');
    expect(others).toEqual([]);
    expect(only?.summary).toContain('Closes');
    expect(await get(db, '/feeds/events/soup-fund.ics')).toMatchObject({
      status: 301,
      headers: { location: '/feeds/funding/soup-fund.ics' },
    });
    const gone = await makeEvent(db, { name: 'Gone', places: [layers.other] });
    expect((await get(db, '/feeds/events/gone.ics')).status).toBe(200);
    await db.listing.update({ where: { id: gone.id }, data: { status: 'ARCHIVED' } });
    expect(await get(db, '/feeds/events/gone.ics')).toMatchObject({ status: 410, body: 'This entry is no longer there.\n' });
    expect((await get(db, '/feeds/events/never-was.ics')).status).toBe(404);
  });

  test('has no line longer than 75 octets, and cuts no character in two', () => {
    const line = `SUMMARY:${'Łódź 🍜 '.repeat(40)}`;
    const lines = folded(line).split('\r\n');
    expect(Math.max(...lines.map((one) => Buffer.byteLength(one)))).toBeLessThanOrEqual(75);
    expect(lines.map((one, index) => (index ? one.slice(1) : one)).join('')).toBe(line);
  });

  test('tells a whole day of summer and its last day as days', () => {
    const date = {
      uid: 'x',
      title: 'Camp',
      start: new Date('2031-07-04T23:00:00Z'),
      end: new Date('2031-07-06T12:00:00Z'),
      allDay: true,
      standing: 'CONFIRMED' as const,
      where: null,
      blocks: true,
    };
    const item = { id: 'x', url: 'https://a.example/x', title: 'Camp', summary: '', facts: [], themes: [], rights: null, particulars: {} };
    const feed = {
      path: '/x',
      page: '/x',
      title: '',
      description: '',
      items: [{ ...item, published: days(0), updated: days(0), dates: [date] }],
    };
    expect(calendarFile(feed, { publicUrl: 'https://a.example' })).toContain(
      'DTSTART;VALUE=DATE:20310705\r\nDTEND;VALUE=DATE:20310707\r\n',
    );
  });
});

describe('what cannot be answered is a sentence', () => {
  test.for([
    ['/feeds/funding.atom?place=atlantis', 404, /We could not find the place “atlantis”/],
    ['/feeds/funding.atom?place=sparow', 404, /Did you mean one of these: sparrow\?/],
    ['/feeds/funding.atom?theme=nonsense', 404, /There is no theme “nonsense”\. There are: food\./],
    ['/feeds/funding.atom?amount=-5', 400, /write pounds, such as 2500/],
    ['/feeds/funding.atom?amount=1e99', 400, /write pounds/],
    [`/feeds/funding.atom?place=${'a,b,c,d,e,f,g,h,i,j,k'}`, 400, /10 is the most/],
    [`/feeds/funding.atom?place=${'x'.repeat(500)}`, 400, /longer than 100 letters/],
    ['/feeds/money.atom', 404, /There is no such feed\. There are \/feeds\/all\.atom/],
    ['/feeds/funding.rdf', 404, /There is no such feed/],
    ['/feeds/funding/..%2f..%2fetc.ics', 404, /There is no such feed/],
    ['/feeds/', 404, /There is no such feed/],
  ] as const)('%s', async ([address, status, sentence], { db }) => {
    const answer = await get(db, address);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatch(sentence);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });
});

test('a withheld location is in no feed, and a hidden group is of its district, not of its village', async ({ db }) => {
  await makeWithheld(db, layers, 'HIDDEN');
  const forms = ['atom', 'json', 'ics', 'rss'];
  const kinds = ['all', 'groups', 'venues', 'funding', 'volunteering', 'events'];
  const addresses = kinds.flatMap((kind) =>
    forms.flatMap((form) => [`/feeds/${kind}.${form}`, `/feeds/${kind}.${form}?place=canary-parish`]),
  );
  for (const address of [...addresses, '/feeds/events/quiet-event.ics', '/feeds/groups/quiet-group.ics'])
    expect((await get(db, address)).body, address).not.toMatch(secrets);
  // It answers for its district, and there for one village as for another.
  for (const place of ['canary-parish', 'sparrow', 'east-fen'])
    expect((await get(db, `/feeds/groups.json?place=${place}`)).body).toContain('Quiet Group');
  expect((await get(db, '/feeds/groups.json?place=canary-ward')).body).not.toMatch(/Covers Canary (Ward|End)/);
});

test('a feed that has not changed costs nothing to ask for again, and what is withdrawn leaves it at once', async ({ db }) => {
  await served(db, {}, async (server) => {
    const address = '/feeds/groups.json?place=sparrow';
    const first = await server.at(address);
    const tag = first.headers.get('etag') ?? '';
    expect((await first.json()).items.length).toBeGreaterThan(0);
    const again = await server.at(address, { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await server.at('/feeds/all.ics', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect((await server.at(address, { method: 'POST' })).status).toBe(405);
    await makeGroup(db, { name: 'Fleeting', places: [layers.other] });
    const named = async () => (await (await server.at(address)).text()).includes('Fleeting');
    await expect.poll(named, { timeout: 2000 }).toBe(true);
    await db.listing.update({ where: { slug: 'fleeting' }, data: { status: 'SUSPENDED' } });
    await expect.poll(named, { timeout: 2000 }).toBe(false);
  });
});

countyTest('every feed of the sample county can be read, in at most 12 statements', async ({ db, sql }) => {
  for (const kind of ['all', 'groups', 'venues', 'funding', 'volunteering', 'events'])
    for (const place of ['', '?place=ramsey', '?place=fenland&place=ely']) {
      expect(XMLValidator.validate((await get(db, `/feeds/${kind}.atom${place}`)).body)).toBe(true);
      const { items } = JSON.parse((await get(db, `/feeds/${kind}.json${place}`)).body);
      expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(items.length);
      await calendar(db, `/feeds/${kind}.ics${place}`);
    }
  await get(db, '/feeds/all.atom?place=ramsey');
  sql.length = 0;
  await get(db, '/feeds/all.atom?place=ramsey');
  expect(sql.length).toBeLessThanOrEqual(12);
});

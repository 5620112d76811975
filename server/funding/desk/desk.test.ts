/** What needs somebody among the funds, and where the money went. */
import { test as plain } from 'vitest';
import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeAward, makeFund, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import type { KeptFund, KeptRound } from './kept-funds.ts';
import { lapsesOf, lapsingFunds } from './lapsing.ts';
import { quietSignsOf } from './undersubscribed.ts';

const now = new Date('2026-11-23T09:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const round = (asked: Partial<KeptRound>): KeptRound => ({
  ...{ name: null, opensAt: null, closesAt: null, rolling: false, confirmedAt: null, pot: null },
  ...asked,
});
const fund = (asked: Partial<KeptFund>): KeptFund => ({
  ...{ id: 1, name: 'A fund', dueAt: null, endedOn: null, pot: null, rounds: [] },
  ...{ awards: 0, awarded: 0, lastAwardOn: null, mayCount: true },
  ...asked,
});

describe('a fund lapses', () => {
  plain.for<[string, Partial<KeptFund>, string[]]>([
    ['no round at all', {}, ['NO_DATES']],
    ['a round without dates', { rounds: [round({ name: 'Spring' })] }, ['NO_DATES']],
    ['open for long', { rounds: [round({ closesAt: days(60) })] }, []],
    ['its last round closes soon', { rounds: [round({ closesAt: days(20) })] }, ['LAST_ROUND']],
    ['another round is to come', { rounds: [round({ closesAt: days(20) }), round({ opensAt: days(90), closesAt: days(120) })] }, []],
    ['of two open rounds the last one is far', { rounds: [round({ closesAt: days(5) }), round({ closesAt: days(90) })] }, []],
    ['between rounds', { rounds: [round({ closesAt: days(-5) }), round({ opensAt: days(90), closesAt: days(120) })] }, []],
    ['all rounds are over', { rounds: [round({ closesAt: days(-5) })] }, ['OVER']],
    ['open all the time, checked lately', { rounds: [round({ rolling: true, confirmedAt: days(-10) })] }, []],
    ['the check runs out', { rounds: [round({ rolling: true, confirmedAt: days(-70) })] }, ['CHECK_DUE']],
    ['the check has run out', { rounds: [round({ rolling: true, confirmedAt: days(-91) })] }, ['UNCHECKED']],
    ['never checked', { rounds: [round({ rolling: true })] }, ['UNCHECKED']],
    ['it ends soon', { endedOn: days(10), rounds: [round({ closesAt: days(5) })] }, ['ENDS']],
    ['it ends today', { endedOn: new Date('2026-11-23'), rounds: [] }, ['ENDS']],
    ['it has ended', { endedOn: new Date('2026-11-22'), rounds: [round({})], dueAt: days(-3) }, []],
    ['it is overdue besides', { dueAt: days(-1), rounds: [round({ closesAt: days(-5) })] }, ['OVER', 'OVERDUE']],
    ['it falls due', { dueAt: days(29), rounds: [round({ closesAt: days(90) })] }, ['DUE']],
    ['it is due later', { dueAt: days(31), rounds: [round({ closesAt: days(90) })] }, []],
  ])('%s', ([, asked, expected]) => expect(lapsesOf(fund(asked), now).map(({ why }) => why)).toEqual(expected));

  plain('since 90 days after its check', () =>
    expect(lapsesOf(fund({ rounds: [round({ rolling: true, confirmedAt: days(-100) })] }), now)).toEqual([
      { why: 'UNCHECKED', at: days(-10) },
    ]),
  );
});

plain('what is to come stands before what is so already, the soonest first, then the latest', () => {
  const named = (name: string, closes: number | null) =>
    fund({ name, rounds: [round({ closesAt: closes === null ? null : days(closes) })] });
  const funds = [
    named('undated', null),
    named('long ago', -400),
    named('lately', -2),
    named('far', 29),
    named('soon', 3),
    named('fine', 90),
  ];
  expect(lapsingFunds(funds, now, 4).map((one) => one.fund.name)).toEqual(['soon', 'far', 'lately', 'long ago']);
});

describe('a fund finds few', () => {
  const open = [round({ closesAt: days(60) })];
  const alerts = (told: number, followed: number) => ({ told, followed, applied: 0 });
  plain.for<[string, Partial<KeptFund>, ReturnType<typeof alerts> | null, string[]]>([
    ['nothing was given', { rounds: open }, null, ['NO_AWARD']],
    ['something was given, of an unknown pot', { rounds: open, awards: 1, awarded: 1 }, null, []],
    ['less than half was given', { rounds: open, pot: 1000, awards: 2, awarded: 499 }, null, ['POT_LEFT']],
    ['half was given', { rounds: open, pot: 1000, awards: 2, awarded: 500 }, null, []],
    ['the pot of its open round counts', { rounds: [round({ closesAt: days(9), pot: 100 })], pot: 1000, awards: 1, awarded: 60 }, null, []],
    ['many were told and few looked', { rounds: open, awards: 1 }, alerts(100, 4), ['FEW_FOLLOW']],
    ['one in twenty looked', { rounds: open, awards: 1 }, alerts(100, 5), []],
    ['few were told', { rounds: open, awards: 1 }, alerts(19, 0), []],
    ['one cannot apply', { rounds: [round({ closesAt: days(-1) })] }, alerts(100, 0), []],
    ['nobody confirmed that it is open', { rounds: [round({ rolling: true })] }, null, []],
  ])('%s', ([, asked, figures, expected]) => expect(quietSignsOf(fund(asked), figures, now)).toEqual(expected));
});

const deskQuery = `{ viewer { fundingDesk {
  calendarGoesOn calendar { name round what day at }
  lapsing { name state lapses { why at } }
  undersubscribed { name signs pot awards awarded lastAwardOn told { inWords } applied { inWords } withoutAward }
} } }`;

describe('the desk', () => {
  test('holds the funds that the viewer keeps: their calendar, what lapses, what finds few', async ({ db, sql }) => {
    const { county, district, parish, other } = await makeLayers(db);
    const body = await makeGroup(db, { name: 'Fund Council', places: [parish] });
    const ours = await makeFund(db, {
      name: 'Hall Fund',
      places: [county],
      stewardId: body.id,
      rounds: {
        create: [
          { name: 'Spring', opensAt: days(-30), closesAt: days(20), decisionBy: days(60), spendBy: days(200), pot: 10_000_00n },
          { name: 'Long ago', closesAt: days(-400) },
        ],
      },
    });
    await makeFund(db, { name: 'Elsewhere Fund', places: [other], rounds: { create: { closesAt: days(5) } } });
    await makeFund(db, {
      name: 'A draft',
      status: 'DRAFT',
      places: [parish],
      stewardId: body.id,
      rounds: { create: { closesAt: days(5) } },
    });
    await makeAward(db, {
      title: 'Chairs',
      recipientName: 'A club',
      fundId: ours.id,
      amount: 1_000_00n,
      awardedOn: days(-100),
      places: [parish],
    });
    await makeAward(db, {
      title: 'Roof',
      recipientName: 'A club',
      fundId: ours.id,
      amount: 90_000_00n,
      awardedOn: days(-500),
      places: [parish],
    });
    const day = new Date('2026-11-20');
    await db.alertCount.createMany({
      data: [
        { day, what: 'SENT', placeId: parish.id, listingId: ours.id, count: 40 },
        { day, what: 'SENT', placeId: other.id, listingId: ours.id, count: 2 },
        { day, what: 'GOT_IT', placeId: parish.id, listingId: ours.id, count: 4 },
        { day: new Date('2026-01-01'), what: 'SENT', placeId: parish.id, listingId: ours.id, count: 1000 },
      ],
    });
    const curator = await makeViewer(db, { role: 'CURATOR', body, places: [parish, county] }, { now });
    sql.length = 0;
    const { fundingDesk } = (await ask(db, deskQuery, { viewer: curator, now })).viewer;
    expect(sql.length).toBeLessThanOrEqual(4);
    const byCounty = { name: 'Hall Fund' };
    expect(fundingDesk.calendarGoesOn).toBe(false);
    expect(fundingDesk.calendar.filter(({ name }: { name: string }) => name === 'Hall Fund')).toEqual([
      { ...byCounty, round: 'Spring', what: 'CLOSES', day: '2026-12-13', at: days(20).toISOString() },
      { ...byCounty, round: 'Spring', what: 'DECIDES', day: '2027-01-22', at: null },
      { ...byCounty, round: 'Spring', what: 'SPEND_BY', day: '2027-06-11', at: null },
    ]);
    expect(JSON.stringify(fundingDesk)).not.toContain('A draft');
    expect(fundingDesk.lapsing).toContainEqual({
      ...byCounty,
      state: 'OPEN',
      lapses: [{ why: 'LAST_ROUND', at: days(20).toISOString() }],
    });
    expect(fundingDesk.undersubscribed.find(({ name }: { name: string }) => name === 'Hall Fund')).toEqual({
      ...byCounty,
      signs: ['POT_LEFT', 'FEW_FOLLOW'],
      pot: 1_000_000,
      awards: 1,
      awarded: 100_000,
      lastAwardOn: '2026-08-15',
      told: { inWords: '42' },
      applied: { inWords: 'fewer than 5' },
      withoutAward: [],
    });
    // What was for the parish was for its district; the other district had none.
    const far = await db.place.create({
      data: { slug: 'far-fen', name: 'Far Fen', kind: 'DISTRICT', within: { create: [{ outerId: county.id }] } },
    });
    const again = (await ask(db, deskQuery, { viewer: curator, now })).viewer.fundingDesk;
    expect(again.undersubscribed.find(({ name }: { name: string }) => name === 'Hall Fund').withoutAward).toEqual([far.name]);
    expect(district.name).not.toBe(far.name);

    // Those who give the money see their own fund, and not how many heard of it.
    await db.listing.update({ where: { id: ours.id }, data: { ownerId: body.id } });
    const owner = await makeViewer(db, { role: 'OWNER', body }, { now });
    const theirs = (await ask(db, deskQuery, { viewer: owner, now })).viewer.fundingDesk;
    expect(theirs.undersubscribed).toMatchObject([{ name: 'Hall Fund', signs: ['POT_LEFT'], told: null, applied: null }]);
    expect(theirs.lapsing.map(({ name }: { name: string }) => name)).toEqual(['Hall Fund']);
  });

  test('tells where the money went, for each head, and which parishes had none', async ({ db }) => {
    const county = await db.place.findFirstOrThrow({ where: { kind: 'COUNTY' } });
    const near = await db.place.create({
      data: { slug: 'near-fen', name: 'Near Fen', kind: 'DISTRICT', population: 1000, within: { create: [{ outerId: county.id }] } },
    });
    const [one, two] = await Promise.all(
      ['One', 'Two'].map((name) =>
        db.place.create({
          data: { slug: `near-${name}`, name, kind: 'PARISH', population: 100, within: { create: [{ outerId: near.id }] } },
        }),
      ),
    );
    if (!one || !two) throw new Error('Two places were made.');
    const award = (asked: object) => makeAward(db, { title: 'A', recipientName: 'A club', precision: 'DAY', places: [one], ...asked });
    await award({ amount: 2_000_00n, awardedOn: days(-10) });
    await award({ amount: 500_00n, awardedOn: days(-400), places: [one, near] });
    await award({ amount: 9_000_00n, awardedOn: days(-3000) });
    await award({ amount: 9_000_00n, precision: 'UNKNOWN' });
    await award({ amount: 9_000_00n, awardedOn: days(-10), places: [county] });
    const viewer = await makeViewer(db, { role: 'CURATOR', body: await makeGroup(db, { name: 'Money Council' }), places: [near] }, { now });
    const read = async (within?: number) =>
      (
        await ask(
          db,
          `{ viewer { awardCoverage${within ? `(within: "${globalId('Place', within)}")` : ''} { csv rows { name population awards amount perHead lastOn parishes parishesWithout } } } }`,
          { viewer, now },
        )
      ).viewer.awardCoverage;
    const districts = await read();
    expect(districts.rows).toEqual([
      {
        ...{ name: 'Near Fen', population: 1000, awards: 2, amount: 250_000, perHead: 250 },
        ...{ lastOn: '2026-11-13', parishes: 2, parishesWithout: 1 },
      },
    ]);
    expect(districts.csv.split('\r\n')[1]).toBe('Near Fen,district,1000,2,2500.00,2.50,2026-11-13,2,1');
    expect((await read(near.id)).rows).toMatchObject([
      { name: 'One', awards: 2, perHead: 2500 },
      { name: 'Two', awards: 0, amount: 0, lastOn: null },
    ]);
  });
});

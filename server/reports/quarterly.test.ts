import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, globalId, makeAward, makeFund, makeGroup, makeLayers, makePlace } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { quarterNamed } from './quarter.ts';
import { inWords, type Told, told } from './small-counts.ts';

const exactly = (count: number): Told => ({ is: 'exactly', count });
const part = (count: number) => ({ told: told(count), count });

describe('a count', () => {
  test('under five is told as fewer than five, whatever it is', () => {
    for (const count of [0, 1, 4]) expect(inWords(told(count))).toBe('fewer than 5');
    expect(told(5)).toEqual(exactly(5));
  });

  test.for([
    ['one small part is the difference', 43, [20, 20, 3]],
    ['what is left over is itself small', 42, [20, 20, 1, 1]],
    ['the small parts are all nothing', 40, [20, 20, 0, 0]],
    ['they are all as many as they can be', 48, [20, 20, 4, 4]],
  ] as const)('of a whole is told only roughly where %s', ([, count, parts]) => {
    expect(inWords(told(count, parts.map(part)))).toBe('40 or more');
  });

  test('of a whole is told where its parts are told, or the small ones are many enough', () => {
    expect(told(40, [20, 20].map(part))).toEqual(exactly(40));
    expect(told(26, [20, 3, 2, 1].map(part))).toEqual(exactly(26));
  });

  test('of a county is told only roughly where one of its districts is', () => {
    const district = { told: told(23, [20, 3].map(part)), count: 23 };
    expect(inWords(told(73, [district, part(50)]))).toBe('70 or more');
  });

  test('can never be worked out from the whole and the other parts, for any parts there may be', () => {
    const worlds = new Map<string, Set<string>>();
    const sizes = [0, 1, 2, 3, 4, 5, 7];
    for (const one of sizes)
      for (const two of sizes)
        for (const three of sizes) {
          const parts = [one, two, three];
          const shown = [told(one + two + three, parts.map(part)), ...parts.map((count) => told(count))].map(inWords).join();
          worlds.set(shown, (worlds.get(shown) ?? new Set()).add(parts.join()));
        }
    for (const [shown, parts] of worlds) {
      if (!shown.slice(shown.indexOf(',')).includes('fewer')) continue;
      expect(parts.size, `${shown} can only be ${[...parts].join(' or ')}`).toBeGreaterThan(1);
    }
  });

  test('nor from the county, where a district tells only roughly', () => {
    const worlds = new Map<string, Set<string>>();
    const sizes = [0, 2, 4, 5, 7];
    for (const one of sizes)
      for (const two of sizes)
        for (const three of sizes)
          for (const four of sizes) {
            const district = (counts: number[]) => {
              const count = counts.reduce((sum, each) => sum + each, 0);
              return { count, told: told(count, counts.map(part)) };
            };
            const districts = [district([one, two]), district([three, four])];
            const county = told(one + two + three + four, districts);
            const parishes = [one, two, three, four];
            const shown = [county, ...districts.map((each) => each.told), ...parishes.map((count) => told(count))].map(inWords).join();
            worlds.set(shown, (worlds.get(shown) ?? new Set()).add(parishes.join()));
          }
    for (const [shown, parts] of worlds)
      if (shown.includes('fewer')) expect(parts.size, `${shown} can only be ${[...parts].join(' or ')}`).toBeGreaterThan(1);
  });
});

test('a quarter is named, or the last that is over', () => {
  const now = new Date('2026-02-03');
  expect(quarterNamed(null, now).name).toBe('2025-Q4');
  expect(quarterNamed('2026q1', now)).toMatchObject({ from: new Date('2026-01-01'), until: new Date('2026-04-01') });
  for (const wrong of ['2026-Q5', 'last', '2026-Q2']) expect(() => quarterNamed(wrong, now)).toThrow();
});

test('a report tells of a place and its parts, hides small counts, and is for those in scope', async ({ db }) => {
  const now = new Date('2026-05-04T09:00:00Z');
  const { county, district, parish, other, ward } = await makeLayers(db);
  const third = await makePlace(db, { slug: 'third', kind: 'PARISH', name: 'Third', within: [district] });
  await closeContainment(db);
  for (let index = 0; index < 7; index++)
    await makeGroup(db, { name: `Canary group ${index}`, places: [parish], ...(index < 5 && { confirmedAt: now }) });
  for (let index = 0; index < 3; index++) await makeGroup(db, { name: `Sparrow group ${index}`, places: [other] });
  for (let index = 0; index < 3; index++) await makeGroup(db, { name: `Third group ${index}`, places: [third] });
  const fund = await makeFund(db, { name: 'A fund' });
  for (let index = 0; index < 6; index++)
    await makeAward(db, { recipientName: 'X', title: `${index}`, fundId: fund.id, awardedOn: new Date('2026-02-01'), places: [parish] });
  await makeAward(db, { recipientName: 'X', title: 'late', fundId: fund.id, awardedOn: new Date('2026-04-01'), places: [parish] });
  await db.searchMiss.create({ data: { words: 'knitting', placeId: parish.id, day: new Date('2026-03-31'), times: 8 } });
  const council = await makeGroup(db, {
    name: 'Canary council',
    listed: false,
    council: { create: { kind: 'Parish council', places: { create: [{ placeId: parish.id }] } } },
  });
  await db.bodyHost.create({ data: { host: 'canary.org.uk', bodyId: council.id } });
  await db.embedSeen.create({ data: { day: new Date('2026-01-01'), host: 'canary.org.uk', element: 'fingerpost-groups', times: 90 } });
  const curator = await makeViewer(db, { role: 'CURATOR', body: council, places: [district] }, { now });
  const report = (id: number, quarter = '2026-Q1') =>
    ask(
      db,
      `{ viewer { quarterlyReport(place: "${globalId('Place', id)}", quarter: "${quarter}") { __typename ... on Refusal { message } ... on QuarterlyReport { quarter csv rows { name listings { inWords count } current { inWords } views { inWords } misses { inWords } awards { inWords } } } } } }`,
      { viewer: curator, now },
    );
  const { quarterlyReport } = (await report(district.id)).viewer;
  const words = quarterlyReport.rows.map((row: Record<string, { inWords: string }>) => [
    row['name'],
    ...['listings', 'current', 'views', 'misses', 'awards'].map((name) => row[name]?.inWords),
  ]);
  const few = 'fewer than 5';
  expect(words).toEqual([
    ['East Fen', '7 or more', '5 or more', '90 or more', '8 or more', '6 or more'],
    ['Canary Parish', '7', '5', '90', '8', '6'],
    ['Sparrow', few, few, few, few, few],
    ['Third', few, few, few, few, few],
  ]);
  expect(quarterlyReport.csv.split('\r\n')[2]).toBe('Canary Parish,parish,2026-Q1,7,5,90,8,6');
  const widest = async (viewer: typeof curator) =>
    (
      await ask(db, '{ viewer { quarterlyReport { ... on QuarterlyReport { rows { name } } ... on Refusal { message } } } }', {
        viewer,
        now,
      })
    ).viewer.quarterlyReport;
  expect((await widest(curator)).rows[0].name).toBe('East Fen');
  expect((await widest(await makeViewer(db, { role: 'ADMIN', body: council }, { now }))).rows[0].name).toBe(county.name);
  const narrow = await makeViewer(db, { role: 'PARTNER', body: council, places: [ward] }, { now });
  expect((await widest(narrow)).message).toMatch(/in your scope yet/);
  expect((await report(county.id)).viewer.quarterlyReport).toMatchObject({ __typename: 'NotFound' });
  expect((await report(ward.id)).viewer.quarterlyReport).toMatchObject({ __typename: 'RuleBroken' });
});

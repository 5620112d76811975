/** The pages of money: grants for groups apart from help for people, what was paid for before, every funder of one body. */
import { countyTest, describe, expect, test } from '../../testkit/fixture.ts';
import { makeAward, makeFund, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { pagesOn, wordsOf } from './testkit.ts';

const bodyOf = async (db: Parameters<typeof pagesOn>[0], address: string) => {
  const page = await pagesOn(db)(address);
  expect(page?.status, address).toBe(200);
  return page?.body ?? '';
};
const names = (body: string) => [...body.matchAll(/<h2><a href="\/funding\/([^"]+)"/g)].map(([, slug]) => slug);

describe('the list of funding', () => {
  test('keeps grants for groups apart from help for people, and shows what is over only to who looks for it', async ({ db }) => {
    const make = (name: string, fundFacts: object) =>
      makeFund(db, { name, fundFacts: { create: fundFacts } } as Parameters<typeof makeFund>[1]);
    await make('Hall grant', { forWhom: 'GROUPS' });
    await make('Coal charity', { forWhom: 'INDIVIDUALS' });
    await make('For all', { forWhom: 'ANY' });
    await make('Nobody says', {});
    await make('Hall grant of old', { forWhom: 'GROUPS', endedOn: new Date('2020-01-01') });
    const groups = await bodyOf(db, '/funding');
    expect(names(groups).sort()).toEqual(['for-all', 'hall-grant', 'nobody-says']);
    const people = await bodyOf(db, '/funding?who=people');
    expect(names(people).sort()).toEqual(['coal-charity', 'for-all']);
    expect(wordsOf(people)).toContain('Help for people in hardship');
    expect(people).toContain('<input type="hidden" name="who" value="people">');
    expect(names(await bodyOf(db, '/funding?q=hall+grant')).sort()).toEqual(['hall-grant', 'hall-grant-of-old']);
  });
});

describe('what was paid for before', () => {
  countyTest('has an address of its own, tells each district and takes a place as people write it', async ({ db, sql }) => {
    const all = wordsOf(await bodyOf(db, '/funding/awards'));
    expect(all).toMatch(/What was paid for before .* \d+ awards .* to .* from /);
    expect(all).toMatch(/What reached each district in five years District Awards In all A head .*Fenland/);
    sql.length = 0;
    const near = wordsOf(await bodyOf(db, '/funding/awards?place=Somersham'));
    expect(sql.length).toBeLessThanOrEqual(8);
    expect(near).toContain('What was paid for before near Somersham');
    expect(near).toContain('Somersham Parish Council');
  });

  countyTest('a place that is none, and one that is several, are told so', async ({ db }) => {
    expect(wordsOf(await bodyOf(db, '/funding/awards?place=Nowhereville'))).toContain('We could not find Nowhereville');
    expect(wordsOf(await bodyOf(db, '/funding/awards?place=Sutton'))).toMatch(/could be several places|near Sutton/);
    expect((await pagesOn(db)('/funding/awards?after=nonsense'))?.status).toBe(400);
    expect(wordsOf(await bodyOf(db, '/funding/awards?like=%3Cscript%3E'))).toContain('What was paid for before');
  });
});

describe('the page of a body', () => {
  test('tells every funder of it, what each gave, and how far a project has come', async ({ db }) => {
    const { parish } = await makeLayers(db);
    const [one, other] = await Promise.all(['Heron Trust', 'Stork Trust'].map((name) => makeGroup(db, { name, listed: false })));
    const singers = await makeGroup(db, { name: 'Singers', places: [parish] });
    for (const [title, funder, amount] of [
      ['Hall roof', one, 400_000n],
      ['Hall floor', one, 100_000n],
      ['Chairs', other, 20_000n],
    ] as const) {
      const fund = await makeFund(db, { name: `Fund of ${title}`, funderId: funder?.id ?? null });
      const { id } = await makeAward(db, {
        ...{ recipientName: 'Singers', recipientId: singers.id, fundId: fund.id, title, amount, amountQualifier: 'EXACT' },
        ...{ awardedOn: new Date('2025-03-01'), precision: 'MONTH' },
      });
      if (title === 'Hall roof')
        await db.milestone.create({ data: { awardId: id, name: 'Report', state: 'Received', on: new Date('2025-10-01') } });
    }
    const words = wordsOf(await bodyOf(db, '/groups/singers'));
    expect(words).toContain('From 2 funders, in 3 awards.');
    expect(words).toContain('Heron Trust 2 awards, £5,000 in all.');
    expect(words).toContain('Stork Trust 1 award, £200 in all.');
    expect(words).toContain('Report: received, Wednesday 1 October');
    expect(words).toContain('What groups like this were given near Canary Parish');
  });
});

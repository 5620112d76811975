import { ask } from '../testkit/ask.ts';
import { test as base, describe, expect } from '../testkit/fixture.ts';
import { closeContainment, globalId, makeAward, makeFund, makeGroup, makeLayers, makePlace } from '../testkit/rows.ts';

const on = new Date('2025-05-01T00:00:00Z');

/** Two districts: East Fen with Canary Parish and Sparrow (45 km apart), and West Fen with Wren, six kilometres from Sparrow. */
const test = base.extend('county', { scope: 'file' }, async ({ db }) => {
  const layers = await makeLayers(db);
  const west = await makePlace(db, {
    slug: 'west-fen',
    kind: 'DISTRICT',
    name: 'West Fen',
    latitude: 52.4,
    longitude: 0,
    within: [layers.county],
  });
  const wren = await makePlace(db, { slug: 'wren', kind: 'PARISH', name: 'Wren', latitude: 52.4, longitude: 0.01, within: [west] });
  await closeContainment(db);
  await db.place.update({ where: { id: layers.district.id }, data: { population: 1000 } });
  const [food, music] = await Promise.all(
    ['food', 'music'].map((slug, position) => db.term.create({ data: { vocabulary: 'THEME', slug, label: slug, position } })),
  );
  const about = (term: typeof food) => ({ terms: { create: [{ termId: term?.id ?? 0 }] } });
  const funder = await makeGroup(db, { name: 'Funder' });
  const refuge = await makeGroup(db, { name: 'Refuge', location: { visibility: 'HIDDEN', placeId: layers.parish.id }, ...about(food) });
  const fund = await makeFund(db, { name: 'Fund', funderId: funder.id, ...about(music) });
  const cooks = await makeGroup(db, { name: 'Cooks', ...about(food) });
  const eaters = await makeGroup(db, { name: 'Eaters', ...about(food) });
  const award = (title: string, places: Parameters<typeof makeAward>[1]['places'], more: object = {}) =>
    makeAward(db, {
      recipientName: title,
      title,
      amount: 100_000n,
      amountQualifier: 'EXACT',
      awardedOn: on,
      precision: 'DAY',
      ...(places && { places }),
      ...more,
    });
  await award('Sparrow', [layers.other], { recipientId: cooks.id, fundId: fund.id });
  await award('Wren', [wren], { fundId: fund.id });
  await award('Canary', [layers.parish], { awardedOn: new Date('2015-01-01T00:00:00Z') });
  await award('County', [layers.county]);
  await award('Refuge', [layers.parish], { recipientId: refuge.id, amount: 50_000n });
  const draft = await makeFund(db, { name: 'Draft', status: 'DRAFT' });
  await award('Draft', [layers.other], { fundId: draft.id });
  return { layers, funder, refuge, cooks, eaters, fund };
});

const titles = async (db: Parameters<typeof ask>[0], filter: string) =>
  (await ask(db, `{ awards(filter: { ${filter} }, first: 50) { nodes { title } } }`)).awards.nodes
    .map(({ title }: { title: string }) => title)
    .sort();

describe('awards near a place', () => {
  test('are for it or for places around it, across a boundary too', async ({ db, county: _county }) => {
    expect(await titles(db, 'near: { place: "sparrow" }')).toEqual(['Sparrow', 'Wren']);
    expect(await titles(db, 'near: { place: "sparrow", withinKm: 2 }')).toEqual(['Sparrow']);
    expect(await titles(db, 'near: { latitude: 52.4, longitude: 0.02 }')).toEqual(['Sparrow', 'Wren']);
  });

  test('of a district are for what lies in it', async ({ db, county: _county }) => {
    expect(await titles(db, 'near: { place: "west-fen", withinKm: 90 }')).toEqual(['Wren']);
  });

  test('a hidden recipient’s does not answer to a distance, however wide', async ({ db, county: _county }) => {
    expect(await titles(db, 'near: { place: "canary-parish", withinKm: 100 }')).toEqual(['Canary', 'Sparrow', 'Wren']);
  });

  test.for([
    ['near: {}', 'near needs either place'],
    ['near: { place: "sparrow", latitude: 52 }', 'near needs either place'],
    ['near: { latitude: 91, longitude: 0 }', 'near needs either place'],
    ['near: { place: "sparrow", withinKm: -1 }', 'withinKm is -1'],
    ['near: { place: "sparrow", withinKm: 101 }', 'withinKm is 101'],
    ['near: { place: "nowhere at all" }', 'We could not find'],
  ] as const)('%s is answered with a sentence', async ([filter, why], { db, county: _county }) => {
    const { askRaw } = await import('../testkit/ask.ts');
    const { errors } = await askRaw(db, `{ awards(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining(why), extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe('awards like us', () => {
  test('are to groups that share a theme, not our own; where the recipient is not known, of funds that do', async ({ db, county }) => {
    expect(await titles(db, `like: "${globalId('Group', county.eaters.id)}"`)).toEqual(['Refuge', 'Sparrow']);
    expect(await titles(db, `like: "${globalId('Group', county.cooks.id)}"`)).toEqual(['Refuge']);
    expect(await titles(db, `like: "${globalId('Group', 999_999)}"`)).toEqual([]);
  });
});

describe('awards of one funder', () => {
  test('are those of its funds', async ({ db, county }) => {
    expect(await titles(db, `funder: "${globalId('Group', county.funder.id)}"`)).toEqual(['Sparrow', 'Wren']);
  });

  test('a hidden funder answers as the fund names it: not beside what locates', async ({ db, county }) => {
    const open = await makeFund(db, { name: 'Open fund', funderId: county.refuge.id });
    const local = await makeFund(db, { name: 'Local fund', funderId: county.refuge.id, places: [county.layers.parish] });
    for (const { id, name } of [open, local]) await makeAward(db, { recipientName: name, title: name, fundId: id });
    expect(await titles(db, `funder: "${globalId('Group', county.refuge.id)}"`)).toEqual(['Open fund']);
    await db.award.deleteMany({ where: { title: { in: ['Open fund', 'Local fund'] } } });
  });
});

describe('awards by district', () => {
  const query = (args = '') => `{ awardsByDistrict${args} { place { slug } count amount perHead } }`;

  test('tell what reached each, in all and for each person, and what is for none', async ({ db, county: _county, sql }) => {
    const { awardsByDistrict } = await ask(db, query('(since: "2020-01-01")'));
    expect(awardsByDistrict).toEqual([
      { place: { slug: 'east-fen' }, count: 2, amount: 150_000, perHead: 150 },
      { place: { slug: 'west-fen' }, count: 1, amount: 100_000, perHead: null },
      { place: null, count: 1, amount: 100_000, perHead: null },
    ]);
    expect(sql.length).toBeLessThanOrEqual(2);
  });

  test('of all time, and of one funder', async ({ db, county }) => {
    expect((await ask(db, query())).awardsByDistrict[0]).toMatchObject({ count: 3, amount: 250_000 });
    const { awardsByDistrict } = await ask(db, query(`(funder: "${globalId('Group', county.funder.id)}")`));
    expect(awardsByDistrict.map(({ count }: { count: number }) => count)).toEqual([1, 1, 0]);
  });
});

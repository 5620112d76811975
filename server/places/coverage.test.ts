import type { Place, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { countyTest, describe, expect, test } from '../testkit/fixture.ts';
import { closeContainment, type Layers, makeAward, makeFund, makeGroup, makeLayers, makePlace, makeVenue } from '../testkit/rows.ts';
import { coverageOf } from './coverage.ts';

const now = new Date('2026-11-22T12:00:00Z');

interface Cell {
  term: { slug: string; label: string } | null;
  kind: string | null;
  count: number;
  per1000: number | null;
  nearest: { name: string } | null;
  nearestKm: number | null;
}
const cells = '{ term { slug label } kind count per1000 nearest { name } nearestKm }';

async function coverage(db: Database, slug: string, selection = `themes ${cells} audiences ${cells} kinds ${cells}`) {
  const { place } = await ask(db, `{ place(slug: "${slug}") { coverage { ${selection} } } }`, { now });
  return place.coverage;
}
const cellOf = (list: Cell[], name: string) => list.find((cell) => cell.term?.slug === name || cell.kind === name);

async function makeTerms(db: Database) {
  const health = await db.term.create({ data: { vocabulary: 'THEME', slug: 'health', label: 'Health', position: 1 } });
  const mind = await db.term.create({
    data: { vocabulary: 'THEME', slug: 'mind', label: 'Mental health', position: 2, parentId: health.id },
  });
  const sport = await db.term.create({ data: { vocabulary: 'THEME', slug: 'sport', label: 'Sport', position: 0 } });
  const young = await db.term.create({ data: { vocabulary: 'AUDIENCE', slug: 'young', label: 'Young people' } });
  return { health, mind, sport, young };
}

const about = (...terms: { id: number }[]) => ({ terms: { create: terms.map(({ id }) => ({ termId: id })) } });

describe('counts', () => {
  test('every theme and audience of the vocabulary appears in its order, also those of which there is none', async ({ db }) => {
    const layers = await makeLayers(db);
    const { mind, young } = await makeTerms(db);
    await makeGroup(db, { name: 'Talking Circle', places: [layers.parish], ...about(mind, young) });
    await makeGroup(db, { name: 'Unlisted Body', places: [layers.parish], listed: false, ...about(mind) });
    await makeGroup(db, { name: 'Draft Circle', places: [layers.parish], status: 'DRAFT', ...about(mind) });

    const { themes, audiences, kinds } = await coverage(db, 'canary-parish');

    expect(themes.map(({ term, count }: Cell) => [term?.slug, count])).toEqual([
      ['sport', 0],
      ['health', 1],
      ['mind', 1],
    ]);
    expect(audiences).toMatchObject([
      { term: { slug: 'young', label: 'Young people' }, kind: null, count: 1, nearest: null, nearestKm: null },
    ]);
    expect(kinds.map(({ kind, count }: Cell) => [kind, count])).toEqual([
      ['GROUP', 1],
      ['VENUE', 0],
      ['FUND', 0],
      ['OPPORTUNITY', 0],
      ['EVENT', 0],
    ]);
  });

  test('what serves something within the place counts once; what serves only a wider area does not count', async ({ db }) => {
    const county = await db.place.findFirstOrThrow({ where: { slug: 'fenshire' } });
    const [ward, settlement] = await db.place.findMany({ where: { slug: { in: ['canary-ward', 'canary-end'] } } });
    const sport = await db.term.findFirstOrThrow({ where: { slug: 'sport' } });
    await makeGroup(db, { name: 'Two Ends Runners', places: [ward as Place, settlement as Place], ...about(sport) });
    await makeGroup(db, { name: 'County Helpline', places: [county], ...about(sport) });

    expect(cellOf((await coverage(db, 'canary-parish')).themes, 'sport')?.count).toBe(1);
    expect(cellOf((await coverage(db, 'sparrow')).themes, 'sport')?.count).toBe(0);
    expect(cellOf((await coverage(db, 'fenshire')).themes, 'sport')?.count).toBe(2);
  });

  test('for each 1,000 people to two decimals, and null where nobody has counted them', async ({ db }) => {
    await db.place.update({ where: { slug: 'canary-parish' }, data: { population: 749 } });
    await db.place.update({ where: { slug: 'canary-end' }, data: { population: 0 } });
    expect(cellOf((await coverage(db, 'canary-parish')).kinds, 'GROUP')).toMatchObject({ count: 2, per1000: 2.67 });
    expect(cellOf((await coverage(db, 'canary-end')).kinds, 'GROUP')).toMatchObject({ count: 1, per1000: null });
    expect(cellOf((await coverage(db, 'east-fen')).kinds, 'GROUP')?.per1000).toBeNull();
  });

  test('only what is asked for is computed', async ({ db, sql }) => {
    await coverage(db, 'sparrow', 'affordableRooms');
    expect(sql).toHaveLength(2);
    expect(sql[1]).not.toMatch(/termIds|PublicAwardPlace" p|nearest/);
    sql.length = 0;
    await coverage(db, 'sparrow', 'kinds { count }');
    expect(sql[1]).not.toMatch(/termIds|"Rate"|c\.near /);
  });

  countyTest('each count is the total of the list it describes', async ({ db }) => {
    let most = 0;
    for (const slug of ['ramsey', 'fenland', 'cambridgeshire']) {
      const { themes, audiences, kinds } = await coverage(db, slug);
      const lists = [
        ...kinds.map(({ kind }: Cell) => `kinds: [${kind}]`),
        ...themes.map(({ term }: Cell) => `themes: ["${term?.slug}"]`),
        ...audiences.map(({ term }: Cell) => `audiences: ["${term?.slug}"]`),
      ];
      const counted = [...kinds, ...themes, ...audiences].map(({ count }: Cell) => count);
      const totals: number[] = [];
      for (let start = 0; start < lists.length; start += 20) {
        const asked = lists
          .slice(start, start + 20)
          .map((filter, index) => `l${index}: listings(filter: { exactPlace: true, ${filter} }, first: 1) { totalCount }`);
        const { place } = await ask(db, `{ place(slug: "${slug}") { ${asked.join(' ')} } }`);
        totals.push(...Object.values(place as Record<string, { totalCount: number }>).map(({ totalCount }) => totalCount));
      }
      expect(counted).toEqual(totals);
      most = Math.max(most, ...counted);
    }
    expect(most).toBeGreaterThan(100);
  });
});

describe('the nearest elsewhere of what there is none of', () => {
  const at = (place: Place, latitude: number, longitude: number): Prisma.LocationUncheckedCreateWithoutListingInput => ({
    visibility: 'EXACT',
    placeId: place.id,
    latitude,
    longitude,
  });
  let layers: Layers;

  test('is measured from the middle of the place, to a point that may be told', async ({ db }) => {
    const [county, district, parish, sparrow] = await Promise.all(
      ['fenshire', 'east-fen', 'canary-parish', 'sparrow'].map((slug) => db.place.findUniqueOrThrow({ where: { slug } })),
    );
    layers = { county, district, parish, other: sparrow } as Layers;
    await db.listing.deleteMany();
    const [health] = await db.term.findMany({ where: { slug: 'health' } });
    await makeGroup(db, {
      name: 'Far',
      places: [layers.parish],
      location: at(layers.parish, 52.0, 0.6),
      ...about(health as { id: number }),
    });
    await makeGroup(db, {
      name: 'Near',
      places: [layers.parish],
      location: at(layers.parish, 52.3, 0.1),
      ...about(health as { id: number }),
    });

    const cell = cellOf((await coverage(db, 'sparrow')).themes, 'health');
    expect(cell).toMatchObject({ count: 0, nearest: { name: 'Near' } });
    expect(cell?.nearestKm).toBeCloseTo(11.119, 2);
    expect(cellOf((await coverage(db, 'canary-parish')).themes, 'health')).toMatchObject({ count: 2, nearest: null, nearestKm: null });
    expect(cellOf((await coverage(db, 'sparrow')).themes, 'mind')).toMatchObject({ count: 0, nearest: null, nearestKm: null });
  });

  test('is never hidden, and one told by its parish alone is as far as that', async ({ db }) => {
    const young = await db.term.findFirstOrThrow({ where: { slug: 'young' } });
    const secret = (visibility: 'HIDDEN' | 'AREA') => ({ ...at(layers.parish, 52.39, 0.11), visibility });
    await makeGroup(db, { name: 'Quiet', places: [layers.parish], location: secret('HIDDEN'), ...about(young) });
    expect(cellOf((await coverage(db, 'sparrow')).audiences, 'young')).toMatchObject({ count: 0, nearest: null, nearestKm: null });

    await makeGroup(db, { name: 'Discreet', places: [layers.parish], location: secret('AREA'), ...about(young) });
    const cell = cellOf((await coverage(db, 'sparrow')).audiences, 'young');
    expect(cell?.nearest?.name).toBe('Discreet');
    // From the middle of Sparrow to that of the parish, not to where it is.
    expect(cell?.nearestKm).toBeGreaterThan(40);
  });

  test('a hidden listing counts in its district and not below', async ({ db }) => {
    const counts = async (slug: string) => cellOf((await coverage(db, slug)).audiences, 'young')?.count;
    await db.listing.deleteMany({ where: { name: 'Discreet' } });
    expect([await counts('fenshire'), await counts('east-fen'), await counts('canary-parish'), await counts('canary-end')]).toEqual([
      1, 1, 0, 0,
    ]);
  });

  test('of two at the same distance the confirmed one; and of a kind, as of a term', async ({ db }) => {
    await makeVenue(db, { name: 'Old Hall', places: [layers.parish], location: at(layers.parish, 52.2, 0.2) });
    await makeVenue(db, {
      name: 'Sure Hall',
      places: [layers.parish],
      location: at(layers.parish, 52.2, 0.2),
      confirmedAt: new Date(),
      dueAt: new Date(Date.now() + 1e10),
    });
    expect(cellOf((await coverage(db, 'sparrow')).kinds, 'VENUE')).toMatchObject({ count: 0, nearest: { name: 'Sure Hall' } });
  });

  test('a place without a point is measured from the middle of what lies in it', async ({ db }) => {
    const area = await makePlace(db, { slug: 'nowhere-yet', kind: 'CUSTOM' });
    expect(cellOf((await coverage(db, 'nowhere-yet')).kinds, 'VENUE')).toMatchObject({ nearest: null });
    await db.containment.create({ data: { outerId: area.id, innerId: layers.other.id } });
    await closeContainment(db);
    expect(cellOf((await coverage(db, 'nowhere-yet')).kinds, 'VENUE')).toMatchObject({ nearest: { name: 'Sure Hall' } });
  });
});

describe('affordable rooms', () => {
  const rate = (asked: Partial<Prisma.RateCreateManySpaceInput> = {}) => ({
    hirerClass: 'COMMUNITY' as const,
    unit: 'HOUR' as const,
    from: 1499,
    validFrom: new Date('2026-01-01'),
    ...asked,
  });
  const hall = async (db: Database, name: string, place: Place, rates: ReturnType<typeof rate>[], more: object = {}) =>
    makeVenue(db, {
      name,
      location: { visibility: 'EXACT', placeId: place.id },
      spaces: { create: { name: 'Hall', rates: { create: rates } } },
      ...more,
    });
  const rooms = async (db: Database, slug: string) => (await coverage(db, slug, 'affordableRooms')).affordableRooms;

  test('are rooms with an hourly rate under £15 that a community group, or anybody, can have today', async ({ db }) => {
    await db.listing.deleteMany();
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } });
    await hall(db, 'Cheap', parish, [rate()]);
    await hall(db, 'Anybody', parish, [rate({ hirerClass: 'ANY' }), rate({ hirerClass: 'COMMERCIAL', from: 9000 })]);
    await hall(db, 'Last Day', parish, [rate({ validUntil: new Date('2026-11-22') })]);
    for (const [name, refused] of Object.entries({
      Dear: { from: 1500 },
      Doubtful: { doubtful: true },
      Expired: { validUntil: new Date('2026-11-21') },
      Tomorrow: { validFrom: new Date('2026-11-23') },
      HalfDay: { unit: 'HALF_DAY' as const },
      Session: { unit: 'SESSION' as const },
      Private: { hirerClass: 'PRIVATE' as const },
      Partner: { hirerClass: 'PARTNER' as const },
    }))
      await hall(db, name, parish, [rate(refused)]);
    await hall(db, 'Not Out', parish, [rate()], { venueFacts: { create: { outsideHire: 'NO' } } });
    await hall(db, 'Draft Hall', parish, [rate()], { status: 'DRAFT' });

    expect(await rooms(db, 'canary-parish')).toBe(3);
    expect(await rooms(db, 'east-fen')).toBe(3);
    expect(await rooms(db, 'sparrow')).toBe(0);
  });

  test('of a venue told by its parish count in the parish and not below; of a hidden one nowhere', async ({ db }) => {
    const end = await db.place.findUniqueOrThrow({ where: { slug: 'canary-end' } });
    await db.listing.deleteMany();
    await hall(db, 'Discreet Hall', end, [rate()], { location: { visibility: 'AREA', placeId: end.id } });
    await hall(db, 'Quiet Hall', end, [rate()], { location: { visibility: 'HIDDEN', placeId: end.id } });
    expect([
      await rooms(db, 'fenshire'),
      await rooms(db, 'canary-parish'),
      await rooms(db, 'canary-ward'),
      await rooms(db, 'canary-end'),
    ]).toEqual([1, 1, 0, 0]);
  });

  test('of a venue that nobody has located count where it serves, and two rooms of one venue are two', async ({ db }) => {
    const sparrow = await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } });
    await makeVenue(db, {
      name: 'Somewhere Hall',
      places: [sparrow],
      spaces: {
        create: [
          { name: 'Large', rates: { create: [rate(), rate({ from: 800 })] } },
          { name: 'Small', rates: { create: rate({ from: 0 }) } },
        ],
      },
    });
    expect([await rooms(db, 'sparrow'), await rooms(db, 'east-fen')]).toEqual([2, 3]);
  });
});

describe('awards of the last five years', () => {
  const awards = async (db: Database, slug: string) => {
    const { awardsInFiveYears, awardedInFiveYears } = await coverage(db, slug, 'awardsInFiveYears awardedInFiveYears');
    return [awardsInFiveYears, awardedInFiveYears];
  };
  const award = (db: Database, places: Place[], asked: object) =>
    makeAward(db, {
      recipientName: 'Somebody',
      title: 'Chairs',
      places,
      precision: 'DAY',
      amount: 100_00n,
      amountQualifier: 'EXACT',
      ...asked,
    });

  test('count by the day, month or year that is known', async ({ db }) => {
    const sparrow = await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } });
    const inTime = [
      { awardedOn: new Date('2021-11-22') },
      { awardedOn: new Date('2026-11-22') },
      { awardedOn: new Date('2021-11-01'), precision: 'MONTH' },
      { awardedOn: new Date('2021-06-01'), precision: 'YEAR' },
    ];
    const not = [
      { awardedOn: new Date('2021-11-21') },
      { awardedOn: new Date('2026-11-23') },
      { awardedOn: new Date('2021-10-31'), precision: 'MONTH' },
      { awardedOn: new Date('2020-12-31'), precision: 'YEAR' },
      { awardedOn: new Date('2024-01-01'), precision: 'UNKNOWN' },
      { awardedOn: null, precision: 'UNKNOWN' },
    ];
    for (const asked of not) await award(db, [sparrow], asked);
    expect(await awards(db, 'sparrow')).toEqual([0, 0]);
    for (const asked of inTime) await award(db, [sparrow], asked);
    expect(await awards(db, 'sparrow')).toEqual([4, 400_00]);
  });

  test('"up to" counts with its amount, one not stated with nothing, one for two parishes once in their district, and withdrawn ones not at all', async ({
    db,
  }) => {
    await db.award.deleteMany();
    const [parish, sparrow, county] = await Promise.all(
      ['canary-parish', 'sparrow', 'fenshire'].map((slug) => db.place.findUniqueOrThrow({ where: { slug } })),
    );
    const awardedOn = new Date('2025-05-05');
    const large = 3_000_000_000_00n;
    await award(db, [parish as Place, sparrow as Place], { awardedOn, amountQualifier: 'UP_TO', amount: large });
    await award(db, [sparrow as Place], { awardedOn, amountQualifier: 'UNSTATED', amount: null });
    await award(db, [county as Place], { awardedOn });
    const gone = await makeFund(db, { name: 'Gone Fund', status: 'ARCHIVED' });
    await award(db, [sparrow as Place], { awardedOn, fundId: gone.id });
    expect(await awards(db, 'canary-parish')).toEqual([1, Number(large)]);
    expect(await awards(db, 'sparrow')).toEqual([2, Number(large)]);
    expect(await awards(db, 'east-fen')).toEqual([2, Number(large)]);
    expect(await awards(db, 'fenshire')).toEqual([3, Number(large) + 100_00]);
  });

  test('to a hidden recipient count in its district and not below', async ({ db }) => {
    await db.award.deleteMany();
    const end = await db.place.findUniqueOrThrow({ where: { slug: 'canary-end' } });
    const quiet = await makeGroup(db, { name: 'Quiet Circle', places: [end], location: { visibility: 'HIDDEN', placeId: end.id } });
    await award(db, [end], { awardedOn: new Date('2025-05-05'), recipientId: quiet.id });
    expect([await awards(db, 'east-fen'), await awards(db, 'canary-parish'), await awards(db, 'canary-end')]).toEqual([
      [1, 100_00],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('statements', () => {
  const matrix = 'coverage { themes { term { slug } count nearestKm } kinds { kind nearest { name } } affordableRooms awardsInFiveYears }';

  for (const first of [1, 100])
    countyTest(`for ${first} of many places: one to read the places, one to count, one for the nearest`, async ({ db, sql }) => {
      // The places that each process keeps are read once.
      await ask(db, '{ places(query: "s", first: 1) { name } }');
      sql.length = 0;
      const { places } = await ask(db, `{ places(query: "s", first: ${first}) { ${matrix} } }`);
      expect(places.length).toBeGreaterThanOrEqual(first === 1 ? 1 : 20);
      expect(sql.length).toBeLessThanOrEqual(3);
      for (const statement of sql) expect(statement).toMatch(/limit/i);
    });

  countyTest('what a term is under comes with it', async ({ db, sql }) => {
    const asked = '{ places(query: "s", first: 20) { coverage { themes { term { slug parent { slug parent { slug } } } count } } } }';
    const { places } = await ask(db, asked);
    expect(sql).toHaveLength(2);
    const { terms } = await ask(db, '{ terms(vocabulary: THEME) { slug parent { slug parent { slug } } } }');
    for (const { coverage } of places) expect(coverage.themes.map(({ term }: { term: object }) => term)).toEqual(terms);
  });

  countyTest('the same field under two names with different selections answers each', async ({ db }) => {
    const { place } = await ask(
      db,
      '{ place(slug: "ramsey") { a: coverage { kinds { kind count } } b: coverage { affordableRooms themes { count nearest { name __typename } } } } }',
    );
    expect(place.a.kinds).toHaveLength(5);
    expect(place.b.themes.length).toBeGreaterThan(20);
  });
});

countyTest('no hidden listing of the sample county is the nearest of anything, nor counted below its district', async ({ db }) => {
  const hidden = await db.catalogue.findMany({ where: { visibility: 'HIDDEN' }, select: { listingId: true } });
  const ids = new Set(hidden.map(({ listingId }) => listingId));
  expect(ids.size).toBeGreaterThan(15);
  const places = await db.place.findMany({ select: { id: true, kind: true } });
  const fine = places.filter(({ kind }) => !['COUNTY', 'UNITARY', 'DISTRICT', 'CUSTOM'].includes(kind)).map(({ id }) => id);
  const lists = { themes: { nearest: true }, audiences: { nearest: true }, kinds: { nearest: true } };
  const found = async () =>
    coverageOf(
      db,
      places.map(({ id }) => id),
      { ...lists, rooms: true, awards: true },
      now,
    );
  const before = await found();
  for (const one of before)
    for (const cell of [...one.themes, ...one.audiences, ...one.kinds]) expect(ids.has(cell.nearestId ?? 0)).toBe(false);
  await db.listing.updateMany({ where: { id: { in: [...ids] } }, data: { status: 'ARCHIVED' } });
  const after = await found();
  for (const [index, { id }] of places.entries()) if (fine.includes(id)) expect(after[index]).toEqual(before[index]);
});

countyTest('lists that hang on many places, with all they select, are found in one statement and read in one', async ({ db, sql }) => {
  const asked =
    '{ places(query: "s", first: 20) { listings(first: 3) { edges { node { name summary ... on Group { opportunities { name } } } } } } }';
  // How far the places reach is kept, once read.
  await ask(db, asked);
  sql.length = 0;
  const { places } = await ask(db, asked);
  expect(places.length).toBeGreaterThan(10);
  expect(sql).toHaveLength(3);
});

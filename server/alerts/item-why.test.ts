/** The two forms of the one rule: the statement that finds who wants a listing, and the judgement when their letter is written. */
import { randomOf } from '../../bench/county/random.ts';
import { nobodyKnown } from '../funding/eligibility/applicant.ts';
import { loadCriteria } from '../funding/eligibility/load.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import { knownPlaces } from '../places/known.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeFund, makeGroup, makeLayers } from '../testkit/rows.ts';
import { whyOf, whyWords } from './item-why.ts';
import { allToMatch, findMatches } from './match.ts';
import { wishOf } from './wish.ts';

const now = new Date('2026-11-23T09:00:00Z');

describe('what somebody asked for', () => {
  test('is found by the statement and by the letter alike', async ({ db }) => {
    const random = randomOf(49);
    const layers = await makeLayers(db);
    const places = [layers.county, layers.district, layers.parish, layers.other, layers.ward];
    const term = (vocabulary: 'THEME' | 'AUDIENCE' | 'APPLICANT_TYPE', slug: string, parentId: number | null = null) =>
      db.term.create({ data: { vocabulary, slug, label: slug, parentId } });
    const health = await term('THEME', 'health');
    const mind = await term('THEME', 'mind', health.id);
    const themes = [health, mind, await term('THEME', 'sport')];
    const audiences = [await term('AUDIENCE', 'older'), await term('AUDIENCE', 'young')];
    const sorts = [await term('APPLICANT_TYPE', 'registered-charity'), await term('APPLICANT_TYPE', 'parish-council')];
    const some = <T>(from: readonly T[], share = 0.4) => from.filter(() => random.next() < share);
    const pounds = () => (random.next() < 0.5 ? null : BigInt(Math.ceil(random.next() * 10) * 1_000_00));
    const listingIds: number[] = [];
    for (let number = 0; number < 14; number++) {
      const terms = { create: [...some(themes), ...some(audiences), ...some(sorts)].map(({ id }, position) => ({ termId: id, position })) };
      const asked = { name: `Listing ${number}`, places: some(places), terms };
      const [one, other] = [pounds(), pounds()];
      const [amountLeast, amountMost] = one !== null && other !== null && one > other ? [other, one] : [one, other];
      const { id } =
        number % 4 === 3
          ? await makeGroup(db, asked)
          : await makeFund(db, {
              ...asked,
              fundFacts: { create: { amountLeast, amountMost } },
              criteria: {
                create: number % 2 ? [{ kind: 'income', inWords: 'Under £10,000 a year', rule: { asks: 'income', most: 10_000_00 } }] : [],
              },
            });
      listingIds.push(id);
    }
    const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);
    for (let number = 0; number < 150; number++) {
      const onlyEligible = random.next() < 0.3;
      const income = (['UNDER_1K', 'OVER_250K'] as const)[random.next() < 0.5 ? 0 : 1];
      await db.alertSubscription.create({
        data: {
          ...{ state: 'ACTIVE', email: `s${number}@club.example`, nonce: 'n', kinds: random.next() < 0.8 ? ['FUND'] : ['FUND', 'GROUP'] },
          ...{ placeIds: ids(some(places, 0.25)), themeIds: ids(some(themes, 0.25)), audienceIds: ids(some(audiences, 0.2)) },
          ...{ applicantTypeIds: ids(some(sorts, 0.2)), amount: pounds(), onlyEligible },
          ...(onlyEligible && { applicant: { ...nobodyKnown, incomeBand: income } as object }),
        },
      });
    }
    const known = { places: await knownPlaces.known(db), terms: await knownTerms.known(db), criteria: await loadCriteria(db), now };
    const matches = await allToMatch(db, db.pool, listingIds);
    const wishes = (await db.alertSubscription.findMany({ orderBy: { id: 'asc' } })).map((row) => ({ id: row.id, wish: wishOf(row) }));
    let found = 0;
    for (const [id, listing] of matches) {
      const wanted = await findMatches(db, id, now);
      found += wanted.length;
      expect(wanted.toSorted((one, other) => one - other)).toEqual(
        wishes.filter(({ wish }) => whyOf(wish, listing, known)).map((one) => one.id),
      );
    }
    expect(matches.size).toBe(14);
    expect(found).toBeGreaterThan(100);
  });

  test('is told with what of it the listing answers', async ({ db }) => {
    db.changes.start();
    await expect.poll(() => db.changes.fresh(), { timeout: 5000 }).toBe(true);
    const place = (slug: string) => db.place.findFirstOrThrow({ where: { slug } });
    const [county, parish, ward] = [await place('fenshire'), await place('canary-parish'), await place('canary-ward')];
    const theme = await db.term.findFirstOrThrow({ where: { slug: 'sport' } });
    const serves = (where: typeof county, name: string) => makeFund(db, { name, places: [where], terms: { create: { termId: theme.id } } });
    const [wide, here, within] = [await serves(county, 'Wide'), await serves(parish, 'Here'), await serves(ward, 'Within')];
    const matches = await allToMatch(db, db.pool, [wide.id, here.id, within.id]);
    const known = async () => ({
      ...{ places: await knownPlaces.known(db), terms: await knownTerms.known(db), criteria: await loadCriteria(db), now },
    });
    const wish = { kinds: ['FUND' as const], placeIds: [parish.id], themeIds: [theme.id], audienceIds: [], applicantTypeIds: [] };
    const words = async (id: number, more: object = {}) => {
      const why = whyOf({ ...wish, amount: null, applicant: null, onlyEligible: false, ...more }, matches.get(id) as never, await known());
      return why && whyWords(why);
    };
    expect(await words(here.id)).toBe('You asked for this: it serves Canary Parish and is about sport.');
    expect(await words(wide.id)).toBe('You asked for this: it serves Fenshire with Canary Parish and is about sport.');
    expect(await words(within.id, { themeIds: [] })).toBe('You asked for this: it serves Canary Ward in Canary Parish.');
    // What funds ask is kept until it is heard that it changed.
    await expect
      .poll(() => words(here.id, { placeIds: [], themeIds: [], applicant: nobodyKnown }), { timeout: 3000 })
      .toMatch(/^You may be able to apply\. To check first: /);
    expect(await words(here.id, { kinds: ['EVENT'] })).toBeNull();
  });
});

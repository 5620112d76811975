/** What a record would set off, before it does. */
import type { Database } from '../database.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { globalId, makeFund, makeGroup, makeLayers, secretAddress, secrets } from '../testkit/rows.ts';
import { makeViewer } from '../testkit/viewers.ts';
import { matchNext } from './match.ts';
import { noticeChanges } from './notice.ts';

const now = new Date('2026-11-23T09:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const subscribers = (db: Database, many: number, asked: object) =>
  db.alertSubscription.createMany({
    data: Array.from({ length: many }, () => ({
      ...{ state: 'ACTIVE' as const, email: `group-${Math.random()}@club.example`, nonce: 'n', kinds: ['FUND' as const, 'GROUP' as const] },
      ...{ confirmedAt: now, ...asked },
    })),
  });

const query = `query($id: ID!) { viewer { alertPreview(record: $id) { __typename ... on AlertPreview {
  untold again item { name amount when places } total { count inWords } barred { inWords } elsewhere
  places { words count { inWords } } reasons { words count { inWords } } paces { words count { inWords } } } ... on Refusal { message } } } }`;

async function preview(db: Database, id: number, type = 'Fund') {
  const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED' } });
  const viewer = await makeViewer(db, { role: 'ADMIN', body }, { now });
  return (await ask(db, query, { viewer, now, variables: { id: globalId(type, id) } })).viewer.alertPreview;
}

describe('a preview', () => {
  test('tells who would hear of a draft, by place and reason, as matching then does; and leaves no trace', async ({ db }) => {
    const { parish, other } = await makeLayers(db);
    await makeGroup(db, { name: 'Preview Council' });
    await noticeChanges(db, now);
    await subscribers(db, 13, { placeIds: [parish.id], countedPlaceId: parish.id });
    await subscribers(db, 6, { placeIds: [other.id], countedPlaceId: other.id });
    await subscribers(db, 2, { pace: 'WEEKLY' });
    await subscribers(db, 7, { pace: 'DAILY', amount: 50_00n });
    await subscribers(db, 5, { kinds: ['EVENT'] });
    await subscribers(db, 5, { state: 'PAUSED' });
    const barred = { onlyEligible: true, applicant: { amount: 9_000_000_00, placeIds: [other.id], partners: 0 } };
    await subscribers(db, 5, barred);
    const fund = await makeFund(db, {
      name: 'Draft Fund',
      status: 'DRAFT',
      places: [parish],
      fundFacts: { create: { amountLeast: 1_000_00n, amountMost: 5_000_00n } },
      rounds: { create: { opensAt: days(-1), closesAt: days(40) } },
    });
    const versionOf = () => db.listing.findUniqueOrThrow({ where: { id: fund.id } });
    const stood = await versionOf();
    expect(await preview(db, fund.id)).toEqual({
      __typename: 'AlertPreview',
      ...{ untold: null, again: false, elsewhere: true },
      item: {
        name: 'Draft Fund',
        amount: '£1,000 to £5,000',
        when: expect.stringMatching(/^closes in 40 days/),
        places: ['Canary Parish'],
      },
      total: { count: null, inWords: '15 or more' },
      barred: { inWords: '5 or more' },
      places: [{ words: 'Canary Parish', count: { inWords: '10 or more' } }],
      reasons: [
        { words: 'named a place that it is for', count: { inWords: '10 or more' } },
        { words: 'asked for everything of this kind', count: { inWords: 'fewer than 5' } },
      ],
      paces: [
        { words: 'at once', count: { inWords: '10 or more' } },
        { words: 'once a week', count: { inWords: 'fewer than 5' } },
      ],
    });
    expect(await versionOf()).toEqual(stood);
    expect(await db.catalogue.count({ where: { listingId: fund.id } })).toBe(0);
    expect(await noticeChanges(db, now)).toEqual({ raised: 0, more: false });

    await db.listing.update({ where: { id: fund.id }, data: { status: 'PUBLISHED' } });
    expect(await preview(db, fund.id)).toMatchObject({
      untold: expect.stringContaining('public already'),
      total: { inWords: 'fewer than 5' },
    });
    expect(await noticeChanges(db, now)).toMatchObject({ raised: 1 });
    await matchNext(db, now);
    expect(await db.alertDelivery.count({ where: { event: { listingId: fund.id } } })).toBe(15);
    // Taken off and told so, it would come as open again.
    await db.listing.update({ where: { id: fund.id }, data: { status: 'SUSPENDED' } });
    await noticeChanges(db, now);
    expect(await preview(db, fund.id)).toMatchObject({ untold: null, again: true, total: { inWords: '15 or more' } });
  });

  test('says why nobody would be told', async ({ db }) => {
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } });
    const draft = { status: 'DRAFT' as const, places: [parish] };
    const undated = await makeFund(db, { name: 'Undated', ...draft, rounds: { create: { name: 'Some day' } } });
    const over = await makeFund(db, { name: 'Over', ...draft, rounds: { create: { closesAt: days(-1) } } });
    for (const { id } of [undated, over]) expect((await preview(db, id)).untold).toMatch(/^No round is open or to come/);
    const coming = await makeFund(db, { name: 'Coming', ...draft, rounds: { create: { opensAt: days(9), closesAt: days(50) } } });
    expect((await preview(db, coming.id)).untold).toBeNull();
    expect(await preview(db, 999_999)).toMatchObject({ __typename: 'NotFound' });
  });

  test('of what is withheld goes by what would be public of it', async ({ db }) => {
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } });
    const settlement = await db.place.findUniqueOrThrow({ where: { slug: 'canary-end' } });
    const group = await makeGroup(db, {
      name: 'Quiet Draft',
      status: 'DRAFT',
      places: [parish],
      location: { visibility: 'HIDDEN', ...secretAddress({ settlement } as never) },
    });
    const told = await preview(db, group.id, 'Group');
    expect(told.item.places).toEqual(['East Fen']);
    expect(JSON.stringify(told)).not.toMatch(secrets);
    expect(await db.catalogue.count({ where: { listingId: group.id } })).toBe(0);
  });
});

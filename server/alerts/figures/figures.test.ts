/** What staff are told of alerts: counts, and never a person or a few. */
import type { Database } from '../../database.ts';
import { ask, askRaw } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeFund, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';

const now = new Date('2026-11-23T09:00:00Z');
const before = new Date('2026-10-01T09:00:00Z');

const subscribers = (db: Database, many: number, countedPlaceId: number | null, asked: object = {}) =>
  db.alertSubscription.createMany({
    data: Array.from({ length: many }, () => ({
      ...{ state: 'ACTIVE' as const, email: `bob-${Math.random()}@family.example`, nonce: 'n', kinds: ['FUND' as const] },
      ...{ countedPlaceId, confirmedAt: before, ...asked },
    })),
  });

describe('figures of alerts', () => {
  test('tell how many a place has, no few of them, and no total that would give a few away', async ({ db }) => {
    const { county, district, parish, other, ward } = await makeLayers(db);
    await subscribers(db, 12, parish.id);
    // A ward counts with what it lies in.
    await subscribers(db, 5, ward.id);
    await subscribers(db, 3, other.id);
    await subscribers(db, 2, district.id);
    await subscribers(db, 9, null);
    // Not yet, no longer, and not before this morning.
    await subscribers(db, 9, parish.id, { state: 'UNCONFIRMED', confirmedAt: null });
    await subscribers(db, 9, parish.id, { state: 'ENDED', endedAt: new Date('2026-11-20') });
    await subscribers(db, 9, parish.id, { confirmedAt: new Date('2026-11-23T00:00:01Z') });
    await subscribers(db, 1, parish.id, { state: 'ENDED', endedAt: new Date('2026-11-23T08:00:00Z') });
    await subscribers(db, 1, parish.id, { state: 'PAUSED' });
    const day = new Date('2026-09-10');
    await db.alertCount.createMany({
      data: [
        { day, what: 'SENT', placeId: parish.id, listingId: 0, count: 70 },
        { day: new Date('2026-10-10'), what: 'SENT', placeId: parish.id, listingId: 0, count: 7 },
        { day, what: 'CLICKED', placeId: other.id, listingId: 0, count: 6 },
        { day, what: 'SUBSCRIBED', placeId: parish.id, count: 4 },
      ],
    });
    const body = await makeGroup(db, { name: 'Alert Council' });
    const viewer = await makeViewer(db, { role: 'CURATOR', body }, { now });
    const read = async (args: string, as = viewer) =>
      (
        await ask(
          db,
          `{ viewer { alertFigures${args} { __typename ... on AlertFigures { quarter places { name subscribers { inWords } joined { inWords } left { inWords } told { inWords } followed { inWords } } }
           ... on Refusal { message } } } }`,
          { viewer: as, now },
        )
      ).viewer.alertFigures;
    const few = { inWords: 'fewer than 5' };
    expect(await read(`(place: "${globalId('Place', district.id)}")`)).toMatchObject({
      quarter: '2026-Q3',
      places: [
        // 24 in truth: beside the 19 that are told, 5 would be left for Sparrow and for those who named the district, fewer than five each.
        { name: 'East Fen', subscribers: { inWords: '19 or more' }, told: { inWords: '70 or more' }, joined: few, left: few },
        { name: 'Canary Parish', subscribers: { inWords: '19' }, told: { inWords: '70' }, followed: few },
        { name: 'Sparrow', subscribers: few, followed: { inWords: '6' } },
      ],
    });
    // Nor does the county say of its one district what that does not say of itself: 70 and no more.
    expect((await read('')).places).toMatchObject([
      { name: county.name, subscribers: { inWords: '19 or more' }, told: { inWords: '70 or more' } },
      { name: district.name, subscribers: { inWords: '19 or more' } },
    ]);
    const { errors } = await askRaw(db, '{ viewer { alertFigures(quarter: "2031-Q1") { __typename } } }', { viewer, now });
    expect(errors).toMatchObject([{ message: '2031-Q1 has not begun yet.', extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await read(`(place: "${globalId('Place', ward.id)}")`)).toMatchObject({ __typename: 'RuleBroken' });
    // A curator of one parish is told of that one.
    const local = await makeViewer(db, { role: 'CURATOR', body, places: [other] }, { now });
    expect((await read('', local)).places).toMatchObject([{ name: 'Sparrow' }]);
    expect(await read(`(place: "${globalId('Place', parish.id)}")`, local)).toMatchObject({ __typename: 'NotFound' });
  });

  test('tell what came of a fund, of none but theirs', async ({ db }) => {
    const parish = await db.place.findUniqueOrThrow({ where: { slug: 'canary-parish' } });
    const other = await db.place.findUniqueOrThrow({ where: { slug: 'sparrow' } });
    const [ours, theirs] = [
      await makeFund(db, { name: 'Ours', places: [parish] }),
      await makeFund(db, { name: 'Theirs', places: [other] }),
    ];
    const day = new Date('2026-09-10');
    await db.alertCount.createMany({
      data: [ours, theirs].flatMap(({ id: listingId }) => [
        { day, what: 'SENT' as const, placeId: parish.id, listingId, count: 60 },
        { day, what: 'APPLIED' as const, placeId: parish.id, listingId, count: 3 },
        { day, what: 'APPLIED' as const, placeId: other.id, listingId, count: 3 },
        { day, what: 'GOT_IT' as const, placeId: other.id, listingId, count: 1 },
      ]),
    });
    const body = await makeGroup(db, { name: 'Outcome Council' });
    const viewer = await makeViewer(db, { role: 'CURATOR', body, places: [parish] }, { now });
    const { funds } = (
      await ask(
        db,
        '{ viewer { alertFigures { ... on AlertFigures { funds { name told { inWords } applied { inWords } gotIt { inWords } notForUs { inWords } } } } } }',
        { viewer, now },
      )
    ).viewer.alertFigures;
    const few = { inWords: 'fewer than 5' };
    expect(funds).toEqual([{ name: 'Ours', told: { inWords: '60' }, applied: { inWords: '6' }, gotIt: few, notForUs: few }]);
  });

  test('tell administrators what did not arrive, without an address', async ({ db }) => {
    const mail = (domain: string, index: number, asked: object = {}) => ({
      ...{
        key: `${domain}-${index}`,
        kind: 'alert',
        to: `bob${index}@${domain}`,
        domain,
        subject: 's',
        text: 't',
        messageId: `${domain}-${index}`,
      },
      ...{
        state: 'FAILED' as const,
        trouble: `550 5.1.1 <bob${index}@${domain}>: bob${index}@${domain} unknown`,
        createdAt: now,
        ...asked,
      },
    });
    await db.mail.createMany({
      data: [
        ...Array.from({ length: 6 }, (_, index) => mail('big.example', index)),
        mail('big.example', 6, { state: 'QUEUED', trouble: '421 later' }),
        mail('big.example', 7, { state: 'SENT', trouble: null }),
        mail('big.example', 8, { kind: 'confirm-entries' }),
        mail('bobs-family.example', 0),
        mail('old.example', 0, { createdAt: new Date('2026-09-01') }),
      ],
    });
    const webhook = await db.alertSubscription.create({
      data: {
        ...{ state: 'ACTIVE', nonce: 'n', kinds: ['FUND'] },
        webhook: {
          create: {
            ...{ url: 'https://hooks.example/secret-path', secret: 's3cret', failingSince: before, lastStatus: 500 },
            calls: {
              create: [
                { key: 'a', body: '{}' },
                { key: 'b', body: '{}', state: 'FAILED' },
              ],
            },
          },
        },
      },
    });
    const viewer = await makeViewer(db, { role: 'ADMIN', body: await makeGroup(db, { name: 'Trouble Council' }) }, { now });
    const { alertTrouble } = (
      await ask(
        db,
        '{ viewer { alertTrouble { letters { host failed { inWords } trying { inWords } answer } webhooks { id host since lastStatus ended waiting failed } } } }',
        { viewer, now },
      )
    ).viewer;
    const few = { inWords: 'fewer than 5' };
    expect(alertTrouble.letters).toEqual([
      { host: 'big.example', failed: { inWords: '6' }, trying: few, answer: expect.any(String) },
      { host: null, failed: few, trying: few, answer: null },
    ]);
    expect(alertTrouble.webhooks).toEqual([
      {
        id: globalId('AlertWebhook', webhook.id),
        host: 'hooks.example',
        since: before.toISOString(),
        lastStatus: 500,
        ended: false,
        waiting: 1,
        failed: 1,
      },
    ]);
    expect(JSON.stringify(alertTrouble)).not.toMatch(/bob|secret/);
  });
});

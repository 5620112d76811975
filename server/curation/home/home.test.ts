import { ask } from '../../testkit/ask.ts';
import { describe, expect, test } from '../../testkit/fixture.ts';
import { globalId, makeGroup, makeLayers } from '../../testkit/rows.ts';
import { makeViewer } from '../../testkit/viewers.ts';

const now = new Date('2026-05-04T09:00:00Z');
const day = 86_400_000;

describe('the home of the workspace', () => {
  test('tells what waits, what is due, what changed and what there is where, each in their own scope', async ({ db }) => {
    const { parish, other, district } = await makeLayers(db);
    const steward = await makeGroup(db, { name: 'A steward', listed: false });
    const theme = await db.term.create({ data: { vocabulary: 'THEME', slug: 'food', label: 'Food' } });
    const inside = await makeGroup(db, {
      name: 'Inside',
      places: [parish],
      confirmedAt: now,
      dueAt: new Date(now.getTime() - day),
      terms: { create: [{ termId: theme.id }] },
    });
    await makeGroup(db, { name: 'Due soon', places: [parish], confirmedAt: now, dueAt: new Date(now.getTime() + 10 * day) });
    const outside = await makeGroup(db, { name: 'Outside', places: [other] });
    for (const [listing, place] of [
      [inside, parish],
      [outside, other],
    ] as const) {
      await db.queueItem.create({
        data: { kind: 'LINK', title: 't', reason: 'r', listingId: listing.id, listingKind: 'GROUP', placeIds: [place.id], createdAt: now },
      });
      await db.revision.create({
        data: {
          listingId: listing.id,
          version: 1,
          action: 'CHANGED',
          author: 'clock',
          at: now,
          changes: { name: {}, 'contacts/12/phone': {}, 'contacts/13': {} },
          snapshot: {},
        },
      });
    }
    await db.revision.create({
      data: {
        listingId: inside.id,
        version: 2,
        action: 'CHANGED',
        author: 'clock',
        at: new Date(now.getTime() - 8 * day),
        changes: {},
        snapshot: {},
      },
    });
    await db.mail.create({
      data: { key: 'a', kind: 'x', to: 'a@b.example', subject: 's', text: 't', messageId: 'm', state: 'FAILED', createdAt: now },
    });
    const query = `{ viewer {
      today { queue { kind count oldestAt } overdue dueSoon unconfirmed mailsFailed }
      changedThisWeek { name action fields by }
      coverageMap(within: "${globalId('Place', district.id)}") { themes { slug } rows { name total counts } }
    } }`;
    const curator = await makeViewer(db, { role: 'CURATOR', body: steward, places: [parish] }, { now });
    expect((await ask(db, query, { viewer: curator, now })).viewer).toEqual({
      today: {
        queue: [{ kind: 'LINK', count: 1, oldestAt: '2026-05-04T09:00:00.000Z' }],
        overdue: 1,
        dueSoon: 1,
        // Their own body.
        unconfirmed: 1,
        mailsFailed: null,
      },
      changedThisWeek: [{ name: 'Inside', action: 'CHANGED', fields: ['contacts', 'name'], by: null }],
      coverageMap: { themes: [{ slug: 'food' }], rows: [{ name: 'Canary Parish', total: 2, counts: [1] }] },
    });
    const administrator = await makeViewer(db, { role: 'ADMIN', body: steward }, { now });
    const all = (await ask(db, query, { viewer: administrator, now })).viewer;
    expect(all.today).toMatchObject({ queue: [{ count: 2 }], overdue: 1, unconfirmed: 2, mailsFailed: 1 });
    expect(all.changedThisWeek).toHaveLength(2);
    expect(all.coverageMap.rows).toEqual([
      { name: 'Canary Parish', total: 2, counts: [1] },
      { name: 'Sparrow', total: 1, counts: [0] },
    ]);
    const owner = await makeViewer(db, { role: 'OWNER', body: steward }, { now });
    expect((await ask(db, query, { viewer: owner, now })).viewer).toMatchObject({
      today: { queue: [], overdue: 0 },
      changedThisWeek: [],
      coverageMap: null,
    });
  });

  test('keeps saved views, each person their own', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Body of views' });
    const [one, other] = [await makeViewer(db, { role: 'CURATOR', body }), await makeViewer(db, { role: 'CURATOR', body })];
    const save = (name: string, filter: string) =>
      ask(
        db,
        `mutation { saveView(list: "records", name: "${name}", filter: ${filter}) { __typename ... on SavedView { id } ... on InputFaults { faults { path } } } }`,
        { viewer: one },
      );
    await save('Overdue halls', '{ kinds: [VENUE] }');
    await save('Overdue halls', '{ overdue: true }');
    expect((await save('', '3')).saveView).toMatchObject({ faults: [{ path: 'name' }, { path: 'filter' }] });
    const views = async (viewer: typeof one) =>
      (await ask(db, '{ viewer { savedViews(list: "records") { name filter } } }', { viewer })).viewer.savedViews;
    expect(await views(one)).toEqual([{ name: 'Overdue halls', filter: { overdue: true } }]);
    expect(await views(other)).toEqual([]);
    const remove = (viewer: typeof one) =>
      ask(db, 'mutation { removeView(list: "records", name: "Overdue halls") { __typename } }', { viewer });
    await remove(other);
    expect(await views(one)).toHaveLength(1);
    await remove(one);
    expect(await views(one)).toEqual([]);
  });
});

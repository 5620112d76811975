import { describe, expect, test, countyTest as testOnCounty } from '../testkit/fixture.ts';
import { makeActivity, makeGroup, makeVenue } from '../testkit/rows.ts';
import { findRows, rowsById, statementOf } from './read.ts';
import type { Selected } from './selection.ts';

const position = [{ position: 'asc' }, { id: 'asc' }];
const byId = (rows: readonly unknown[]) => rows.toSorted((one, other) => (one as { id: number }).id - (other as { id: number }).id);

/** What the schema asks, and some that it may come to ask. */
const questions: Record<string, [model: string, asked: Selected]> = {
  'columns of every type': [
    'Listing',
    {
      select: { id: true, kind: true, channels: true, languages: true, updatedAt: true, confirmedAt: true, costFree: true, costFrom: true },
    },
  ],
  'every column of what hangs on a row': [
    'Listing',
    { select: { id: true, groupFacts: true, fundFacts: true, eventFacts: true, venueFacts: true, opportunityFacts: true } },
  ],
  'dates, times and lists of dates': [
    'Schedule',
    { select: { id: true, from: true, to: true, startDate: true, endDate: true, exceptions: true } },
  ],
  'large numbers': ['Award', { select: { id: true, amount: true, awardedOn: true } }],
  'JSON columns': ['Criterion', { select: { id: true, rule: true } }],
  'rows of rows of rows': [
    'Listing',
    {
      select: {
        id: true,
        owner: { select: { name: true, owner: { select: { name: true } } } },
        activities: {
          orderBy: position,
          take: 2,
          select: {
            name: true,
            schedules: { orderBy: position, take: 1, select: { rrule: true } },
            publicVenue: { select: { name: true, catalogue: { select: { town: true } } } },
          },
        },
        terms: {
          orderBy: [{ position: 'asc' }, { termId: 'asc' }],
          take: 1000,
          select: { term: { select: { label: true, parent: { select: { slug: true } } } } },
        },
      },
      where: { kind: { in: ['GROUP', 'VENUE'] } },
    },
  ],
  'conditions on what a row leads to': [
    'Award',
    {
      select: { id: true },
      where: {
        AND: [
          { OR: [{ fundId: null }, { fund: { status: 'PUBLISHED' } }] },
          { OR: [{ recipientId: null }, { recipient: { kind: { not: 'VENUE' } } }] },
          { NOT: { title: '' } },
        ],
      },
    },
  ],
  'conditions on lists': [
    'Listing',
    { select: { id: true }, where: { publicPlaces: { some: { place: { kind: 'TOWN' } } }, activities: { none: { costFree: true } } } },
  ],
  comparisons: [
    'Award',
    {
      select: { id: true },
      where: { awardedOn: { gte: new Date('2015-01-01'), lt: new Date('2024-01-01') }, amount: { gt: 500 }, title: { not: '' } },
    },
  ],
  'nothing in an empty list': ['Listing', { select: { id: true }, where: { id: { in: [] } } }],
  'all that is not in a list': [
    'Listing',
    {
      select: { id: true },
      where: { status: { notIn: ['DRAFT', 'SUBMITTED'] }, OR: [{ mergedIntoId: null }, { mergedIntoId: { not: 1 } }] },
    },
  ],
  'counts beneath a row': [
    'Listing',
    {
      select: { id: true, _count: { select: { awardsMade: { where: { amount: { gt: 1000 } } }, activities: true } } },
      where: { kind: 'FUND' },
    },
  ],
};

/** Order matters in these. */
const inOrder: Record<string, [model: string, asked: Selected]> = {
  'undated last': [
    'Award',
    { select: { id: true, awardedOn: true }, orderBy: [{ awardedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }], take: 15 },
  ],
  'by what a row leads to': [
    'Catalogue',
    {
      select: { listingId: true },
      orderBy: [{ listing: { eventFacts: { startsAt: { sort: 'desc', nulls: 'last' } } } }, { listingId: 'asc' }],
      take: 30,
    },
  ],
  'nulls where PostgreSQL puts them': ['Award', { select: { id: true }, orderBy: [{ amount: 'desc' }, { id: 'desc' }], take: 20 }],
};

describe('rows read here are those that Prisma reads', () => {
  for (const [name, [model, asked]] of Object.entries({ ...questions, ...inOrder }))
    testOnCounty(name, async ({ db }) => {
      expect(statementOf(model, asked)).not.toBeNull();
      const delegate = `${model.charAt(0).toLowerCase()}${model.slice(1)}` as 'listing';
      const [own, prismas] = [await findRows(db, model, asked), await db[delegate].findMany(asked as never)];
      const settled = name in inOrder ? (rows: readonly unknown[]) => rows : byId;
      expect(settled(own)).toStrictEqual(settled(prismas));
    });

  test('whatever letters, amounts and days they hold', async ({ db }) => {
    const venue = await makeVenue(db, { slug: 'hall', name: '"Hall" \\ 🎪 \u2028 line\nbreak' });
    const group = await makeGroup(db, {
      slug: 'club',
      name: 'Zażółć <b>',
      costFrom: 0,
      languages: ['pl', 'a"b', ''],
      updatedAt: new Date('2026-02-28T23:59:59.999Z'),
    });
    const activity = await makeActivity(db, { groupId: group.id, name: '{}', venueId: venue.id, channels: ['ONLINE', 'POST'] });
    await db.schedule.create({
      data: {
        activityId: activity.id,
        rrule: 'FREQ=WEEKLY',
        startDate: new Date('1752-09-14'),
        from: new Date('1970-01-01T23:59:59Z'),
        exceptions: [new Date('2024-02-29'), new Date('9999-12-31')],
      },
    });
    await db.award.create({ data: { recipientName: 'x', title: '', amount: 9_007_199_254_740_993n, recipientId: group.id } });
    const select = {
      id: true,
      name: true,
      costFrom: true,
      languages: true,
      updatedAt: true,
      activities: { select: { name: true, channels: true, schedules: true } },
      awardsReceived: { select: { amount: true } },
      awardsMade: { select: { amount: true } },
    };
    const ids = [venue.id, group.id];
    const prismas = await db.listing.findMany({ select, where: { id: { in: ids } } });
    expect(byId(await rowsById(db, 'Listing', ids, select))).toStrictEqual(byId(prismas));
  });
});

describe('a statement', () => {
  const asked = {
    select: { id: true, contacts: { where: { role: 'x" OR 1=1 --' }, take: 3, select: { phone: true } } },
    where: { slug: "o'hare; DROP TABLE" },
    take: 7,
  };

  test('holds nothing that was asked, which goes beside it', () => {
    const { text, values } = statementOf('Listing', asked) ?? { text: '', values: [] };
    expect(values).toEqual(['x" OR 1=1 --', 3, "o'hare; DROP TABLE", 7]);
    expect(text).not.toMatch(/DROP|OR 1=1|LIMIT \d/);
  });

  test('is not made of names that no model has', () => {
    for (const odd of [
      { select: { 'id" FROM "Consent"; --': true } },
      { select: { id: true }, where: { 'id" = 1 OR "id': 2 } },
      { select: { id: true }, where: { id: { 'gt 1 OR 1=1 --': 2 } } },
      { select: { id: true }, orderBy: [{ name: 'asc; DROP TABLE "Listing"' }] },
      { select: { id: true }, orderBy: [{ name: { sort: 'constructor' } }] },
    ])
      expect(statementOf('Listing', odd as Selected)).toBeNull();
    expect(statementOf('pg_authid', { select: { rolname: true } })).toBeNull();
  });

  test('is left to Prisma where it asks what is not known here', async () => {
    for (const odd of [
      { select: { id: true }, distinct: ['name'] },
      { select: { id: true }, take: -1 },
      { select: { id: true }, where: { name: { contains: 'x', mode: 'insensitive' } } },
      { include: { owner: true } },
      { select: { id: true }, where: { NOT: { owner: { kind: 'GROUP' } } } },
    ])
      expect(statementOf('Listing', odd as Selected)).toBeNull();
  });

  testOnCounty('that Prisma must say is said by Prisma', async ({ db }) => {
    const asked = { select: { id: true, name: true }, where: { name: { startsWith: 'S' } }, orderBy: [{ id: 'asc' }], take: 5 };
    expect(await findRows(db, 'Listing', asked)).toEqual(await db.listing.findMany(asked as never));
  });

  testOnCounty('has an empty list where nobody filled it, as Prisma has', async ({ db }) => {
    await db.$executeRaw`UPDATE "Schedule" SET exceptions = NULL`;
    await db.$executeRaw`UPDATE "Listing" SET languages = NULL WHERE kind = 'VENUE'`;
    for (const [model, select] of [
      ['Schedule', { id: true, exceptions: true }],
      ['Listing', { id: true, languages: true }],
    ] as const) {
      const rows = await findRows(db, model, { select, orderBy: [{ id: 'asc' }] });
      const delegate = (db as unknown as Record<string, { findMany: (asked: object) => Promise<unknown[]> }>)[model.toLowerCase()];
      expect(rows).toEqual(await delegate?.findMany({ select, orderBy: [{ id: 'asc' }] }));
    }
  });

  testOnCounty('is sent by name from the second time, and asks each time for the rows of that time', async ({ db }) => {
    const select = { id: true, slug: true };
    const ids = (await db.listing.findMany({ select, take: 30, orderBy: { id: 'asc' } })).map(({ id }) => id);
    for (const some of [ids.slice(0, 3), ids.slice(3, 4), ids, []])
      expect(byId(await rowsById(db, 'Listing', some, select)).map((row) => (row as { id: number }).id)).toEqual(some);
    const { rows } = await db.pool.query("SELECT name FROM pg_prepared_statements WHERE name LIKE 'fingerpost_%'");
    expect(rows.length).toBeGreaterThan(0);
  });

  testOnCounty('costs no connection more names than it may hold, however many there are', async ({ db }) => {
    const columns = ['slug', 'name', 'summary', 'kind', 'status', 'costFrom', 'costTo', 'costUnit', 'typeId'];
    for (let shape = 0; shape < 450; shape++) {
      const select = Object.fromEntries([
        ['id', true],
        ...columns.filter((_column, index) => (shape >> index) & 1).map((column) => [column, true]),
      ]);
      await rowsById(db, 'Listing', [1], select);
      await rowsById(db, 'Listing', [1], select);
    }
    const { rows } = await db.pool.query<{ held: number }>('SELECT count(*)::int AS held FROM pg_prepared_statements');
    expect(rows[0]?.held).toBeLessThanOrEqual(200);
  });
});

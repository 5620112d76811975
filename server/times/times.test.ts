/** What happens when, asked as a client asks it, at a moment of the test's own. The database's clock stands elsewhere, and must not matter. */
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeActivity, makeEvent, makeGroup, makeRole, makeVenue } from '../testkit/rows.ts';
import { day, time } from './testkit.ts';

/** A Monday in March at noon. */
const monday = new Date('2026-03-02T12:00:00Z');

let made = 0;
type Schedule = Partial<Prisma.ScheduleUncheckedCreateWithoutActivityInput> & { at?: string; till?: string | null };

const scheduleRow = ({
  at = '19:00',
  till = '21:00',
  rrule = 'FREQ=WEEKLY;BYDAY=TU',
  startDate = day('2026-01-01'),
  ...rest
}: Schedule) => ({
  rrule,
  startDate,
  from: time(at),
  to: till === null ? null : time(till),
  ...rest,
});

async function meeting(db: Database, name: string, ...schedules: Schedule[]) {
  const group = await makeGroup(db, { name });
  await makeActivity(db, { groupId: group.id, name, schedules: { create: schedules.map(scheduleRow) } });
  return group;
}
const named = (name: string) => `${name} ${++made}`;

async function next(db: Database, schedule: Schedule, now: Date, count = 2): Promise<[string, string | null][]> {
  const name = named('Meeting');
  const group = await meeting(db, name, schedule);
  const { listing } = await ask(
    db,
    `{ listing(slug: "${group.slug}") { ... on Group { activities { next(count: ${count}) { start end } } } } }`,
    { now },
  );
  return listing.activities[0].next.map(({ start, end }: { start: string; end: string | null }) => [start, end]);
}

/** Names of what is found, of any kind. */
async function found(db: Database, when: string, now = monday, list = 'search'): Promise<string[]> {
  const filter = list === 'search' ? `{ when: ${when} }` : `{ base: { when: ${when} } }`;
  const answer = await ask(db, `{ ${list}(filter: ${filter}, sort: NAME, first: 100) { totalCount nodes { name } } }`, { now });
  expect(answer[list].totalCount).toBe(answer[list].nodes.length);
  return answer[list].nodes.map((node: { name: string }) => node.name);
}

async function openNow(db: Database, slug: string, now: string): Promise<boolean | null> {
  const { listing } = await ask(db, `{ listing(slug: "${slug}") { ... on Venue { openNow } } }`, { now: new Date(now) });
  const answer = listing.openNow;
  const inList = (await found(db, '{ openNow: true }', new Date(now))).includes(
    (await db.listing.findUniqueOrThrow({ where: { slug } })).name,
  );
  expect(inList).toBe(answer === true);
  return answer;
}

test.afterEach(async ({ db }) => {
  await db.listing.deleteMany();
  await db.bankHoliday.deleteMany();
});

describe('the next times of an activity', () => {
  test('stay at the same time of day when clocks change, so that the moment differs', async ({ db }) => {
    expect(await next(db, {}, new Date('2026-03-24T00:00:00Z'))).toEqual([
      ['2026-03-24T19:00:00.000Z', '2026-03-24T21:00:00.000Z'],
      ['2026-03-31T18:00:00.000Z', '2026-03-31T20:00:00.000Z'],
    ]);
  });

  test('leave out the night when clocks leap over the hour in which it begins', async ({ db }) => {
    const nightly = { rrule: 'FREQ=DAILY', at: '01:30', till: '03:00' };
    expect(await next(db, nightly, new Date('2026-03-28T00:00:00Z'))).toEqual([
      ['2026-03-28T01:30:00.000Z', '2026-03-28T03:00:00.000Z'],
      ['2026-03-30T00:30:00.000Z', '2026-03-30T02:00:00.000Z'],
    ]);
  });

  test('happen once on the night when that hour comes twice, and last the longer', async ({ db }) => {
    const nightly = { rrule: 'FREQ=DAILY', at: '01:30', till: '03:00' };
    expect(await next(db, nightly, new Date('2026-10-25T00:00:00Z'))).toEqual([
      ['2026-10-25T00:30:00.000Z', '2026-10-25T03:00:00.000Z'],
      ['2026-10-26T01:30:00.000Z', '2026-10-26T03:00:00.000Z'],
    ]);
  });

  test('end on the next day when they pass midnight, and when clocks go forward no later than they can', async ({ db }) => {
    const late = { rrule: 'FREQ=WEEKLY;BYDAY=SA', at: '22:00', till: '01:30' };
    expect(await next(db, late, new Date('2026-03-21T12:00:00Z'))).toEqual([
      ['2026-03-21T22:00:00.000Z', '2026-03-22T01:30:00.000Z'],
      ['2026-03-28T22:00:00.000Z', '2026-03-29T01:00:00.000Z'],
    ]);
  });

  test('have no end where none is told, begin no earlier than now, and leave out what has begun', async ({ db }) => {
    expect(await next(db, { till: null }, new Date('2026-03-03T19:00:00Z'), 1)).toEqual([['2026-03-03T19:00:00.000Z', null]]);
    expect(await next(db, { till: null }, new Date('2026-03-03T19:00:01Z'), 1)).toEqual([['2026-03-10T19:00:00.000Z', null]]);
  });

  test('are of all its schedules together, each once', async ({ db }) => {
    const group = await meeting(
      db,
      named('Twice'),
      {},
      { rrule: 'FREQ=WEEKLY;BYDAY=TH', at: '10:00', till: '11:00' },
      { rrule: 'FREQ=MONTHLY;BYDAY=1TU' },
    );
    const { listing } = await ask(db, `{ listing(slug: "${group.slug}") { ... on Group { activities { next { start } } } } }`, {
      now: monday,
    });
    expect(listing.activities[0].next.map((one: { start: string }) => one.start.slice(0, 16))).toEqual([
      '2026-03-03T19:00',
      '2026-03-05T10:00',
      '2026-03-10T19:00',
    ]);
  });

  test('reach over years for what is rare, and end for what never comes', async ({ db }) => {
    const leapDay = { rrule: 'FREQ=YEARLY', startDate: day('2024-02-29') };
    expect((await next(db, leapDay, monday)).map(([start]) => start)).toEqual(['2028-02-29T19:00:00.000Z', '2032-02-29T19:00:00.000Z']);
    expect(await next(db, { rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, monday, 50)).toEqual([]);
    expect(await next(db, { endDate: day('2026-03-01') }, monday)).toEqual([]);
    expect(await next(db, { rrule: 'FREQ=WEEKLY;BYDAY=TU', startDate: day('2031-01-01') }, monday, 1)).toEqual([
      ['2031-01-07T19:00:00.000Z', '2031-01-07T21:00:00.000Z'],
    ]);
  });

  test.for([
    '',
    'every Tuesday',
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=DAILY;BYHOUR=1',
    '\n',
    'FREQ=DAILY;COUNT=999999999999',
    '🦔',
  ])('are none for a rule that is no rule: %s', async (rrule, { db }) => {
    expect(await next(db, { rrule }, monday)).toEqual([]);
    expect(await found(db, '{ from: "2026-03-02" }')).toEqual([]);
  });

  test('are none while its group is paused or closed', async ({ db }) => {
    const group = await meeting(db, named('Resting'), {});
    const asked = () =>
      ask(
        db,
        `{ listing(slug: "${group.slug}") { ... on Group { activities { next { start } } now: activities(when: { days: [TUESDAY] }) { id } } } }`,
        { now: monday },
      );
    for (const [runningState, times, lists] of [
      ['ACTIVE', 3, 1],
      ['PAUSED', 0, 0],
      ['CLOSED', 0, 0],
      ['CHANGED', 3, 1],
    ] as const) {
      await db.group.update({ where: { listingId: group.id }, data: { runningState } });
      const { listing } = await asked();
      expect(listing.activities[0].next.length, runningState).toBe(times);
      expect(listing.now.length, runningState).toBe(lists);
      expect((await found(db, '{ days: [TUESDAY] }')).length, runningState).toBe(lists);
    }
  });

  test.for([0, -1, 51, 2147483647] as const)('asked for by a count of %i are refused in a sentence', async (count, { db }) => {
    const group = await meeting(db, named('Counted'), {});
    const { errors } = await askRaw(
      db,
      `{ listing(slug: "${group.slug}") { ... on Group { activities { next(count: ${count}) { start } } } } }`,
    );
    expect(errors?.[0]).toMatchObject({ message: `count is ${count}; ask for 1 to 50 times.`, extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('of many groups take no more statements than of one', async ({ db, sql }) => {
    for (let index = 0; index < 5; index++) await meeting(db, named('Many'), {}, { at: '10:00' });
    const query =
      '{ groups(first: 50) { nodes { activities(when: { days: [TUESDAY] }) { next { start } schedule { inWords } venue { openNow } } } } }';
    await ask(db, query, { now: monday });
    sql.length = 0;
    await ask(db, query, { now: monday });
    expect(sql.length).toBe(2);
  });
});

describe('a list asked for by the day', () => {
  test('finds the activities and roles that happen on it, at any time or at the time asked', async ({ db }) => {
    await meeting(db, 'Tuesday evening', {});
    await meeting(db, 'Tuesday morning', { at: '10:00', till: '12:00' });
    await meeting(db, 'Wednesday evening', { rrule: 'FREQ=WEEKLY;BYDAY=WE' });
    await makeRole(db, { name: 'Tuesday role', schedules: { create: [scheduleRow({ at: '18:00', till: null })] } });
    expect(await found(db, '{ days: [TUESDAY] }')).toEqual(['Tuesday evening', 'Tuesday morning', 'Tuesday role']);
    expect(await found(db, '{ days: [TUESDAY], after: "18:00" }')).toEqual(['Tuesday evening', 'Tuesday role']);
    expect(await found(db, '{ days: [TUESDAY], before: "18:00" }')).toEqual(['Tuesday morning']);
    expect(await found(db, '{ after: "18:00", before: "19:01" }')).toEqual(['Tuesday evening', 'Tuesday role', 'Wednesday evening']);
    expect(await found(db, '{ days: [WEDNESDAY, TUESDAY], after: "18:01" }')).toEqual(['Tuesday evening', 'Wednesday evening']);
    expect(await found(db, '{ days: [SUNDAY] }')).toEqual([]);
    expect(await found(db, '{ days: [TUESDAY] }', monday, 'groups')).toEqual(['Tuesday evening', 'Tuesday morning']);
    expect(await found(db, '{ days: [TUESDAY] }', monday, 'opportunities')).toEqual(['Tuesday role']);
    expect(await found(db, '{ days: [TUESDAY] }', monday, 'funds')).toEqual([]);
  });

  test('asks all of one occurrence: mornings on Tuesday and evenings on Wednesday make no Tuesday evening', async ({ db }) => {
    await meeting(db, 'Both', { at: '10:00', till: '12:00' }, { rrule: 'FREQ=WEEKLY;BYDAY=WE' });
    expect(await found(db, '{ days: [TUESDAY], after: "18:00" }')).toEqual([]);
    expect(await found(db, '{ days: [WEDNESDAY], after: "18:00" }')).toEqual(['Both']);
  });

  test('of this weekend leaves out what is on another', async ({ db }) => {
    await meeting(db, 'First Saturday', { rrule: 'FREQ=MONTHLY;BYDAY=1SA' });
    await meeting(db, 'Second Saturday', { rrule: 'FREQ=MONTHLY;BYDAY=2SA' });
    await meeting(db, 'Every Sunday but this', { rrule: 'FREQ=WEEKLY;BYDAY=SU', exceptions: [day('2026-03-08')] });
    await meeting(db, 'Over by Friday', { rrule: 'FREQ=DAILY', endDate: day('2026-03-06') });
    await meeting(db, 'From Sunday', { rrule: 'FREQ=DAILY', startDate: day('2026-03-08') });
    expect(await found(db, '{ from: "2026-03-07", until: "2026-03-08" }')).toEqual(['First Saturday', 'From Sunday']);
    expect(await found(db, '{ from: "2026-03-14", until: "2026-03-15" }')).toEqual([
      'Every Sunday but this',
      'From Sunday',
      'Second Saturday',
    ]);
  });

  test('does not tell of what is past, though the dates asked for are', async ({ db }) => {
    await meeting(db, 'Over', { endDate: day('2026-03-01') });
    await meeting(db, 'Going on', {});
    expect(await found(db, '{ from: "2026-01-01", until: "2026-03-01" }')).toEqual([]);
    expect(await found(db, '{ from: "0001-01-01" }')).toEqual(['Going on']);
    expect(await found(db, '{ until: "9999-12-31" }')).toEqual(['Going on']);
  });

  test('says the same before and after the day on which the timetable was made, and when it moves on', async ({ db }) => {
    await meeting(db, 'Fortnightly', { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU', startDate: day('2026-01-06') });
    const asked = async () => [
      await found(db, '{ from: "2026-03-03", until: "2026-03-03" }'),
      await found(db, '{ from: "2026-03-10", until: "2026-03-10" }'),
      await found(db, '{ from: "2031-03-11", until: "2031-03-11" }', new Date('2031-03-01T12:00:00Z')),
      await found(db, '{ from: "2031-03-04", until: "2031-03-04" }', new Date('2031-03-01T12:00:00Z')),
    ];
    const told = [['Fortnightly'], [], ['Fortnightly'], []];
    expect(await asked()).toEqual(told);
    await db.$queryRaw`SELECT refresh_timetable(100)::text`;
    expect(await asked()).toEqual(told);
  });

  test('keeps to changes of the rule, the schedule and the activity', async ({ db }) => {
    const group = await meeting(db, 'Moved', {});
    const activity = await db.activity.findFirstOrThrow({ where: { groupId: group.id }, include: { schedules: true } });
    const id = activity.schedules[0]?.id as number;
    await db.schedule.update({ where: { id }, data: { rrule: 'FREQ=WEEKLY;BYDAY=TH' } });
    expect([await found(db, '{ days: [TUESDAY] }'), await found(db, '{ days: [THURSDAY] }')]).toEqual([[], ['Moved']]);
    const other = await makeGroup(db, { name: 'Other' });
    await db.activity.update({ where: { id: activity.id }, data: { groupId: other.id } });
    expect(await found(db, '{ days: [THURSDAY] }')).toEqual(['Other']);
    await db.schedule.delete({ where: { id } });
    expect(await found(db, '{ days: [THURSDAY] }')).toEqual([]);
  });

  test('counts facets under it, and the activities of a group by the same rule', async ({ db }) => {
    const group = await meeting(db, 'Two things', {});
    await makeActivity(db, {
      groupId: group.id,
      name: 'On Friday',
      schedules: { create: [scheduleRow({ rrule: 'FREQ=WEEKLY;BYDAY=FR' })] },
    });
    await makeActivity(db, { groupId: group.id, name: 'Nobody knows when' });
    const { search, listing } = await ask(
      db,
      `{ search(filter: { when: { days: [FRIDAY] } }) { facets { kinds { value count } } }
         listing(slug: "two-things") { ... on Group { all: activities { name } friday: activities(when: { days: [FRIDAY] }) { name } none: activities(when: { days: [SUNDAY] }) { name } } } }`,
      { now: monday },
    );
    expect(search.facets.kinds).toEqual([{ value: 'GROUP', count: 1 }]);
    expect(listing).toMatchObject({ friday: [{ name: 'On Friday' }], none: [] });
    expect(listing.all).toHaveLength(3);
  });

  test('knows bank holidays, on which activities go on unless excepted', async ({ db }) => {
    await meeting(db, 'Mondays', { rrule: 'FREQ=WEEKLY;BYDAY=MO' });
    await meeting(db, 'Mondays but holidays', {
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
      exceptions: [day('2026-05-25'), day('2026-05-04'), day('2026-04-06'), day('2026-08-31'), day('2026-12-28')],
    });
    const may = 'from: "2026-05-25", until: "2026-05-25"';
    expect(await found(db, `{ ${may} }`)).toEqual(['Mondays']);
    expect(await found(db, `{ ${may}, days: [BANK_HOLIDAY] }`)).toEqual(['Mondays']);
    expect(await found(db, `{ ${may}, days: [MONDAY] }`)).toEqual(['Mondays']);
    expect(await found(db, '{ days: [BANK_HOLIDAY], until: "2026-12-31" }')).toEqual(['Mondays']);
    expect(await found(db, '{ from: "2026-05-18", until: "2026-05-18", days: [BANK_HOLIDAY] }')).toEqual([]);
  });

  test('finds what is in session now, over midnight too, where its end is known', async ({ db }) => {
    await meeting(db, 'Late', { rrule: 'FREQ=WEEKLY;BYDAY=MO', at: '22:00', till: '02:00' });
    await meeting(db, 'Endless', { rrule: 'FREQ=WEEKLY;BYDAY=MO', at: '22:00', till: null });
    const at = (moment: string) => found(db, '{ openNow: true }', new Date(moment));
    expect(await at('2026-03-02T21:59:59Z')).toEqual([]);
    expect(await at('2026-03-02T22:00:00Z')).toEqual(['Late']);
    expect(await at('2026-03-03T01:59:00Z')).toEqual(['Late']);
    expect(await at('2026-03-03T02:00:00Z')).toEqual([]);
    expect(await found(db, '{ openNow: true, days: [MONDAY] }', new Date('2026-03-03T01:00:00Z'))).toEqual(['Late']);
    expect(await found(db, '{ openNow: true, days: [TUESDAY] }', new Date('2026-03-03T01:00:00Z'))).toEqual([]);
    expect(await found(db, '{ openNow: false }', new Date('2026-03-03T12:00:00Z'))).toEqual(['Endless', 'Late']);
  });
});

describe('events', () => {
  const event = (db: Database, name: string, facts: Prisma.EventUncheckedCreateWithoutListingInput) =>
    makeEvent(db, { name, eventFacts: { create: { precision: 'DAY', ...facts } } });

  test('are found by the days they are on, by the time they begin, and while they go on', async ({ db }) => {
    await event(db, 'Fair', { startsAt: new Date('2026-03-06T18:00:00Z'), endsAt: new Date('2026-03-08T16:00:00Z') });
    await event(db, 'Feast', { startsAt: new Date('2026-03-07T00:00:00Z'), allDay: true });
    await event(db, 'Some day in March', { startsAt: new Date('2026-03-01T00:00:00Z'), precision: 'MONTH' });
    await event(db, 'Last year', { startsAt: new Date('2025-03-08T10:00:00Z') });
    expect(await found(db, '{ from: "2026-03-07", until: "2026-03-08" }')).toEqual(['Fair', 'Feast', 'Some day in March']);
    expect(await found(db, '{ days: [SATURDAY] }')).toEqual(['Fair', 'Feast']);
    expect(await found(db, '{ days: [SUNDAY], until: "2026-03-20" }')).toEqual(['Fair']);
    expect(await found(db, '{ after: "17:00" }')).toEqual(['Fair']);
    expect(await found(db, '{ days: [SATURDAY], after: "17:00" }')).toEqual([]);
    expect(await found(db, '{ from: "2025-03-01", until: "2025-03-31", days: [SATURDAY] }')).toEqual(['Last year']);
    expect(await found(db, '{ openNow: true }', new Date('2026-03-07T12:00:00Z'))).toEqual(['Fair', 'Feast']);
    expect(await found(db, '{ openNow: true }', new Date('2026-03-08T16:00:00Z'))).toEqual([]);
  });

  test('may be asked for further ahead than what recurs', async ({ db }) => {
    await event(db, 'Jubilee', { startsAt: new Date('2035-06-01T10:00:00Z') });
    expect(await found(db, '{ from: "2035-01-01" }', monday, 'events')).toEqual(['Jubilee']);
  });
});

describe('a venue', () => {
  const hours = (days: Prisma.OpeningHoursCreatedaysInput | string[], from: string, to: string, rest = {}) => ({
    days: days as never,
    from: time(from),
    to: time(to),
    ...rest,
  });
  const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
  const venue = (db: Database, rows: ReturnType<typeof hours>[], closures: Prisma.ClosureUncheckedCreateWithoutVenueInput[] = []) =>
    makeVenue(db, { name: named('Hall'), openingHours: { create: rows }, closures: { create: closures } });

  test('is open from the minute it opens to the minute before it closes, on the clock of the season', async ({ db }) => {
    const { slug } = await venue(db, [hours(weekdays, '09:00', '17:00')]);
    expect(await openNow(db, slug, '2026-03-02T08:59:59Z')).toBe(false);
    expect(await openNow(db, slug, '2026-03-02T09:00:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-02T16:59:59Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-02T17:00:00Z')).toBe(false);
    expect(await openNow(db, slug, '2026-06-01T08:00:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-01T12:00:00Z')).toBe(false);
  });

  test('is open past midnight by the hours of the evening', async ({ db }) => {
    const { slug } = await venue(db, [hours(['FRIDAY'], '20:00', '02:00')]);
    expect(await openNow(db, slug, '2026-03-06T21:00:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-07T01:59:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-07T02:00:00Z')).toBe(false);
    expect(await openNow(db, slug, '2026-03-06T01:00:00Z')).toBe(false);
    const name = (await db.listing.findUniqueOrThrow({ where: { slug } })).name;
    expect(await found(db, '{ days: [SATURDAY] }')).toEqual([name]);
    expect(await found(db, '{ days: [SATURDAY], after: "02:00" }')).toEqual([]);
    expect(await found(db, '{ days: [SATURDAY], after: "01:00", before: "02:00" }')).toEqual([name]);
  });

  test('is open round the clock when it opens and closes at the same time', async ({ db }) => {
    const { slug } = await venue(db, [hours([...weekdays, 'SATURDAY', 'SUNDAY'], '00:00', '00:00')]);
    for (const moment of ['2026-03-02T00:00:00Z', '2026-03-02T23:59:59Z', '2026-03-29T01:30:00Z', '2026-10-25T01:30:00Z'])
      expect(await openNow(db, slug, moment)).toBe(true);
  });

  test('is not known to be open without hours, out of the dates of its hours, or on a bank holiday for which none are told', async ({
    db,
  }) => {
    const none = await venue(db, []);
    const summer = await venue(db, [hours(weekdays, '09:00', '17:00', { validFrom: day('2026-05-01'), validUntil: day('2026-09-30') })]);
    expect(await openNow(db, none.slug, '2026-03-02T12:00:00Z')).toBeNull();
    expect(await openNow(db, summer.slug, '2026-03-02T12:00:00Z')).toBeNull();
    expect(await openNow(db, summer.slug, '2026-05-05T12:00:00Z')).toBe(true);
    expect(await openNow(db, summer.slug, '2026-05-03T12:00:00Z')).toBe(false);
    expect(await openNow(db, summer.slug, '2026-05-04T12:00:00Z')).toBeNull();
    expect(await found(db, '{ from: "2026-05-04", until: "2026-05-04" }')).toEqual([]);
  });

  test('keeps the hours of bank holidays on them, instead of those of the weekday', async ({ db }) => {
    const { slug, name } = await venue(db, [hours(weekdays, '09:00', '17:00'), hours(['BANK_HOLIDAY'], '10:00', '12:00')]);
    expect(await openNow(db, slug, '2026-12-25T11:00:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-12-25T13:00:00Z')).toBe(false);
    expect(await openNow(db, slug, '2026-12-28T13:00:00Z')).toBe(false);
    expect(await openNow(db, slug, '2026-12-29T13:00:00Z')).toBe(true);
    expect(await found(db, '{ days: [BANK_HOLIDAY], after: "12:00" }')).toEqual([]);
    expect(await found(db, '{ days: [BANK_HOLIDAY], before: "12:00" }')).toEqual([name]);
  });

  test('is closed while it is closed; the closure of one room leaves it open', async ({ db }) => {
    const { slug, id, name } = await venue(
      db,
      [hours(weekdays, '09:00', '17:00')],
      [{ from: day('2026-03-03'), until: day('2026-03-04'), reason: 'Floor' }],
    );
    expect(await openNow(db, slug, '2026-03-02T12:00:00Z')).toBe(true);
    expect(await openNow(db, slug, '2026-03-03T12:00:00Z')).toBe(false);
    expect(await openNow(db, slug, '2026-03-05T12:00:00Z')).toBe(true);
    expect(await found(db, '{ from: "2026-03-03", until: "2026-03-04" }')).toEqual([]);
    expect(await found(db, '{ from: "2026-03-03", until: "2026-03-05" }')).toEqual([name]);
    const space = await db.space.create({ data: { venueId: id, name: 'Room' } });
    await db.closure.create({ data: { venueId: id, spaceId: space.id, from: day('2026-03-02'), reason: 'Leak' } });
    expect(await openNow(db, slug, '2026-03-02T12:00:00Z')).toBe(true);
    await db.closure.create({ data: { venueId: id, from: day('2026-03-02'), reason: 'Flood' } });
    expect(await openNow(db, slug, '2027-03-02T12:00:00Z')).toBe(false);
  });
});

describe('what contradicts itself is refused in a sentence', () => {
  test.for([
    ['{ from: "2026-03-08", until: "2026-03-07" }', /until is 2026-03-07, before when.from/],
    ['{ after: "22:00", before: "02:00" }', /before is 02:00, and when.after 22:00/],
    ['{ after: "18:00", before: "18:00" }', /before must be the later/],
    ['{ from: "9999-12-31" }', /a year ahead, to 2027-03-03/],
    ['{ from: "2026-02-30" }', /not a date/],
    ['{ after: "25:00" }', /not a time of day/],
  ] as const)('%s', async ([when, says], { db }) => {
    const { errors } = await askRaw(db, `{ search(filter: { when: ${when} }) { totalCount } }`, { now: monday });
    expect(errors?.[0]?.message).toMatch(says);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('empty lists and nulls do not filter', async ({ db }) => {
    await makeGroup(db, { name: 'Any time' });
    for (const when of ['{}', '{ days: [] }', '{ from: null, openNow: null }', '{ openNow: false }', 'null'])
      expect(await found(db, when)).toEqual(['Any time']);
  });
});

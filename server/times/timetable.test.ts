/// <reference types="vite/types/importMeta.d.ts" />
import { makeLog } from '../http/log.ts';
import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeActivity, makeGroup } from '../testkit/rows.ts';
import { dateOf, dayNumber, isoDay, isoTime, londonDay, weekdayOf } from './day.ts';
import { scheduleDays } from './days.ts';
import { day, randomOf, randomSchedule, time } from './testkit.ts';
import { refreshTimetable, startTimetableClock } from './timetable-clock.ts';

const rounds = import.meta.env.MODE === 'long' ? 20 : 1;

describe('the timetable', () => {
  test('holds the days of every schedule, for the days that it says', { timeout: 600_000 }, async ({ db }) => {
    const [{ today }] = (await db.$queryRaw`SELECT day_number(current_date) AS today LIMIT 1`) as [{ today: number }];
    for (let round = 0; round < rounds; round++) {
      const random = randomOf(1000 + round);
      const group = await makeGroup(db, { name: `Round ${round}` });
      const schedules = Array.from({ length: 200 }, () => randomSchedule(random, today));
      // Most of those that groups keep are plain.
      for (const schedule of schedules.slice(0, 60))
        schedule.rrule = random.pick(['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY', 'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE,FR']);
      const activity = await makeActivity(db, { groupId: group.id, name: 'All of it' });
      await db.schedule.createMany({
        data: schedules.map((schedule, position) => ({
          ...schedule,
          exceptions: [...schedule.exceptions],
          position,
          activityId: activity.id,
        })),
      });
      const rows = await db.timetable.findMany({ where: { listingId: group.id }, orderBy: { schedule: { position: 'asc' } } });
      expect(rows.length).toBe(schedules.length);
      rows.forEach((row, index) => {
        const schedule = schedules[index];
        if (!schedule) throw new Error('There are more rows than schedules.');
        const [first, last] = [Math.max(today - 2, dayNumber(row.since)), Math.min(today + 400, dayNumber(row.until))];
        const told = Array.from({ length: Math.max(0, last - first + 1) }, (_none, at) => first + at).filter(
          (one) => row.days.includes(one) || (row.weekly & (1 << (weekdayOf(one) - 1))) !== 0,
        );
        expect.soft(told, JSON.stringify(schedule)).toEqual(scheduleDays(schedule, first, last));
      });
    }
  });

  test('and the activities of a group answer alike, whatever is asked', { timeout: 600_000 }, async ({ db }) => {
    for (let round = 0; round < rounds * 6; round++) {
      const random = randomOf(5000 + round);
      const now = new Date(Date.UTC(2024, random.below(40), random.below(28), random.below(24), random.below(60)));
      const today = londonDay(now);
      for (let index = 0; index < 15; index++) {
        const group = await makeGroup(db, { name: `Asked ${round} ${index}` });
        const schedule = randomSchedule(random, today);
        await makeActivity(db, {
          groupId: group.id,
          name: 'Is it',
          schedules: { create: [{ ...schedule, exceptions: [...schedule.exceptions] }] },
        });
      }
      for (let index = 0; index < 6; index++) {
        const from = today + random.below(60) - 10;
        const parts = [
          random.chance(0.5) ? `from: "${isoDay(from)}", until: "${isoDay(from + random.below(20))}"` : '',
          random.chance(0.5) ? `days: [${random.some(['MONDAY', 'SATURDAY', 'SUNDAY', 'BANK_HOLIDAY', 'WEDNESDAY'], 2)}]` : '',
          random.chance(0.4) ? `after: "${isoTime(random.below(720))}"` : '',
          random.chance(0.4) ? `before: "${isoTime(720 + random.below(720))}"` : '',
          random.chance(0.3) ? 'openNow: true' : '',
        ];
        const when = `{ ${parts.filter(Boolean).join(', ')} }`;
        const nodes = 'nodes { name activities(when: $when) { name } }'.replaceAll('$when', when);
        const { found, all } = await ask(
          db,
          `{ found: groups(filter: { base: { when: ${when} } }, sort: NAME, first: 100) { nodes { name } } all: groups(sort: NAME, first: 100) { ${nodes} } }`,
          { now },
        );
        const asked = when !== '{  }';
        const expected = all.nodes
          .filter((node: { activities: unknown[] }) => !asked || node.activities.length)
          .map((node: { name: string }) => node.name);
        expect(
          found.nodes.map((node: { name: string }) => node.name),
          `${when} at ${now.toISOString()}`,
        ).toEqual(asked ? expected : all.nodes.map((node: { name: string }) => node.name));
      }
      await db.listing.deleteMany();
    }
  });

  test('is moved on, and filled where a bulk load left it empty', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Bulk' });
    const activity = await makeActivity(db, { groupId: group.id, name: 'Bulk' });
    await db.$transaction(async (load) => {
      await load.$executeRaw`SET LOCAL fingerpost.bulk = 'on'`;
      await load.schedule.create({
        data: { activityId: activity.id, rrule: 'FREQ=MONTHLY;BYDAY=1TU', startDate: day('2020-01-01'), from: time('19:00') },
      });
    });
    expect(await db.timetable.count({ where: { listingId: group.id } })).toBe(0);
    await refreshTimetable(db);
    const [row] = await db.timetable.findMany({ where: { listingId: group.id } });
    expect(row?.days.length).toBeGreaterThan(11);
    await db.timetable.updateMany({ where: { listingId: group.id }, data: { days: [], until: dateOf(dayNumber(new Date()) + 300) } });
    await refreshTimetable(db);
    expect(await db.timetable.findMany({ where: { listingId: group.id } })).toEqual([row]);
  });

  test('names a schedule that nobody can read in the log, once, by its number', async ({ db }) => {
    const group = await makeGroup(db, { name: 'Unread' });
    const rules = { create: [{ rrule: 'Every Tuesday but the 14th', startDate: day('2020-01-01'), from: time('19:00') }] };
    const activity = await makeActivity(db, { groupId: group.id, name: 'Unread', schedules: rules });
    const schedule = await db.schedule.findFirstOrThrow({ where: { activityId: activity.id } });
    const lines: string[] = [];
    const stop = startTimetableClock(db, makeLog('warn', { write: (line) => lines.push(line) }));
    await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1);
    stop();
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', schedules: expect.arrayContaining([schedule.id]) });
    expect(lines.join()).not.toContain('Tuesday');
  });
});

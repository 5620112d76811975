/// <reference types="vite/types/importMeta.d.ts" />
import type { Database } from '../database.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { dayNumber, isoDay, minuteOf } from './day.ts';
import { type ScheduleRow, scheduleDays } from './days.ts';
import { readRule } from './rule.ts';
import { day, randomOf, randomSchedule, time } from './testkit.ts';

const weekly = {
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  startDate: day('2026-01-06'),
  endDate: null,
  from: time('19:00'),
  to: null,
  exceptions: [],
};
const between = (schedule: Partial<ScheduleRow>, first: string, last: string) =>
  scheduleDays({ ...weekly, ...schedule }, dayNumber(day(first)), dayNumber(day(last))).map(isoDay);

describe('a schedule happens', () => {
  test('on the days of its rule, between the days asked, both included', () => {
    expect(between({}, '2026-03-03', '2026-03-17')).toEqual(['2026-03-03', '2026-03-10', '2026-03-17']);
    expect(between({}, '2026-03-04', '2026-03-09')).toEqual([]);
  });

  test('not before it starts, even where the rule would have it, nor after its end', () => {
    expect(between({ startDate: day('2026-03-04'), endDate: day('2026-03-17') }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-03-10',
      '2026-03-17',
    ]);
  });

  test('not on its exceptions, which count all the same', () => {
    expect(between({ rrule: 'FREQ=WEEKLY;COUNT=3', exceptions: [day('2026-01-13')] }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-06',
      '2026-01-20',
    ]);
  });

  test('every other week from the week it started', () => {
    expect(between({ rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' }, '2026-02-01', '2026-03-10')).toEqual([
      '2026-02-03',
      '2026-02-17',
      '2026-03-03',
    ]);
  });

  test('on the last Friday, the first Tuesday and third, the last weekday of a month', () => {
    const spring = ['2026-03-01', '2026-04-30'] as const;
    expect(between({ rrule: 'FREQ=MONTHLY;BYDAY=-1FR' }, ...spring)).toEqual(['2026-03-27', '2026-04-24']);
    expect(between({ rrule: 'FREQ=MONTHLY;BYDAY=1TU,3TU' }, ...spring)).toEqual(['2026-03-03', '2026-03-17', '2026-04-07', '2026-04-21']);
    expect(between({ rrule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' }, ...spring)).toEqual(['2026-03-31', '2026-04-30']);
  });

  test('on the 31st only in months that have one', () => {
    expect(between({ rrule: 'FREQ=MONTHLY', startDate: day('2026-01-31') }, '2026-01-01', '2026-06-30')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
  });

  test('to the moment of UNTIL, in summer time as in winter', () => {
    expect(between({ rrule: 'FREQ=WEEKLY;UNTIL=20260707T180000Z' }, '2026-07-01', '2026-07-31')).toEqual(['2026-07-07']);
    expect(between({ rrule: 'FREQ=WEEKLY;UNTIL=20260707T175900Z' }, '2026-07-01', '2026-07-31')).toEqual([]);
    expect(between({ rrule: 'FREQ=WEEKLY;UNTIL=20260707' }, '2026-07-01', '2026-07-31')).toEqual(['2026-07-07']);
  });

  test('not at a time that the clocks leap over that night, which is not counted either', () => {
    const nightly = { rrule: 'FREQ=DAILY;COUNT=3', startDate: day('2026-03-28'), from: time('01:30') };
    expect(between(nightly, '2026-03-01', '2026-04-30')).toEqual(['2026-03-28', '2026-03-30', '2026-03-31']);
    expect(between({ ...nightly, startDate: day('2026-03-29') }, '2026-03-01', '2026-04-30')).toEqual([
      '2026-03-30',
      '2026-03-31',
      '2026-04-01',
    ]);
    expect(between({ ...nightly, from: time('02:00') }, '2026-03-01', '2026-04-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
  });

  test('never, by a rule that matches no day, that is no rule, or that began before 1900', () => {
    expect(between({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, '2026-01-01', '2046-12-31')).toEqual([]);
    expect(between({ rrule: 'Tuesdays, not in August' }, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(between({ startDate: day('0001-01-01') }, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});

const rulesAndNot = [
  'FREQ=WEEKLY;BYDAY=TU',
  'freq=weekly;byday=tu;',
  'RRULE:FREQ=DAILY',
  ' FREQ=DAILY ',
  'FREQ=MONTHLY;BYDAY=+1MO,-1FR',
  'FREQ=YEARLY;BYDAY=52MO',
  'FREQ=YEARLY;BYDAY=53MO',
  'FREQ=DAILY;UNTIL=20280229',
  'FREQ=DAILY;UNTIL=20270229',
  'FREQ=DAILY;UNTIL=20271131',
  'FREQ=DAILY;UNTIL=20270101T240000Z',
  'FREQ=DAILY;UNTIL=2027-01-01',
  '',
  ' ',
  ';',
  'FREQ=',
  'FREQ',
  '=',
  'FREQ=HOURLY',
  'FREQ=DAILY;FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=1000',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=3;UNTIL=20270101',
  'FREQ=WEEKLY;BYDAY=1TU',
  'FREQ=MONTHLY;BYDAY=6TU',
  'FREQ=WEEKLY;BYMONTHDAY=3',
  'FREQ=DAILY;BYSETPOS=1',
  'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=1FR',
  'BYDAY=TU',
  'FREQ=WEEKLY;BYDAY=',
  'FREQ=WEEKLY;BYDAY=TU,',
  'FREQ=WEEKLY;BYHOUR=19',
  'FREQ=YEARLY;BYWEEKNO=20',
  'FREQ=DAILY\nRRULE:FREQ=DAILY',
  'FREQ=DAıLY',
  'toString=1',
  `FREQ=DAILY;BYMONTH=${'1,'.repeat(300)}1`,
  'FREQ=DAILY\'; DROP TABLE "Schedule"; --',
  'Every Tuesday',
];

/** The days the database tells of schedules that are not in it. */
async function daysInDatabase(db: Database, schedules: readonly ScheduleRow[], first: number, last: number): Promise<number[][]> {
  const asked = schedules.map(({ rrule, startDate, endDate, from, exceptions }) => ({
    rrule,
    starts: isoDay(dayNumber(startDate)),
    ends: endDate && isoDay(dayNumber(endDate)),
    begins: minuteOf(from),
    exceptions: exceptions.map((exception) => isoDay(dayNumber(exception))),
  }));
  const { rows } = await db.pool.query<{ days: number[] }>(
    `SELECT ARRAY(
       SELECT d FROM unnest(rule_days(r.parts, s.starts, s.begins, $2::date, LEAST($3::date, schedule_last(r.parts, s.ends, s.begins)))) d
       WHERE DATE '1970-01-01' + d <> ALL (s.exceptions)) AS days
     FROM ROWS FROM (jsonb_to_recordset($1) AS (rrule text, starts date, ends date, begins integer, exceptions date[])) WITH ORDINALITY
       AS s (rrule, starts, ends, begins, exceptions, place)
     CROSS JOIN LATERAL (SELECT schedule_rule(s.rrule) AS parts) r ORDER BY s.place`,
    [JSON.stringify(asked), isoDay(first), isoDay(last)],
  );
  return rows.map((row) => row.days);
}

/** Thousands in the long run, with other seeds each time it is widened. */
const rounds = import.meta.env.MODE === 'long' ? 200 : 8;
const perRound = 100;

describe('the database and the library', () => {
  test('tell the same days of any rule', { timeout: 600_000 }, async ({ db }) => {
    const today = dayNumber(day('2026-11-22'));
    for (let round = 0; round < rounds; round++) {
      const random = randomOf(round);
      const schedules = Array.from({ length: perRound }, () => randomSchedule(random, today));
      const told = await daysInDatabase(db, schedules, today - 30, today + 800);
      schedules.forEach((schedule, index) => {
        expect.soft(told[index], JSON.stringify(schedule)).toEqual(scheduleDays(schedule, today - 30, today + 800));
      });
    }
  });

  test('read the same grammar', async ({ db }) => {
    for (const rrule of rulesAndNot) {
      const { rows } = await db.pool.query<{ understood: boolean }>('SELECT schedule_rule($1) IS NOT NULL AS understood', [rrule]);
      expect(rows[0]?.understood, rrule).toBe(readRule(rrule) !== null);
    }
  });
});

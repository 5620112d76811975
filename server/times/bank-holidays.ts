/**
 * Bank holidays in England: worked out by rule (Banking and Financial Dealings Act 1971; gov.uk/bank-holidays gives the same days), with those once
 * proclaimed or moved. Staff add the next one, or strike one out, in the table BankHoliday.
 */
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';
import { dateOf, dayNumber, weekdayOf } from './day.ts';

/** 4 May 2020 was moved for VE Day, 30 May 2022 for the Platinum Jubilee, 28 May 2012 for the Diamond one. */
const proclaimed = ['2011-04-29', '2012-06-04', '2012-06-05', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
const struckOut = ['2012-05-28', '2020-05-04', '2022-05-30'];

const days = (dates: readonly string[]) => new Set(dates.map((date) => dayNumber(new Date(date))));
const [added, moved] = [days(proclaimed), days(struckOut)];

const dayOf = (year: number, month: number, date: number) => dayNumber(new Date(Date.UTC(year, month - 1, date)));

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm that Meeus gives). */
function easterSunday(year: number): number {
  const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  return dayOf(year, Math.floor(counted / 31), (counted % 31) + 1);
}

const firstMonday = (from: number) => from + ((8 - weekdayOf(from)) % 7);
const lastMonday = (to: number) => to - (weekdayOf(to) - 1);
const isWeekend = (day: number) => weekdayOf(day) > 5;

/** Christmas and Boxing Day, or the weekdays in their stead. */
function christmas(year: number): number[] {
  const day = dayOf(year, 12, 25);
  const [first, second] = [day, day + 1].map((one) => (isWeekend(one) ? one + 2 : one)) as [number, number];
  // Christmas on a Sunday: Boxing Day is the Monday and keeps it, so Christmas moves to the Tuesday.
  return [first, second];
}

function newYear(year: number): number {
  const day = dayOf(year, 1, 1);
  return isWeekend(day) ? firstMonday(day) : day;
}

const known = new Map<number, ReadonlySet<number>>();

function ruledIn(year: number): ReadonlySet<number> {
  const told = known.get(year) ?? new Set(workedOut(year));
  known.set(year, told);
  return told;
}

function workedOut(year: number): number[] {
  const easter = easterSunday(year);
  const mondays = [firstMonday(dayOf(year, 5, 1)), lastMonday(dayOf(year, 5, 31)), lastMonday(dayOf(year, 8, 31))];
  return [newYear(year), easter - 2, easter + 1, ...mondays, ...christmas(year)];
}

/** As `workedOut` orders them. */
const names = [
  'New Year’s Day',
  'Good Friday',
  'Easter Monday',
  'Early May bank holiday',
  'Spring bank holiday',
  'Summer bank holiday',
  'Christmas Day',
  'Boxing Day',
];

/** Days that the table adds or strikes out. */
export type Departures = ReadonlyMap<number, boolean>;

/** Whether a day is a bank holiday in England. */
export function isBankHoliday(day: number, departures: Departures): boolean {
  const said = departures.get(day);
  if (said !== undefined) return said;
  return added.has(day) || (!moved.has(day) && ruledIn(dateOf(day).getUTCFullYear()).has(day));
}

const departures = keptReading(['BankHoliday'], async (db): Promise<Departures> => {
  const rows = await db.bankHoliday.findMany({ select: { day: true, observed: true }, orderBy: { day: 'desc' }, take: 1000 });
  return new Map(rows.map((row) => [dayNumber(row.day), row.observed]));
});

/** What the table says. A handful of rows in ten years, so each process keeps them until one changes. */
export const bankHolidayDepartures = (db: Database): Promise<Departures> => departures.known(db);

export interface BankHolidayOfYear {
  day: Date;
  name: string;
  /** One by the rule, or proclaimed before there was a table. */
  ruled: boolean;
  /** One, all in all. */
  kept: boolean;
  /** The table says so. */
  said: boolean;
}

/** The days of a year that are bank holidays, or would be if nothing had been said. */
export async function bankHolidaysIn(db: Database, year: number): Promise<BankHolidayOfYear[]> {
  const [from, to] = [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))];
  // Read anew: who has just changed one wants to see it.
  const rows = await db.bankHoliday.findMany({ where: { day: { gte: from, lte: to } }, orderBy: { day: 'asc' }, take: 366 });
  const said = new Map(rows.map((row) => [dayNumber(row.day), row]));
  const kept = new Map(rows.map((row) => [dayNumber(row.day), row.observed]));
  const named = new Map(workedOut(year).map((day, index) => [day, names[index] ?? '']));
  const ofYear = (day: number) => day >= dayNumber(from) && day <= dayNumber(to);
  const days = new Set([...named.keys(), ...added, ...said.keys()].filter(ofYear));
  return [...days]
    .sort((one, other) => one - other)
    .filter((day) => said.has(day) || isBankHoliday(day, nothingSaid))
    .map((day) => ({
      day: dateOf(day),
      name: said.get(day)?.name ?? named.get(day) ?? 'Proclaimed',
      ruled: isBankHoliday(day, nothingSaid),
      kept: isBankHoliday(day, kept),
      said: said.has(day),
    }));
}

const nothingSaid: Departures = new Map();

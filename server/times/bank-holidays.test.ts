import { describe, expect, test } from '../testkit/fixture.ts';
import { bankHolidayDepartures, isBankHoliday } from './bank-holidays.ts';
import { dayNumber, isoDay } from './day.ts';
import { day } from './testkit.ts';

function holidaysOf(year: number, departures = new Map<number, boolean>()): string {
  const first = dayNumber(day(`${year}-01-01`));
  return Array.from({ length: 366 }, (_none, index) => first + index)
    .filter((one) => isoDay(one).startsWith(`${year}`) && isBankHoliday(one, departures))
    .map((one) => isoDay(one).slice(5))
    .join(' ');
}

describe('bank holidays in England', () => {
  // As gov.uk/bank-holidays tells them.
  test.for([
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ] as const)('of %i are those that were proclaimed, substitutes included', ([year, days]) => {
    expect(holidaysOf(year)).toBe(days);
  });

  test('can be added and struck out by staff', async ({ db }) => {
    await db.bankHoliday.createMany({
      data: [
        { day: day('2027-06-04'), name: 'A jubilee' },
        { day: day('2027-05-31'), name: 'Spring, moved', observed: false },
      ],
    });
    expect(holidaysOf(2027, new Map(await bankHolidayDepartures(db)))).toBe('01-01 03-26 03-29 05-03 06-04 08-30 12-27 12-28');
  });
});

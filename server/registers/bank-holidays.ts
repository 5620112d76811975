/** Days that are a bank holiday in England against the rule, or are none: one proclaimed, one moved. */
import { Faults, type Register } from './register.ts';

export interface BankHolidayRow {
  /** As 2026-05-04; the day is what it is known by. */
  day: string;
  name: string;
  observed: boolean;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export const bankHolidays: Register<BankHolidayRow> = {
  name: 'bank-holiday',
  rule: 'vocabulary.change',
  titleOf: ({ day, name }) => `${day}: ${name}`,
  async read(tx, subject) {
    const row = await tx.bankHoliday.findUnique({ where: { day: new Date(subject) } });
    return row && { ...row, day: row.day.toISOString().slice(0, 10) };
  },
  async check(_tx, row, subject) {
    const faults = new Faults();
    if (!isDay(row.day)) faults.add('day', 'Write a day, such as 2027-05-10.');
    else if (subject !== null && subject !== row.day)
      faults.add('day', 'The day is what it is known by: take this one away and add the other.');
    faults.words('name', row.name, 120);
    return faults.all;
  },
  async write(tx, subject, _before, row) {
    if (!row) {
      await tx.bankHoliday.delete({ where: { day: new Date(String(subject)) } });
      return String(subject);
    }
    const data = { name: row.name, observed: row.observed };
    await tx.bankHoliday.upsert({ where: { day: new Date(row.day) }, create: { day: new Date(row.day), ...data }, update: data });
    return row.day;
  },
};

/** Quarters of the calendar year, as reports to councils name them: "2026-Q2". */
import { InputError } from '../input-error.ts';

export interface Quarter {
  readonly name: string;
  /** First day, and the first day of the next. */
  readonly from: Date;
  readonly until: Date;
}

const quarterOf = (year: number, index: number): Quarter => ({
  name: `${year}-Q${index + 1}`,
  from: new Date(Date.UTC(year, index * 3, 1)),
  until: new Date(Date.UTC(year, index * 3 + 3, 1)),
});

/** The one that was asked for; the last that is over when none was. @throws InputError */
export function quarterNamed(name: string | null | undefined, now: Date): Quarter {
  if (!name) {
    const before = Math.floor(now.getUTCMonth() / 3) - 1;
    return before < 0 ? quarterOf(now.getUTCFullYear() - 1, 3) : quarterOf(now.getUTCFullYear(), before);
  }
  const [, year = '', quarter = ''] = /^(20\d\d)-?Q([1-4])$/i.exec(name.trim()) ?? [];
  if (!year) throw new InputError(`"${name.slice(0, 20)}" is not a quarter. Write it as 2026-Q2.`);
  const asked = quarterOf(Number(year), Number(quarter) - 1);
  if (asked.from > now) throw new InputError(`${asked.name} has not begun yet.`);
  return asked;
}

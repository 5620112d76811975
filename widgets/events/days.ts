/** What "this weekend", "this week" and "this month" are, in days of Europe/London. */

/** So many days after one written "2026-11-28". */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export interface Days {
  from: string;
  until: string;
}

/** 0 on a Sunday, 6 on a Monday. */
const untilSunday = (day: string) => (7 - new Date(`${day}T00:00Z`).getUTCDay()) % 7;

/** From Saturday to Sunday: the one to come, or what is left of this one. */
export function weekend(today: string): Days {
  const left = untilSunday(today);
  return { from: dayAfter(today, Math.max(0, left - 1)), until: dayAfter(today, left) };
}

/** What is left of this week. */
export const week = (today: string): Days => ({ from: today, until: dayAfter(today, untilSunday(today)) });

/** What is left of this month. */
export function month(today: string): Days {
  const [year = 0, number = 0] = today.split('-').map(Number);
  return { from: today, until: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

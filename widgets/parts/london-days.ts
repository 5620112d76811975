/** Days as they are counted in Europe/London, written "2026-11-28". */
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const dayMs = 86_400_000;

export const londonDay = (moment: Date): string => london.format(moment);
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * dayMs).toISOString().slice(0, 10);

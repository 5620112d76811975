/** Days as they are counted in Europe/London, written "2026-11-28". */
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

export const londonDay = (moment: Date): string => london.format(moment);

/**
 * Days and clocks of Europe/London, reckoned here: the first date that a browser is asked for by Intl keeps a slow phone 60 ms or more, and lists ask
 * for today before they ask anything else (decision 0063).
 */

/** When clocks change in a month, since 1996: its last Sunday, at one in the morning by Greenwich. In milliseconds. */
function clocksChange(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1));
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay());
}

/** A date whose UTC is what clocks in London show at that moment. */
export function inLondon(moment: Date): Date {
  const [at, year] = [moment.getTime(), moment.getUTCFullYear()];
  const isSummer = at >= clocksChange(year, 2) && at < clocksChange(year, 9);
  return new Date(at + (isSummer ? 3_600_000 : 0));
}

/** The day it is in London then, as "2026-11-28". */
export const londonDay = (moment: Date): string => inLondon(moment).toISOString().slice(0, 10);

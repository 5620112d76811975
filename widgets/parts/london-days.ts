/** Days as they are counted in Europe/London, written "2026-11-28". */
let london: Intl.DateTimeFormat | undefined;

/** The first format on a page takes a slow phone some 40 ms: made when a day is first said, not where a form is merely there. */
export function londonDay(moment: Date): string {
  london ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
  return london.format(moment);
}

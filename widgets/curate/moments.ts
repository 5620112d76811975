/** Moments in a form are times of the place: what is typed in December and in June is London's clock, wherever the browser stands. */
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** "2026-12-04T19:30", as `datetime-local` wants it. */
export function toLocal(iso: string): string {
  const part = Object.fromEntries(london.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

export function fromLocal(local: string): string | null {
  const asUtc = new Date(`${local}:00Z`);
  if (!local || Number.isNaN(asUtc.getTime())) return null;
  // London is ahead of UTC by what its clock shows more at that moment.
  const ahead = new Date(`${toLocal(asUtc.toISOString())}:00Z`).getTime() - asUtc.getTime();
  const moment = new Date(asUtc.getTime() - ahead);
  return moment.toISOString();
}

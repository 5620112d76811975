/** Random schedules, the same for the same seed. */
import { dateOf } from './day.ts';
import type { ScheduleRow } from './days.ts';

export const time = (text: string) => new Date(`1970-01-01T${text}:00Z`);
export const day = (text: string) => new Date(`${text}T00:00:00Z`);

export function randomOf(seed: number) {
  let state = seed;
  /** From 0 up to, not including, 1 (mulberry32). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const pick = <One>(choices: readonly One[]): One => choices[below(choices.length)] as One;
  const some = <One>(choices: readonly One[], most: number): One[] => [
    ...new Set(Array.from({ length: 1 + below(most) }, () => pick(choices))),
  ];
  return { next, below, pick, some, chance: (share: number) => next() < share };
}
type Random = ReturnType<typeof randomOf>;

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const months = Array.from({ length: 12 }, (_none, index) => index + 1);
const monthDays = [1, 2, 5, 13, 15, 28, 29, 30, 31, -1, -2, -7, -30, -31];

/** Rules as groups write them, and as only a test does. */
export function randomRule(random: Random): string {
  const frequency = random.pick(['DAILY', 'WEEKLY', 'WEEKLY', 'MONTHLY', 'MONTHLY', 'YEARLY']);
  const parts = [`FREQ=${frequency}`];
  if (random.chance(0.4)) parts.push(`INTERVAL=${random.pick([1, 2, 2, 3, 4, 6, 12])}`);
  if (random.chance(0.3)) parts.push(`BYMONTH=${random.some(months, 4).join()}`);
  if (random.chance(0.25) && frequency !== 'WEEKLY') parts.push(`BYMONTHDAY=${random.some(monthDays, 3).join()}`);
  if (random.chance(0.65)) {
    const mayCount = frequency === 'MONTHLY' || frequency === 'YEARLY';
    const ordinals =
      frequency === 'MONTHLY' || parts.some((part) => part.startsWith('BYMONTH='))
        ? [1, 2, 3, 4, 5, -1, -2, -5]
        : [1, 2, 5, 20, 52, 53, -1, -10];
    const withOrdinal = mayCount && random.chance(0.6);
    parts.push(
      `BYDAY=${random
        .some(weekdays, 3)
        .map((name) => `${withOrdinal ? random.pick(ordinals) : ''}${name}`)
        .join()}`,
    );
  }
  if (random.chance(0.2) && parts.some((part) => /^BY/.test(part))) parts.push(`BYSETPOS=${random.some([1, 2, 3, -1, -2], 2).join()}`);
  if (random.chance(0.2)) parts.push(`WKST=${random.pick(weekdays)}`);
  const [ends, year] = [random.next(), random.below(10)];
  if (ends < 0.15) parts.push(`COUNT=${1 + random.below(60)}`);
  if (ends > 0.85) parts.push(`UNTIL=202${year}${random.pick(['0331', '0630', '1025', '0329T003000Z', '0701T183000Z', '1224T193000'])}`);
  return [parts[0], ...parts.slice(1).sort(() => random.next() - 0.5)].join(';');
}

const starts = ['00:00', '01:00', '01:30', '02:00', '09:15', '19:30', '19:30', '22:00', '23:59'];

/** A schedule that begins within fifteen years before `today`, or half a year after. */
export function randomSchedule(random: Random, today: number): ScheduleRow {
  const startDay = today + 180 - (random.chance(0.5) ? random.below(700) : random.below(5700));
  return {
    rrule: randomRule(random),
    startDate: dateOf(startDay),
    endDate: random.chance(0.2) ? dateOf(startDay + random.below(2000)) : null,
    from: time(random.pick(starts)),
    to: random.chance(0.8) ? time(random.pick(starts)) : null,
    exceptions: random.chance(0.3) ? Array.from({ length: 8 }, () => dateOf(today - 40 + random.below(450))) : [],
  };
}

/** The times a reader may choose from, as they stand in the address, and the filter each becomes. Days are those of Europe/London. */
import type { ListingKind, Weekday, When } from '../../generated/gql/graphql.ts';
import { dayAfter, weekend } from '../events/days.ts';
import { spoken } from '../parts/language.ts';
import { londonDay } from '../parts/london-days.ts';
import { capital } from '../parts/words.ts';
import { say } from './words/words.ts';

const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const named = (day: Weekday) => day.toLowerCase();
/** As it is called in the language spoken now. The first of January 2024 was a Monday. */
const called = (day: Weekday) =>
  new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(day))).toLocaleDateString(spoken(), { weekday: 'long', timeZone: 'UTC' });

type Choices = readonly (readonly [value: string, words: string])[];

export const dayChoices = (): Choices => [
  ...Object.entries(say().days),
  ...weekdays.map((day) => [named(day), capital(say().eachDay(called(day)))] as const),
];

export const partChoices = (): Choices => Object.entries(say().dayParts);

const parts: Readonly<Record<string, Pick<When, 'after' | 'before'>>> = {
  morning: { before: '12:00' },
  afternoon: { after: '12:00', before: '17:00' },
  evening: { after: '17:00' },
};

/** Money is asked for at any time of the day. */
export const hasTimes = (kind: ListingKind | null) => kind !== 'FUND';

/** The filter for what was chosen; null for any time. What is no choice of ours counts as none. */
export function whenFilter(chosen: { when: string; part: string }, now: Date): When | null {
  if (chosen.when === 'now') return { openNow: true };
  const when = { ...daysOf(chosen.when, now), ...(Object.hasOwn(parts, chosen.part) ? parts[chosen.part] : {}) };
  return Object.keys(when).length ? when : null;
}

function daysOf(choice: string, now: Date): Pick<When, 'days' | 'from' | 'until'> {
  const today = londonDay(now);
  if (choice === 'today') return { from: today, until: today };
  if (choice === 'tomorrow') return { from: dayAfter(today, 1), until: dayAfter(today, 1) };
  if (choice === 'weekend') return weekend(today);
  if (choice === 'weekdays') return { days: weekdays.slice(0, 5) };
  const day = weekdays.find((one) => named(one) === choice);
  return day ? { days: [day] } : {};
}

const wordsOf = (choices: Choices, value: string) => choices.find(([known]) => known === value)?.[1].toLowerCase();

/** "on Tuesdays, evenings": how a heading says what was chosen; empty for any time. */
export function whenWords({ when, part }: { when: string; part: string }): string {
  const day = weekdays.find((one) => named(one) === when);
  const days = day ? say().onDay(called(day)) : (wordsOf(dayChoices(), when) ?? '');
  const time = when === 'now' ? '' : (wordsOf(partChoices(), part) ?? '');
  return [days, time && (days ? time : say().inPart(time))].filter(Boolean).join(', ');
}

/** When things happen: RFC 5545 rules in Europe/London time, whose first day is one the rule hits. */
import { dateOf, nextWeekday, nthOfMonth, timeOf, type Weekday, weekdayNames } from './calendar.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const weekdays: readonly Weekday[] = ['TU', 'WE', 'TH', 'MO', 'FR', 'SA', 'SU'];
const ordinals = ['first', 'second', 'third'];

export interface Rule {
  rrule: string;
  startDay: number;
  endDay?: number;
  inWords: string;
}

/** Most meet every week, some every other, some on a day of the month. */
export function ruleOf({ today }: World, random: Random): Rule {
  const day = random.favourite(weekdays);
  const began = today - random.between(30, 2000);
  const shape = random.next();
  if (shape < 0.6) return { rrule: `FREQ=WEEKLY;BYDAY=${day}`, startDay: nextWeekday(began, day), inWords: `every ${weekdayNames[day]}` };
  if (shape < 0.7) {
    const inWords = `every other ${weekdayNames[day]}`;
    return { rrule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`, startDay: nextWeekday(began, day), inWords };
  }
  if (shape < 0.93) {
    const nth = random.between(1, 3);
    const rrule = `FREQ=MONTHLY;BYDAY=${nth}${day}`;
    return { rrule, startDay: nthOfMonth(began, nth, day), inWords: `on the ${ordinals[nth - 1]} ${weekdayNames[day]} of the month` };
  }
  return { rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', startDay: nextWeekday(began, 'MO'), inWords: 'on Mondays, Wednesdays and Fridays' };
}

/** So many weeks, begun lately or soon to begin. */
export function courseOf({ today }: World, random: Random): Rule {
  const day = random.favourite(weekdays);
  const startDay = nextWeekday(today + random.between(-40, 60), day);
  const weeks = random.between(4, 12);
  return {
    rrule: `FREQ=WEEKLY;BYDAY=${day}`,
    startDay,
    endDay: startDay + (weeks - 1) * 7,
    inWords: `${weekdayNames[day]}s for ${weeks} weeks`,
  };
}

const starts = ['19:30', '10:00', '14:00', '18:00', '10:30', '19:00', '13:15', '09:15', '11:00'].map(
  (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)),
);

/** @param of the activity or the role that keeps these hours */
export function writeSchedule(world: World, random: Random, of: { activityId?: number; listingId?: number }, rule: Rule): void {
  const start = random.favourite(starts);
  const year = dateOf(world.today).slice(0, 4);
  world.out.add('Schedule', {
    id: world.out.number('Schedule'),
    ...of,
    position: 0,
    rrule: rule.rrule,
    startDate: dateOf(rule.startDay),
    endDate: rule.endDay === undefined ? null : dateOf(rule.endDay),
    from: timeOf(start),
    to: random.chance(0.9) ? timeOf(start + random.pick([60, 90, 120, 150])) : null,
    exceptions: random.chance(0.1) ? [`${year}-12-25`] : [],
    note: random.chance(0.1) ? 'Term time only' : null,
  });
}

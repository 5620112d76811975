/** Says when groups meet in plain words of the language spoken: "Tuesdays, 7.30pm to 9pm", "we wtorki, 19:30–21:00". */
import { spoken } from '../../language/language.ts';
import { allOf } from '../../language/lists.ts';
import { shapeOf } from './schedule-rule.ts';
import { say } from './words/words.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "7.30pm", "9am", "noon", "midnight" (GOV.UK style), "19:30"; the time is a `Date` on 1 January 1970, UTC. */
export function timeInWords(time: Date): string {
  const { clock } = say();
  if (clock) return clock(time.getUTCHours(), time.getUTCMinutes());
  const language = spoken();
  const format =
    clocks.get(language) ?? new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
  clocks.set(language, format);
  return format.format(time);
}

function ruleInWords(rrule: string): string {
  const rule = shapeOf(rrule);
  const words = say();
  switch (rule.is) {
    case 'weekly':
      if (rule.every > 1) return words.everyWeeks(rule.days, rule.every);
      if (rule.days.length === 7) return words.daily;
      return rule.days.join() === 'MO,TU,WE,TH,FR' ? words.workdays : words.weekly(rule.days);
    case 'monthly':
      return words.monthly(rule.on, rule.every);
    case 'days of month':
      return words.dayOfMonth(allOf(rule.days.map(String)));
    case 'last day of month':
      return words.lastDayOfMonth;
    case 'every':
      return words.every(rule.unit, rule.every);
    case 'unknown':
      return words.setTimes;
  }
}

/** The rule and its times in one line. */
export function scheduleInWords({ rrule, from, to }: { rrule: string; from: Date; to: Date | null }): string {
  const { at, fromTo } = say();
  const begins = timeInWords(from);
  return `${ruleInWords(rrule)}, ${to ? fromTo(begins, timeInWords(to)) : at(begins, from.getUTCHours())}`;
}

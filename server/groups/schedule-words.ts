/** Says the recurrence rules that groups use in plain words: "Tuesdays, 7.30pm to 9pm". RFC 5545. */

const days: Record<string, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const ordinals: Record<string, string> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '5': 'fifth',
  '-1': 'last',
  '-2': 'second to last',
};
const units: Record<string, [one: string, many: string]> = {
  DAILY: ['day', 'days'],
  WEEKLY: ['week', 'weeks'],
  MONTHLY: ['month', 'months'],
  YEARLY: ['year', 'years'],
};

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "7.30pm", "9am", "noon", "midnight" (GOV.UK style); the time is a `Date` on 1 January 1970, UTC. */
export function timeInWords(time: Date): string {
  const hour = time.getUTCHours();
  const minute = time.getUTCMinutes();
  if (minute === 0 && hour === 12) return 'noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const minutes = minute ? `.${String(minute).padStart(2, '0')}` : '';
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

function ruleInWords(rrule: string): string {
  const rule = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const frequency = rule.get('FREQ') ?? '';
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const byDay = (rule.get('BYDAY') ?? '').split(',').filter(Boolean);
  const every = interval === 1 ? '' : interval === 2 ? 'every other ' : `every ${interval} `;

  if (frequency === 'WEEKLY' && byDay.length && byDay.every((day) => day in days)) {
    if (interval === 1)
      return byDay.length === 7
        ? 'Every day'
        : byDay.join() === 'MO,TU,WE,TH,FR'
          ? 'Monday to Friday'
          : listed.format(byDay.map((day) => `${days[day]}s`));
    const named = listed.format(byDay.map((day) => days[day] ?? day));
    return interval === 2 ? `Every other ${named}` : `${named} every ${interval} weeks`;
  }
  if (frequency === 'MONTHLY' && byDay.length) {
    const position = rule.get('BYSETPOS');
    const said = byDay.map((day) => {
      const [, nth = position ?? '', name = ''] = /^([+-]?\d)?(..)$/.exec(day) ?? [];
      return `${ordinals[nth.replace('+', '')] ?? 'every'} ${days[name] ?? name}`;
    });
    const text = listed.format(said);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)} of ${every || 'the '}${every.startsWith('every ') && interval > 2 ? 'months' : 'month'}`;
  }
  const monthDay = rule.get('BYMONTHDAY');
  if (frequency === 'MONTHLY' && monthDay && interval === 1)
    return monthDay === '-1' ? 'Last day of the month' : `Day ${monthDay} of each month`;
  const unit = units[frequency];
  if (!unit) return 'At set times';
  if (interval === 1) return `Every ${unit[0]}`;
  return interval === 2 ? `Every other ${unit[0]}` : `Every ${interval} ${unit[1]}`;
}

/** The rule and its times in one line. */
export function scheduleInWords({ rrule, from, to }: { rrule: string; from: Date; to: Date | null }): string {
  const times = to ? `${timeInWords(from)} to ${timeInWords(to)}` : timeInWords(from);
  return `${ruleInWords(rrule)}, ${times}`;
}

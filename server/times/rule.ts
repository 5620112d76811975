/**
 * Recurrence rules (RFC 5545, RRULE) as groups use them: by the day, since the time of day stands beside the rule. The grammar is also that of SQL's
 * `schedule_rule`, in the migrations; a test holds the two together.
 */

export type Frequency = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

export interface Rule {
  frequency: Frequency;
  interval: number;
  count: number | null;
  /** A day (`20261231`), a local moment (`20261231T193000`) or one in Greenwich (with a `Z`). */
  until: string | null;
  weekStart: string;
  byDay: string[] | null;
  byMonth: number[] | null;
  byMonthDay: number[] | null;
  bySetPosition: number[] | null;
}

const day = '(MO|TU|WE|TH|FR|SA|SU)';
const listOf = (one: string) => new RegExp(`^${one}(,${one})*$`);
const grammar: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  COUNT: /^[1-9]\d{0,3}$/,
  UNTIL: /^[12]\d{3}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  WKST: new RegExp(`^${day}$`),
  BYDAY: listOf(`([+-]?[1-9]\\d?)?${day}`),
  BYMONTH: listOf('([1-9]|1[0-2])'),
  BYMONTHDAY: listOf('[+-]?([1-9]|[12]\\d|3[01])'),
  BYSETPOS: listOf('[+-]?[1-9]\\d{0,2}'),
};

function partsOf(rrule: string): Map<string, string> | null {
  if (rrule.length > 500 || !/^[\x20-\x7e]+$/.test(rrule)) return null;
  const said = rrule
    .replace(/^ +| +$/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .replace(/;$/, '');
  const parts = new Map<string, string>();
  for (const part of said.split(';')) {
    const [name = ''] = part.split('=', 1);
    const value = part.slice(name.length + 1);
    if (parts.has(name) || !Object.hasOwn(grammar, name) || !grammar[name]?.test(value)) return null;
    parts.set(name, value);
  }
  return parts;
}

const isCalendarDay = (digits: string) => {
  const [year, month, date] = [Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8))];
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** Null for a rule that nobody can tell days from: not a rule, or with parts that a community's calendar does not need. */
export function readRule(rrule: string): Rule | null {
  const parts = partsOf(rrule);
  const frequency = parts?.get('FREQ') as Frequency | undefined;
  if (!parts || !frequency) return null;
  const [byDay, until] = [parts.get('BYDAY') ?? null, parts.get('UNTIL') ?? null];
  if (parts.has('COUNT') && until) return null;
  if (frequency === 'WEEKLY' && parts.has('BYMONTHDAY')) return null;
  if (parts.has('BYSETPOS') && !byDay && !parts.has('BYMONTH') && !parts.has('BYMONTHDAY')) return null;
  if (byDay && (frequency === 'DAILY' || frequency === 'WEEKLY') && /\d/.test(byDay)) return null;
  if (byDay && frequency === 'MONTHLY' && /\d{2}|[6-9]/.test(byDay)) return null;
  // The 53rd Monday of a year that has 52: the library gives one of the next year.
  if (byDay && /5[3-9]|[6-9]\d/.test(byDay)) return null;
  // "The first Monday, if it is the 13th": libraries do not agree which.
  if (byDay && parts.has('BYMONTHDAY') && /\d/.test(byDay)) return null;
  if (until && !isCalendarDay(until)) return null;
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number) ?? null;
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until,
    weekStart: parts.get('WKST') ?? 'MO',
    byDay: byDay?.split(',') ?? null,
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    bySetPosition: numbers('BYSETPOS'),
  };
}

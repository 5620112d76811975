/** What cannot be so of a fund's amounts and dates, told beside the later of two that disagree. What stood so before and is not touched is left alone. */
import type { Fault } from '../refusals.ts';

type Values = { readonly [name: string]: unknown };

interface Pair {
  readonly earlier: string;
  readonly later: string;
  /** Of `later`. */
  readonly label: string;
  readonly sentence: string;
}

const roundDates: readonly Pair[] = [
  { earlier: 'opensAt', later: 'closesAt', label: 'Closes', sentence: 'it would close before it opens. Check both dates.' },
  { earlier: 'closesAt', later: 'decisionBy', label: 'Decided by', sentence: 'it would be decided before it closes. Check both dates.' },
  {
    earlier: 'decisionBy',
    later: 'spendBy',
    label: 'To be spent by',
    sentence: 'it would be spent before it is decided. Check both dates.',
  },
  {
    earlier: 'closesAt',
    later: 'spendBy',
    label: 'To be spent by',
    sentence: 'it would be spent before the round closes. Check both dates.',
  },
];

const amounts: readonly Pair[] = [
  { earlier: 'least', later: 'most', label: 'At most', sentence: 'this is less than the least. Check both amounts.' },
  { earlier: 'least', later: 'typical', label: 'Usually', sentence: 'this is less than the least. Check both amounts.' },
  { earlier: 'typical', later: 'most', label: 'At most', sentence: 'this is less than what is usual. Check both amounts.' },
];

/** A year that is typed wrong is far off: no round of any fund here is before the first of these or after the second. */
const years = [1900, 2100] as const;
const datesOfRound = { opensAt: 'Opens', closesAt: 'Closes', decisionBy: 'Decided by', spendBy: 'To be spent by' } as const;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const valuesOf = (value: unknown): Values => (isValues(value) ? value : {});

/** The day alone where one of two is a day: a round that closes at noon may be decided on the same day. A moment that opens and closes at once is none. */
function isWrong(earlier: unknown, later: unknown): boolean {
  if (typeof earlier === 'number' && typeof later === 'number') return later < earlier;
  if (typeof earlier !== 'string' || typeof later !== 'string') return false;
  return earlier.length > 10 && later.length > 10 ? Date.parse(later) <= Date.parse(earlier) : later.slice(0, 10) < earlier.slice(0, 10);
}

function disagreeing(path: string, pairs: readonly Pair[], before: Values, after: Values): Fault[] {
  const wrong = pairs.filter(
    ({ earlier, later }) =>
      isWrong(after[earlier], after[later]) && !(before[earlier] === after[earlier] && before[later] === after[later]),
  );
  // One sentence a field is enough.
  return wrong
    .filter(({ later }, index) => wrong.findIndex((other) => other.later === later) === index)
    .map(({ later, label, sentence }) => ({ path: `${path}/${later}`, message: `${label}: ${sentence}` }));
}

function farOff(path: string, before: Values, after: Values): Fault[] {
  return Object.entries(datesOfRound).flatMap(([name, label]) => {
    const value = after[name];
    if (typeof value !== 'string' || value === before[name]) return [];
    const year = Number(value.slice(0, 4));
    if (year >= years[0] && year <= years[1]) return [];
    return [{ path: `${path}/${name}`, message: `${label}: the year is ${year}. Write one from ${years[0]} to ${years[1]}.` }];
  });
}

/** @param before the document as it is kept now; empty for a new one */
export function fundFaults(before: Values, after: Values): Fault[] {
  const old = new Map((Array.isArray(before['rounds']) ? before['rounds'] : []).map((round: Values) => [round['id'], round]));
  const rounds = (Array.isArray(after['rounds']) ? after['rounds'] : []).filter(isValues).flatMap((round) => {
    const path = `rounds/${round['id']}`;
    const was = valuesOf(old.get(round['id']));
    return [
      ...farOff(path, was, round),
      ...disagreeing(path, roundDates, was, round),
      ...disagreeing(`${path}/amount`, amounts, valuesOf(was['amount']), valuesOf(round['amount'])),
    ];
  });
  return [...disagreeing('amount', amounts, valuesOf(before['amount']), valuesOf(after['amount'])), ...rounds];
}

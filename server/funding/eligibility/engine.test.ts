import { describe, expect, test } from 'vitest';
import type { Asked } from './answers.ts';
import { type Applicant, type Area, type Named, nobodyKnown } from './applicant.ts';
import { type CriterionAsked, judge } from './engine.ts';
import type { Verdict } from './verdict.ts';

const now = new Date('2026-11-22T12:00:00Z');

const named = (id: number, slug: string, name: string): Named => ({ id, slug, name });
const charity = named(1, 'registered-charity', 'Registered charity');
const school = named(2, 'school', 'School or college');
const individual = named(3, 'individual', 'One person');
const council = named(4, 'parish-or-town-council', 'Parish or town council');
const older = named(11, 'older-people', 'Older people');
const young = named(12, 'young-people', 'Young people');

const county: Area = { ...named(20, 'cambridgeshire', 'Cambridgeshire'), areaIds: [] };
const fenland: Area = { ...named(21, 'fenland', 'Fenland'), areaIds: [20] };
const march: Area = { ...named(22, 'march', 'March'), areaIds: [20, 21] };
const soham: Area = { ...named(23, 'soham', 'Soham'), areaIds: [20, 24] };

const asks = (rule: Asked | null, choice: number | null = null): CriterionAsked => ({
  id: 7,
  kind: 'x',
  inWords: 'Are you?',
  choice,
  rule,
});
const judged = (rule: Asked | null, told: Partial<Applicant>) => judge([asks(rule)], { ...nobodyKnown, ...told }, now);

type Row = [told: Partial<Applicant>, verdict: Verdict, words: RegExp, change: RegExp | null];
interface Table {
  rule: Asked;
  rows: readonly Row[];
}

const tables: Readonly<Record<string, Table>> = {
  'a sort of applicant': {
    rule: { asks: 'applicant-type', anyOf: [charity, school] },
    rows: [
      [{ types: [charity] }, 'YES', /You are one of those it is for: registered charity/, null],
      [{ types: [council, school] }, 'YES', /school or college/, null],
      [{ types: [council] }, 'NO', /only for these: registered charity or school or college/, /apply with you/],
      [{}, 'MAYBE', /It is for these/, /Tell us what sort of group you are/],
      // A club of which nobody knows whether it is a charity.
      [{ eitherOf: [charity, school] }, 'YES', /Groups like yours/, null],
      [{ eitherOf: [charity, council] }, 'MAYBE', /It is for these/, /whether you are one: registered charity/],
      [{ eitherOf: [council, individual] }, 'NO', /only for these/, /apply with you/],
    ],
  },
  'a place': {
    rule: { asks: 'place', anyOf: [fenland] },
    rows: [
      [{ places: [march] }, 'YES', /You work in March/, null],
      [{ places: [fenland] }, 'YES', /Fenland/, null],
      [{ places: [soham, march] }, 'YES', /March/, null],
      [{ places: [county] }, 'MAYBE', /across Cambridgeshire; the money is for Fenland alone/, /work in Fenland/],
      [{ places: [soham] }, 'NO', /for work in Fenland. You told us of Soham/, /work in Fenland/],
      [{}, 'MAYBE', /work in Fenland/, /Tell us which village/],
    ],
  },
  'a theme': {
    rule: { asks: 'theme', anyOf: [older] },
    rows: [
      [{ themes: [older] }, 'YES', /older people/, null],
      [{ themes: [young] }, 'NO', /alone/, /that part/],
      [{}, 'MAYBE', /older people/, /Tell us what your work is about/],
    ],
  },
  'an audience': {
    rule: { asks: 'audience', anyOf: [older] },
    rows: [
      [{ audiences: [older, young] }, 'YES', /You help older people/, null],
      [{ audiences: [young] }, 'NO', /to help older people/, /among these/],
      [{}, 'MAYBE', /to help older people/, /Tell us whom you help/],
    ],
  },
  'an outcome': {
    rule: { asks: 'outcome', anyOf: [named(31, 'less-isolation', 'Fewer people are lonely')] },
    rows: [
      [{ outcomes: [named(31, 'less-isolation', 'Fewer people are lonely')] }, 'YES', /You want the same/, null],
      [{ outcomes: [named(32, 'skills', 'People gain skills')] }, 'NO', /come of it/, /say so when you apply/],
      [{}, 'MAYBE', /come of it/, /Tell us what should change/],
    ],
  },
  'an income up to £10,000': {
    rule: { asks: 'income', most: 10_000_00 },
    rows: [
      [{ incomeBand: 'NONE' }, 'YES', /£10,000 or less a year/, null],
      [{ incomeBand: 'UNDER_10K' }, 'YES', /fits/, null],
      [{ incomeBand: 'UNDER_50K' }, 'MAYBE', /either side/, /accounts/],
      [{ incomeBand: 'UNDER_250K' }, 'NO', /£10,000 or less/, /partner/],
      [{ incomeBand: 'UNKNOWN' }, 'MAYBE', /£10,000 or less/, /Tell us what comes in/],
      [{}, 'MAYBE', /£10,000 or less/, /Tell us what comes in/],
    ],
  },
  'an income up to £25,000, within a band': {
    rule: { asks: 'income', most: 25_000_00 },
    rows: [
      [{ incomeBand: 'UNDER_10K' }, 'YES', /fits/, null],
      [{ incomeBand: 'UNDER_50K' }, 'MAYBE', /either side/, /accounts/],
      [{ incomeBand: 'OVER_250K' }, 'NO', /£25,000 or less/, /partner/],
    ],
  },
  'an income of £250,000 or more': {
    rule: { asks: 'income', least: 250_000_00 },
    rows: [
      [{ incomeBand: 'OVER_250K' }, 'YES', /£250,000 or more/, null],
      [{ incomeBand: 'UNDER_250K' }, 'NO', /£250,000 or more/, /partner/],
    ],
  },
  'an amount': {
    rule: { asks: 'amount', least: 2_000_00, most: 10_000_00 },
    rows: [
      [{ amount: 2_000_00 }, 'YES', /between £2,000 and £10,000/, null],
      [{ amount: 10_000_00 }, 'YES', /within/, null],
      [{ amount: 1_999_99 }, 'NO', /you need £1,999.99/, /£2,000 or more/],
      [{ amount: 50_000_00 }, 'NO', /you need £50,000/, /£10,000 or less/],
      [{ amount: 0 }, 'NO', /you need £0/, /£2,000 or more/],
      [{}, 'MAYBE', /pays between/, /how much you need/],
    ],
  },
  'an age of two years or more': {
    rule: { asks: 'age', least: 2 },
    rows: [
      [{ foundedYear: 1999 }, 'YES', /began in 1999/, null],
      [{ foundedYear: 2023 }, 'YES', /2 years old or more/, null],
      [{ foundedYear: 2024 }, 'MAYBE', /began in 2024/, /month/],
      [{ foundedYear: 2025 }, 'NO', /began in 2025/, /older group/],
      [{}, 'MAYBE', /2 years old or more/, /when your group began/],
    ],
  },
  'an age of a year at most': {
    rule: { asks: 'age', most: 1 },
    rows: [
      [{ foundedYear: 2026 }, 'YES', /1 year old or less/, null],
      [{ foundedYear: 2024 }, 'MAYBE', /2024/, /month/],
      [{ foundedYear: 2020 }, 'NO', /2020/, /any age/],
    ],
  },
  partners: {
    rule: { asks: 'partners', least: 2 },
    rows: [
      [{ partners: 2 }, 'YES', /2 partners/, null],
      [{ partners: 1 }, 'NO', /2 partners/, /one more group/],
      [{ partners: 0 }, 'NO', /2 partners/, /2 more groups/],
      [{}, 'MAYBE', /2 partners/, /how many others/],
    ],
  },
  'a register': {
    rule: { asks: 'registered' },
    rows: [
      [{ registered: true }, 'YES', /registered/, null],
      [{ registered: false }, 'NO', /register/, /ask a registered group/],
      [{}, 'MAYBE', /register/, /Tell us whether/],
    ],
  },
  'a bank account': {
    rule: { asks: 'bank-account' },
    rows: [
      [{ hasBankAccount: true }, 'YES', /bank account/, null],
      [{ hasBankAccount: false }, 'NO', /bank account/, /Open an account/],
      [{}, 'MAYBE', /bank account/, /Tell us whether/],
    ],
  },
  'money for groups': {
    rule: { asks: 'for-whom', who: 'GROUPS' },
    rows: [
      [{ types: [charity] }, 'YES', /You are a group/, null],
      [{ types: [individual] }, 'NO', /not for one person/, /group near you/],
      [{}, 'MAYBE', /for groups/, /who you are/],
    ],
  },
  'help for people': {
    rule: { asks: 'for-whom', who: 'INDIVIDUALS' },
    rows: [
      [{ types: [individual] }, 'YES', /for yourself/, null],
      [{ types: [charity] }, 'NO', /help for people/, /People you work with/],
      [{}, 'MAYBE', /help for people/, /who you are/],
    ],
  },
  'money for councils': {
    rule: { asks: 'for-whom', who: 'COUNCILS' },
    rows: [
      [{ types: [council] }, 'YES', /You are a council/, null],
      [{ types: [school] }, 'NO', /for councils/, /town council/],
      [{}, 'MAYBE', /for councils/, /who you are/],
    ],
  },
  'help asked for by others': {
    rule: { asks: 'for-whom', who: 'INTERMEDIARIES' },
    rows: [
      [{ onBehalf: true, types: [school] }, 'YES', /for somebody else/, null],
      [{ onBehalf: false }, 'NO', /somebody else’s behalf/, /Ask a school/],
      [{}, 'MAYBE', /somebody else’s behalf/, /would apply for somebody else/],
    ],
  },
};

describe.each(Object.entries(tables))('a fund that asks for %s', (_what, { rule, rows }) => {
  test.each(rows)('answers %j with %s', (told, verdict, words, change) => {
    const found = judged(rule, told);
    const [reason] = found.reasons;
    expect(found.verdict).toBe(verdict);
    expect(reason?.verdict).toBe(verdict);
    expect(reason?.inWords).toMatch(words);
    if (change) expect(reason?.whatWouldChangeIt).toMatch(change);
    else expect(reason?.whatWouldChangeIt).toBeNull();
  });

  test('never says no to somebody of whom nothing is known', () => {
    expect(judged(rule, {}).verdict).toBe('MAYBE');
  });
});

describe('all criteria together', () => {
  const yes = asks({ asks: 'registered' });
  const open = asks({ asks: 'bank-account' });
  const told = { ...nobodyKnown, registered: true };

  test('one no makes a no, one that is not known a maybe', () => {
    expect(judge([yes], told, now).verdict).toBe('YES');
    expect(judge([yes, open], told, now).verdict).toBe('MAYBE');
    expect(judge([yes, open], { ...told, hasBankAccount: false }, now).verdict).toBe('NO');
  });

  test('of alternatives one is enough, and each is told', () => {
    const either = [asks({ asks: 'applicant-type', anyOf: [charity] }, 1), asks({ asks: 'applicant-type', anyOf: [school] }, 1)];
    const { verdict, reasons } = judge(either, { ...told, types: [school] }, now);
    expect(verdict).toBe('YES');
    expect(reasons.map((reason) => reason.verdict)).toEqual(['NO', 'YES']);
    expect(judge(either, { ...told, types: [council] }, now).verdict).toBe('NO');
    expect(judge([...either, open], { ...told, types: [school] }, now).verdict).toBe('MAYBE');
  });

  test('two sets of alternatives must both hold', () => {
    const sets = [asks({ asks: 'registered' }, 1), asks({ asks: 'bank-account' }, 2)];
    expect(judge(sets, { ...told, hasBankAccount: false }, now).verdict).toBe('NO');
  });

  test('what only a person can judge is a maybe that says so', () => {
    const { verdict, reasons } = judge([yes, asks(null)], told, now);
    expect(verdict).toBe('MAYBE');
    expect(reasons[1]).toMatchObject({ verdict: 'MAYBE', inWords: 'Only you can answer this.' });
  });

  test('a fund of which no criterion is known is never a yes', () => {
    const { verdict, reasons } = judge([], told, now);
    expect(verdict).toBe('MAYBE');
    expect(reasons).toHaveLength(1);
  });
});

import { expect, test } from 'vitest';
import { rule } from './rule.ts';

test.each([
  { asks: 'applicant-type', anyOf: ['registered-charity'] },
  { asks: 'place', anyOf: ['fenland', 'march'] },
  { asks: 'income', most: 10_000_00 },
  { asks: 'amount', least: 0, most: 5_000_00 },
  { asks: 'age', least: 1 },
  { asks: 'partners', least: 2 },
  { asks: 'for-whom', who: 'COUNCILS' },
  { asks: 'registered' },
])('%j is a rule', (given) => {
  expect(rule.parse(given)).toEqual(given);
});

test.each([
  [{ asks: 'applicant-type', anyOf: [] }, /at least one/],
  [{ asks: 'applicant-type', anyOf: ['Registered Charity'] }, /small letters/],
  [{ asks: 'income' }, /the least, the most, or both/],
  [{ asks: 'income', most: -1 }, /less than nothing/],
  [{ asks: 'amount', least: 10, most: 5 }, /more than the most/],
  [{ asks: 'amount', most: 1e300 }, /thousand million|amount of money/],
  [{ asks: 'amount', most: 1.5 }, /amount of money/],
  [{ asks: 'age', least: 2000 }, /that old/],
  [{ asks: 'partners', least: 0 }, /least there is/],
  [{ asks: 'for-whom', who: 'DOGS' }, /Say for whom/],
  [{ asks: 'registered', and: 'more' }, /not asked here/],
  [{ asks: 'luck' }, /Say what it asks/],
  ['registered', /Say what it asks|expected/i],
  [null, /Say what it asks|expected/i],
])('%j is none', (given, words) => {
  const { success, error } = rule.safeParse(given);
  expect(success).toBe(false);
  expect(JSON.stringify(error?.issues)).toMatch(words);
});

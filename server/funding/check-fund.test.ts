import { describe, expect, test } from 'vitest';
import { fundFaults } from './check-fund.ts';

const round = (fields: object) => ({ rounds: [{ id: '7', ...fields }] });
const paths = (after: object, before: object = {}) => fundFaults(before as never, after as never).map(({ path }) => path);

describe('what cannot be so of a fund', () => {
  test.each([
    ['a round that closes before it opens', { opensAt: '2027-03-01T09:00:00Z', closesAt: '2027-02-01T12:00:00Z' }, 'rounds/7/closesAt'],
    ['a round that opens and closes at once', { opensAt: '2027-03-01T09:00:00Z', closesAt: '2027-03-01T09:00:00Z' }, 'rounds/7/closesAt'],
    ['a decision before the closing', { closesAt: '2027-03-01T09:00:00Z', decisionBy: '2027-02-28' }, 'rounds/7/decisionBy'],
    ['money spent before it closes', { closesAt: '2027-03-01T09:00:00Z', spendBy: '2026-12-31' }, 'rounds/7/spendBy'],
    ['money spent before the decision', { decisionBy: '2027-04-01', spendBy: '2027-03-31' }, 'rounds/7/spendBy'],
    ['a year that is typed wrong', { closesAt: '0207-03-01T09:00:00.000Z' }, 'rounds/7/closesAt'],
    ['a least over the most', { amount: { least: 500_00, most: 100_00 } }, 'rounds/7/amount/most'],
    ['a usual amount over the most', { amount: { typical: 500_00, most: 100_00 } }, 'rounds/7/amount/most'],
  ])('%s is told at the field', (_what, fields, path) => {
    expect(paths(round(fields))).toEqual([path]);
  });

  test('of the fund itself: a least over the most', () => {
    expect(fundFaults({}, { amount: { least: 2, most: 1 } })).toEqual([
      { path: 'amount/most', message: 'At most: this is less than the least. Check both amounts.' },
    ]);
  });

  test('what stood so before stands in nobody’s way, until one of the two is touched', () => {
    const wrong = round({ opensAt: '2027-03-01T09:00:00.000Z', closesAt: '2027-02-01T12:00:00.000Z' });
    expect(paths({ ...wrong, name: 'Another' }, wrong)).toEqual([]);
    expect(paths(round({ ...wrong.rounds[0], closesAt: '2027-01-01T12:00:00.000Z' }), wrong)).toEqual(['rounds/7/closesAt']);
  });
});

test.each([
  ['a round without dates', {}],
  ['one that takes applications all the time', { rolling: true }],
  ['one that is decided on the day it closes', { closesAt: '2027-03-01T12:00:00Z', decisionBy: '2027-03-01' }],
  ['one in order', { opensAt: '2027-01-01T09:00:00Z', closesAt: '2027-03-01T12:00:00Z', decisionBy: '2027-04-01', spendBy: '2028-03-31' }],
  ['equal amounts', { amount: { least: 100, most: 100, typical: 100 } }],
])('%s may be so', (_what, fields) => {
  expect(paths(round(fields))).toEqual([]);
});

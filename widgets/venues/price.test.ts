import { expect, test } from 'vitest';
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { priceFor } from './price.ts';
import { priceWords } from './venue-entry.ts';

const today = '2026-11-22';
const now = new Date(`${today}T12:00:00Z`);
const rate = (from: number, facts: Partial<RatePartsFragment> = {}): RatePartsFragment => ({
  hirerClass: 'COMMUNITY',
  from,
  to: from,
  unit: 'HOUR',
  validFrom: '2026-04-01',
  validUntil: null,
  note: null,
  doubtful: false,
  ...facts,
});
const said = (...rates: RatePartsFragment[]) => priceWords({ outsideHire: 'YES', spaces: [{ rates }] }, 'COMMUNITY', now);

test('the least that people like the reader pay is said, with “from” only where it is not the only price', () => {
  expect(said(rate(800))).toBe('Community groups: £8 an hour');
  expect(said(rate(1200), rate(800))).toBe('Community groups: from £8 an hour');
  expect(said(rate(800, { to: 1200 }))).toBe('Community groups: from £8 an hour');
});

test('a price for everybody holds for them too, and a price for others does not', () => {
  expect(said(rate(1200, { hirerClass: 'ANY' }), rate(900, { hirerClass: 'COMMERCIAL' }))).toBe('£12 an hour');
  expect(said(rate(900, { hirerClass: 'COMMERCIAL' }))).toBeNull();
  expect(said()).toBeNull();
});

test('by the hour before by the day, however little a day costs', () => {
  expect(said(rate(500, { unit: 'DAY' }), rate(800))).toBe('Community groups: £8 an hour');
  expect(said(rate(4000, { unit: 'DAY' }), rate(2000, { unit: 'SESSION' }))).toBe('Community groups: £20 a session');
});

test('a doubtful price is said only where no other is known, and said to be doubtful', () => {
  expect(said(rate(80, { doubtful: true }), rate(800))).toBe('Community groups: £8 an hour');
  expect(said(rate(80, { doubtful: true }))).toBe('Community groups: 80p an hour. The source may have this wrong: ask first.');
});

test('a price that ran out, or is to come, is never said to hold', () => {
  const over = { validFrom: '2020-04-01', validUntil: '2024-03-31' };
  expect(said(rate(700, over), rate(800))).toBe('Community groups: £8 an hour');
  expect(said(rate(700, over), rate(300, { validFrom: '2009-04-01', validUntil: '2010-03-31' }))).toBe(
    'Community groups: £7 an hour. No longer holds: it ran to 31 March 2024.',
  );
  expect(said(rate(900, { validFrom: '2027-04-01' }))).toBeNull();
  expect(said(rate(900, { validUntil: today }))).toBe('Community groups: £9 an hour');
});

test('what is not for hire has no price, whatever stands in an old list', () => {
  expect(priceWords({ outsideHire: 'NO', spaces: [{ rates: [rate(800)] }] }, 'COMMUNITY', now)).toBe('It is not for hire.');
});

test('the reader’s own class is asked for', () => {
  const rates = [rate(800), rate(2500, { hirerClass: 'PRIVATE' })];
  expect(priceFor(rates, 'PRIVATE', today)).toMatchObject({ rate: { from: 2500 }, several: false, holds: true });
});

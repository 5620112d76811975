import { expect, test } from 'vitest';
import { dayHeading, daysOf, hours, whenInFull } from './when.ts';

/** A Sunday, midday in London. */
const now = new Date('2026-11-22T12:00:00Z');
const event = (startsAt: string | null, endsAt: string | null = null, facts = {}) => ({
  startsAt,
  endsAt,
  allDay: false,
  precision: 'DAY' as const,
  dateText: null,
  ...facts,
});

test('an event stands under its day, today and tomorrow by name', () => {
  expect(dayHeading(event('2026-11-28T19:30:00Z'), now)).toBe('Saturday 28 November');
  expect(dayHeading(event('2026-11-22T19:30:00Z'), now)).toBe('Today, Sunday 22 November');
  expect(dayHeading(event('2026-11-23T00:30:00Z'), now)).toBe('Tomorrow, Monday 23 November');
});

test('what began before today stands under today, with its last day', () => {
  const fair = event('2026-11-20T10:00:00Z', '2026-11-24T16:00:00Z');
  expect(dayHeading(fair, now)).toBe('Today, Sunday 22 November');
  expect(hours(fair, now)).toBe('Until Tuesday 24 November');
});

test('times are said from and to, over several days with the last, and not at all where there are none', () => {
  expect(hours(event('2026-11-28T19:30:00Z', '2026-11-28T21:00:00Z'), now)).toBe('7.30pm to 9pm');
  expect(hours(event('2026-11-28T19:30:00Z'), now)).toBe('7.30pm');
  expect(hours(event('2026-11-28T12:00:00Z'), now)).toBe('Midday');
  expect(hours(event('2026-11-28T10:00:00Z', '2026-11-29T16:00:00Z'), now)).toBe('10am, until Sunday 29 November');
  expect(hours(event('2026-11-28T00:00:00Z', null, { allDay: true }), now)).toBe('All day');
});

test('a date is never said more exactly than it is known', () => {
  const spring = event('2027-03-01T00:00:00Z', null, { precision: 'MONTH', allDay: true });
  expect([dayHeading(spring, now), hours(spring, now)]).toEqual(['March 2027', null]);
  expect(dayHeading({ ...spring, dateText: 'spring 2027' }, now)).toBe('Spring 2027');
  expect(whenInFull(event(null), now)).toBe('Date: not known yet');
});

test('day and time in one line', () => {
  expect(whenInFull(event('2026-11-28T19:30:00Z', '2026-11-28T21:00:00Z'), now)).toBe('Saturday 28 November, 7.30pm to 9pm');
  expect(whenInFull(event('2026-11-28T12:00:00Z'), now)).toBe('Saturday 28 November, midday');
  expect(whenInFull(event('2026-11-28T00:00:00Z', null, { allDay: true }), now)).toBe('Saturday 28 November');
});

test('a week and a month end where they end, and a weekend under way is what is left of it', () => {
  const wednesday = new Date('2026-11-25T12:00:00Z');
  expect(daysOf('week', wednesday)).toEqual({ from: '2026-11-25', until: '2026-11-29' });
  expect(daysOf('weekend', wednesday)).toEqual({ from: '2026-11-28', until: '2026-11-29' });
  expect(daysOf('weekend', now)).toEqual({ from: '2026-11-22', until: '2026-11-22' });
  expect(daysOf('month', wednesday)).toEqual({ from: '2026-11-25', until: '2026-11-30' });
  expect(daysOf('month', new Date('2028-02-03T12:00:00Z'))).toEqual({ from: '2028-02-03', until: '2028-02-29' });
  expect(daysOf('month', new Date('2026-12-31T12:00:00Z'))).toEqual({ from: '2026-12-31', until: '2026-12-31' });
  expect(daysOf('fortnight', now)).toBeNull();
});

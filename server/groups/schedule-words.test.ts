import { describe, expect, test } from 'vitest';
import { scheduleInWords, timeInWords } from './schedule-words.ts';

const time = (text: string) => new Date(`1970-01-01T${text}:00Z`);
const said = (rrule: string) => scheduleInWords({ rrule, from: time('19:30'), to: time('21:00') });

describe('a time of day', () => {
  test.each([
    ['00:00', 'midnight'],
    ['00:05', '12.05am'],
    ['09:00', '9am'],
    ['12:00', 'noon'],
    ['12:30', '12.30pm'],
    ['19:05', '7.05pm'],
    ['23:59', '11.59pm'],
  ])('%s is said as %s', (given, words) => expect(timeInWords(time(given))).toBe(words));
});

describe('a rule', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=TU', 'Tuesdays'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR', 'Mondays, Wednesdays and Fridays'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'Every day'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', 'Every other Thursday'],
    ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TH', 'Thursday every 3 weeks'],
    ['FREQ=MONTHLY;BYDAY=1TU', 'First Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of the month'],
    ['FREQ=MONTHLY;BYDAY=1TU,3TU', 'First Tuesday and third Tuesday of the month'],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'Second Tuesday of the month'],
    ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO', 'First Monday of every other month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO', 'First Monday of every 3 months'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'Day 15 of each month'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Last day of the month'],
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=2', 'Every other day'],
    ['FREQ=YEARLY', 'Every year'],
    ['', 'At set times'],
    ['FREQ=HOURLY', 'At set times'],
  ])('%s is said as %s', (rrule, words) => expect(said(rrule)).toBe(`${words}, 7.30pm to 9pm`));

  test('without an end says only when it begins', () => {
    expect(scheduleInWords({ rrule: 'FREQ=WEEKLY;BYDAY=SU', from: time('10:30'), to: null })).toBe('Sundays, 10.30am');
  });
});

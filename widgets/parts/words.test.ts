import { describe, expect, test } from 'vitest';
import { assuranceWords } from './assurance-in-full.ts';
import { cautionWords } from './assurance-words.ts';
import { daysUntil, dayWords, timeWords, whenWords } from './date-words.ts';
import { counted, inDigits } from './language.ts';
import { safeUrl } from './links.ts';
import { londonDay } from './london-days.ts';
import { meetingWords } from './meeting-words.ts';
import { inEnglish } from './words/in-english.ts';
import { ageWords, andWords, audienceWords, costWords, distanceWords, moneyWords } from './words.ts';

const now = new Date('2026-11-21T12:00:00Z');
const km = (miles: number) => miles * 1.609344;

describe('distances', () => {
  test.for([
    [0.05, 'under ¼ mile'],
    [0.25, '¼ mile'],
    [0.5, '½ mile'],
    [1, '1 mile'],
    [1.3, '1¼ miles'],
    [2.8, '2¾ miles'],
    [2.9, '3 miles'],
    [7.4, '7 miles'],
  ] as const)('%s miles are said as "%s"', ([miles, words]) => {
    expect(distanceWords(km(miles))).toBe(words);
  });

  test('from the middle of a parish they are only about right', () => {
    expect(distanceWords(km(2), 'AREA')).toBe('about 2 miles');
    expect(distanceWords(0, 'AREA')).toBe('close by');
  });
});

describe('dates and times', () => {
  test('a day is said as on a poster', () => expect(dayWords('2026-12-04', now)).toBe('Friday 4 December'));
  test('a day far off has its year', () => expect(dayWords('2028-12-04', now)).toBe('Monday 4 December 2028'));
  test('a day that is past in another year has its year', () => expect(dayWords('2017-07-06', now)).toBe('Thursday 6 July 2017'));
  test('early next year is plain without one', () => expect(dayWords('2027-01-08', now)).toBe('Friday 8 January'));
  test.for([
    ['2026-12-04T19:30:00Z', '7.30pm'],
    ['2026-06-04T18:00:00Z', '7pm'],
    ['2026-12-04T12:00:00Z', 'midday'],
    ['2026-12-04T00:00:00Z', 'midnight'],
    ['2026-12-04T00:05:00Z', '12.05am'],
  ] as const)('%s in London is %s', ([iso, words]) => expect(timeWords(iso)).toBe(words));
  test('days are counted as London counts them', () => {
    expect(daysUntil('2026-11-21T23:30:00Z', now)).toBe(0);
    expect(daysUntil('2026-12-03', now)).toBe(12);
  });
  test('both together', () => expect(whenWords('2026-11-24T19:30:00Z', now)).toBe('Tuesday 24 November, 7.30pm'));
});

describe('English, put together here, is what Intl says', () => {
  const zone = { timeZone: 'Europe/London' } as const;
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, ...zone });
  const spelt = {
    full: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...zone }),
  };

  test('on any day and at any hour since 1996, also around the changes of clocks', () => {
    const hour = 3_600_000;
    const changes = Array.from({ length: 45 }, (_, index) => 1996 + index).flatMap((year) =>
      [Date.UTC(year, 2, 25), Date.UTC(year, 9, 25)].flatMap((week) =>
        Array.from({ length: 8 * 24 * 2 }, (_, half) => week + half * (hour / 2)),
      ),
    );
    const others = Array.from({ length: 5000 }, (_, index) => Date.UTC(1996, 0, 1) + index * 79.3 * hour);
    const wrong = [...changes, ...others]
      .map((at) => new Date(at))
      .filter((at) => {
        const said = [
          inEnglish.day(at, true),
          inEnglish.day(at, false),
          inEnglish.date(at),
          inEnglish.month(at),
          inEnglish.time(at),
          londonDay(at),
        ];
        const [weekday, day, month, year] = spelt.full.format(at).replace(',', '').split(' ');
        const date = `${day} ${month}`;
        const [hour = '', minute = ''] = spelt.time.format(at).split(':');
        const clock = `${Number(hour) % 12 || 12}${minute === '00' ? '' : `.${minute}`}${hour < '12' ? 'am' : 'pm'}`;
        const time =
          new Map([
            ['00:00', 'midnight'],
            ['12:00', 'midday'],
          ]).get(`${hour}:${minute}`) ?? clock;
        const wanted = [
          `${weekday} ${date} ${year}`,
          `${weekday} ${date}`,
          `${date} ${year}`,
          `${month} ${year}`,
          time,
          spelt.day.format(at),
        ];
        return said.join() !== wanted.join();
      });
    expect(wrong).toEqual([]);
  });

  test('of counts, money and lists', () => {
    for (const count of [0, 1, 2, 999, 1000, 12_345, 1_234_567]) expect(inDigits(count)).toBe(count.toLocaleString('en-GB'));
    for (const pence of [100, 101, 199_999, 123_456_789])
      expect(moneyWords(pence)).toBe(
        (pence / 100).toLocaleString('en-GB', { style: 'currency', currency: 'GBP', minimumFractionDigits: pence % 100 ? 2 : 0 }),
      );
    for (const list of [[], ['a'], ['a', 'b, c'], ['a, b', 'c', 'd']])
      expect(andWords(list)).toBe(new Intl.ListFormat('en-GB').format(list));
    for (const count of [0, 1, 2, 21, 101]) {
      const form = new Intl.PluralRules('en-GB').select(count);
      expect(counted(count, { one: 'one', other: 'other' })).toBe(`${count} ${form}`);
    }
  });
});

describe('money', () => {
  test.for([
    [800, '£8'],
    [750, '£7.50'],
    [200_000, '£2,000'],
    [50, '50p'],
    [0, '£0'],
  ] as const)('%s pence are %s', ([pence, words]) => expect(moneyWords(pence)).toBe(words));

  const cost = { free: false, from: null, to: null, unit: null, note: null, concessions: null };
  test('free is said first', () => expect(costWords({ ...cost, free: true })).toBe('Free'));
  test('with unit and note', () =>
    expect(costWords({ ...cost, from: 300, to: 300, unit: 'a session', note: 'first time free' })).toBe('£3 a session, first time free'));
  test('a range', () => expect(costWords({ ...cost, from: 300, to: 500, concessions: true })).toBe('£3 to £5, less for some people'));
  test('a note alone begins with a capital', () => expect(costWords({ ...cost, note: 'pay what you can.' })).toBe('Pay what you can'));
  test('nothing known is nothing said', () => expect(costWords(null)).toBeNull());
});

describe('people', () => {
  test('labels stand inside a sentence', () =>
    expect(audienceWords([{ label: 'Older people' }, { label: 'LGBTQ+ people' }])).toBe('For older people and LGBTQ+ people'));
  test('more than three are cut short', () =>
    expect(audienceWords(['A', 'B', 'C', 'D'].map((label) => ({ label })))).toBe('For a, b, c and others'));
  test('ages', () =>
    expect([ageWords(11, 17), ageWords(16, null), ageWords(null, 5), ageWords(null, null)]).toEqual([
      'ages 11 to 17',
      'age 16 or over',
      'up to age 5',
      null,
    ]));
  test('lists', () => expect(andWords(['a', 'b', 'c'])).toBe('a, b and c'));
});

describe('assurance', () => {
  const sources = [
    { attribution: 'Communities and Partnership Committee, 6 July 2017, Cambridgeshire County Council', asAt: '2017-07-06' },
  ];
  const said = (state: 'CURRENT' | 'OVERDUE' | 'NEVER', confirmedAt: string | null) => ({
    assurance: { state, confirmedAt, confirmedBy: 'Sedge Forum (steward)' },
    sources,
  });

  test('never confirmed is said calmly, with where it came from', () =>
    expect(assuranceWords(said('NEVER', null))).toBe('Not yet confirmed. From a council paper of July 2017.'));
  test('another source is named', () => {
    const register = [{ attribution: 'Register of Charities', asAt: '2026-02-01' }];
    expect(assuranceWords({ ...said('NEVER', null), sources: register })).toBe(
      'Not yet confirmed. From Register of Charities, February 2026.',
    );
  });
  test('stale says what to do', () =>
    expect(cautionWords(said('OVERDUE', '2024-03-01T00:00:00Z'))).toBe('Last confirmed March 2024. Phone before you travel.'));
  test('current needs no caution, and says by whom when opened', () => {
    expect(cautionWords(said('CURRENT', '2026-03-01T00:00:00Z'))).toBeNull();
    expect(assuranceWords(said('CURRENT', '2026-03-01T00:00:00Z'))).toBe('Confirmed by Sedge Forum (steward), March 2026.');
  });
});

describe('meetings', () => {
  const weekly = { schedule: [{ inWords: 'Tuesdays, 7.30pm to 9pm' }], next: [], venue: { name: 'Village Hall' } };
  test('the earliest date over all activities comes first', () => {
    const dated = (start: string) => ({ schedule: [], next: [{ start }], venue: null });
    const words = meetingWords([weekly, dated('2026-12-04T19:30:00Z'), dated('2026-11-24T10:00:00Z')], now);
    expect(words).toEqual({ lead: 'Next meets', when: 'Tuesday 24 November, 10am' });
  });
  test('without a date, the timetable is not called a next meeting', () =>
    expect(meetingWords([weekly], now)).toEqual({ lead: 'Meets', when: 'Tuesdays, 7.30pm to 9pm, Village Hall' }));
  test('nothing known is nothing said', () => expect(meetingWords([], now)).toBeNull());
});

test('only web addresses stand in a link', () => {
  expect(safeUrl('https://sedge.example/')).toBe('https://sedge.example/');
  for (const url of ['javascript:alert(1)', 'data:text/html,x', ' javascript:1', '', null]) expect(safeUrl(url)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { whenFilter, whenWords } from './when-choices.ts';

const filter = (when: string, part = '', now = '2026-11-25T12:00Z') => whenFilter({ when, part }, new Date(now));

describe('times a reader may choose', () => {
  test('this weekend is the one to come, or what is left of it', () => {
    expect(filter('weekend')).toEqual({ from: '2026-11-28', until: '2026-11-29' });
    expect(filter('weekend', '', '2026-11-28T12:00Z')).toEqual({ from: '2026-11-28', until: '2026-11-29' });
    expect(filter('weekend', '', '2026-11-29T12:00Z')).toEqual({ from: '2026-11-29', until: '2026-11-29' });
  });

  test('today is the day in England, also just before midnight in another zone', () => {
    expect(filter('today', '', '2026-06-30T23:30Z')).toEqual({ from: '2026-07-01', until: '2026-07-01' });
    expect(filter('tomorrow')).toEqual({ from: '2026-11-26', until: '2026-11-26' });
  });

  test('a day and a part of the day hold together', () => {
    expect(filter('tuesday', 'evening')).toEqual({ days: ['TUESDAY'], after: '17:00' });
    expect(filter('', 'morning')).toEqual({ before: '12:00' });
    expect(filter('now', 'evening')).toEqual({ openNow: true });
  });

  test('what is no choice of ours counts as any time', () => {
    expect(filter('', '')).toBeNull();
    expect(filter('someday', 'constructor')).toBeNull();
  });

  test('they read on from a heading', () => {
    expect(whenWords({ when: 'tuesday', part: 'evening' })).toBe('on Tuesdays, evenings');
    expect(whenWords({ when: '', part: 'evening' })).toBe('in the evenings');
    expect(whenWords({ when: 'weekend', part: '' })).toBe('this weekend');
    expect(whenWords({ when: '', part: '' })).toBe('');
  });
});

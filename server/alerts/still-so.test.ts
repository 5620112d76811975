/** What is left to tell when the letter is written, as a table. */
import { describe, expect, test } from 'vitest';
import type { Item, ItemRound } from './items.ts';
import { type Happened, stillSo } from './still-so.ts';

const now = new Date('2026-11-23T09:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * 86_400_000);

const round = (more: Partial<ItemRound> = {}): ItemRound => ({
  ...{ id: 7, name: null, state: 'OPEN', opensAt: null, closesAt: day(30), rolling: false, confirmedAt: null },
  ...more,
});
const fund = (more: Partial<Item> = {}): Item => ({
  ...{ id: 1, kind: 'FUND', name: 'Fund', path: '/funding/fund', summary: '', amount: null, when: null, at: null, forWhom: null, of: null },
  ...{ places: [], state: 'OPEN', rounds: [round()], over: false },
  ...more,
});
const event = (more: Partial<Item> = {}) => fund({ kind: 'EVENT', state: null, rounds: [], ...more });

const happened = (what: Happened['what'], facts: Happened['facts'] = {}, roundId: number | null = null): Happened => ({
  what,
  roundId,
  facts,
});
const moved = (before: Date, id = 7) => happened('DEADLINE_MOVED', { before: before.toISOString() }, id);
const closing = (what: 'CLOSING_IN_14_DAYS' | 'CLOSING_IN_3_DAYS', closesAt: Date) =>
  happened(what, { closesAt: closesAt.toISOString() }, 7);
const [isNew, gone, back] = [happened('NEW'), happened('WITHDRAWN'), happened('REOPENED', { again: true })];
const closesIn = (days: number) => fund({ state: 'CLOSING_SOON', rounds: [round({ closesAt: day(days) })] });

describe('of what happened, the letter tells', () => {
  test.each<[string, Happened[], Item | undefined, string | null]>([
    ['that it is new', [isNew], fund(), 'NEW'],
    ['that it is new, whatever happened to it since', [isNew, moved(day(20)), closing('CLOSING_IN_14_DAYS', day(30))], fund(), 'NEW'],
    ['nothing of a new fund that has closed meanwhile', [isNew], fund({ state: 'CLOSED' }), null],
    ['nothing of a new fund that nobody confirms', [isNew], fund({ state: 'UNCONFIRMED' }), null],
    ['that a fund to come is new', [isNew], fund({ state: 'FORECAST' }), 'NEW'],
    ['nothing of a new event that is over', [isNew], event({ over: true }), null],
    ['that an event is new', [isNew], event(), 'NEW'],
    ['nothing of what is new and not public any more', [isNew], undefined, null],
    ['that the deadline moved', [moved(day(20))], fund(), 'DEADLINE_MOVED'],
    [
      'that it moved, though it is closed by that',
      [moved(day(20))],
      fund({ state: 'CLOSED', rounds: [round({ closesAt: day(-1) })] }),
      'DEADLINE_MOVED',
    ],
    ['nothing of a deadline that moved there and back', [moved(day(30)), moved(day(40))], fund(), null],
    ['nothing of the deadline of a round that is no more', [moved(day(20), 99)], fund(), null],
    ['that it moved, before that it closes', [closing('CLOSING_IN_14_DAYS', day(10)), moved(day(12))], closesIn(10), 'DEADLINE_MOVED'],
    ['that it closes in 14 days', [closing('CLOSING_IN_14_DAYS', day(10))], closesIn(10), 'CLOSING_IN_14_DAYS'],
    [
      'that it closes in 3 days, when the weekly letter is late for 14',
      [closing('CLOSING_IN_14_DAYS', day(2))],
      closesIn(2),
      'CLOSING_IN_3_DAYS',
    ],
    ['nothing of a closing that is past', [closing('CLOSING_IN_3_DAYS', day(-1))], closesIn(-1), null],
    ['nothing of a closing whose day moved since', [closing('CLOSING_IN_3_DAYS', day(2))], closesIn(40), null],
    ['that it is gone', [gone], undefined, 'WITHDRAWN'],
    ['that it is gone, of a fund that ended for good and whose page stays', [gone], fund({ over: true, state: 'CLOSED' }), 'WITHDRAWN'],
    ['nothing of what went and came back', [gone, back], fund(), null],
    ['nothing but that it is gone, of what came back and went', [back, gone], undefined, 'WITHDRAWN'],
    ['that it is there again', [back], fund(), 'REOPENED'],
    ['nothing of what opened again and closed', [back], fund({ state: 'CLOSED' }), null],
  ])('%s', (_, events, item, what) => {
    expect(stillSo(events, item, now)?.what ?? null).toBe(what);
  });

  test('the deadline that the reader knows, when it moved twice', () => {
    expect(stillSo([moved(day(10)), moved(day(20))], fund(), now)?.before).toEqual(day(10));
  });
});

import { expect, test } from 'vitest';
import type { Verdict } from '../../generated/gql/graphql.ts';
import { type Reason, said, summaryWords } from './verdicts.ts';

const reason = (inWords: string, verdict: Verdict, more: Partial<Reason> = {}): Reason => ({
  ...{ verdict, inWords, names: [], whatWouldChangeIt: null, choice: null, onlyYouKnow: false, criterion: { inWords } },
  ...more,
});
const words = (reasons: readonly Reason[]) => reasons.map(({ inWords }) => inWords);

test('of alternatives only the best are told', () => {
  const { no, open, yes } = said([
    reason('charity', 'NO', { choice: 1 }),
    reason('council', 'YES', { choice: 1 }),
    reason('old', 'NO', { choice: 2 }),
    reason('poor', 'NO', { choice: 2 }),
    reason('here', 'MAYBE'),
  ]);
  expect(words(yes)).toEqual(['council']);
  expect(no.map(words)).toEqual([['old', 'poor']]);
  expect(words(open)).toEqual(['here']);
});

test('what only the applicant knows stands apart from what we were not told', () => {
  const { open, ask } = said([reason('where', 'MAYBE'), reason('new?', 'MAYBE', { onlyYouKnow: true })]);
  expect([words(open), words(ask)]).toEqual([['where'], ['new?']]);
});

test('no fund at all is said in words', () => {
  expect(summaryWords([])).toBe('No fund is open or about to open at present.');
});

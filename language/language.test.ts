import { expect, test } from 'vitest';
import { areWordsHere, counted, fetchWords, languageOf, speaking, spoken, wordsOf } from './language.ts';

test.for([
  ['pl', 'pl'],
  ['pl-PL', 'pl'],
  ['UK', 'uk'],
  ['pt-BR', 'pt'],
  ['en-GB', 'en'],
  ['cy', 'en'],
  ['', 'en'],
  [null, 'en'],
] as const)('%s is spoken as %s', ([tag, language]) => {
  expect(languageOf(tag)).toBe(language);
});

test('a language holds while one thing is said, and no longer, even when saying it fails', () => {
  expect(speaking('pl', () => [spoken(), speaking('uk', spoken), spoken()])).toEqual(['pl', 'uk', 'pl']);
  expect(() =>
    speaking('pl', () => {
      throw new Error('No words');
    }),
  ).toThrow('No words');
  expect(spoken()).toBe('en-GB');
});

test('words are English until those of the language have come', async () => {
  const say = wordsOf({ hall: 'hall' }, { pl: async () => ({ words: { hall: 'sala' } }) });
  expect(areWordsHere('pl')).toBe(false);
  expect(speaking('pl', () => say().hall)).toBe('hall');
  await fetchWords('pl');
  expect(areWordsHere('pl')).toBe(true);
  expect(speaking('pl', () => say().hall)).toBe('sala');
  expect(say().hall).toBe('hall');
  expect(speaking('lt', () => say().hall)).toBe('hall');
});

test('a count takes the form its language has for it', () => {
  const polish = { one: 'grupa', few: 'grupy', many: 'grup', other: 'grupy' };
  const say = (count: number) => speaking('pl', () => counted(count, polish));
  expect([1, 2, 5, 22, 25].map(say)).toEqual(['1 grupa', '2 grupy', '5 grup', '22 grupy', '25 grup']);
  expect([0, 1, 1200].map((count) => counted(count, { one: 'group', other: 'groups' }))).toEqual(['0 groups', '1 group', '1,200 groups']);
});

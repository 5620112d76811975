import { expect, test } from 'vitest';
import { waysOf } from './alternatives.ts';

const told = (query: string) => waysOf(query)?.map(({ words, hasPhrase }) => words.join(' ') + (hasPhrase ? ' (in a row)' : ''));

test('each way to meet a query is told by itself', () => {
  expect(told("'tea'")).toEqual(["'tea'"]);
  expect(told("('tea' | 'coffee') & 'morning'")).toEqual(["'tea' 'morning'", "'coffee' 'morning'"]);
  expect(told("'gard':* | 'allotment'")).toEqual(["'gard':*", "'allotment'"]);
});

test('a phrase is its words, to be looked up', () => {
  expect(told("'youth' | ('young' <-> 'people')")).toEqual(["'youth'", "'young' 'people' (in a row)"]);
  expect(told("'club' & ('young' <-> 'people')")).toEqual(["'club' 'young' 'people' (in a row)"]);
});

test('one word and such as no text is searched for are no phrase', () => {
  expect(told("('over' <-> '60s') | 'over60s'")).toEqual(["'60s'", "'over60s'"]);
});

test('what finds nothing more is left out', () => {
  expect(told("'senior' | ('senior' & 'citizen') | ('senior' <-> 'citizen') | 'senior'")).toEqual(["'senior'"]);
});

test('what would be too many ways, or is no such query, is not taken apart', () => {
  const many = Array.from({ length: 6 }, (_one, index) => `('a${index}' | 'b${index}')`).join(' & ');
  expect(waysOf(many)).toBeNull();
  expect(waysOf("!'tea'")).toBeNull();
  expect(waysOf('')).toBeNull();
  expect(waysOf("'the'")).toBeNull();
});

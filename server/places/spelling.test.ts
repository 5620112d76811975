import { describe, expect, test } from 'vitest';
import { edits, nearestNames } from './spelling.ts';

describe('the distance of two spellings', () => {
  const cases: [string, string, number][] = [
    ['soham', 'soham', 0],
    ['sohamm', 'soham', 1],
    ['shoam', 'soham', 1],
    ['soahm', 'soham', 1],
    ['huntindon', 'huntingdon', 1],
    ['goodmanchster', 'godmanchester', 2],
    ['ely', 'eely', 1],
    ['march', 'ramsey', 3],
  ];
  for (const [one, other, away] of cases)
    test(`${one} is ${away} from ${other}`, () => {
      expect(edits(one, other, 2)).toBe(away);
      expect(edits(other, one, 2)).toBe(away);
    });
});

test('the narrow way round comes to the same as the whole table', () => {
  const whole = (one: string, other: string) => edits(one, other, 99);
  const letters = 'abc';
  const word = (seed: number) => Array.from({ length: 3 + (seed % 6) }, (_, index) => letters[Math.floor(seed / 3 ** index) % 3]).join('');
  for (let seed = 0; seed < 3000; seed++) {
    const [one, other] = [word(seed * 7919), word(seed * 104_729 + 13)];
    expect(edits(one, other, 2), `${one} ${other}`).toBe(Math.min(whole(one, other), 3));
  }
});

test('one slip is forgiven in a short name and two in a long one, and the nearest wins', () => {
  const names = ['ely', 'elm', 'soham', 'somersham', 'st ives', 'st neots', 'godmanchester'];
  expect(nearestNames('somershm', names)).toEqual(['somersham']);
  expect(nearestNames('somrshm', names)).toEqual(['somersham']);
  expect(nearestNames('sohma', names)).toEqual(['soham']);
  expect(nearestNames('sxhax', names)).toEqual([]);
  expect(nearestNames('elx', names)).toEqual(['ely', 'elm']);
  expect(nearestNames('el', names)).toEqual([]);
});

test('fifty thousand names are looked through in the blink of an eye', () => {
  const names = Array.from({ length: 50_000 }, (_, index) => `village number ${index.toString(36)}`);
  const began = performance.now();
  nearestNames('vilage nubmer zzzz', names);
  expect(performance.now() - began).toBeLessThan(2000);
});

import { describe, expect, test } from 'vitest';
import { namesAreAlike } from './alike.ts';

describe('names', () => {
  test.for([
    ['The Somersham Time Bank', 'Somersham Timebank', 'Somersham'],
    ['Soham Village Hall', 'Soham Community Village Hall', 'Soham'],
    ['Ely Folk Club', 'The Ely Folk Society', 'Ely'],
    ['Ramsey Ukelele Band', 'Ramsey Ukulele Band', 'Ramsey'],
  ])('%s and %s are alike', ([one, other, place]) => expect(namesAreAlike(one as string, other as string, place)).toBe(true));

  test.for([
    ['Soham Choir', 'Soham Football Club', 'Soham'],
    ['Ely Art Group', 'Ely Gardening Group', 'Ely'],
    ['Somersham Walking Group', 'Somersham Timebank', 'Somersham'],
  ])('%s and %s are not', ([one, other, place]) => expect(namesAreAlike(one as string, other as string, place)).toBe(false));
});

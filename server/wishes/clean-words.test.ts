import { describe, expect, test } from 'vitest';
import { cleanWords } from './clean-words.ts';

describe('what leads to a person is taken out of a wish, and the rest stays', () => {
  const cases: [string, string][] = [
    ['A walking football group. Ring me on 01480 123456', 'A walking football group. Ring me on …'],
    ['Yoga, mail someone@example.org please', 'Yoga, mail … please'],
    ['Yoga, mail someone (at) example.org', 'Yoga, mail …'],
    ['+44 (0) 7700 900 123 knitting', '… knitting'],
    ['Somebody born 14/12/1984 wants chess', 'Somebody born … wants chess'],
    ['NI AB123456C', 'NI …'],
    ['I live at 12a St Mary’s Road and cannot drive', 'I live at … and cannot drive'],
    ['near PE28 3AB or pe283ab', 'near … or …'],
    ['see https://example.org/x?y or www.example.net', 'see … or …'],
    ['find me as @someone', 'find me as …'],
    ['Two\nlines\u202e and\u0000 signs', 'Two lines and signs'],
  ];
  for (const [typed, kept] of cases) test(typed.slice(0, 40), () => expect(cleanWords(typed)).toBe(kept));
});

describe('what belongs to a wish stays as it was written', () => {
  const kept = [
    'Lunch for over 60s, 2 or 3 times a month',
    'Гурток шахів',
    'Beavers for 6 to 8 year olds',
    'A room for 120 people',
    'AA at 7.30pm',
    'Since 2019 there is none',
  ];
  for (const words of kept) test(words, () => expect(cleanWords(words)).toBe(words));
});

test('nothing but numbers is no wish, and a long one ends at 200 letters', () => {
  expect(cleanWords('07700 900123')).toBe('');
  expect(cleanWords(' \n\t ')).toBe('');
  expect([...cleanWords('🦆a'.repeat(5000))].length).toBe(200);
  const began = performance.now();
  cleanWords(`${'1 '.repeat(900)}x`);
  cleanWords(`12 ${'aa '.repeat(600)}`);
  cleanWords('a@'.repeat(1000));
  expect(performance.now() - began).toBeLessThan(200);
});

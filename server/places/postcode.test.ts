import { expect, test } from 'vitest';
import { postcodeIn, postcodeInWords, wholePostcode } from './postcode.ts';

test('a postcode is known in any case and spacing, alone or beside a village', () => {
  const written = [
    'PE28 3AB',
    'pe283ab',
    'PE28  3ab',
    ' pe 28 3a b ',
    'PE28-3AB',
    'PE28 3AB.',
    'Somersham, PE28 3AB',
    'PE28 3AB Somersham',
    'ＰＥ２８ ３ＡＢ',
  ];
  for (const text of written) expect(postcodeIn(text), text).toEqual({ code: 'PE283AB', whole: true });
  expect(postcodeIn('CB1 OAG')).toEqual({ code: 'CB10AG', whole: true });
});

test('the outward part alone is a district, with or without its sector', () => {
  expect(postcodeIn('PE28')).toEqual({ code: 'PE28', whole: false });
  expect(postcodeIn('cb1')).toEqual({ code: 'CB1', whole: false });
  expect(postcodeIn('PE28 3')).toEqual({ code: 'PE28', whole: false });
  expect(postcodeIn('EC1A')).toEqual({ code: 'EC1A', whole: false });
});

test('what is no postcode is none', () => {
  for (const text of [
    '',
    'Ely',
    'E04001700',
    'PE28 3A',
    'PEX8 3AB',
    '28 3AB',
    'PE283ABX',
    'x'.repeat(10_000),
    '\u202e',
    '🙂',
    "'; DROP TABLE",
  ])
    expect(postcodeIn(text), text.slice(0, 20)).toBeNull();
  expect(wholePostcode('PE28')).toBeNull();
  expect(wholePostcode('near PE28 3AB')).toBeNull();
});

test('it is told as it is printed', () => {
  expect(postcodeInWords({ code: 'CB11AA', whole: true })).toBe('CB1 1AA');
  expect(postcodeInWords({ code: 'CB1', whole: false })).toBe('CB1');
});

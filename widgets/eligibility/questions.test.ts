import { describe, expect, test } from 'vitest';
import { filledIn, pence, questionsOf, readFilled } from './questions.ts';

const questions = questionsOf({
  types: [{ slug: 'school', label: 'School' }],
  themes: [{ slug: 'food', label: 'Food' }],
  audiences: [{ slug: 'carers', label: 'Carers' }],
});
const now = new Date('2026-11-22T12:00:00Z');
const read = (given: Record<string, string>) =>
  readFilled(
    filledIn((name) => given[name], questions),
    questions,
    now,
  );

test.each([
  ['5000', 500_000],
  ['£5,000', 500_000],
  ['5 000', 500_000],
  ['5,000.50', 500_050],
  ['5k', 500_000],
  ['0', 0],
  ['-5', undefined],
  ['5,00', undefined],
  ['lots', undefined],
  ['1e9', undefined],
  ['', undefined],
])('“%s” is %s pence', (written, expected) => expect(pence(written)).toBe(expected));

describe('what was filled in', () => {
  test('is an applicant; what was left out is not known', () => {
    const { applicant, faults } = read({ type: 'school', place: ' Soham ', account: 'no', began: '2019', partners: '0', amount: '' });
    expect(faults).toEqual([]);
    expect(applicant).toMatchObject({
      applicantType: 'school',
      places: ['Soham'],
      hasBankAccount: false,
      registered: null,
      foundedYear: 2019,
    });
    expect(applicant).toMatchObject({ amount: null, themes: null, partners: 0 });
  });

  test.each([
    [{ amount: 'lots' }, 'amount', /in pounds, such as 5,000/],
    [{ amount: '-20' }, 'amount', /in pounds/],
    [{ amount: '99999999999' }, 'amount', /thousand million/],
    [{ began: '2999' }, 'began', /from 1000 to 2026/],
    [{ began: 'last year' }, 'began', /from 1000 to 2026/],
    [{ partners: '-1' }, 'partners', /as a number/],
    [{ type: 'wizard' }, 'type', /from the list/],
    [{ account: 'perhaps' }, 'account', /from the list/],
  ])('%j is told at its field', (given, name, sentence) => {
    const { faults } = read(given as Record<string, string>);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ name, message: expect.stringMatching(sentence) });
  });

  test('is cut to what anybody could mean', () => {
    expect(filledIn(() => `a\0${'b'.repeat(500)}`, questions).place).toHaveLength(100);
  });
});

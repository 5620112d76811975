/** Every reason in every language: whole, with nothing of ours left in English, and names and money as they are. */
import { beforeAll, describe, expect, test } from 'vitest';
import { fetchWords, type Language, languages, speaking } from '../../../language/language.ts';
import type { Asked } from './answers.ts';
import { type Applicant, type Area, type Named, nobodyKnown } from './applicant.ts';
import { type CriterionAsked, judge, namesIn, type Reason } from './engine.ts';
import { impliedCriteria } from './implied.ts';

const now = new Date('2026-11-22T12:00:00Z');
const others = languages.filter((language) => language !== 'en');

const named = (id: number, name: string, slug = name): Named => ({ id, slug, name });
const [choir, school, person] = [named(1, 'Xchoir'), named(2, 'Xschool'), named(3, 'Xperson', 'individual')];
const council = named(4, 'Xcouncil', 'parish-or-town-council');
const county: Area = { ...named(20, 'Xshire'), areaIds: [] };
const village: Area = { ...named(21, 'Xford'), areaIds: [20] };
const elsewhere: Area = { ...named(22, 'Xbury'), areaIds: [] };

const rules: readonly Asked[] = [
  ...(['applicant-type', 'theme', 'audience', 'outcome'] as const).map((asks) => ({ asks, anyOf: [choir, school] })),
  { asks: 'place', anyOf: [village] },
  ...(['income', 'amount'] as const).flatMap((asks) => [
    { asks, least: 2_000_00 },
    { asks, most: 7_500_00 },
    { asks, least: 2_000_00, most: 7_500_00 },
  ]),
  ...[{ least: 2 }, { most: 1 }, { least: 5, most: 21 }].map((bounds) => ({ asks: 'age' as const, ...bounds })),
  ...[1, 2, 5, 21, 22].map((least) => ({ asks: 'partners' as const, least })),
  ...(['GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS'] as const).map((who) => ({ asks: 'for-whom' as const, who })),
  { asks: 'registered' },
  { asks: 'bank-account' },
];
const facts = { applicantTypes: [], places: [village], amountLeast: 1, amountMost: 2 };
const criteria: readonly CriterionAsked[] = [
  ...rules.map((rule) => ({ id: 1, kind: 'x', inWords: 'Xasked?', choice: null, rule })),
  { id: 1, kind: 'x', inWords: 'Xasked?', choice: null, rule: null },
  ...impliedCriteria({ ...facts, forWhom: null, applicantTypes: [choir] }, []),
  ...(['GROUPS', 'INDIVIDUALS', 'INTERMEDIARIES', 'COUNCILS'] as const).flatMap((forWhom) => impliedCriteria({ ...facts, forWhom }, [])),
];

const told = (facts: Partial<Applicant>): Applicant => ({ ...nobodyKnown, ...facts });
const all = (terms: readonly Named[]) => ({ types: terms, themes: terms, audiences: terms, outcomes: terms });
const applicants: readonly Applicant[] = [
  nobodyKnown,
  told({ ...all([choir]), places: [village], incomeBand: 'UNDER_5K', amount: 3_000_00, foundedYear: 2016, partners: 30 }),
  told({ ...all([person]), places: [elsewhere], incomeBand: 'NONE', amount: 1, foundedYear: 2026, partners: 0 }),
  told({ ...all([council]), places: [county], incomeBand: 'OVER_250K', amount: 99_999_99, foundedYear: 1950, partners: 1 }),
  told({ eitherOf: [choir, council], registered: true, hasBankAccount: true, onBehalf: true, foundedYear: 2024, incomeBand: 'UNDER_50K' }),
  told({ eitherOf: [choir, school], registered: false, hasBankAccount: false, onBehalf: false }),
];

/** All that is said to all of them, sentence by sentence. */
const reasonsIn = (language: Language) =>
  speaking(language, () =>
    applicants.flatMap((applicant) => [...judge(criteria, applicant, now).reasons, ...judge([], applicant, now).reasons]),
  );
const saidIn = (language: Language) =>
  reasonsIn(language).flatMap(({ inWords, whatWouldChangeIt, criterion }) => [
    inWords,
    ...(whatWouldChangeIt === null ? [] : [whatWouldChangeIt]),
    ...(criterion.id === null ? [criterion.inWords] : []),
  ]);

describe.for(others)('reasons in %s', (language) => {
  beforeAll(() => fetchWords(language));

  test('are sentences of that language, one for each of the English ones', () => {
    const [ours, english] = [saidIn(language), saidIn('en')];
    expect(ours).toHaveLength(english.length);
    for (const [index, sentence] of ours.entries()) {
      expect(sentence).not.toBe(english[index]);
      expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|object|[${}]/);
      expect(sentence).not.toMatch(/(?<!\p{L})(?:the|you|your|it|is|for|with|they|group)(?!\p{L})/iu);
    }
  });

  test('tell the same names and sums, and which names are the record’s', () => {
    const names = (reason: Reason | undefined) => reason && namesIn(reason).map((name) => name.toLowerCase());
    const namedIn = (sentence: string | undefined) => new Set(sentence?.match(/x(?:choir|school|council|person|ford|bury|shire)/gi));
    const [ours, english] = [reasonsIn(language), reasonsIn('en')];
    for (const [index, reason] of ours.entries()) {
      const same = english[index];
      expect(names(reason)).toEqual(names(same));
      expect(namedIn(reason.inWords)).toEqual(namedIn(same?.inWords));
      if (/£/.test(same?.inWords ?? '')) expect(reason.inWords).toContain('£');
    }
  });
});

test.each([
  [
    'pl',
    ['jednym partnerem', '2 partnerami', '5 partnerami', '21 partnerami', '22 partnerami'],
    ['2 grupy', '5 grup', '21 grup', '22 grupy'],
  ],
  [
    'lt',
    ['1 partneriu', '2 partneriais', '5 partneriais', '21 partneriu', '22 partneriais'],
    ['2 grupes', '5 grupes', '21 grupę', '22 grupes'],
  ],
  ['ro', ['un partener', '2 parteneri', '5 parteneri', '21 de parteneri', '22 de parteneri'], ['2 grupuri', '5 grupuri', '21 de grupuri']],
  ['uk', ['партнером', '2 партнерами', '5 партнерами', '21 партнером', '22 партнерами'], ['2 групи', '5 груп', '21 групу', '22 групи']],
  ['pt', ['um parceiro', '2 parceiros', '5 parceiros', '21 parceiros', '22 parceiros'], ['2 grupos', '5 grupos', '21 grupos']],
] as const)('in %s partners and groups to find are counted as the language does', async (language, partners, groups) => {
  await fetchWords(language);
  const asked = criteria.filter(({ rule }) => rule?.asks === 'partners');
  const said = speaking(language, () => judge(asked, told({ partners: 0 }), now).reasons);
  expect(said.map(({ inWords }, index) => inWords.includes(partners[index] ?? ''))).toEqual(asked.map(() => true));
  for (const each of groups) expect(said.map(({ whatWouldChangeIt }) => whatWouldChangeIt).join(' ')).toContain(`${each}`);
});

test('a term that has a name in the language is told by it, and is not among the English names', async () => {
  await fetchWords('pl');
  const older: Named = { ...named(31, 'Xolder'), names: { pl: 'Osoby starsze' } };
  const asked: CriterionAsked[] = [
    { id: 1, kind: 'x', inWords: 'Xasked?', choice: null, rule: { asks: 'audience', anyOf: [older, choir] } },
  ];
  const [reason] = speaking('pl', () => judge(asked, nobodyKnown, now).reasons);
  expect(reason?.inWords).toContain('osoby starsze lub xchoir');
  // What is asked of a reason later is asked in no language.
  expect(reason && namesIn(reason)).toEqual(['xchoir']);
  const [english] = judge(asked, nobodyKnown, now).reasons;
  expect(english?.inWords).toContain('xolder or xchoir');
});

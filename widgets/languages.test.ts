/** What the lists, the place, the map and the wish say in every language: whole, none of it English, with every form of a count. */
import { expect, test } from 'vitest';
import { fetchWords, type Language, languages, speaking } from './parts/language.ts';
import { inEnglish } from './parts/words/in-english.ts';

/** A folder's words as they are written: what is a function is given samples of its facts. */
type Saying = string | null | ((...facts: unknown[]) => string | null);
type Said = Saying | { readonly [key: string]: Said } | readonly Said[];

const areas = [
  ...[
    'parts',
    'parts/award-words',
    'parts/details-rows',
    'parts/fund-words',
    'parts/relation-words',
    'finding',
    'groups',
    'venues',
    'volunteering',
    'events',
    'funding',
    'search',
  ],
  ...[
    'place',
    'map',
    'map-layout',
    'wish',
    'funding/fund-details',
    'search/result-words',

    'venues/venue-details',
    'volunteering/role-details',
  ],
];
const others = languages.filter((language) => language !== 'en');
async function wordsIn(area: string, language: Language) {
  const [folder, inner] = area.split('/');
  const file = inner ? import(`./${folder}/${inner}/words/${language}.ts`) : import(`./${folder}/words/${language}.ts`);
  return ((await file) as { words: { [key: string]: Said } }).words;
}

/** The same in two languages, or said by a name alone. Of one language first, else of all. */
const alike = new Set([...['venues.accessIs.YES', 'pl.venues/venue-details.parking', 'ro.groups.cost']]);
/** Where a language has more to say than English, or has the server's sentence to say itself. */
const own = /\.(units\.|kind\.(forms|search)|notUnderstood)/;

/** Every single saying, by its path. */
function sayings(said: Said, path: string): [string, Saying][] {
  if (said === null || typeof said === 'string' || typeof said === 'function') return [[path, said]];
  return Object.entries(said).flatMap(([key, value]) => sayings(value, `${path}.${key}`));
}

const counts = [0, 1, 2, 5, 21, 22, 25];
/** The facts of a function are names, sums of money, days or counts: each function bears either. */
const samples: readonly unknown[][] = [
  ...counts.map((count) => [count, count + 1, count + 2, count + 3]),
  ['Ely', 'Witcham', 'Sutton', 'Mepal'],
];
/** What is no words but the way a language writes days and amounts, which has tests of its own: below, and parts/words.test.ts. */
const written = new RegExp(`^parts\\.(${Object.keys(inEnglish).join('|')})$`);
/** What may be left unsaid, or is true or false, in the functions that bear it. */
const unsaid: Readonly<Record<string, readonly unknown[]>> = {
  'parts.fromSource': ['Ely', null],
  'parts/details-rows.lastConfirmed': ['Ely', null],
  'parts/details-rows.confirmed': ['Ely', null],
  'venues/venue-details.since': ['Ely', null],
  'venues.closedFor': [undefined, 'Witcham', null, 'Mepal'],
  'venues/venue-details.open': [true],
  'funding/fund-details.paidNear': [undefined],
  'funding/fund-details.nothingNear': [undefined],
};
const say = (words: Saying, facts: readonly unknown[]) => (typeof words === 'function' ? words(...facts) : words);

test.for(others.flatMap((language) => areas.map((area) => [language, area] as const)))('%s says all of %s', async ([language, area]) => {
  const [english, words] = [await wordsIn(area, 'en'), await wordsIn(area, language)];
  const [before, after] = [english, words].map((one) => sayings(one, area));
  const paths = (all: typeof before) =>
    all
      ?.map(([path]) => path)
      .filter((path) => !own.test(path) && !written.test(path))
      .sort();
  expect(paths(after)).toEqual(paths(before));
  const inEnglish = new Map(before);
  for (const [path, said] of after ?? []) {
    if (written.test(path)) continue;
    const wanted = inEnglish.get(path);
    for (const facts of [...samples, ...(unsaid[path] ? [unsaid[path]] : [])]) {
      const [told, plain] = [speaking(language, () => say(said, facts)), wanted === undefined ? undefined : say(wanted, facts)];
      if (plain === null && !own.test(path)) expect(told, path).toBeNull();
      else expect(String(told), path).toMatch(/\S/);
      expect(String(told ?? ''), path).not.toMatch(/undefined|null|NaN|\[object/);
      if (!alike.has(path) && !alike.has(`${language}.${path}`) && told) expect(told, `${language}.${path}`).not.toBe(plain);
    }
  }
});

const kinds = ['groups', 'venues', 'volunteering', 'events', 'funding', 'search'] as const;
const expected: Readonly<Record<string, string>> = {
  pl: '0 grup, 1 grupa, 2 grupy, 5 grup, 21 grup, 22 grupy, 25 grup',
  lt: '0 grupių, 1 grupė, 2 grupės, 5 grupės, 21 grupė, 22 grupės, 25 grupės',
  ro: '0 grupuri, 1 grup, 2 grupuri, 5 grupuri, 21 de grupuri, 22 de grupuri, 25 de grupuri',
  uk: '0 груп, 1 група, 2 групи, 5 груп, 21 група, 22 групи, 25 груп',
  pt: '0 grupos, 1 grupo, 2 grupos, 5 grupos, 21 grupos, 22 grupos, 25 grupos',
};

test.for(others)('%s counts entries in every form it has', async (language) => {
  const { countSentence } = await import('./parts/notices.ts');
  await fetchWords(language);
  const needed = new Set(counts.map((count) => new Intl.PluralRules(language).select(count)));
  for (const kind of kinds) {
    const { forms, one, many } = (await wordsIn(kind, language))['kind'] as unknown as import('./parts/language.ts').KindWords;
    if (language !== 'pt') expect(Object.keys(forms ?? {}), kind).toEqual(expect.arrayContaining([...needed]));
    if (kind !== 'groups') continue;
    const said = counts.map((count) =>
      speaking(language, () => countSentence(count, count, { one, many, ...(forms && { forms }) })).slice(0, -1),
    );
    expect(said.join(', ')).toBe(expected[language]);
  }
});

test('of a list that is cut the sentence holds for one too', async () => {
  const { countSentence } = await import('./parts/notices.ts');
  const words = { one: 'group', many: 'groups' };
  expect(countSentence(147, 1, words)).toBe('147 groups. The first is shown.');
  expect(countSentence(147, 3, words)).toBe('147 groups. The first 3 are shown.');
});

test('distances, money, days, times and lists are said as each language says them', async () => {
  const [{ distanceWords, moneyWords, andWords, costWords }, { dayWords, timeWords, monthWords }] = [
    await import('./parts/words.ts'),
    await import('./parts/date-words.ts'),
  ];
  const now = new Date('2026-11-21T12:00:00Z');
  const cost = { free: false, from: 750, to: 750, unit: 'a session', note: null, concessions: null };
  const said = others.map((language) =>
    speaking(language, () =>
      [
        ...[0.5, 1, 1.25, 2, 5, 22].map((miles) => distanceWords(miles * 1.609344)),
        ...[moneyWords(200_000), costWords(cost), andWords(['a', 'b', 'c'])],
        ...[dayWords('2026-12-04', now), timeWords('2026-12-04T19:30:00Z'), monthWords('2026-03-01')],
      ].join(' | '),
    ).replaceAll('\u00a0', ' '),
  );
  expect(said).toEqual([
    '½ mili | 1 mila | 1¼ mili | 2 mile | 5 mil | 22 mile | 2000 £ | 7,50 £ za spotkanie | a, b i c | piątek, 4 grudnia | 19:30 | marzec 2026',
    '½ mylios | 1 mylia | 1¼ mylios | 2 mylios | 5 mylios | 22 mylios | 2 000 £ | 7,50 £ už užsiėmimą | a, b ir c | gruodžio 4 d., penktadienis | 19:30 | 2026 m. kovas',
    '½ de milă | 1 milă | 1¼ mile | 2 mile | 5 mile | 22 de mile | 2.000 £ | 7,50 £ pe ședință | a, b și c | vineri, 4 decembrie | 19:30 | martie 2026',
    '½ милі | 1 миля | 1¼ милі | 2 милі | 5 миль | 22 милі | 2 000 £ | 7,50 £ за заняття | a, b і c | пʼятниця, 4 грудня | 19:30 | березень 2026',
    '½ de milha | 1 milha | 1¼ milhas | 2 milhas | 5 milhas | 22 milhas | 2000 £ | 7,50 £ por sessão | a, b e c | sexta-feira, 4 de dezembro | 19:30 | março de 2026',
  ]);
});

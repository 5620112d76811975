/** Every catalogue of the public pages, held against the English one. */
import { expect, test } from 'vitest';
import { type Language, languages, speaking } from '../parts/language.ts';
import type { Words } from './words/en.ts';

const folders = {
  pages: './words',
  entries: './entry-words',
  forms: './form-words',
  missing: '../missing/words',
  paper: '../paper/words',
  builder: '../builder/words',
  live: '../builder/live/words',
  frames: '../frames/words',
  feeds: '../feeds/words',
};
const all = import.meta.glob<{ words: object }>(
  [
    './words/??.ts',
    './entry-words/??.ts',
    './form-words/??.ts',
    '../{missing,paper,builder,frames,feeds}/words/??.ts',
    '../builder/live/words/??.ts',
  ],
  { eager: true },
);
const others = languages.filter((language) => language !== 'en');

/** What is the same word in two languages, or no word at all. */
const same = new Set([
  ...['Site', 'Parking', 'Document', 'Area', 'District', 'Calendar', 'E-mail', 'Cost', 'Link', 'WordPress', 'Drupal', 'Wix'],
]);
/** What was found on a page, of every sort at once. */
const finding = {
  ...{ tag: '§', address: '§', places: ['§'], count: 5, name: '§', value: '§', known: ['§'], meant: '§' },
  ...{ what: 'script', forbids: 'script', directive: '§' },
};

/** Every string, and every function's answer to sample facts, by its path. */
function said(words: object, path = ''): [string, string | null][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string | null][] => {
    const at = `${path}.${key}`;
    if (typeof value === 'function') return [[at, answer(at, value as (...facts: unknown[]) => unknown)]];
    return value && typeof value === 'object' ? said(value, at) : [[at, value as string | null]];
  });
}

function answer(at: string, say: (...facts: unknown[]) => unknown): string {
  if (at.endsWith('.heading')) return String(say({ title: '§', q: '§', theme: '§', place: '§', when: '', inIt: true }));
  if (at.startsWith('.findings.')) return String(say(finding));
  if (at === '.check') return String(say({ of: 'text', passes: false, ratio: '§', least: 5, ground: '#ffffff', isPale: true }));
  if (at.endsWith('.sum')) return String(say('§', '§', 'about', false));
  if (at.endsWith('.districtsWhy')) return String(say({ count: 5, sum: '§' }));
  if (
    /\.(count|rooms|years|stepCount|placesLeft|hearWithin|awards|otherAwards|olderAwards|placePeople|squareMetres|mine|miles|weekCount|more)$/.test(
      at,
    ) &&
    !/^\.count$/.test(at)
  )
    return String(say(5));
  return String(at.endsWith('.placeAwardsFew') || at.endsWith('.fromFunders') ? say(5, 7) : say('§', '§', '§', '§'));
}

test.each(Object.entries(folders))('%s say the same things in each language, and none of them in English', (_, folder) => {
  const in_ = (language: Language) => speaking(language, () => said(all[`${folder}/${language}.ts`]?.words ?? {}));
  const english = new Map(in_('en'));
  expect(english.size).toBeGreaterThan(20);
  for (const language of others) {
    const own = in_(language);
    expect(own.map(([key]) => key).sort(), language).toEqual([...english.keys()].sort());
    const left = own.filter(([key, value]) => {
      const plain = value?.replaceAll('§', '').trim();
      return plain && /\p{L}{3}/u.test(plain) && !same.has(plain) && value === english.get(key);
    });
    expect(left, language).toEqual([]);
    for (const [key, value] of own)
      expect(value?.match(/\{\d\}/g)?.sort(), `${language}${key}`).toEqual(
        english
          .get(key)
          ?.match(/\{\d\}/g)
          ?.sort(),
      );
    expect(
      own.filter(([, value]) => /undefined|\[object/.test(value ?? '')),
      language,
    ).toEqual([]);
  }
});

test('counts take the form their language has for them', async () => {
  const groups = (language: Language, count: number) =>
    speaking(language, () => (all[`./words/${language}.ts`] as unknown as { words: Words }).words.kinds.GROUP.count(count));
  expect([1, 2, 5, 22].map((count) => groups('pl', count))).toEqual(['1 grupa', '2 grupy', '5 grup', '22 grupy']);
  expect([1, 3, 11].map((count) => groups('uk', count))).toEqual(['1 група', '3 групи', '11 груп']);
  expect([1, 2, 10, 21].map((count) => groups('lt', count))).toEqual(['1 grupė', '2 grupės', '10 grupių', '21 grupė']);
  expect([1, 2, 20].map((count) => groups('ro', count))).toEqual(['1 grup', '2 grupuri', '20 de grupuri']);
  expect([1, 2].map((count) => groups('pt', count))).toEqual(['1 grupo', '2 grupos']);
});

/** The public pages in each language we speak, on the sample county: nothing of ours in English, and every way on in the same language. */
import { words as ofEntries } from '../../../widgets/pages/entry-words/en.ts';
import { kindsInOrder, kindWords } from '../../../widgets/pages/kinds.ts';
import { words as ofPages } from '../../../widgets/pages/words/en.ts';
import { languages } from '../../../widgets/parts/language.ts';
import { countyTest, expect } from '../../testkit/fixture.ts';
import { pagesOn, wordsOf } from './testkit.ts';

/** Sentences and headings of ours, of two words or more: a single one may be part of somebody's name. */
const strings = (words: object): string[] =>
  Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? value.split(/\{\d\}/).map((part) => part.trim()) : value && typeof value === 'object' ? strings(value) : [],
  );
/** The same words, said by the parts that pages share with elements, which have catalogues of their own. */
const shared = new Set(['Its parts', 'Part of', 'Meets at:', ofEntries.notKnown, ofEntries.NotKnown, ofEntries.notKnownAtAll]);
const english = [...strings(ofPages), ...strings(ofEntries)].filter(
  (text) => /\S{2,} \S{2,}/.test(text) && text.length > 8 && !shared.has(text),
);
/** What is said to be English is no matter. */
const unmarked = (html: string) => html.replace(/<(span|option)\b[^>]*lang="en-GB"[^>]*>[\s\S]*?<\/\1>/g, ' ');

countyTest('front page, lists, an entry of each kind, a place and a wrong address speak each language whole', async ({ db }) => {
  const ask = pagesOn(db);
  const entries = await Promise.all(
    kindsInOrder.map(async (kind) => {
      const entry = await db.listing.findFirst({ where: { kind, status: 'PUBLISHED' }, orderBy: { id: 'asc' } });
      return `${kindWords[kind].path}/${entry?.slug}`;
    }),
  );
  const addresses = [
    '/',
    '/groups',
    '/events?place=somersham&when=tuesday',
    '/?q=zzzzqqq',
    ...entries,
    '/places/somersham',
    '/funding/awards',
    '/not-here',
  ];
  // The catalogues are held against each other elsewhere: one language shows that no page has words besides them.
  for (const language of languages.filter((one) => one !== 'en'))
    for (const address of language === 'pl' ? addresses : ['/', '/not-here']) {
      const { body } = await ask(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`);
      const at = `${address} in ${language}`;
      expect(body, at).toMatch(new RegExp(`<html lang="${language}(-PT)?">`));
      const said = wordsOf(unmarked(body));
      expect(
        english.filter((text) => said.includes(text)),
        at,
      ).toEqual([]);
      const own = [...body.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)]
        .map(([, href]) => href ?? '')
        .filter((href) => !href.startsWith('/feeds/'));
      expect(
        own.filter((href) => !/[?;]lang=/.test(href)),
        at,
      ).toEqual([]);
    }
});

countyTest('what moved leads on in the same language, and the other languages are told to search engines', async ({ db }) => {
  const ask = pagesOn(db);
  expect((await ask('/places/Somersham?lang=uk')).headers['location']).toBe('/places/somersham?lang=uk');
  expect((await ask('/short-list?add=g1&lang=pl')).headers['location']).toBe('/short-list?list=g1&lang=pl');
  expect((await ask('/')).body).toContain('<link rel="alternate" hreflang="pt" href="https://fingerpost.example/?lang=pt">');
});

/** The public pages in each language we speak, on the sample county: nothing of ours in English, and every way on in the same language. */
import { words as ofEntries } from '../../../widgets/pages/entry-words/en.ts';
import { kindsInOrder, kindWords } from '../../../widgets/pages/kinds.ts';
import { words as ofPages } from '../../../widgets/pages/words/en.ts';
import { languages } from '../../../widgets/parts/language.ts';
import { inSentence } from '../../../widgets/parts/words.ts';
import { countyTest, expect } from '../../testkit/fixture.ts';
import { makeActivity } from '../../testkit/rows.ts';
import { pagesOn, textsOf, wordsOf } from './testkit.ts';

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

countyTest(
  'themes, audiences and times are named in the language of the page; what has no name in it is marked as English',
  async ({ db }) => {
    // What is kept of terms is forgotten when they change.
    db.changes.start();
    const ask = pagesOn(db);
    await db.term.update({ where: { vocabulary_slug: { vocabulary: 'THEME', slug: 'food' } }, data: { names: {} } });
    const read = async () => (await ask('/groups?lang=pl')).body;
    await expect.poll(read, { timeout: 10_000 }).toMatch(/<option value="food" lang="en-GB"\s*>Food \(\d+\)/);
    const body = await read();
    expect(body).toMatch(/<option value="music-and-singing" lang="pl"\s*>Muzyka i śpiew \(\d+\)/);
    expect(wordsOf(body)).toMatch(/Dla kogo: (wszyscy|osoby|rodzice|dzieci|młodzież)/);
    expect(wordsOf((await ask('/?lang=uk')).body)).toContain('Життя громади');
    const group = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED', groupFacts: { listed: true } } });
    const hour = (text: string) => new Date(`1970-01-01T${text}:00Z`);
    const schedule = { rrule: 'FREQ=WEEKLY;BYDAY=TU', startDate: new Date('2026-01-01'), from: hour('10:00'), to: hour('12:00') };
    await makeActivity(db, { groupId: group.id, name: 'Choir', schedules: { create: schedule } });
    expect(wordsOf((await ask(`/groups/${group.slug}?lang=pl`)).body)).toContain('We wtorki, 10:00–12:00');
    expect((await ask('/groups')).body).toMatch(/<option value="music-and-singing"\s*>Music and singing \(\d+\)/);
  },
);

countyTest('booklets, digests, the builder and forms name terms so too, and mark what has no name', async ({ db }) => {
  db.changes.start();
  const ask = pagesOn(db);
  const named = async (slug: string) => {
    const { label, names } = await db.term.findUniqueOrThrow({ where: { vocabulary_slug: { vocabulary: 'THEME', slug } } });
    return { slug, english: label, polish: (names as { pl: string }).pl };
  };
  const [health, food] = [await named('health'), await named('food')];
  await db.term.update({ where: { vocabulary_slug: { vocabulary: 'THEME', slug: food.slug } }, data: { names: {} } });
  const read = async (address: string) => (await ask(address)).body.replace(/<!--.*?-->/g, '');
  for (const address of ['/digest?lang=pl', '/places/somersham/booklet?lang=pl', '/funding/check?lang=pl']) {
    await expect
      .poll(() => read(address), { timeout: 10_000 })
      .toMatch(new RegExp(`<option value="food" lang="en-GB"\\s*>${food.english}<`));
    expect(await read(address)).toMatch(new RegExp(`<option value="health" lang="pl"\\s*>${health.polish}<`));
  }
  const builder = await read('/embed?element=groups&place=somersham&lang=pl');
  expect(builder).toMatch(new RegExp(`value="food"\\s*> <span lang="en-GB">${food.english}</span>`));
  expect(builder).toMatch(new RegExp(`value="health"\\s*> <span lang="pl">${health.polish}</span>`));
  const booklet = await read('/places/huntingdonshire/booklet?lang=pl');
  expect(booklet).toContain(`<h2 id="theme-health">${health.polish}</h2>`);
  expect(await read('/places/huntingdonshire/booklet?theme=food&lang=pl')).toContain(
    `<span lang="en-GB">${inSentence(food.english)}</span>`,
  );
  expect(wordsOf(await read(`/digest?theme=${encodeURIComponent(health.english)}&lang=pl`))).toContain(
    `temat: ${inSentence(health.polish)}`,
  );
  expect(await read('/feeds/groups.atom?theme=health&lang=pl')).toContain(`temat: ${inSentence(health.polish)}`);
});

/** What is called so in every language. */
const names = new Set(['Fingerpost', 'WordPress', 'Drupal', 'Wix', '→', '·']);
const isName = (text: string) => names.has(text) || !/\p{L}{3}/u.test(text) || /^[\w.@:/?=&%+-]+[./][\w.@:/?=&%+-]+$/.test(text);

countyTest(
  'paper, the builder, a digest and a frame in each language say nothing of ours in English that is not marked so',
  {
    timeout: 60_000,
  },
  async ({ db }) => {
    const ask = pagesOn(db);
    const places = new Set((await db.place.findMany({ select: { name: true } })).map(({ name }) => name));
    const [one, two] = await db.listing.findMany({ where: { kind: 'GROUP', status: 'PUBLISHED' }, take: 2, orderBy: { id: 'asc' } });
    const addresses = [
      '/places/somersham/booklet',
      '/places/somersham/booklet?theme=no-such',
      '/places/somersham/noticeboard',
      `/short-list?list=g${one?.id}.g${two?.id}.g999999`,
      '/embed',
      '/embed?element=groups&place=somersham&theme=village&speaks=en',
      '/embed?element=funding&place=zzzz',
      '/digest',
      '/digest?place=ely',
      '/digest?place=zzzz',
      '/embed/frame/fingerpost-funding?place=ely&limit=3',
      '/embed/frame/fingerpost-groups?limit=many',
    ];
    for (const address of addresses) {
      const inIt = async (language: string) => (await ask(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)).body;
      const english = new Set(textsOf(await inIt('en'), ['en', 'en-GB']));
      for (const language of languages.filter((other) => other !== 'en')) {
        const body = await inIt(language);
        expect(body, address).toMatch(new RegExp(`<html lang="${language}(-PT)?"`));
        const left = textsOf(body, [language, 'pt-PT']).filter((text) => english.has(text) && !isName(text) && !places.has(text));
        // What is alike in both: a word they share, or the snippet, which speaks the language of the element.
        expect(
          left.filter((text) => !alike.test(text)),
          `${address} in ${language}`,
        ).toEqual([]);
      }
    }
  },
);
const alike = /^(Drupal|Link|Document|E-mail|Site|Area)$|<script|<iframe|<a href|^\[fingerpost/;

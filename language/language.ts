/**
 * In which language the interface speaks. Each folder keeps its words in `words/`: English with the code, the others fetched when somebody asks for
 * them. Elements of one page may differ in language, and a server renders many pages at once: so the language holds while one thing is rendered, and is
 * no state of the process (decision 0053).
 */
export const languages = ['en', 'pl', 'lt', 'ro', 'uk', 'pt'] as const;
export type Language = (typeof languages)[number];
type Other = Exclude<Language, 'en'>;
type Fetch<W> = () => Promise<{ words: W }>;

interface Area {
  fetch: Partial<Record<Other, Fetch<object>>>;
  known: Partial<Record<Language, object>>;
}

const areas: Area[] = [];
/** What is said of the language alone would be said of its largest country: for Portuguese the wrong plurals and numbers. */
const tags: Partial<Record<Language, string>> = { en: 'en-GB', pt: 'pt-PT' };
let current: Language | undefined;
let around: () => Language | undefined = () => undefined;

/** The one we speak for a BCP 47 tag, such as that of an element or the first a browser asks for: "pl-PL" is Polish, what we do not speak is English. */
export function languageOf(tag: string | null | undefined): Language {
  const [wanted = ''] = (tag ?? '').toLowerCase().split('-');
  return languages.find((language) => language === wanted) ?? 'en';
}

/** The one spoken now. */
export const languageNow = (): Language => current ?? around() ?? 'en';

/** The language spoken now, as a BCP 47 tag for `lang` and for Intl. */
export const spoken = () => {
  const language = languageNow();
  return tags[language] ?? language;
};

/** Where nothing is being said through `speaking`, who knows the language: on the server, that of the request or letter that is worked on (server/in-language.ts). */
export function languageAround(find: () => Language | undefined): void {
  around = find;
}

/** Says something in a language whose words are there. All of it must be said before the callback returns: nothing may be awaited in it. */
export function speaking<T>(language: Language, say: () => T): T {
  const before = current;
  current = language;
  try {
    return say();
  } finally {
    current = before;
  }
}

/**
 * The words of one folder.
 * @returns a function that gives them in the language spoken now, or in English where they are not there
 */
export function wordsOf<W extends object>(english: W, fetch: Partial<Record<Other, Fetch<W>>>): () => W {
  const area: Area = { fetch, known: { en: english } };
  areas.push(area);
  return () => (area.known[languageNow()] as W | undefined) ?? english;
}

/** Fetches what is not there yet of a language, for every folder in use. Rejected when one did not come: English is spoken there, until asked again. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'en') return;
  const missing = areas.filter(({ known, fetch }) => !known[language] && fetch[language]);
  await Promise.all(
    missing.map(async (area) => {
      area.known[language] = (await area.fetch[language]?.())?.words;
    }),
  );
}

/** True when a thing can be said in that language at once. */
export const areWordsHere = (language: Language) => areas.every(({ known, fetch }) => known[language] || !fetch[language as Other]);

/** The forms a language has for a count: English needs `one` and `other`, Polish and Ukrainian `few` and `many` too. */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** A kind of entries as a list speaks of them. Where a count, or what is looked for, takes other forms than these two, they are given. */
export interface KindWords {
  one: string;
  many: string;
  forms?: Forms;
  search?: string;
}

const rules = new Map<string, Intl.PluralRules>();

/** 2,000. Small numbers are written alike in all our languages, and English ones here: the first of Intl takes a slow phone a moment (decision 0063). */
export function inDigits(count: number): string {
  if (count < 1000) return String(count);
  return languageNow() === 'en' ? String(count).replace(/\B(?=(\d{3})+$)/g, ',') : count.toLocaleString(spoken());
}

/** The form a count takes in the language spoken. */
function formFor(count: number): Intl.LDMLPluralRule {
  const language = spoken();
  if (language === 'en-GB') return count === 1 ? 'one' : 'other';
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return rule.select(count);
}

/** "3 groups": the count as the language writes it, then the form it takes. */
export const counted = (count: number, forms: Forms): string => `${inDigits(count)} ${forms[formFor(count)] ?? forms.other}`;

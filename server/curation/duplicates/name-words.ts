/** The words of a name, made alike and told apart by what they are worth: "The 1st Soham Scouts Assoc." is number 1, place soham, scout, association. */
import { edits } from '../../places/spelling.ts';
import { branchWords, silent, soft, spelledOut, telling } from './name-lists.ts';

export type WordClass = 'place' | 'number' | 'telling' | 'soft' | 'word';

export interface NameWord {
  readonly class: WordClass;
  /** A place of several words is one, without spaces between: "greatshelford". */
  readonly text: string;
  /** How a place was written, where that is not its usual name: "hunts". */
  readonly as?: string;
}

/** Names of places, for reading them within other names. */
export interface PlaceWords {
  /** The place that these words begin with, by its usual name, and how many of them it takes. */
  at(words: readonly string[], from: number): { readonly key: string; readonly length: number } | null;
  has(key: string): boolean;
}

const apostrophes = /['’‘ʼ`´]/g;
const shortened: Readonly<Record<string, string>> = { saint: 'st', gt: 'great', lt: 'little', lit: 'little', upr: 'upper', lwr: 'lower' };

export const plainWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(apostrophes, '')
    // W.I., P. T. A.
    .replace(/\b([a-z])[.]\s?(?=[a-z0-9]\b)/g, '$1')
    .replace(/[&+]/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(shortened, word) ? (shortened[word] as string) : word));

export interface NamedPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
}

const between = new Set(['and', 'of', 'the', 'cum', 'with']);
/** Joint councils are written with and without "and". */
export const placeKey = (words: readonly string[]) => words.filter((word) => !between.has(word)).join('');

export function placeWords(places: Iterable<NamedPlace>): PlaceWords {
  const byFirst = new Map<string, { words: string[]; key: string }[]>();
  const keys = new Set<string>();
  for (const { name, otherNames } of places) {
    const key = placeKey(plainWords(name));
    keys.add(key);
    for (const one of [name, ...otherNames]) {
      const words = plainWords(one);
      const [first] = words;
      if (!first || /^\d/.test(first) || (words.length === 1 && first.length < 3)) continue;
      const known = byFirst.get(first) ?? [];
      if (!known.some((other) => placeKey(other.words) === placeKey(words))) known.push({ words, key });
      byFirst.set(
        first,
        known.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return {
    has: (key) => keys.has(key),
    at(words, from) {
      for (const { words: name, key } of byFirst.get(words[from] ?? '') ?? [])
        if (name.every((word, index) => words[from + index] === word)) return { key, length: name.length };
      return null;
    },
  };
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function numberOf(word: string, index: number, of: number): string | null {
  const digits = /^(\d{1,6})(?:st|nd|rd|th|[sht]|plus)?$/.exec(word)?.[1] ?? /^u(\d{1,2})s?$/.exec(word)?.[1];
  if (digits) return String(Number(digits));
  const ordinal = ordinals.indexOf(word);
  // "Third age" is no number of a group; "First Soham Brownies" is.
  if (ordinal >= 0 && index === 0 && of > 2) return String(ordinal + 1);
  const roman = romans.indexOf(word);
  return roman > 0 && index > 0 && index >= of - 2 ? String(roman + 1) : null;
}

/** Without the plural: names say "scout group" and "scouts group". */
function singular(word: string): string {
  if (word.length < 4 || /ss$|us$|is$/.test(word)) return word;
  if (/ies$/.test(word)) return word.length > 4 ? (word.endsWith('nies') ? word.slice(0, -1) : `${word.slice(0, -3)}y`) : word;
  if (/(ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Bowls, bowling and bowlers are one thing. */
export function stem(text: string): string {
  return text.length > 5 ? text.replace(/(ing|ers?)$/, '') : text;
}

function spelled(word: string): string[] {
  const found = spelledOut[word] ?? spelledOut[singular(word)];
  return found ? found.split(' ') : [singular(word)];
}

const softWords = new Set([...soft].map(singular));
const tellingWords = new Set([...telling].map(singular));
const tellingStems = new Set([...tellingWords].map(stem));
const classOf = (text: string): WordClass =>
  softWords.has(text) ? 'soft' : tellingWords.has(text) || tellingStems.has(stem(text)) ? 'telling' : 'word';

/** Long words that say little, misspelt: a slip in one must not make it a word that says much. */
const longSoft = [...softWords, 'limited', 'company', 'registered', 'incorporated'].filter((word) => word.length > 5);
const nearGroup = (text: string) => text.length > 3 && text.length < 7 && edits(text, 'group', 1) <= 1;

function unslipped(text: string): string | null {
  if (classOf(text) !== 'word') return text;
  if (nearGroup(text)) return 'group';
  if (text.length < 5) return text;
  const near = longSoft.filter((word) => word[0] === text[0] && Math.abs(word.length - text.length) < 3);
  const meant = near.find((word) => edits(text, word, word.length > 7 ? 2 : 1) <= (word.length > 7 ? 2 : 1)) ?? text;
  return silent.has(meant) ? null : meant;
}

/** What is written in the name alone, with the words that are said at once: "rugby union football club" is a rugby club. */
const asOne = (text: string) =>
  text
    .replace(/(\band\b|&) (dist(rict)?\.?|area)(?![a-z])/gi, ' ')
    .replace(/\b(church of england|c of e|cofe)\b/gi, 'ce')
    .replace(/\brugby (union |league )?(football|fc)\b/gi, 'rugby')
    .replace(/\bhome[- ]start\b/gi, 'homestart')
    .replace(/\bpre[- ]school\b/gi, 'preschool')
    .replace(/\bplay[- ]group\b/gi, 'playgroup')
    .replace(/\bboy scouts?( association)?\b/gi, 'scout')
    .replace(/\bgirl ?guid(ing|e|es)\b/gi, 'guide')
    .replace(/\blimite d\b/gi, 'limited');

const schoolWords = new Set(['primary', 'infant', 'junior', 'secondary', 'nursery', 'academy', 'ce']);

export function nameWords(name: string, places: PlaceWords): NameWord[] {
  const plain = plainWords(asOne(name));
  const found: NameWord[] = [];
  for (let index = 0; index < plain.length; ) {
    const word = plain[index] as string;
    const isAge = (word === 'over' || word === 'under') && /^\d/.test(plain[index + 1] ?? '');
    const place = isAge ? null : places.at(plain, index);
    if (place) {
      const as = placeKey(plain.slice(index, index + place.length));
      found.push({ class: 'place', text: place.key, ...(as !== place.key && { as }) });
      index += place.length;
      continue;
    }
    const number = numberOf(word, index, plain.length);
    if (number !== null) found.push({ class: 'number', text: number });
    else if (!silent.has(word))
      for (const text of spelled(word).map(unslipped)) if (text && !silent.has(text)) found.push({ class: classOf(text), text });
    index++;
  }
  // A rugby union football club is a rugby club.
  if (found.some(({ text }) => text === 'rugby')) return found.filter(({ text }) => !['football', 'union', 'league'].includes(text));
  // A primary is a school, whether or not its name says so.
  const isSchool = found.some(({ text }) => schoolWords.has(text));
  return isSchool ? found.map((word) => (word.text === 'school' ? { class: 'soft', text: 'school' } : word)) : found;
}

export const isBranchWord = (text: string) => branchWords.has(text);

/** One name may hold several: what it is known as, and what stands in brackets. */
export function namesIn(name: string): string[] {
  const parts = name.split(/\s(?:k\/a|t\/a|aka|a\.k\.a\.|also known as|known as|trading as|formerly)\s/i).map((part) => part.trim());
  const bare = name.replace(/\s*\([^)]*\)?\s*/g, ' ').trim();
  return [...new Set([name, ...(parts.length > 1 ? parts : []), ...(bare.length > 3 ? [bare] : [])])].filter(Boolean).slice(0, 4);
}

/** What the words of a search ask for: which must be there, which must not, and the place that is meant. As text search queries of PostgreSQL. */

import { nameKey } from '../../language/name-key.ts';
import type { KnownPlace } from '../places/known.ts';
import { phraseKey, type Synonyms } from './synonyms.ts';
import { type Item, isCommon, type Token, wordsIn } from './words.ts';

/** One thing asked for, in any of the ways to say it. */
export interface Clause {
  /** All ways to say it, for `to_tsquery`. */
  query: string;
  /** As it was said. */
  said: string;
  /** In quotes: nothing stands in for it. */
  quoted: boolean;
}

export interface Understood {
  must: Clause[];
  /** Queries of what must not be there. */
  without: string[];
  /** A place named among the words: it is answered first, but what is elsewhere is answered too. */
  places: KnownPlace[];
  placeQuery: string | null;
  /** Letters and digits alone of all that was said, to know a name by. */
  name: string;
  /** Nothing was said but words that every text has, or one letter: names that begin so. */
  nameStart: string | null;
}

/** What was learnt of the spelling of single words. */
export interface Spelling {
  /** Other words to find for a word, by the word typed. */
  also: ReadonlyMap<string, readonly string[]>;
  /** Words that may be the beginning of a longer one. */
  unfinished: ReadonlySet<string>;
  /** Words that no listing has: nothing is asked by them where other words are. */
  unknown: ReadonlySet<string>;
}

const asTyped: Spelling = { also: new Map(), unfinished: new Set(), unknown: new Set() };

// Letters and digits alone, so nothing in a quoted lexeme needs care.
const lexeme = (word: string, suffix = '') => `'${word}'${suffix}`;
const anyOf = (queries: readonly string[]) => {
  const different = [...new Set(queries)];
  return different.length === 1 ? (different[0] as string) : `(${different.join(' | ')})`;
};
const allOf = (queries: readonly string[]) => (queries.length === 1 ? (queries[0] as string) : `(${queries.join(' & ')})`);
const inARow = (words: readonly string[]) =>
  words.length === 1 ? lexeme(words[0] as string) : `(${words.map((word) => lexeme(word)).join(' <-> ')})`;

/** A single word with what may be meant by it. */
function wordQueries(word: string, { also, unfinished }: Spelling): string[] {
  return [
    lexeme(word),
    ...(unfinished.has(word) && word.length > 2 ? [lexeme(word, ':*')] : []),
    ...(also.get(word) ?? []).map((other) => lexeme(other)),
  ];
}

/** Words tied by a hyphen are found apart, in a row, and as one. */
const tiedQueries = (words: readonly string[]) => [inARow(words), lexeme(words.join(''))];

/** A run of plain words, in which phrases and places are looked for. */
type Run = Token[];

interface Found {
  clauses: (Clause & { ignored: boolean })[];
  places: KnownPlace[];
  placeWords: string[];
}

const phraseAt = (run: Run, from: number, length: number) => run.slice(from, from + length).map((token) => token.text);

/** Neighbours may be one word to whoever wrote: "time bank" finds "timebank". */
function withNeighbours(run: Run, at: number): string[] {
  const [before, here, after] = [run[at - 1]?.text, run[at]?.text ?? '', run[at + 1]?.text];
  return [...(before ? [lexeme(before + here)] : []), ...(after ? [lexeme(here + after)] : [])];
}

const longestPlace = 5;
const inside = new Set(['in', 'at', 'near', 'around', 'from', 'for', 'of', 'to']);

function placesAt(run: Run, from: number, named: PlaceNames): { places: KnownPlace[]; length: number } | null {
  for (let length = Math.min(longestPlace, run.length - from); length > 0; length--) {
    const words = phraseAt(run, from, length);
    const places = named.get(words.join(' '));
    // "over" is a village and a word of every text: a place only where somebody says so.
    if (places && (length > 1 || !isCommon(words[0] ?? '') || inside.has(run[from - 1]?.text ?? ''))) return { places, length };
  }
  return null;
}

function clausesOf(run: Run, synonyms: Synonyms, named: PlaceNames, spelling: Spelling): Found {
  const found: Found = { clauses: [], places: [], placeWords: [] };
  for (let at = 0; at < run.length; ) {
    const place = placesAt(run, at, named);
    let length = Math.min(synonyms.longest, run.length - at);
    while (
      length > 0 &&
      !synonyms.meanings.has(phraseKey(phraseAt(run, at, length))) &&
      !synonyms.ignored.has(phraseKey(phraseAt(run, at, length)))
    )
      length--;
    if (place && place.length >= length && !found.places.length) {
      found.places.push(...place.places);
      found.placeWords.push(...phraseAt(run, at, place.length));
      at += place.length;
      continue;
    }
    const words = phraseAt(run, at, Math.max(length, 1));
    const key = phraseKey(words);
    const known = length > 0;
    const telling = words.map((word, index) => ({ word, index })).filter(({ word }) => !isCommon(word));
    const said = telling.map(({ word, index }) => anyOf([...wordQueries(word, spelling), ...withNeighbours(run, at + index)]));
    const others = (known ? (synonyms.meanings.get(key) ?? []) : []).map(inARow);
    const ways = [...(said.length ? [allOf(said)] : []), ...others];
    if (ways.length)
      found.clauses.push({
        query: anyOf(ways),
        said: telling.length ? allOf(telling.map(({ word }) => lexeme(word))) : anyOf(others),
        quoted: false,
        ignored: (known && synonyms.ignored.has(key)) || (!known && words.every((word) => spelling.unknown.has(word))),
      });
    at += words.length;
  }
  return found;
}

/** Places by their names and other names, as `nameKey` writes them. */
export type PlaceNames = ReadonlyMap<string, KnownPlace[]>;

export function placeNames(places: readonly KnownPlace[]): PlaceNames {
  const named = new Map<string, KnownPlace[]>();
  for (const place of places)
    for (const name of new Set([place.name, ...place.otherNames].map(nameKey)))
      if (name.length > 2 && !/^\d+$/.test(name)) named.set(name, [...(named.get(name) ?? []), place]);
  return named;
}

const isPlain = (item: Item) => !item.quoted && !item.without && !item.or && item.tokens.length === 1;

/** What is in quotes, tied by hyphens, left out or another way to say it. */
function itemClause(item: Item, synonyms: Synonyms, spelling: Spelling): Clause | null {
  const words = item.tokens.map((token) => token.text);
  if (words.every(isCommon)) return null;
  if (item.quoted) return { query: inARow(words), said: inARow(words), quoted: true };
  const ways = words.length > 1 ? tiedQueries(words) : wordQueries(words[0] as string, item.without ? asTyped : spelling);
  const others = item.without ? [] : (synonyms.meanings.get(phraseKey(words)) ?? []).map(inARow);
  return { query: anyOf([...ways, ...others]), said: inARow(words), quoted: false };
}

/** Reads what was typed. */
export function understand(typed: string, synonyms: Synonyms, named: PlaceNames, spelling: Spelling = asTyped): Understood {
  const items = wordsIn(typed);
  const spoken = items.filter((item) => !item.without).flatMap((item) => item.tokens.map((token) => token.text));
  const found: Found = { clauses: [], places: [], placeWords: [] };
  const without: string[] = [];
  let run: Run = [];
  const endRun = () => {
    const more = clausesOf(run, synonyms, found.places.length ? new Map() : named, spelling);
    found.clauses.push(...more.clauses);
    found.places.push(...more.places);
    found.placeWords.push(...more.placeWords);
    run = [];
  };
  for (const item of items) {
    if (isPlain(item)) {
      run.push(...item.tokens);
      continue;
    }
    endRun();
    const clause = itemClause(item, synonyms, spelling);
    const last = found.clauses.at(-1);
    if (!clause) continue;
    if (item.without) without.push(clause.query);
    else if (item.or && last) Object.assign(last, { query: anyOf([last.query, clause.query]), said: anyOf([last.said, clause.said]) });
    else found.clauses.push({ ...clause, ignored: false });
  }
  endRun();
  const telling = found.clauses.filter((clause) => !clause.ignored);
  // "Please" alone is looked for like any word.
  const must = telling.length || found.places.length ? telling : found.clauses;
  const said = spoken.join(' ');
  const short = spoken.length === 1 && said.length === 1;
  const nothing = !must.length && !found.places.length && !without.length;
  return {
    must: short ? [] : must,
    without,
    places: found.places,
    placeQuery: found.placeWords.length ? inARow(found.placeWords) : null,
    name: spoken.join(''),
    nameStart: (short || nothing) && said ? said : null,
  };
}

/**
 * Words that found too little, read once more. A word that no public listing has may be misspelt, or the last one may not be finished; where all are
 * there but never together, any of them is enough, the rare ones counting most.
 */
import type { Database } from '../database.ts';
import { isWellSpelt, readWords } from './reading.ts';
import type { Search, SpellingFound } from './search.ts';
import { type Spelt, spellingsOf } from './spelling.ts';
import { isCommon, wordsIn } from './words.ts';

export interface Poor {
  search: Search;
  /** How many rows it found. */
  found: number;
}

/** Words that may be put right: nothing in quotes, nothing to be left out. */
const wordsOf = (typed: string) =>
  wordsIn(typed)
    .filter((item) => !item.quoted && !item.without)
    .flatMap((item) => item.tokens.map((token) => token.text))
    .filter((word) => !isCommon(word));

const isUnfinished = (typed: string) => /[\p{L}\p{N}\p{M}]$/u.test(typed);

type Known = ReadonlyMap<string, Spelt>;

/** How rare a word is: 1 for one that hundreds of listings have, more for rarer ones. */
const weightOf = (listings: number | undefined) => (listings === undefined ? 1 : 1 + Math.max(0, 2.5 - Math.log10(1 + listings)));

function spellingFrom(typed: string, known: Known, isKnown: (word: string) => boolean): SpellingFound {
  const words = wordsOf(typed);
  const corrected: Record<string, string> = {};
  const unfinished: Record<string, string[]> = {};
  const unknown: string[] = [];
  for (const [index, word] of words.entries()) {
    const spelt = known.get(word);
    if (!spelt) continue;
    const longer = index === words.length - 1 && isUnfinished(typed) ? spelt.longer : [];
    if (longer.length) unfinished[word] = longer.slice(0, 12);
    if (longer.length || spelt.listings > 0 || isKnown(word)) continue;
    // Only what is found now, or the name of a place: nothing of a listing that was withdrawn.
    const meant = spelt.near.find((other) => spelt.found.has(other) || isKnown(other));
    if (meant) corrected[word] = meant;
    else unknown.push(word);
  }
  return { corrected, unfinished, unknown, weights: null };
}

async function readAgain(db: Database, search: Search, spelling: SpellingFound): Promise<Search> {
  return { ...search, spelling, words: await readWords(db, search.typed, spelling) };
}

async function readingsOf(db: Database, { search }: Poor, known: Known, isKnown: (word: string) => boolean): Promise<Search[]> {
  const spelling = spellingFrom(search.typed, known, isKnown);
  const changed = Object.keys(spelling.corrected).length + Object.keys(spelling.unfinished).length + spelling.unknown.length > 0;
  const again = await readAgain(db, search, spelling);
  const must = again.words?.understood.must ?? [];
  const free = must.filter((clause) => !clause.quoted);
  const readings = changed ? [again] : [];
  if (free.length < 2) return readings;
  const listingsOf = new Map([...known.values()].flatMap((spelt) => [...spelt.found]));
  for (const [word, { listings }] of known) listingsOf.set(word, listings);
  const weights = must.map(({ said }) => {
    const lexemes = [...said.matchAll(/'([^']+)'/g)].map(([, word]) => weightOf(listingsOf.get(word ?? '')));
    return Math.round(Math.max(1, ...lexemes) * 100) / 100;
  });
  const any = { ...spelling, weights };
  return [...readings, await readAgain(db, search, any)];
}

/** For each search, other ways to read its words, the likelier first; one statement for all. */
export async function secondReadings(db: Database, poor: readonly Poor[]): Promise<Search[][]> {
  const [known, isKnown] = await Promise.all([
    spellingsOf(
      db,
      poor.flatMap(({ search }) => wordsOf(search.typed)),
    ),
    isWellSpelt(db),
  ]);
  return Promise.all(poor.map((one) => readingsOf(db, one, known, isKnown)));
}

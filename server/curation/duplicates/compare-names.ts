/** How two names agree and differ, word by word. What that is worth is in weights.ts. */
import { edits } from '../../places/spelling.ts';
import { isBranchWord, type NameWord, type PlaceWords, stem } from './name-words.ts';

export interface NameComparison {
  /** Words that agree, by what they are worth. */
  readonly words: number;
  readonly places: number;
  readonly telling: number;
  readonly numbers: number;
  readonly soft: number;
  /** Words that agree but for their spelling. */
  readonly slips: number;
  /** Words with another letter in the stead of one. */
  readonly otherLetters: number;
  /** The same for names of places: a slip, or another village. */
  readonly placeSlips: number;
  /** Initials that stand for words. */
  readonly initials: number;
  readonly only: readonly [Leftover, Leftover];
  /** The same words in the same order. */
  readonly identical: boolean;
  /** Nothing is left over that says anything. */
  readonly complete: boolean;
  /** One is the other with more words after it: a service or a section of it. */
  readonly extended: boolean;
}

/** What only one of them has. */
export interface Leftover {
  readonly words: readonly string[];
  readonly places: readonly string[];
  readonly telling: readonly string[];
  readonly numbers: readonly string[];
  readonly soft: readonly string[];
}

interface Open {
  word: NameWord;
  used: boolean;
}

interface Tally {
  words: number;
  places: number;
  telling: number;
  numbers: number;
  soft: number;
  slips: number;
  otherLetters: number;
  placeSlips: number;
  initials: number;
}

const countOf = { word: 'words', place: 'places', telling: 'telling', number: 'numbers', soft: 'soft' } as const;
const opened = (words: readonly NameWord[]): Open[] => words.map((word) => ({ word, used: false }));
const isFree = ({ used }: Open) => !used;

const isSame = (one: NameWord, other: NameWord) =>
  (one.class === 'number') === (other.class === 'number') &&
  (one.text === other.text || (one.text[0] === other.text[0] && stem(one.text) === stem(other.text)));

function take(tally: Tally, one: Open[], other: Open[]): void {
  // Worth what the better known of the two spellings is worth.
  const open = [...one, ...other].map(({ word }) => word);
  const best = open.find(({ class: kind }) => kind === 'place') ?? open.find(({ class: kind }) => kind === 'telling') ?? open[0];
  if (best) tally[countOf[best.class]]++;
  for (const each of [...one, ...other]) each.used = true;
}

function matchSame(tally: Tally, one: Open[], other: Open[]): void {
  for (const mine of one) {
    const theirs = other.find((open) => isFree(open) && isSame(open.word, mine.word));
    if (theirs) take(tally, [mine], [theirs]);
  }
}

const slipsAllowed = (shorter: number, longer: number) => (longer < 4 || shorter < 3 ? 0 : shorter < 6 || longer < 7 ? 1 : 2);

/** Two words that both mean something are two, however near: Hilton and Milton, choir and chair. */
const isKnown = ({ class: kind }: NameWord) => kind !== 'word';

const written = ({ text, as }: NameWord) => as ?? text;

/** A club that lost its l, rather than a cub. */
const isClub = (one: NameWord, other: NameWord) =>
  (one.text === 'club' && other.text === 'cub') || (one.text === 'cub' && other.text === 'club');

function isSlip(one: string, other: string): boolean {
  const most = slipsAllowed(Math.min(one.length, other.length), Math.max(one.length, other.length));
  // Few people mistake the first letter; many villages differ by it.
  const begins = one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
  return most > 0 && (begins || one.length > 7) && edits(one, other, most) <= most;
}

/** Letters left out, doubled or swapped are slips of the pen; another letter in its stead is often another village: Barton, Burton. */
const isOtherLetter = (one: string, other: string) =>
  one.length === other.length && [...one].sort().join('') !== [...other].sort().join('');

/** A word written short: "comm" for community. */
const isShort = (short: string, long: string) => short.length >= 3 && long.length >= short.length + 2 && long.startsWith(short);

function matchSlips(tally: Tally, one: Open[], other: Open[]): void {
  for (const mine of one) {
    if (mine.used || mine.word.class === 'number') continue;
    for (const theirs of other) {
      if (theirs.used || theirs.word.class === 'number' || (isKnown(mine.word) && isKnown(theirs.word) && !isClub(mine.word, theirs.word)))
        continue;
      const [a, b] = [written(mine.word), written(theirs.word)];
      const short = !isKnown(mine.word) && isShort(a, b) ? true : !isKnown(theirs.word) && isShort(b, a);
      if (!isSlip(a, b) && !(short && (theirs.word.class !== 'place' || mine.word.class !== 'place'))) continue;
      take(tally, [mine], [theirs]);
      if (isOtherLetter(a, b) && a.length < 7 && (mine.word.class === 'place' || theirs.word.class === 'place')) tally.placeSlips++;
      else if (isOtherLetter(a, b)) tally.otherLetters++;
      else tally.slips++;
      break;
    }
  }
}

/** "Home start" and "Homestart", "great shelfrod" and "Great Shelford": words that stand side by side, as one. */
function matchJoined(tally: Tally, one: Open[], other: Open[]): void {
  for (let index = 0; index + 1 < one.length; index++) {
    for (const length of [2, 3]) {
      if (!isRun(one, index, length)) break;
      const run = one.slice(index, index + length);
      const joined = run.map(({ word }) => word.text).join('');
      const theirs = other.find((open) => isFree(open) && open.word.class !== 'number' && isJoint(joined, run, open.word));
      if (!theirs) continue;
      if (joined !== theirs.word.text) tally.slips++;
      take(tally, run, [theirs]);
      break;
    }
  }
}

function isRun(words: readonly Open[], from: number, length: number): boolean {
  if (from + length > words.length) return false;
  for (let at = from; at < from + length; at++) {
    const open = words[at] as Open;
    if (open.used || open.word.class === 'number') return false;
  }
  return true;
}

const isJoint = (joined: string, run: readonly Open[], { text, as, class: kind }: NameWord) =>
  joined === text ||
  joined === as ||
  // The plural that was cut off: "st neot" for St Neots.
  `${joined}s` === text ||
  (joined.length > 4 && run[0]?.word.text === 'st' && isSlip(`${joined}s`, as ?? text)) ||
  (joined.length > 7 &&
    isSlip(joined, as ?? text) &&
    (kind !== 'place' || joined.length > 9 || run.every(({ word }) => word.class !== 'place')));

/** "HDYC" for the words it is made of, when they stand side by side or are all that is left. */
function matchInitials(tally: Tally, one: Open[], other: Open[]): void {
  for (const mine of one.filter(isFree)) {
    const letters = mine.word.text;
    if (mine.word.class === 'number' || letters.length < 2 || letters.length > 6) continue;
    const free = other.filter(isFree);
    if (!free.some(({ word }) => word.text[0] === letters[0])) continue;
    for (let from = 0; from + letters.length <= free.length; from++) {
      const run = free.slice(from, from + letters.length);
      if (run.map(({ word }) => word.text[0]).join('') !== letters) continue;
      // Two letters stand for too much, unless nothing else is left.
      if (letters.length === 2 && free.length > 2) continue;
      for (const each of run) each.used = true;
      mine.used = true;
      tally.initials++;
      tally.words += letters.length > 2 ? 1 : 0.5;
      break;
    }
  }
}

function leftOf(open: readonly Open[]): Leftover {
  const free = open.filter(isFree).map(({ word }) => word);
  const texts = (kind: NameWord['class']) => free.filter((word) => word.class === kind).map(({ text }) => text);
  return { words: texts('word'), places: texts('place'), telling: texts('telling'), numbers: texts('number'), soft: texts('soft') };
}

function isExtended(short: readonly Open[], long: readonly Open[]): boolean {
  const says = (open: Open) => open.word.class !== 'soft';
  if (short.some((open) => isFree(open) && says(open))) return false;
  const first = long.findIndex((open) => isFree(open) && says(open));
  return first > 0 && long.slice(first).every((open) => isFree(open) || !says(open));
}

export function compareNames(one: readonly NameWord[], other: readonly NameWord[]): NameComparison {
  const [mine, theirs] = [opened(one), opened(other)];
  const tally: Tally = { words: 0, places: 0, telling: 0, numbers: 0, soft: 0, slips: 0, otherLetters: 0, placeSlips: 0, initials: 0 };
  matchSame(tally, mine, theirs);
  matchJoined(tally, mine, theirs);
  matchJoined(tally, theirs, mine);
  matchSlips(tally, mine, theirs);
  matchInitials(tally, mine, theirs);
  matchInitials(tally, theirs, mine);
  const only = [leftOf(mine), leftOf(theirs)] as const;
  const identical = one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
  const saysNothing = (left: Leftover) => !(left.words.length + left.places.length + left.telling.length + left.numbers.length);
  return { ...tally, only, identical, complete: only.every(saysNothing), extended: isExtended(mine, theirs) || isExtended(theirs, mine) };
}

export type { NameWord, PlaceWords };
export { isBranchWord };

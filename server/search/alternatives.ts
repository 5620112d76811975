/**
 * A query of words taken apart into the ways to meet it. An index of words meets one way after another ten times as fast as all of them in one query,
 * and only ways with a phrase in them have to be looked up in the words themselves.
 */
import { isCommon } from './words.ts';

/** A way to meet a query: all of these words. Together they may have to be a phrase, or several. */
export interface Way {
  words: string[];
  hasPhrase: boolean;
}

/** More ways than these are not taken apart. */
const most = 32;

const piece = /'[^']*'(?::\*)?|<->|\S/g;

/** Null for what it does not understand, or too many. The query is as understood.ts writes it. */
export function waysOf(query: string): Way[] | null {
  const pieces = query.match(piece) ?? [];
  let at = 0;
  /** Within the limit, so that what is multiplied stays small. */
  const bounded = (ways: Way[]): Way[] => {
    if (ways.length > most) throw new RangeError();
    return ways;
  };
  const both = (left: Way[], right: Way[], hasPhrase: boolean) =>
    bounded(
      left.flatMap((one) =>
        right.map((other) => ({
          words: [...one.words, ...other.words],
          hasPhrase: one.hasPhrase || other.hasPhrase || (hasPhrase && one.words.length > 0 && other.words.length > 0),
        })),
      ),
    );
  const one = (): Way[] => {
    const next = pieces[at++];
    if (next === '(') {
      const ways = any();
      if (pieces[at++] !== ')') throw new RangeError();
      return ways;
    }
    if (!next?.startsWith("'")) throw new RangeError();
    // Words that no text is searched for make no phrase.
    return [{ words: isCommon(next.slice(1, -1)) ? [] : [next], hasPhrase: false }];
  };
  // Phrases bind closest, then "and", then "or", as in PostgreSQL.
  const joined = (part: () => Way[], sign: string) => (): Way[] => {
    let ways = part();
    for (; pieces[at] === sign; ways = sign === '|' ? bounded([...ways, ...part()]) : both(ways, part(), sign === '<->')) at++;
    return ways;
  };
  const any = joined(joined(joined(one, '<->'), '&'), '|');
  try {
    const ways = any();
    return at === pieces.length && ways.every(({ words }) => words.length) ? withoutNeedless(ways) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "senior" finds all that "senior citizen" does. */
function withoutNeedless(ways: readonly Way[]): Way[] {
  const isWithin = (one: Way, other: Way) => !one.hasPhrase && one.words.every((word) => other.words.includes(word));
  return ways.filter(
    (way, index) => !ways.some((other, place) => place !== index && isWithin(other, way) && (!isWithin(way, other) || place < index)),
  );
}

/**
 * What a person typed, taken apart as the catalogue's own text is (`search_text` in the migrations): no case, accents or apostrophes; other signs
 * part words. Quotes keep a phrase together, a minus leaves out, "or" lets one of two be enough. Nothing in it can be wrong: what means nothing is
 * left aside.
 */

export interface Token {
  text: string;
  /** Where it stands in what was typed. */
  start: number;
  end: number;
}

export interface Item {
  /** One word; more where they were in quotes or tied by hyphens. */
  tokens: Token[];
  quoted: boolean;
  without: boolean;
  /** This or the item before it is enough. */
  or: boolean;
}

/** More than anybody means; the rest is left aside. */
const mostTokens = 32;

/** Letters, digits and marks, with apostrophes inside; or letters with a full stop after each. */
const piece =
  /(?<dotted>(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}.]))?)|(?<word>[\p{L}\p{N}\p{M}]+(?:['’‘ʼ´`][\p{L}\p{N}\p{M}]+)*)|(?<and>&)|(?<quote>["“”„])|(?<other>.)/gsu;

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ´`.]/gu, '')
    .toLowerCase();

/** The words of a search, in order. */
export function wordsIn(typed: string): Item[] {
  const items: Item[] = [];
  let phrase: Item | null = null;
  let without = false;
  let or = false;
  // What stood just before: hyphens tie only what they touch, and a minus is one only after a space.
  let before: 'word' | 'hyphen' | 'minus' | 'space' = 'space';
  let count = 0;
  const add = (tokens: Token[], quoted: boolean) => {
    const item = { tokens, quoted, without, or };
    items.push(item);
    without = or = false;
    return item;
  };
  for (const match of typed.matchAll(piece)) {
    const { dotted, word, and, quote } = match.groups as Record<string, string | undefined>;
    if (quote) {
      if (phrase) phrase = null;
      else {
        without = before === 'minus';
        phrase = add([], true);
      }
      before = 'space';
      continue;
    }
    const text = and ? 'and' : plain(dotted ?? word ?? '');
    if (!text) {
      if (match[0] === '-') before = before === 'word' ? 'hyphen' : before === 'space' ? 'minus' : before;
      else before = 'space';
      continue;
    }
    if (count++ >= mostTokens) break;
    const token = { text, start: match.index, end: match.index + match[0].length };
    const last = items.at(-1);
    if (phrase) phrase.tokens.push(token);
    else if (before === 'hyphen' && last) last.tokens.push(token);
    else if (text === 'or' && items.length && before === 'space') {
      or = true;
      before = 'word';
      continue;
    } else {
      without = before === 'minus';
      add([token], false);
    }
    before = 'word';
  }
  return items.filter((item) => item.tokens.length);
}

/** Words so common that the catalogue does not keep them: those of PostgreSQL's English, without their apostrophes. */
const common = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their
  theirs themselves what which who whom this that these those am is are was were be been being have has had having do does did doing a an the and but
  if or because as until while of at by for with about against between into through during before after above below to from up down in out on off over
  under again further then once here there when where why how all any both each few more most other some such no nor not only own same so than too very
  s t can will just don should now`.split(/\s+/),
);

export const isCommon = (word: string) => common.has(word);

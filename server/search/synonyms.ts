/** What staff say means the same (`Synonym`). Each process keeps them until one changes, so that a change needs no restart. */
import type { SynonymKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';
import { wordsIn } from './words.ts';

export interface Synonyms {
  /** Other ways to say a phrase, by the phrase as `phraseKey` writes it. */
  meanings: Map<string, string[][]>;
  /** Phrases that say nothing of what is looked for. */
  ignored: Set<string>;
  /** Each word of those phrases, as `phraseKey` writes it: spelt as somebody means it. */
  words: Set<string>;
  /** The most words of any phrase. */
  longest: number;
}

const most = 10_000;

/** One of a thing and many of it are the same to a synonym. Rough, but equally so on both sides. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && /[^siu]s$/.test(word)) return word.slice(0, -1);
  return word;
}

export const phraseKey = (words: readonly string[]) => words.map(singular).join(' ');

const phrasesIn = (texts: readonly string[]) =>
  texts.map((text) => wordsIn(text).flatMap((item) => item.tokens.map((token) => token.text))).filter((words) => words.length);

export function synonymsOf(rows: readonly { kind: SynonymKind; words: string[]; meaning: string[] }[]): Synonyms {
  const meanings = new Map<string, string[][]>();
  const ignored = new Set<string>();
  const words = new Set<string>();
  let longest = 1;
  for (const { kind, words: written, meaning } of rows) {
    const asked = phrasesIn(written);
    const said = kind === 'SAME' ? asked : phrasesIn(meaning);
    for (const phrase of asked) {
      longest = Math.max(longest, phrase.length);
      const key = phraseKey(phrase);
      for (const word of key.split(' ')) words.add(word);
      if (kind === 'IGNORED') ignored.add(key);
      else {
        const others = said.filter((other) => phraseKey(other) !== key);
        meanings.set(key, [...(meanings.get(key) ?? []), ...others]);
      }
    }
  }
  return { meanings, ignored, words, longest };
}

const synonyms = keptReading(['Synonym'], async (db) => synonymsOf(await db.synonym.findMany({ orderBy: { id: 'asc' }, take: most })));

export const synonymsNow = (db: Database): Promise<Synonyms> => synonyms.known(db);

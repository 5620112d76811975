/**
 * Words that the public catalogue does not have, and the ones it has that may be meant. Asked only when a search found too little. A word of four to
 * seven letters may differ by one edit, a longer one by two; two letters that changed places are one edit; shorter words are taken as they are.
 */
import type { Database } from '../database.ts';
import { edits } from '../places/spelling.ts';

export interface Spelt {
  /** Listings that have the word, counted no further than a few hundred. */
  listings: number;
  /** The likeliest first. */
  near: string[];
  /** Those of them that listings have now, with how many have them. */
  found: ReadonlyMap<string, number>;
  /** Longer words that begin so. */
  longer: string[];
}

const allowed = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

interface Candidate {
  asked: string;
  word: string;
  how: 'itself' | 'near' | 'longer';
  listings: number;
}

const mostWords = 24;
const counted = 300;

/** What is known of each of these words, in one statement. */
export async function spellingsOf(db: Database, words: readonly string[]): Promise<Map<string, Spelt>> {
  const asked = [...new Set(words)].slice(0, mostWords);
  if (!asked.length) return new Map();
  const rows = await db.$queryRaw<Candidate[]>`
    SELECT found.asked, found.word, found.how, (
      SELECT count(*)::int FROM (
        SELECT 1 FROM "Catalogue" c WHERE c.listed AND c.search @@ to_tsquery('public.listing', quote_literal(found.word)) LIMIT ${counted}
      ) so_many
    ) AS listings
    FROM (SELECT value AS word FROM jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb)) asked
    CROSS JOIN LATERAL (
      SELECT asked.word AS asked, asked.word AS word, 'itself' AS how
      UNION ALL
      (SELECT asked.word, w.word, 'near' FROM "Word" w
       WHERE length(asked.word) BETWEEN 4 AND 30 AND asked.word ~ '^[a-z]+$' AND w.deletes && word_deletes(asked.word)
         AND abs(length(w.word) - length(asked.word)) <= CASE WHEN length(asked.word) < 8 THEN 1 ELSE 2 END
         AND w.word <> asked.word
       ORDER BY similarity(w.word, asked.word) DESC, w.word LIMIT 16)
      UNION ALL
      (SELECT asked.word, w.word, 'longer' FROM "Word" w
       WHERE length(asked.word) >= 3 AND w.word > asked.word AND w.word < asked.word || '~' ORDER BY w.word LIMIT 12)
    ) found
    LIMIT ${mostWords * 30}`;
  return new Map(
    asked.map((word) => [
      word,
      speltAs(
        word,
        rows.filter((row) => row.asked === word),
      ),
    ]),
  );
}

function speltAs(word: string, rows: readonly Candidate[]): Spelt {
  const near = rows
    .filter((row) => row.how === 'near')
    .map((row) => ({ ...row, edits: edits(word, row.word, allowed(word)) }))
    .filter((row) => row.edits <= allowed(word));
  const rank = (row: (typeof near)[number]) => row.edits + (row.word[0] === word[0] ? 0 : 0.5) - Math.log10(1 + row.listings) / 4;
  return {
    listings: rows.find((row) => row.how === 'itself')?.listings ?? 0,
    near: near.sort((one, other) => rank(one) - rank(other) || (one.word < other.word ? -1 : 1)).map((row) => row.word),
    found: new Map(near.filter((row) => row.listings > 0).map((row) => [row.word, row.listings])),
    longer: rows.filter((row) => row.how === 'longer' && row.listings > 0).map((row) => row.word),
  };
}

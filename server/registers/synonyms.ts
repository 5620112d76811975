/** Words that mean the same to those who search, and what a search would find with them. */
import { Prisma, type SynonymKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { listingSearch } from '../search/ask.ts';
import { readWords } from '../search/reading.ts';
import { whereOf } from '../search/search.ts';
import { synonymsOf } from '../search/synonyms.ts';
import { wordsIn } from '../search/words.ts';
import { Faults, type Register, type Tx, tidyList } from './register.ts';

export interface SynonymRow {
  kind: SynonymKind;
  words: string[];
  meaning: string[];
}

const read = (tx: Tx, subject: string): Promise<SynonymRow | null> =>
  tx.synonym.findUnique({ where: { id: Number(subject) }, select: { kind: true, words: true, meaning: true } });

function faultsOf({ kind, words, meaning }: SynonymRow) {
  const faults = new Faults();
  faults.list('words', words, 50, 80);
  faults.list('meaning', meaning, 50, 80);
  if (words.length < (kind === 'SAME' ? 2 : 1))
    faults.add('words', kind === 'SAME' ? 'Write at least two that mean the same.' : 'Write at least one word or phrase.');
  if (kind === 'ONE_WAY' && !meaning.length) faults.add('meaning', 'Write what they are answered with.');
  if (kind !== 'ONE_WAY' && meaning.length) faults.add('meaning', 'Only a one-way synonym has a meaning. Write all of them as words.');
  for (const [path, texts] of [
    ['words', words],
    ['meaning', meaning],
  ] as const)
    for (const [index, text] of texts.entries())
      if (text.trim() && !wordsIn(text).length) faults.add(`${path}/${index}`, 'This holds no letter or digit to search for.');
  return faults.all;
}

export const synonyms: Register<SynonymRow> = {
  name: 'synonym',
  rule: 'vocabulary.change',
  titleOf: ({ words }) => words.join(', ').slice(0, 200),
  read,
  async check(tx, row, subject) {
    const faults = faultsOf(row);
    const twin = await tx.synonym.findFirst({ where: { kind: row.kind, words: { equals: row.words }, meaning: { equals: row.meaning } } });
    return twin && String(twin.id) !== subject ? [...faults, { path: 'words', message: 'There is this very synonym already.' }] : faults;
  },
  async write(tx, subject, before, row) {
    if (!row) await tx.synonym.delete({ where: { id: Number(subject) } });
    else if (before) await tx.synonym.update({ where: { id: Number(subject) }, data: row });
    else return String((await tx.synonym.create({ data: { ...row, ...(subject !== null && { id: Number(subject) }) } })).id);
    return String(subject);
  },
};

export const tidySynonym = ({ kind, words, meaning }: SynonymRow): SynonymRow => ({
  kind,
  words: tidyList(words),
  meaning: tidyList(meaning),
});

export interface Previewed {
  words: string;
  before: number;
  after: number;
  /** Names of some that are found only then. */
  gained: string[];
}

const most = 10_000;
const shown = 5;

/** What each of the words finds now, and what it would find. Misspellings are not put right here: what is counted is what the words themselves find. */
export async function previewSynonym(db: Database, asked: SynonymRow, replaced: number | null, now: Date): Promise<Previewed[]> {
  const row = tidySynonym(asked);
  const faults = faultsOf(row);
  // It is asked, not done: what is wrong comes as the error of a query.
  if (faults.length) throw new InputError(faults.map(({ message }) => message).join(' '));
  const rows = await db.synonym.findMany({ orderBy: { id: 'asc' }, take: most });
  const then = synonymsOf([...rows.filter(({ id }) => id !== replaced), row]);
  const previewed: Previewed[] = [];
  for (const words of row.words.slice(0, 10)) {
    const { search } = await listingSearch(db, {
      query: words,
      kinds: null,
      filter: {},
      first: 1,
      now,
      wants: { total: false, matched: false },
    });
    const later = { ...search, words: await readWords(db, words, null, then) };
    const [one] = await db.$queryRaw<{ before: number; after: number; gained: string[] | null }[]>`
      WITH before AS MATERIALIZED (SELECT c."listingId" AS id FROM "Catalogue" c WHERE ${whereOf(search)}),
        later AS MATERIALIZED (SELECT c."listingId" AS id FROM "Catalogue" c WHERE ${whereOf(later)})
      SELECT (SELECT count(*)::int FROM before) AS before, (SELECT count(*)::int FROM later) AS after, (
        SELECT array_agg(g.name) FROM (
          SELECT l.name FROM later a JOIN "Listing" l ON l.id = a.id WHERE a.id NOT IN (SELECT id FROM before) ORDER BY l.name, l.id LIMIT ${Prisma.sql`${shown}`}) g
      ) AS gained LIMIT 1`;
    previewed.push({ words, before: one?.before ?? 0, after: one?.after ?? 0, gained: one?.gained ?? [] });
  }
  return previewed;
}

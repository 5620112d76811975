/** The words of one vocabulary, each with what hangs on it and what it was called. */
import type { Vocabulary } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import type { TermNames } from '../vocabularies/term-names.ts';
import { versionOf } from './register.ts';
import type { TermRow, TermUse } from './terms.ts';

export interface ListedTerm extends TermRow {
  id: number;
  formerSlugs: string[];
  use: TermUse;
  version: number;
}

/** A vocabulary is read by people on screen: forty words are many. */
const most = 1000;
const unused: TermUse = { listings: 0, parts: 0, narrower: 0 };

export async function listTerms(db: Database, vocabulary: Vocabulary): Promise<ListedTerm[]> {
  const [rows, uses] = await Promise.all([
    db.term.findMany({
      where: { vocabulary },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: most,
      include: { formerTerms: { select: { slug: true }, orderBy: { slug: 'asc' }, take: most } },
    }),
    usesIn(db, vocabulary),
  ]);
  return rows.map(({ id, formerTerms, names, ...columns }) => {
    const row = { ...columns, names: names as TermNames };
    return { ...row, id, formerSlugs: formerTerms.map(({ slug }) => slug), use: uses.get(id) ?? unused, version: versionOf(row) };
  });
}

/** What `useOfTerm` counts, of all words of a vocabulary in one statement. */
async function usesIn(db: Database, vocabulary: Vocabulary): Promise<ReadonlyMap<number, TermUse>> {
  const rows = await db.$queryRaw<({ id: number } & TermUse)[]>`
    WITH words AS (SELECT id FROM "Term" WHERE vocabulary = ${vocabulary}::"Vocabulary"),
      used (id, listings, parts, narrower) AS (
        SELECT "termId", count(*), 0, 0 FROM "ListingTerm" WHERE "termId" IN (SELECT id FROM words) GROUP BY 1
        UNION ALL SELECT "typeId", count(*), 0, 0 FROM "Listing" WHERE "typeId" IN (SELECT id FROM words) GROUP BY 1
        UNION ALL SELECT "termId", 0, count(*), 0 FROM "ActivityTerm" WHERE "termId" IN (SELECT id FROM words) GROUP BY 1
        UNION ALL SELECT "termId", 0, count(*), 0 FROM "SpaceTerm" WHERE "termId" IN (SELECT id FROM words) GROUP BY 1
        UNION ALL SELECT "termId", 0, count(*), 0 FROM "AccessFact" WHERE "termId" IN (SELECT id FROM words) GROUP BY 1
        UNION ALL SELECT "parentId", 0, 0, count(*) FROM "Term" WHERE "parentId" IN (SELECT id FROM words) GROUP BY 1)
    SELECT id, sum(listings)::int AS listings, sum(parts)::int AS parts, sum(narrower)::int AS narrower FROM used GROUP BY id LIMIT ${most}`;
  return new Map(rows.map(({ id, ...use }) => [id, use]));
}

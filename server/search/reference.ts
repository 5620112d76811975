/** Terms by their slugs. They are reference data, a few hundred rows that every filter names, so each process keeps them. */
import type { Vocabulary } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { InputError } from '../input-error.ts';
import { keptReading } from '../kept-reading.ts';

/** Ids by vocabulary and slug, now or formerly. */
const terms = keptReading(['Term', 'FormerTerm'], async (db) => {
  const [row] = await db.$queryRaw<{ terms: { key: string; id: number }[] | null }[]>`
    SELECT json_agg(json_build_object('key', t.vocabulary || ' ' || t.slug, 'id', t.id)) AS terms
    FROM (SELECT vocabulary, slug, "termId" AS id FROM "FormerTerm" UNION ALL SELECT vocabulary, slug, id FROM "Term") t LIMIT 1`;
  return new Map((row?.terms ?? []).map((term) => [term.key, term.id]));
});

const vocabularyNames: Record<Vocabulary, string> = {
  THEME: 'theme',
  AUDIENCE: 'audience',
  ACCESS: 'access term',
  ROLE_TYPE: 'sort of role',
  VENUE_KIND: 'kind of venue',
  FACILITY: 'facility',
  GROUP_TYPE: 'type of group',
  APPLICANT_TYPE: 'sort of applicant',
  OUTCOME: 'outcome',
  REQUIREMENT: 'requirement',
  QUALITY_MARK: 'quality mark',
};

/** Ids of terms by slug; a sentence for the first that is none. */
export async function termIds(db: Database, vocabulary: Vocabulary, slugs: readonly string[]): Promise<number[]> {
  const ids = await terms.twice(db, (known) => {
    const result = slugs.map((slug) => known.get(`${vocabulary} ${slug}`));
    return { missing: result.includes(undefined), result };
  });
  return ids.map((id, index) => {
    if (id !== undefined) return id;
    throw new InputError(
      `There is no ${vocabularyNames[vocabulary]} "${slugs[index]?.slice(0, 60)}". Ask terms(vocabulary: ${vocabulary}) for those there are.`,
    );
  });
}

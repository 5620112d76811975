/** Terms with their words, kept by each process: what a rule names by slug, now or formerly. */
import type { Vocabulary } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { keptReading } from '../../kept-reading.ts';
import type { TermNames } from '../../vocabularies/term-names.ts';
import type { Named } from './applicant.ts';

export interface KnownTerms {
  readonly byId: ReadonlyMap<number, Named>;
  named(vocabulary: Vocabulary, slug: string): Named | undefined;
  /** Those of these ids, by vocabulary. */
  vocabularyOf(ids: readonly number[]): ReadonlyMap<Vocabulary, readonly Named[]>;
}

interface Row {
  id: number;
  vocabulary: Vocabulary;
  slug: string;
  label: string;
  names: TermNames;
  former: string[] | null;
}

async function read(db: Database): Promise<KnownTerms> {
  const { rows } = await db.pool.query<Row>(
    `SELECT t.id, t.vocabulary, t.slug, t.label, t.names, (SELECT array_agg(f.slug) FROM "FormerTerm" f WHERE f."termId" = t.id) AS former FROM "Term" t ORDER BY t.id LIMIT 50000`,
  );
  const term = ({ id, slug, label, names }: Row): Named => ({ id, slug, name: label, names });
  const former = rows.flatMap((row) => (row.former ?? []).map((slug) => [`${row.vocabulary} ${slug}`, term(row)] as const));
  // A slug of the present goes before the same of the past.
  const bySlug = new Map([...former, ...rows.map((row) => [`${row.vocabulary} ${row.slug}`, term(row)] as const)]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return {
    byId: new Map(rows.map((row) => [row.id, term(row)])),
    named: (vocabulary, slug) => bySlug.get(`${vocabulary} ${slug}`),
    vocabularyOf(ids) {
      const found = Map.groupBy(
        ids.flatMap((id) => rowOf.get(id) ?? []),
        ({ vocabulary }) => vocabulary,
      );
      return new Map([...found].map(([vocabulary, of]) => [vocabulary, of.map(term)]));
    },
  };
}

export const knownTerms = keptReading(['Term', 'FormerTerm'], read);

/** What terms are called, by vocabulary and slug, for what names a term without having its row. */
import type { Vocabulary } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';
import type { TermNames } from './term-names.ts';

const names = keptReading(['Term'], async (db) => {
  const [row] = await db.$queryRaw<{ terms: { key: string; names: TermNames }[] | null }[]>`
    SELECT json_agg(json_build_object('key', t.vocabulary || ' ' || t.slug, 'names', t.names)) AS terms FROM "Term" t WHERE t.names <> '{}' LIMIT 1`;
  return new Map((row?.terms ?? []).map(({ key, names }) => [key, names]));
});

export const knownNames = async (db: Database, vocabulary: Vocabulary, slug: string): Promise<TermNames> =>
  (await names.known(db)).get(`${vocabulary} ${slug}`) ?? {};

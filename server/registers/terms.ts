/** Words of the vocabularies. A slug that was changed, and a term that was merged, keep resolving (`FormerTerm`). */
import type { Vocabulary } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { fundsAskingFor } from '../funding/eligibility/rules-naming.ts';
import { RuleBroken } from '../refusals.ts';
import { listNames, type TermNames } from '../vocabularies/term-names.ts';
import { Faults, type Register, type Tx, tidyList } from './register.ts';

export interface TermRow {
  vocabulary: Vocabulary;
  slug: string;
  label: string;
  /** What it is called in other languages. Trails from before there were any lack it. */
  names?: TermNames;
  alternativeLabels: string[];
  position: number;
  parentId: number | null;
}

export async function readTerm(tx: Tx, subject: string): Promise<TermRow | null> {
  const row = await tx.term.findUnique({
    where: { id: Number(subject) },
    select: { vocabulary: true, slug: true, label: true, names: true, alternativeLabels: true, position: true, parentId: true },
  });
  return row && { ...row, names: row.names as TermNames };
}

/** The terms it is under, nearest first. A circle that is there already ends it. */
export async function widerThan(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE up (id) AS (
      SELECT "parentId" FROM "Term" WHERE id = ${id} AND "parentId" IS NOT NULL
      UNION SELECT t."parentId" FROM up JOIN "Term" t ON t.id = up.id WHERE t."parentId" IS NOT NULL
    ) SELECT id FROM up LIMIT 1000`;
  return rows.map((row) => row.id);
}

async function check(tx: Tx, row: TermRow, subject: string | null) {
  const faults = new Faults();
  const id = subject === null ? null : Number(subject);
  faults.slug('slug', row.slug);
  faults.words('label', row.label, 80);
  for (const { language, label } of listNames(row.names ?? {})) faults.words(`names/${language}`, label, 80);
  faults.list('alternativeLabels', row.alternativeLabels, 60, 80);
  if (!Number.isInteger(row.position) || Math.abs(row.position) > 100_000) faults.add('position', 'Write a whole number up to 100,000.');
  const taken = await tx.term.findUnique({ where: { vocabulary_slug: { vocabulary: row.vocabulary, slug: row.slug } } });
  if (taken && taken.id !== id) faults.add('slug', `“${taken.label}” has this short name already.`);
  const former = await tx.formerTerm.findUnique({
    where: { vocabulary_slug: { vocabulary: row.vocabulary, slug: row.slug } },
    include: { term: true },
  });
  if (former && former.termId !== id)
    faults.add('slug', `Links that say “${row.slug}” lead to “${former.term.label}”, which was called so.`);
  if (row.parentId !== null) {
    const parent = await tx.term.findUnique({ where: { id: row.parentId } });
    if (!parent || parent.vocabulary !== row.vocabulary) faults.add('parent', 'Choose a wider term of the same vocabulary.');
    else if (id !== null && (row.parentId === id || (await widerThan(tx, row.parentId)).includes(id)))
      throw new RuleBroken('circle', `“${parent.label}” is under “${row.label}” itself: the two would go round in a circle.`);
  }
  return faults.all;
}

/** What is public of a listing holds its terms with all they are under. */
export const refreshThose = (tx: Tx, ids: readonly number[]) => tx.$queryRaw`
  SELECT refresh_catalogue(ARRAY(
    SELECT l."listingId" FROM "ListingTerm" l WHERE l."termId" = ANY (${[...ids]}::int[])
    UNION SELECT l.id FROM "Listing" l WHERE l."typeId" = ANY (${[...ids]}::int[])
    UNION SELECT f."listingId" FROM "AccessFact" f WHERE f."termId" = ANY (${[...ids]}::int[]) AND f."listingId" IS NOT NULL
    UNION SELECT a."groupId" FROM "ActivityTerm" t JOIN "Activity" a ON a.id = t."activityId" WHERE t."termId" = ANY (${[...ids]}::int[])
    UNION SELECT s."venueId" FROM "SpaceTerm" t JOIN "Space" s ON s.id = t."spaceId" WHERE t."termId" = ANY (${[...ids]}::int[])))::text`;

export async function withNarrower(tx: Tx, id: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE down (id) AS (SELECT ${id}::int UNION SELECT t.id FROM down JOIN "Term" t ON t."parentId" = down.id)
    SELECT id FROM down LIMIT 10000`;
  return rows.map((row) => row.id);
}

async function write(tx: Tx, subject: string | null, before: TermRow | null, row: TermRow | null): Promise<string> {
  if (!row) {
    await tx.term.delete({ where: { id: Number(subject) } });
    return String(subject);
  }
  if (!before) {
    const { id } = await tx.term.create({ data: { ...row, ...(subject !== null && { id: Number(subject) }) } });
    return String(id);
  }
  const id = Number(subject);
  await tx.term.update({ where: { id }, data: row });
  if (before.slug !== row.slug) {
    // Called so again: it needs no way that leads to itself.
    await tx.formerTerm.deleteMany({ where: { vocabulary: row.vocabulary, slug: row.slug, termId: id } });
    await tx.formerTerm.create({ data: { vocabulary: before.vocabulary, slug: before.slug, termId: id } });
  }
  if (before.parentId !== row.parentId) await refreshThose(tx, await withNarrower(tx, id));
  return String(id);
}

/** What hangs on a term: listings, parts of them (activities, rooms, facts of access), terms directly under it. */
export interface TermUse {
  listings: number;
  parts: number;
  narrower: number;
}

export async function useOfTerm(tx: Tx | Database, id: number): Promise<TermUse> {
  const [listings, types, activities, spaces, facts, narrower] = await Promise.all([
    tx.listingTerm.count({ where: { termId: id } }),
    tx.listing.count({ where: { typeId: id } }),
    tx.activityTerm.count({ where: { termId: id } }),
    tx.spaceTerm.count({ where: { termId: id } }),
    tx.accessFact.count({ where: { termId: id } }),
    tx.term.count({ where: { parentId: id } }),
  ]);
  return { listings: listings + types, parts: activities + spaces + facts, narrower };
}

export const terms: Register<TermRow> = {
  name: 'term',
  rule: 'vocabulary.change',
  titleOf: ({ label }) => label,
  read: readTerm,
  check,
  write,
  async heldBy(tx, subject) {
    const { listings, parts, narrower } = await useOfTerm(tx, Number(subject));
    if (listings || parts || narrower)
      return `It is in use: by ${listings} listings, ${parts} of their activities, rooms and facts, and ${narrower} narrower terms. Merge it into another term instead.`;
    const row = await readTerm(tx, subject);
    const former = await tx.formerTerm.findMany({ where: { termId: Number(subject) }, select: { slug: true }, take: 1000 });
    const funds = row ? await fundsAskingFor(tx, row.vocabulary, [row.slug, ...former.map(({ slug }) => slug)]) : 0;
    return funds ? `${funds} ${funds === 1 ? 'fund asks' : 'funds ask'} for it in a rule. Merge it into another term instead.` : null;
  },
};

export const tidyTerm = (row: TermRow): TermRow => ({
  ...row,
  slug: row.slug.trim().toLowerCase(),
  label: row.label.trim().replace(/\s+/g, ' '),
  alternativeLabels: tidyList(row.alternativeLabels),
});

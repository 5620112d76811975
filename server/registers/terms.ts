/** Words of the vocabularies. A slug that was changed, and a term that was merged, keep resolving (`FormerTerm`). */
import type { AdminChange, Vocabulary } from '../../generated/prisma/client.ts';
import { authorise } from '../accounts/permissions.ts';
import type { Database } from '../database.ts';
import { NotFound, RuleBroken } from '../refusals.ts';
import { type By, Faults, inTransaction, leaveTrail, type Register, type Tx, tidyList } from './register.ts';

export interface TermRow {
  vocabulary: Vocabulary;
  slug: string;
  label: string;
  alternativeLabels: string[];
  position: number;
  parentId: number | null;
}

async function read(tx: Tx, subject: string): Promise<TermRow | null> {
  return tx.term.findUnique({
    where: { id: Number(subject) },
    select: { vocabulary: true, slug: true, label: true, alternativeLabels: true, position: true, parentId: true },
  });
}

/** The terms it is under, nearest first. A circle that is there already ends it. */
async function widerThan(tx: Tx, id: number): Promise<number[]> {
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
    if (!parent || parent.vocabulary !== row.vocabulary) faults.add('parentId', 'Choose a wider term of the same vocabulary.');
    else if (id !== null && (row.parentId === id || (await widerThan(tx, row.parentId)).includes(id)))
      throw new RuleBroken('circle', `“${parent.label}” is under “${row.label}” itself: the two would go round in a circle.`);
  }
  return faults.all;
}

/** What is public of a listing holds its terms with all they are under. */
const refreshThose = (tx: Tx, ids: readonly number[]) => tx.$queryRaw`
  SELECT refresh_catalogue(ARRAY(
    SELECT l."listingId" FROM "ListingTerm" l WHERE l."termId" = ANY (${[...ids]}::int[])
    UNION SELECT l.id FROM "Listing" l WHERE l."typeId" = ANY (${[...ids]}::int[])
    UNION SELECT f."listingId" FROM "AccessFact" f WHERE f."termId" = ANY (${[...ids]}::int[]) AND f."listingId" IS NOT NULL
    UNION SELECT a."groupId" FROM "ActivityTerm" t JOIN "Activity" a ON a.id = t."activityId" WHERE t."termId" = ANY (${[...ids]}::int[])
    UNION SELECT s."venueId" FROM "SpaceTerm" t JOIN "Space" s ON s.id = t."spaceId" WHERE t."termId" = ANY (${[...ids]}::int[])))::text`;

async function withNarrower(tx: Tx, id: number): Promise<number[]> {
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

/** How much hangs on a term. */
export async function useOfTerm(tx: Tx | Database, id: number) {
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
  read,
  check,
  write,
  async heldBy(tx, subject) {
    const { listings, parts, narrower } = await useOfTerm(tx, Number(subject));
    if (!listings && !parts && !narrower) return null;
    return `It is in use: by ${listings} listings, ${parts} of their activities, rooms and facts, and ${narrower} narrower terms. Merge it into another term instead.`;
  },
};

export const tidyTerm = (row: TermRow): TermRow => ({
  ...row,
  slug: row.slug.trim().toLowerCase(),
  label: row.label.trim().replace(/\s+/g, ' '),
  alternativeLabels: tidyList(row.alternativeLabels),
});

/** All that has `from` gets `into`; what `from` was called is another word for `into`, and its slug and id lead there. */
export async function mergeTerms(db: Database, from: number, into: number, by: By): Promise<AdminChange> {
  return inTransaction(db, async (tx) => {
    authorise(by.viewer, 'vocabulary.change');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('register term'))`;
    // One refresh at the end instead of one for each statement.
    await tx.$executeRawUnsafe(`SET LOCAL fingerpost.bulk = 'on'`);
    const [merged, survivor] = await Promise.all([read(tx, String(from)), read(tx, String(into))]);
    if (!merged || !survivor) throw new NotFound('One of the two is not there any more. Look at the list again.');
    if (from === into) throw new RuleBroken('itself', 'A term cannot be merged with itself.');
    if (merged.vocabulary !== survivor.vocabulary)
      throw new RuleBroken('other-vocabulary', 'Both must be of one vocabulary: listings use each for something else.');
    const use = await useOfTerm(tx, from);
    const touched = await withNarrower(tx, from);
    // The survivor may be under the one that goes.
    if ((await widerThan(tx, into)).includes(from)) await tx.term.update({ where: { id: into }, data: { parentId: merged.parentId } });
    await tx.$executeRaw`INSERT INTO "ListingTerm" ("listingId", "termId", position)
      SELECT "listingId", ${into}::int, position FROM "ListingTerm" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`INSERT INTO "ActivityTerm" ("activityId", "termId", position)
      SELECT "activityId", ${into}::int, position FROM "ActivityTerm" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`INSERT INTO "SpaceTerm" ("spaceId", "termId", position)
      SELECT "spaceId", ${into}::int, position FROM "SpaceTerm" WHERE "termId" = ${from} ON CONFLICT DO NOTHING`;
    // Where both are answered, the survivor's own answer stands.
    await tx.$executeRaw`DELETE FROM "AccessFact" f USING "AccessFact" o WHERE f."termId" = ${from} AND o."termId" = ${into}
      AND f."listingId" IS NOT DISTINCT FROM o."listingId" AND f."activityId" IS NOT DISTINCT FROM o."activityId" AND f."spaceId" IS NOT DISTINCT FROM o."spaceId"`;
    await tx.accessFact.updateMany({ where: { termId: from }, data: { termId: into } });
    await tx.$executeRaw`UPDATE "Listing" SET "typeId" = ${into} WHERE "typeId" = ${from}`;
    await tx.listingTerm.deleteMany({ where: { termId: from } });
    await tx.activityTerm.deleteMany({ where: { termId: from } });
    await tx.spaceTerm.deleteMany({ where: { termId: from } });
    await tx.term.updateMany({ where: { parentId: from }, data: { parentId: into } });
    await tx.formerTerm.updateMany({ where: { termId: from }, data: { termId: into } });
    await tx.term.delete({ where: { id: from } });
    await tx.formerTerm.create({ data: { vocabulary: merged.vocabulary, slug: merged.slug, termId: into, formerId: from } });
    const labels = tidyList([...survivor.alternativeLabels, merged.label, ...merged.alternativeLabels]).filter(
      (label) => label !== survivor.label,
    );
    await tx.term.update({ where: { id: into }, data: { alternativeLabels: labels.slice(0, 60) } });
    await refreshThose(tx, [into, ...touched]);
    const title = `${merged.label} into ${survivor.label}`;
    return leaveTrail(tx, by, {
      register: 'term',
      subject: String(into),
      title,
      action: 'MERGED',
      old: { ...merged, id: from, use },
      new: survivor,
    });
  });
}

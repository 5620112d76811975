/** Two words become one, and two again: what moved is kept with the trail, so that a merge in error costs nothing but a press of a key. */
import type { AdminChange } from '../../generated/prisma/client.ts';
import { authorise } from '../accounts/permissions.ts';
import type { Database } from '../database.ts';
import { NotFound, RuleBroken } from '../refusals.ts';
import { type By, inTransaction, leaveTrail, type Tx, tidyList } from './register.ts';
import { readTerm, refreshThose, type TermRow, type TermUse, useOfTerm, widerThan, withNarrower } from './terms.ts';

/** Tables that name a term beside what has it, in an order. */
const having = [
  ['ListingTerm', 'listingId'],
  ['ActivityTerm', 'activityId'],
  ['SpaceTerm', 'spaceId'],
] as const;

/** What had the term that went: its id, where it stood, and whether it had the other one as well. */
type Had = [id: number, position: number, twice: boolean];
type Fact = {
  listingId: number | null;
  activityId: number | null;
  spaceId: number | null;
  answer: string;
  note: string | null;
  asAt: string | null;
};

/** All that it takes to make two of one again. */
interface Moved {
  had: Record<string, Had[]>;
  /** Listings whose type it was. */
  types: number[];
  /** Facts of access that say the other one now, and those that gave way to the other one's own. */
  facts: number[];
  gaveWay: Fact[];
  narrower: number[];
  formerSlugs: string[];
  /** Of the survivor, as it was. */
  parentId: number | null;
  labels: string[];
}

export type MergedTerm = TermRow & { id: number; use: TermUse; moved: Moved };

/** One refresh at the end instead of one for each statement. */
const atOnce = (tx: Tx) => tx.$executeRawUnsafe(`SET LOCAL fingerpost.bulk = 'on'`);
const inTurn = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('register term'))`;
const ids = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

/** All that has `from` gets `into`; what `from` was called is another word for `into`, and its slug and id lead there. */
export async function mergeTerms(db: Database, from: number, into: number, by: By): Promise<AdminChange> {
  return inTransaction(db, async (tx) => {
    authorise(by.viewer, 'vocabulary.change');
    await inTurn(tx);
    await atOnce(tx);
    const [merged, survivor] = await Promise.all([readTerm(tx, String(from)), readTerm(tx, String(into))]);
    if (!merged || !survivor) throw new NotFound('One of the two is not there any more. Look at the list again.');
    if (from === into) throw new RuleBroken('itself', 'A term cannot be merged with itself.');
    if (merged.vocabulary !== survivor.vocabulary)
      throw new RuleBroken('other-vocabulary', 'Both must be of one vocabulary: listings use each for something else.');
    const use = await useOfTerm(tx, from);
    const touched = await withNarrower(tx, from);
    const moved = await moveAll(tx, from, into, survivor);
    // The survivor may be under the one that goes.
    if ((await widerThan(tx, into)).includes(from)) await tx.term.update({ where: { id: into }, data: { parentId: merged.parentId } });
    await tx.term.updateMany({ where: { parentId: from }, data: { parentId: into } });
    await tx.formerTerm.updateMany({ where: { termId: from }, data: { termId: into } });
    await tx.term.delete({ where: { id: from } });
    await tx.formerTerm.create({ data: { vocabulary: merged.vocabulary, slug: merged.slug, termId: into, formerId: from } });
    const labels = tidyList([...survivor.alternativeLabels, ...wordsOf(merged)]).filter((label) => label !== survivor.label);
    await tx.term.update({ where: { id: into }, data: { alternativeLabels: labels.slice(0, 60) } });
    await refreshThose(tx, [into, ...touched]);
    const title = `${merged.label} into ${survivor.label}`;
    const old: MergedTerm = { ...merged, id: from, use, moved };
    return leaveTrail(tx, by, { register: 'term', subject: String(into), title, action: 'MERGED', old, new: survivor });
  });
}

const wordsOf = ({ label, alternativeLabels }: TermRow) => [label, ...alternativeLabels];

/** Gives `into` to all that has `from`. */
async function moveAll(tx: Tx, from: number, into: number, survivor: TermRow): Promise<Moved> {
  const had: Moved['had'] = {};
  // Only our own names come into these statements.
  for (const [table, column] of having) {
    const rows = await tx.$queryRawUnsafe<{ id: number; position: number; twice: boolean }[]>(
      `SELECT f."${column}" AS id, f.position, EXISTS (SELECT 1 FROM "${table}" s WHERE s."${column}" = f."${column}" AND s."termId" = $2) AS twice
       FROM "${table}" f WHERE f."termId" = $1 ORDER BY 1`,
      from,
      into,
    );
    had[table] = rows.map(({ id, position, twice }) => [id, position, twice]);
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" ("${column}", "termId", position) SELECT "${column}", $2::int, position FROM "${table}" WHERE "termId" = $1 ON CONFLICT DO NOTHING`,
      from,
      into,
    );
    await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "termId" = $1`, from);
  }
  // Where both are answered, the survivor's own answer stands.
  const gaveWay = await tx.$queryRaw<
    Fact[]
  >`DELETE FROM "AccessFact" f USING "AccessFact" o WHERE f."termId" = ${from} AND o."termId" = ${into}
    AND f."listingId" IS NOT DISTINCT FROM o."listingId" AND f."activityId" IS NOT DISTINCT FROM o."activityId" AND f."spaceId" IS NOT DISTINCT FROM o."spaceId"
    RETURNING f."listingId", f."activityId", f."spaceId", f.answer::text, f.note, f."asAt"::text`;
  const facts = await tx.$queryRaw<{ id: number }[]>`UPDATE "AccessFact" SET "termId" = ${into} WHERE "termId" = ${from} RETURNING id`;
  const types = await tx.$queryRaw<{ id: number }[]>`UPDATE "Listing" SET "typeId" = ${into} WHERE "typeId" = ${from} RETURNING id`;
  const [narrower, former] = await Promise.all([
    tx.term.findMany({ where: { parentId: from, id: { not: into } }, select: { id: true } }),
    tx.formerTerm.findMany({ where: { termId: from }, select: { slug: true } }),
  ]);
  return {
    ...{ had, gaveWay, facts: ids(facts), types: ids(types), narrower: ids(narrower), formerSlugs: former.map(({ slug }) => slug) },
    ...{ parentId: survivor.parentId, labels: survivor.alternativeLabels },
  };
}

/**
 * Makes two of one again. What has got the survivor since keeps it alone; what has lost it since, or is gone, is left as it is; so is what became of the
 * survivor's own words.
 * @throws RuleBroken, NotFound
 */
export async function unmergeTerms(tx: Tx, { subject, title, old }: AdminChange, by: By): Promise<AdminChange> {
  await atOnce(tx);
  const { moved, use: _use, id: from, ...merged } = old as unknown as MergedTerm;
  if (!moved) throw new RuleBroken('cannot-undo', 'What moved was not kept then. Add the word anew instead.');
  const into = Number(subject);
  const survivor = await readTerm(tx, subject);
  if (!survivor) throw new NotFound('The word that it went into is not there any more. Undo what became of that one first.');
  const way = { vocabulary_slug: { vocabulary: merged.vocabulary, slug: merged.slug } };
  if ((await tx.term.findUnique({ where: way })) || (await tx.formerTerm.findUnique({ where: way }))?.formerId !== from)
    throw new RuleBroken('changed-since', `“${merged.slug}” is the short name of another word by now. Undo that first.`);
  await tx.formerTerm.delete({ where: way });
  const isThere = merged.parentId === null || (await tx.term.count({ where: { id: merged.parentId } })) > 0;
  await tx.term.create({ data: { ...merged, id: from, parentId: isThere ? merged.parentId : null } });
  await tx.formerTerm.updateMany({
    where: { vocabulary: merged.vocabulary, slug: { in: moved.formerSlugs }, termId: into },
    data: { termId: from },
  });
  await moveBack(tx, from, into, moved);
  // A word that it had before, or that somebody has looked at since, stays.
  const gained = new Set(wordsOf(merged).filter((word) => !moved.labels.includes(word)));
  await tx.term.update({
    where: { id: into },
    data: { alternativeLabels: survivor.alternativeLabels.filter((word) => !gained.has(word)) },
  });
  // It was under the one that went, and took its place when that one did.
  if (moved.parentId !== survivor.parentId && survivor.parentId === merged.parentId && moved.parentId !== null)
    await tx.term.updateMany({ where: { id: into }, data: { parentId: moved.parentId } });
  await refreshThose(tx, [...new Set([...(await withNarrower(tx, from)), ...(await withNarrower(tx, into))])]);
  return leaveTrail(tx, by, {
    register: 'term',
    subject: String(from),
    title,
    action: 'UNMERGED',
    old: null,
    new: await readTerm(tx, String(from)),
  });
}

async function moveBack(tx: Tx, from: number, into: number, { had, types, facts, gaveWay, narrower }: Moved): Promise<void> {
  for (const [table, column] of having) {
    const rows = JSON.stringify((had[table] ?? []).map(([id, position, twice]) => ({ id, position, twice })));
    await tx.$executeRawUnsafe(
      `INSERT INTO "${table}" ("${column}", "termId", position)
       SELECT s."${column}", $2::int, f.position FROM jsonb_to_recordset($1::jsonb) AS f (id int, position int)
       JOIN "${table}" s ON s."${column}" = f.id AND s."termId" = $3::int ON CONFLICT DO NOTHING`,
      rows,
      from,
      into,
    );
    await tx.$executeRawUnsafe(
      `DELETE FROM "${table}" s USING jsonb_to_recordset($1::jsonb) AS f (id int, twice boolean)
       WHERE s."${column}" = f.id AND s."termId" = $2::int AND NOT f.twice`,
      rows,
      into,
    );
  }
  await tx.listing.updateMany({ where: { id: { in: types }, typeId: into }, data: { typeId: from } });
  await tx.accessFact.updateMany({ where: { id: { in: facts }, termId: into }, data: { termId: from } });
  await tx.$executeRaw`INSERT INTO "AccessFact" ("listingId", "activityId", "spaceId", "termId", answer, note, "asAt")
    SELECT f."listingId", f."activityId", f."spaceId", ${from}::int, f.answer::"AccessAnswer", f.note, f."asAt"
    FROM jsonb_to_recordset(${JSON.stringify(gaveWay)}::jsonb) AS f ("listingId" int, "activityId" int, "spaceId" int, answer text, note text, "asAt" date)
    WHERE (f."listingId" IS NULL OR EXISTS (SELECT 1 FROM "Listing" l WHERE l.id = f."listingId"))
      AND (f."activityId" IS NULL OR EXISTS (SELECT 1 FROM "Activity" a WHERE a.id = f."activityId"))
      AND (f."spaceId" IS NULL OR EXISTS (SELECT 1 FROM "Space" s WHERE s.id = f."spaceId"))`;
  await tx.term.updateMany({ where: { id: { in: narrower }, parentId: into }, data: { parentId: from } });
}

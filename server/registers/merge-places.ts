/** Two rows for one place become one. What the other was called, coded and known by leads to the one that stays. */
import type { AdminChange } from '../../generated/prisma/client.ts';
import { authorise } from '../accounts/permissions.ts';
import type { Database } from '../database.ts';
import { NotFound, RuleBroken } from '../refusals.ts';
import { places, refreshIn, useOfPlace, withInner } from './places.ts';
import { type By, inTransaction, leaveTrail, type Tx, tidyList } from './register.ts';

/** Tables that name a place beside something else: a row of the survivor's own stands. */
const beside: readonly (readonly [table: string, other: string])[] = [
  ['ListingPlace', 'listingId'],
  ['AwardPlace', 'awardId'],
  ['CouncilPlace', 'councilId'],
  ['MembershipPlace', 'membershipId'],
  ['PlaceSource', 'sourceId'],
];
/** Columns that name a place by itself. */
const alone: readonly (readonly [table: string, column: string])[] = [
  ['Location', 'placeId'],
  ['Postcode', 'districtId'],
  ['Postcode', 'wardId'],
  ['FormerCode', 'placeId'],
  ['FormerPlace', 'placeId'],
];

async function moveAll(tx: Tx, from: number, into: number): Promise<void> {
  // Only our own names come into these statements.
  for (const [table, other] of beside) {
    await tx.$executeRawUnsafe(
      `DELETE FROM "${table}" f USING "${table}" s WHERE f."placeId" = $1 AND s."placeId" = $2 AND s."${other}" = f."${other}"`,
      from,
      into,
    );
    await tx.$executeRawUnsafe(`UPDATE "${table}" SET "placeId" = $2 WHERE "placeId" = $1`, from, into);
  }
  for (const [table, column] of alone)
    await tx.$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = $2 WHERE "${column}" = $1`, from, into);
  await tx.$executeRaw`UPDATE "Indicator" f SET "placeId" = ${into} WHERE f."placeId" = ${from}
    AND NOT EXISTS (SELECT 1 FROM "Indicator" s WHERE s."placeId" = ${into} AND s.measure = f.measure AND s."asAt" = f."asAt")`;
  for (const [own, other] of [
    ['innerId', 'outerId'],
    ['outerId', 'innerId'],
  ] as const)
    await tx.$executeRawUnsafe(
      `INSERT INTO "Containment" ("${own}", "${other}", direct) SELECT $2::int, "${other}", true FROM "Containment" WHERE "${own}" = $1 AND direct AND "${other}" <> $2
       ON CONFLICT ("innerId", "outerId") DO UPDATE SET direct = true`,
      from,
      into,
    );
  await tx.$executeRaw`INSERT INTO "Neighbour" ("placeId", "neighbourId")
    SELECT ${into}::int, "neighbourId" FROM "Neighbour" WHERE "placeId" = ${from} AND "neighbourId" <> ${into}
    UNION SELECT "placeId", ${into}::int FROM "Neighbour" WHERE "neighbourId" = ${from} AND "placeId" <> ${into} ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`UPDATE "QueueItem" SET "placeIds" = array_replace("placeIds", ${from}::int, ${into}::int) WHERE "placeIds" @> ARRAY[${from}::int]`;
  await tx.$executeRaw`INSERT INTO "SearchMiss" (words, "placeId", day, times)
    SELECT words, ${into}::int, day, times FROM "SearchMiss" WHERE "placeId" = ${from}
    ON CONFLICT (words, "placeId", day) DO UPDATE SET times = "SearchMiss".times + EXCLUDED.times`;
  await tx.searchMiss.deleteMany({ where: { placeId: from } });
  // An outline comes along only where the survivor has none.
  if (!(await tx.boundary.findUnique({ where: { placeId: into } }))) {
    await tx.$executeRaw`UPDATE "Ring" SET "placeId" = ${into} WHERE "placeId" = ${from}`;
    await tx.$executeRaw`UPDATE "Boundary" SET "placeId" = ${into} WHERE "placeId" = ${from}`;
  }
}

/** @throws NotFound, RuleBroken */
export async function mergePlaces(db: Database, from: number, into: number, by: By): Promise<AdminChange> {
  return inTransaction(db, async (tx) => {
    authorise(by.viewer, 'vocabulary.change');
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('register place'))`;
    await tx.$executeRawUnsafe(`SET LOCAL fingerpost.bulk = 'on'`);
    const [merged, survivor] = await Promise.all([places.read(tx, String(from)), places.read(tx, String(into))]);
    if (!merged || !survivor) throw new NotFound('One of the two is not there any more. Look at the list again.');
    if (from === into) throw new RuleBroken('itself', 'A place cannot be merged with itself.');
    const lying = await tx.containment.findFirst({
      where: {
        OR: [
          { innerId: from, outerId: into },
          { innerId: into, outerId: from },
        ],
      },
    });
    if (lying) throw new RuleBroken('circle', `One of ${merged.name} and ${survivor.name} lies in the other: they are two places.`);
    const use = await useOfPlace(tx, from);
    const touched = await withInner(tx, [from, into]);
    await moveAll(tx, from, into);
    await tx.place.delete({ where: { id: from } });
    await tx.formerPlace.create({ data: { slug: merged.slug, placeId: into, formerId: from } });
    const otherNames = tidyList([...survivor.otherNames, merged.name, ...merged.otherNames]).filter((name) => name !== survivor.name);
    await tx.place.update({ where: { id: into }, data: { otherNames, ...(survivor.code === null && { code: merged.code }) } });
    if (survivor.code !== null && merged.code !== null) await tx.formerCode.create({ data: { code: merged.code, placeId: into } });
    await tx.$queryRaw`SELECT close_containment()::text`;
    await refreshIn(
      tx,
      touched.filter((id) => id !== from),
    );
    const title = `${merged.name} into ${survivor.name}`;
    return leaveTrail(tx, by, {
      register: 'place',
      subject: String(into),
      title,
      action: 'MERGED',
      old: { ...merged, id: from, use },
      new: survivor,
    });
  });
}

/**
 * Which of two slugs the record that stays goes by. The merged one's row keeps the other, and leads to the survivor: both addresses go on working, and
 * neither becomes "the-plover-club-2" because the other still holds "the-plover-club".
 */
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { FullRecord } from '../records/read-record.ts';
import { isFrom } from '../records/slug.ts';

export interface Slugs {
  readonly survivor: string;
  readonly merged: string;
}

type Tx = Pick<Prisma.TransactionClient, '$executeRaw'>;
type Named = Pick<FullRecord, 'id' | 'slug' | 'name'>;

const numberOf = (slug: string) => Number(/-(\d+)$/.exec(slug)?.[1] ?? 1);

/** A slug that somebody chose stays; one made from a name follows the name that is kept, and of two made from it the one without a number. */
export function exchanges(survivor: Named, merged: Named, name: string): boolean {
  if (!isFrom(survivor.slug, survivor.name) || !isFrom(merged.slug, name)) return false;
  return !isFrom(survivor.slug, name) || numberOf(merged.slug) < numberOf(survivor.slug);
}

/** Slugs are unique at every moment: one stands aside meanwhile. */
export async function exchangeSlugs(tx: Tx, survivor: Named, merged: Named): Promise<Slugs> {
  await tx.$executeRaw`UPDATE "Listing" SET slug = ${`${merged.slug}-${merged.id}-aside`} WHERE id = ${merged.id}`;
  await tx.$executeRaw`UPDATE "Listing" SET slug = ${merged.slug} WHERE id = ${survivor.id}`;
  await tx.$executeRaw`UPDATE "Listing" SET slug = ${survivor.slug} WHERE id = ${merged.id}`;
  return { survivor: survivor.slug, merged: merged.slug };
}

/** Each its own again, also when the survivor has been renamed since and kept the other's as a former one. */
export async function returnSlugs(tx: Tx, survivor: Named, merged: Named, { survivor: mine, merged: theirs }: Slugs): Promise<void> {
  if (survivor.slug === theirs) return void (await exchangeSlugs(tx, survivor, merged));
  await tx.$executeRaw`DELETE FROM "FormerSlug" WHERE slug = ${theirs} AND "listingId" = ${survivor.id}`;
  await tx.$executeRaw`UPDATE "Listing" SET slug = ${theirs} WHERE id = ${merged.id}`;
  const now = isFrom(mine, survivor.name) ? mine : survivor.slug;
  await tx.$executeRaw`UPDATE "Listing" SET slug = ${now} WHERE id = ${survivor.id}`;
  const former = now === mine ? survivor.slug : mine;
  await tx.$executeRaw`INSERT INTO "FormerSlug" (slug, "listingId") VALUES (${former}, ${survivor.id}) ON CONFLICT DO NOTHING`;
}

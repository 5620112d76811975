/** Slugs: made from names, unique over all listings now and formerly; a former one keeps leading to its listing. */
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { RecordDocument } from './document.ts';
import type { FullRecord } from './read-record.ts';

/** "Warboys W.I. & Friends" gives "warboys-wi-and-friends". */
export function slugFrom(name: string): string {
  const written = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’'.]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return written.slice(0, 80).replace(/-+$/, '') || 'record';
}

type Db = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>;

/** The first of "hall", "hall-2", "hall-3" … that is no other listing's, now or formerly. */
export async function freeSlug(db: Db, name: string, listingId = 0): Promise<string> {
  const slug = slugFrom(name);
  const rows = await db.$queryRawUnsafe<{ slug: string }[]>(
    `SELECT slug FROM "Listing" WHERE (slug = $1 OR slug LIKE $2) AND id <> $3
     UNION SELECT slug FROM "FormerSlug" WHERE (slug = $1 OR slug LIKE $2) AND "listingId" <> $3`,
    slug,
    `${slug}-%`,
    listingId,
  );
  const taken = new Set(rows.map((row) => row.slug));
  if (!taken.has(slug)) return slug;
  for (let number = 2; ; number++) if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
}

export const isFrom = (slug: string, name: string) => {
  const plain = slugFrom(name);
  return slug === plain || (slug.startsWith(`${plain}-`) && /^\d+$/.test(slug.slice(plain.length + 1)));
};

/** A slug that was made from the name follows the name; one that somebody chose stays. @returns the slug from now on */
export async function followName(
  tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe' | '$executeRawUnsafe'>,
  before: FullRecord,
  after: RecordDocument,
): Promise<string> {
  const { id, slug } = before;
  const [old, name] = [String(before.document.name), String(after.name)];
  if (old === name || !isFrom(slug, old) || isFrom(slug, name)) return slug;
  const fresh = await freeSlug(tx, name, id);
  if (before.status !== 'DRAFT' && before.status !== 'SUBMITTED')
    await tx.$executeRawUnsafe('INSERT INTO "FormerSlug" (slug, "listingId") VALUES ($1, $2) ON CONFLICT DO NOTHING', slug, id);
  await tx.$executeRawUnsafe('DELETE FROM "FormerSlug" WHERE slug = $1 AND "listingId" = $2', fresh, id);
  return fresh;
}

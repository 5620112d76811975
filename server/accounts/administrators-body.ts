/** The body that a first administrator works for: the county council, when it is in the directory, or one that is made and listed nowhere. */
import type { Prisma } from '../../generated/prisma/client.ts';

type Tx = Prisma.TransactionClient;

/** A body that was named is not there. */
export class NoSuchBody extends Error {
  override readonly name = 'NoSuchBody';
  readonly code = 'NO_SUCH_BODY';
}

export async function administratorsBody(tx: Tx, slug: string | null, now: Date): Promise<number> {
  if (slug !== null) {
    const named = await tx.listing.findFirst({ where: { slug, kind: 'GROUP' }, select: { id: true } });
    if (!named)
      throw new NoSuchBody(
        `There is no group with the slug “${slug}”. Write the last part of its address, such as huntingdonshire-district-council.`,
      );
    return named.id;
  }
  const council = await tx.listing.findFirst({
    where: { kind: 'GROUP', status: 'PUBLISHED', council: { kind: { equals: 'county council', mode: 'insensitive' } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return council?.id ?? (await ourOwn(tx, now));
}

const slug = 'fingerpost-administrators';

async function ourOwn(tx: Tx, now: Date): Promise<number> {
  const known = await tx.listing.findUnique({ where: { slug }, select: { id: true } });
  if (known) return known.id;
  const name = 'Fingerpost administrators';
  const facts = { kind: 'GROUP', slug, name, summary: 'The people who run this Fingerpost.', status: 'PUBLISHED' } as const;
  const { id } = await tx.listing.create({
    data: {
      ...facts,
      createdAt: now,
      groupFacts: { create: { listed: false } },
      revisions: { create: [{ version: 1, action: 'CREATED', at: now, author: 'server', changes: {}, snapshot: facts }] },
    },
    select: { id: true },
  });
  return id;
}

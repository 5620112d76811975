import type { Prisma } from '../../generated/prisma/client.ts';

/** A location that is exact, or none told at all: nothing is given away by saying who meets there. */
const open = { catalogue: { OR: [{ visibility: null }, { visibility: 'EXACT' }] } } satisfies Prisma.ListingWhereInput;

/** Relations the public may see: where something meets or is held only when neither end withholds its location. */
export const publicRelation = {
  OR: [{ kind: { notIn: ['MEETS_AT', 'HELD_AT'] } }, { from: open, to: open }],
} satisfies Prisma.RelationWhereInput;

import type { Prisma } from '../../generated/prisma/client.ts';

/** A location that is exact, or none told at all: nothing is given away by saying who meets there. */
const open = { catalogue: { OR: [{ visibility: null }, { visibility: 'EXACT' }] } } satisfies Prisma.ListingWhereInput;

const hidden = { catalogue: { visibility: 'HIDDEN' } } satisfies Prisma.ListingWhereInput;
const venue = { kind: 'VENUE' } satisfies Prisma.ListingWhereInput;

/**
 * Relations the public may see: where something meets or is held only when neither end withholds its location; and between what is hidden and a
 * venue none at all, since a part or a friend of a hall is found there too.
 */
export const publicRelation = {
  OR: [{ kind: { notIn: ['MEETS_AT', 'HELD_AT'] } }, { from: open, to: open }],
  NOT: [
    { from: hidden, to: venue },
    { from: venue, to: hidden },
  ],
} satisfies Prisma.RelationWhereInput;

import type { Prisma } from '../../generated/prisma/client.ts';
import { locatesNothing } from './hidden-bodies.ts';
import { notHidden } from './visibility.ts';

/** A location that is exact, or none told at all: nothing is given away by saying who meets there. */
const open = { catalogue: { OR: [{ visibility: null }, { visibility: 'EXACT' }] } } satisfies Prisma.ListingWhereInput;

/**
 * Relations the public may see: where something meets or is held only when neither end withholds its location; and between what is hidden and what
 * tells where it is none at all, since a part or a friend of a hall is found there too.
 */
export const publicRelation = {
  AND: [
    { OR: [{ kind: { notIn: ['MEETS_AT', 'HELD_AT'] } }, { from: open, to: open }] },
    { OR: [{ from: notHidden }, { to: locatesNothing }] },
    { OR: [{ to: notHidden }, { from: locatesNothing }] },
  ],
} satisfies Prisma.RelationWhereInput;

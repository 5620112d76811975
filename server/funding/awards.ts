/** Which awards are public, and how a list of them is cut into pages: latest first, undated last. */
import type { Prisma } from '../../generated/prisma/client.ts';
import { decodeCursor, encodeCursor } from '../search/cursor.ts';

/** An award is public while neither its fund nor its recipient is withdrawn or still a draft. */
export const publicAward = {
  AND: [
    { OR: [{ fundId: null }, { fund: { status: 'PUBLISHED' } }] },
    { OR: [{ recipientId: null }, { recipient: { status: 'PUBLISHED' } }] },
  ],
} satisfies Prisma.AwardWhereInput;

export const latestFirst = [{ awardedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }] satisfies Prisma.AwardOrderByWithRelationInput[];

const order = 'AWARDED';

export interface AwardKey {
  id: number;
  awardedOn: Date | null;
}

export const awardCursor = ({ id, awardedOn }: AwardKey) => encodeCursor(order, [awardedOn ? awardedOn.getTime() : null, id]);

/** What comes after a cursor in that order. */
export function awardsAfter(cursor: string | null | undefined): Prisma.AwardWhereInput {
  if (!cursor) return {};
  const [time, id] = decodeCursor(cursor, order, ['number or null', 'number']) as [number | null, number];
  if (time === null) return { awardedOn: null, id: { gt: id } };
  const awardedOn = new Date(time);
  return { OR: [{ awardedOn: { lt: awardedOn } }, { awardedOn, id: { gt: id } }, { awardedOn: null }] };
}

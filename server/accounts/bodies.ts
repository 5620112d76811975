/** Bodies and who works for them, for those who may know. */
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { bodySubject } from './body-subject.ts';
import { listingsInReach } from './listings-in-reach.ts';
import { may } from './permissions.ts';
import type { Viewer } from './viewer.ts';

export const membershipSelect = {
  id: true,
  role: true,
  kinds: true,
  since: true,
  until: true,
  grantedBy: true,
  body: { select: { id: true, name: true, slug: true } },
  account: { select: { id: true, name: true, email: true, lastSeenAt: true } },
  places: { take: 100, orderBy: { placeId: 'asc' }, select: { place: { select: { id: true, name: true, slug: true } } } },
} as const satisfies Prisma.MembershipSelect;

export type MembershipRow = Prisma.MembershipGetPayload<{ select: typeof membershipSelect }>;
/** `mayRead`: it was found for somebody who may see its members; not known of one that only hangs on a membership. */
export type BodyRow = MembershipRow['body'] & { mayRead?: true };

const mostMembers = 200;
const bodySelect = { id: true, name: true, slug: true } as const;

/** Null for what is not there, and for what is not theirs to know of. */
export async function readBodyFor(db: Database, viewer: Viewer, id: number): Promise<BodyRow | null> {
  const subject = await bodySubject(db, id);
  if (!subject || !may(viewer, 'member.read', subject)) return null;
  const row = await db.listing.findUnique({ where: { id }, select: bodySelect });
  return row && { ...row, mayRead: true };
}

export interface BodiesAsked {
  /** In their names. */
  query: string | null;
  /** Only those that somebody works for. */
  withMembers: boolean;
  first: number;
  /** The name and id after which to go on. */
  after: { name: string; id: number } | null;
}

const working = { until: null } as const;

function bodiesWhere(viewer: Viewer, { query, withMembers }: BodiesAsked): Prisma.ListingWhereInput | null {
  const reach = listingsInReach(viewer, 'member.read');
  if (!reach) return null;
  return {
    AND: [
      reach,
      { kind: 'GROUP', status: { not: 'ARCHIVED' } },
      query ? { name: { contains: query, mode: 'insensitive' } } : {},
      withMembers ? { members: { some: working } } : {},
    ],
  };
}

/** One more than asked for, when there are more. */
export async function bodiesFor(db: Database, viewer: Viewer, asked: BodiesAsked): Promise<BodyRow[]> {
  const where = bodiesWhere(viewer, asked);
  if (!where) return [];
  const { after, first } = asked;
  const beyond = after ? { OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }] } : {};
  const orderBy = [{ name: 'asc' }, { id: 'asc' }] as const;
  const rows = await db.listing.findMany({ where: { AND: [where, beyond] }, orderBy: [...orderBy], take: first + 1, select: bodySelect });
  return rows.map((row) => ({ ...row, mayRead: true }));
}

export async function countBodies(db: Database, viewer: Viewer, asked: BodiesAsked): Promise<number> {
  const where = bodiesWhere(viewer, asked);
  return where ? db.listing.count({ where }) : 0;
}

/** Those who work for it now, or also those who have left. */
export const membersOf = (db: Database, bodyId: number, left: boolean): Promise<MembershipRow[]> =>
  db.membership.findMany({
    where: { bodyId, ...(left ? {} : working) },
    orderBy: { id: 'asc' },
    take: mostMembers,
    select: membershipSelect,
  });

export const partsOf = (db: Database, accountId: string): Promise<MembershipRow[]> =>
  db.membership.findMany({ where: { accountId, ...working }, orderBy: { id: 'asc' }, take: mostMembers, select: membershipSelect });

export const readMembership = (db: Database, id: number): Promise<MembershipRow> =>
  db.membership.findUniqueOrThrow({ where: { id }, select: membershipSelect });

import { type IncomeBand, type Intake, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { anyTerm, type Condition, condition } from '../search/conditions.ts';

export interface GroupFilterAsked {
  types?: readonly string[] | null | undefined;
  recruiting?: boolean | null | undefined;
  intake?: readonly Intake[] | null | undefined;
  incomeBands?: readonly IncomeBand[] | null | undefined;
}

const group = (holds: Prisma.Sql) =>
  condition(Prisma.sql`EXISTS (SELECT 1 FROM "Group" g WHERE g."listingId" = c."listingId" AND ${holds})`);

/** Whether the group offers a role one can still apply for. */
const recruiting = (today: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Listing" r JOIN "Opportunity" o ON o."listingId" = r.id
  WHERE r."groupId" = c."listingId" AND r.status = 'PUBLISHED' AND (o."closesOn" IS NULL OR o."closesOn" >= ${today}::date))`;

export async function groupConditions(db: Database, filter: GroupFilterAsked, today: string): Promise<Condition[]> {
  const conditions = await anyTerm(db, 'GROUP_TYPE', filter.types);
  if (filter.recruiting !== null && filter.recruiting !== undefined)
    conditions.push(condition(filter.recruiting ? recruiting(today) : Prisma.sql`NOT ${recruiting(today)}`));
  if (filter.intake?.length) conditions.push(group(Prisma.sql`g.intake = ANY (${`{${filter.intake.join()}}`}::"Intake"[])`));
  if (filter.incomeBands?.length)
    conditions.push(group(Prisma.sql`g."incomeBand" = ANY (${`{${filter.incomeBands.join()}}`}::"IncomeBand"[])`));
  return conditions;
}

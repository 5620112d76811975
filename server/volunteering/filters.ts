import { type Commitment, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { anyTerm, type Condition, condition } from '../search/conditions.ts';

export interface OpportunityFilterAsked {
  types?: readonly string[] | null | undefined;
  commitment?: readonly Commitment[] | null | undefined;
  minimumAgeAtMost?: number | null | undefined;
  fromHome?: boolean | null | undefined;
  open?: boolean | null | undefined;
}

const role = (holds: Prisma.Sql) =>
  condition(Prisma.sql`EXISTS (SELECT 1 FROM "Opportunity" o WHERE o."listingId" = c."listingId" AND ${holds})`);

export async function opportunityConditions(db: Database, filter: OpportunityFilterAsked, today: string): Promise<Condition[]> {
  const conditions = await anyTerm(db, 'ROLE_TYPE', filter.types);
  if (filter.commitment?.length) conditions.push(role(Prisma.sql`o.commitment = ANY (${`{${filter.commitment.join()}}`}::"Commitment"[])`));
  if (filter.minimumAgeAtMost !== null && filter.minimumAgeAtMost !== undefined)
    conditions.push(role(Prisma.sql`COALESCE(o."minimumAge", 0) <= ${filter.minimumAgeAtMost}`));
  if (filter.fromHome !== null && filter.fromHome !== undefined) conditions.push(role(Prisma.sql`o."fromHome" = ${filter.fromHome}`));
  if (filter.open) conditions.push(role(Prisma.sql`(o."closesOn" IS NULL OR o."closesOn" >= ${today}::date)`));
  return conditions;
}

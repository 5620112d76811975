import { type HirerClass, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { allTerms, anyTerm, type Condition, condition } from '../search/conditions.ts';

export interface VenueFilterAsked {
  types?: readonly string[] | null | undefined;
  facilities?: readonly string[] | null | undefined;
  capacity?: number | null | undefined;
  maxHourlyRate?: number | null | undefined;
  hirerClass?: HirerClass | null | undefined;
  outsideHire?: boolean | null | undefined;
}

const given = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** The space must do for all that is asked of one: size and price. */
function spaceHolds(filter: VenueFilterAsked, today: string): Prisma.Sql[] {
  const holds: Prisma.Sql[] = [];
  if (given(filter.capacity))
    holds.push(Prisma.sql`EXISTS (SELECT 1 FROM "Capacity" k WHERE k."spaceId" = s.id AND k.people >= ${filter.capacity})`);
  if (given(filter.maxHourlyRate) || given(filter.hirerClass)) {
    const rate = [Prisma.sql`(r."validUntil" IS NULL OR r."validUntil" >= ${today}::date)`];
    if (given(filter.maxHourlyRate)) rate.push(Prisma.sql`r.unit = 'HOUR' AND r."from" <= ${filter.maxHourlyRate}`);
    if (given(filter.hirerClass)) rate.push(Prisma.sql`r."hirerClass" IN (${filter.hirerClass}::"HirerClass", 'ANY')`);
    holds.push(Prisma.sql`EXISTS (SELECT 1 FROM "Rate" r WHERE r."spaceId" = s.id AND ${Prisma.join(rate, ' AND ')})`);
  }
  return holds;
}

export async function venueConditions(db: Database, filter: VenueFilterAsked, today: string): Promise<Condition[]> {
  const conditions = [...(await anyTerm(db, 'VENUE_KIND', filter.types)), ...(await allTerms(db, 'FACILITY', filter.facilities))];
  const holds = spaceHolds(filter, today);
  if (holds.length)
    conditions.push(
      condition(Prisma.sql`EXISTS (SELECT 1 FROM "Space" s WHERE s."venueId" = c."listingId" AND ${Prisma.join(holds, ' AND ')})`),
    );
  if (given(filter.outsideHire)) {
    const answers = filter.outsideHire ? Prisma.sql`('YES', 'LIMITED')` : Prisma.sql`('NO')`;
    conditions.push(
      condition(Prisma.sql`EXISTS (SELECT 1 FROM "Venue" v WHERE v."listingId" = c."listingId" AND v."outsideHire" IN ${answers})`),
    );
  }
  return conditions;
}

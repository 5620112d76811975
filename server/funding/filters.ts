import { type FundFor, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { anyTerm, type Condition, condition, ints } from '../search/conditions.ts';
import { openToApplicant } from './eligibility/eligible.ts';
import { type ApplicantAsked, readApplicant } from './eligibility/read-applicant.ts';
import type { RoundState } from './round-state.ts';

export interface FundFilterAsked {
  states?: readonly RoundState[] | null | undefined;
  applicantTypes?: readonly string[] | null | undefined;
  amount?: number | null | undefined;
  closesBefore?: Date | null | undefined;
  forWhom?: readonly FundFor[] | null | undefined;
  eligibleFor?: ApplicantAsked | null | undefined;
}

const fund = (holds: Prisma.Sql) => condition(Prisma.sql`EXISTS (SELECT 1 FROM "Fund" f WHERE f."listingId" = c."listingId" AND ${holds})`);

export async function fundConditions(db: Database, filter: FundFilterAsked, now: Date): Promise<Condition[]> {
  const conditions = await anyTerm(db, 'APPLICANT_TYPE', filter.applicantTypes);
  if (filter.states?.length)
    conditions.push(condition(Prisma.sql`fund_state(c."listingId", ${now}) = ANY (${`{${filter.states.join()}}`}::text[])`));
  if (filter.amount !== null && filter.amount !== undefined)
    conditions.push(
      fund(Prisma.sql`COALESCE(f."amountLeast", 0) <= ${filter.amount} AND (f."amountMost" IS NULL OR f."amountMost" >= ${filter.amount})`),
    );
  if (filter.closesBefore) {
    const day = filter.closesBefore.toISOString().slice(0, 10);
    conditions.push(
      condition(Prisma.sql`EXISTS (SELECT 1 FROM "Round" r WHERE r."fundId" = c."listingId" AND r."closesAt" > ${now}
        AND r."closesAt" < (${day}::date::timestamp AT TIME ZONE 'Europe/London'))`),
    );
  }
  if (filter.forWhom?.length)
    conditions.push(
      fund(Prisma.sql`(f."forWhom" = ANY (${`{${filter.forWhom.join()}}`}::"FundFor"[]) OR f."forWhom" = 'ANY'
        OR (f."forWhom" IS NULL AND ${filter.forWhom.some((who) => who !== 'INDIVIDUALS')}))`),
    );
  if (filter.eligibleFor) {
    const open = await openToApplicant(db, await readApplicant(db, filter.eligibleFor, now), now);
    conditions.push(condition(Prisma.sql`c."listingId" = ANY (${ints(open)})`));
  }
  return conditions;
}

/**
 * Awards of the last five years that were for an area or anything within it; not those for a wider area, which would make every parish look funded.
 * A date known by its month or year counts while any day of that can lie within the five years, since "no award in five years" must not be said too
 * soon. Without a date, or with one that nobody is sure of, an award does not count. One for several places counts whole in each, and once in an
 * area that holds them all.
 */
import { Prisma } from '../../generated/prisma/client.ts';

const period = (unit: 'month' | 'year') => Prisma.sql`date_trunc(${Prisma.raw(`'${unit}'`)}, w."awardedOn"::timestamp)`;
const end = (unit: 'month' | 'year') => Prisma.sql`${period(unit)} + interval '1 ${Prisma.raw(unit)} - 1 day'`;

/** A condition on `Award w`. */
export const isRecent = (today: Prisma.Sql) => Prisma.sql`
    w.precision <> 'UNKNOWN'
    AND CASE w.precision WHEN 'MONTH' THEN ${period('month')} WHEN 'YEAR' THEN ${period('year')} ELSE w."awardedOn" END <= ${today}
    AND CASE w.precision WHEN 'MONTH' THEN ${end('month')} WHEN 'YEAR' THEN ${end('year')} ELSE w."awardedOn" END >= ${today} - interval '5 years'
    -- As server/funding/awards.ts says which awards are public.
    AND NOT EXISTS (SELECT 1 FROM "Listing" l WHERE l.id IN (w."fundId", w."recipientId") AND l.status <> 'PUBLISHED')`;

/** A row of `count` and `amount` (pence; an award "up to" an amount counts with that amount, one of no stated amount with nothing). */
export const recentAwards = (area: Prisma.Sql, today: Prisma.Sql) => Prisma.sql`(
  SELECT count(*)::int AS count, COALESCE(sum(w.amount), 0)::bigint AS amount
  FROM "Award" w
  WHERE w.id IN (SELECT p."awardId" FROM "PublicAwardPlace" p WHERE p."placeId" = ANY (${area})) AND ${isRecent(today)})`;

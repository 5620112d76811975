/** Where the words were found, for the rows of one page only. */
import { Prisma } from '../../generated/prisma/client.ts';
import { neededQuery, type Reading, tsquery } from './relevance.ts';

export type Match = 'SERVES' | 'WITHIN' | 'CONTAINS' | 'NAME' | 'OTHER_NAME' | 'TEXT' | 'ACTIVITY' | 'SPACE';

export interface MatchRow {
  tier: number | null;
  in_name: boolean;
  in_other_name: boolean;
  in_activity: boolean;
  in_space: boolean;
}

export const noMatchColumns = Prisma.sql`false AS in_name, false AS in_other_name, false AS in_activity, false AS in_space`;

export function matchColumns(reading: Reading): Prisma.Sql {
  const query = neededQuery(reading) ?? reading.understood.placeQuery;
  if (!query) return Prisma.sql`true AS in_name, false AS in_other_name, false AS in_activity, false AS in_space`;
  const holds = (text: Prisma.Sql) => Prisma.sql`to_tsvector('public.listing', search_text(${text})) @@ ${tsquery(query)}`;
  return Prisma.sql`
    ${holds(Prisma.sql`l.name`)} AS in_name,
    EXISTS (SELECT 1 FROM "OtherName" n WHERE n."listingId" = l.id AND ${holds(Prisma.sql`n.name`)}) AS in_other_name,
    EXISTS (SELECT 1 FROM "Activity" a WHERE a."groupId" = l.id AND ${holds(Prisma.sql`concat_ws(' . ', a.name, a.summary)`)}) AS in_activity,
    EXISTS (SELECT 1 FROM "Space" s WHERE s."venueId" = l.id AND ${holds(Prisma.sql`s.name`)}) AS in_space`;
}

export function matchesOf(row: MatchRow, hasWords: boolean): Match[] {
  const tiers: Match[] = ['SERVES', 'WITHIN', 'CONTAINS', 'CONTAINS'];
  const place = row.tier === null ? [] : tiers.slice(row.tier, row.tier + 1);
  if (!hasWords) return place;
  const found: [boolean, Match][] = [
    [row.in_name, 'NAME'],
    [row.in_other_name, 'OTHER_NAME'],
    [row.in_activity, 'ACTIVITY'],
    [row.in_space, 'SPACE'],
  ];
  const named = found.flatMap(([holds, match]) => (holds ? [match] : []));
  return [...place, ...(named.length ? named : (['TEXT'] as const))];
}

import { Prisma } from '../../generated/prisma/client.ts';
import { type Condition, condition } from '../search/conditions.ts';
import type { EventState } from './state.ts';

export interface EventFilterAsked {
  from?: Date | null | undefined;
  until?: Date | null | undefined;
  states?: readonly EventState[] | null | undefined;
}

const event = (holds: Prisma.Sql) =>
  condition(Prisma.sql`EXISTS (SELECT 1 FROM "Event" e WHERE e."listingId" = c."listingId" AND ${holds})`);

/** The state of event `e`, as `eventState` tells it. */
const state = (now: Date) =>
  Prisma.sql`CASE WHEN e.standing = 'CANCELLED' THEN 'CANCELLED' WHEN event_ends(e."startsAt", e."endsAt", e.precision) <= ${now} THEN 'PAST' ELSE e.standing::text END`;

export function eventConditions(filter: EventFilterAsked, now: Date): Condition[] {
  const conditions: Condition[] = [];
  if (filter.from)
    conditions.push(event(Prisma.sql`COALESCE(event_ends(e."startsAt", e."endsAt", e.precision), e."startsAt") > ${filter.from}`));
  if (filter.until) conditions.push(event(Prisma.sql`e."startsAt" < ${filter.until}`));
  if (filter.states?.length) conditions.push(event(Prisma.sql`${state(now)} = ANY (${`{${filter.states.join()}}`}::text[])`));
  return conditions;
}

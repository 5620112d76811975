/** What every kind of listing is written with. */
import type { Prisma, Vocabulary } from '../../generated/prisma/client.ts';
import { dateOf, momentOf } from './calendar.ts';
import { type Plan, settlementOf } from './plan.ts';
import { moved, type Point } from './points.ts';
import type { Random } from './random.ts';
import type { RowWriter } from './row-writer.ts';

export interface World {
  plan: Plan;
  out: RowWriter;
  /** A listing's number is this, one more, and its index. */
  base: number;
  /** The day everything is counted from. */
  today: number;
  /** Undefined for a term that the staff took out of the vocabulary. */
  term(vocabulary: Vocabulary, slug: string): number | undefined;
  /** Numbers of the sources that stand behind synthetic rows. */
  sources: readonly number[];
}

export const idOf = (world: World, index: number) => world.base + 1 + index;

/** The body that keeps records in order in the district of a listing; none in a county of a few listings. */
export function stewardOf(world: World, index: number): number | null {
  const { district } = settlementOf(world.plan, index);
  return district < world.plan.stewards ? idOf(world, district) : null;
}

/** A venue in the place or one near it; undefined where there is none. */
export function venueNear({ plan }: World, random: Random, index: number): number | undefined {
  const place = plan.place[index] as number;
  const near = random.chance(0.8) ? place : random.pick(settlementOf(plan, index).near);
  const venues = plan.venuesAt[near ?? place]?.length ? plan.venuesAt[near ?? place] : plan.venuesAt[place];
  return venues?.length ? random.favourite(venues) : undefined;
}

/** Another group of the same place; undefined where there is none. */
export function groupNear({ plan }: World, random: Random, index: number): number | undefined {
  const groups = plan.groupsAt[plan.place[index] as number] ?? [];
  const found = groups.length ? random.pick(groups) : undefined;
  return found === index ? undefined : found;
}

/** In or at the edge of its place, most in the middle. */
export function pointIn(world: World, random: Random, index: number): Point {
  const place = settlementOf(world.plan, index);
  return moved(place, random.spread() * 0.5 * place.radiusKm, random.spread() * 0.5 * place.radiusKm);
}

type Cost = Pick<Prisma.ListingCreateManyInput, 'costFree' | 'costFrom' | 'costTo' | 'costUnit' | 'costNote' | 'costConcessions'>;

/** Pence, in the sums a village hall asks for. */
export function costOf(random: Random): Cost {
  const kind = random.next();
  if (kind < 0.2) return {};
  if (kind < 0.6) return { costFree: true, ...(random.chance(0.2) && { costNote: 'Donations are welcome' }) };
  const from = random.pick([100, 150, 200, 250, 300, 350, 400, 500, 600, 750, 800, 1000, 1200]);
  return {
    costFree: false,
    costFrom: from,
    costTo: random.chance(0.25) ? from * 2 : null,
    costUnit: random.pick(['session', 'session', 'session', 'term', 'year', 'month']),
    costConcessions: random.chance(0.3),
  };
}

type Assurance = Pick<Prisma.ListingCreateManyInput, 'confirmedAt' | 'dueAt' | 'confirmedAs' | 'confirmedById'>;

/**
 * Confirmed and good for a while yet (60 in 100), due within 60 days, overdue, or never confirmed.
 * @param lastsDays how long a confirmation holds for this kind (ARCHITECTURE 4)
 */
export function assuranceOf({ today }: World, random: Random, lastsDays: number, owner: number | null, steward: number | null): Assurance {
  const state = random.next();
  if (state >= 0.9) return {};
  const askBefore = Math.min(60, Math.floor(lastsDays / 2));
  const left =
    state < 0.6 ? random.between(askBefore + 1, lastsDays) : state < 0.75 ? random.between(1, askBefore) : -random.between(1, 700);
  const who = random.next();
  const by =
    who < 0.55 && owner ? ({ as: 'OWNER', id: owner } as const) : who < 0.85 && steward ? ({ as: 'STEWARD', id: steward } as const) : null;
  return {
    confirmedAt: momentOf(today + left - lastsDays, '10:00'),
    dueAt: momentOf(today + left, '10:00'),
    confirmedAs: by?.as ?? 'SOURCE',
    confirmedById: by?.id ?? null,
  };
}

/** When it was first written and last changed; `updatedAt` is no assurance. */
export function datesOf({ today }: World, random: Random) {
  const created = today - random.between(1, 2200);
  const minutes = `${random.between(10, 17)}:${random.between(10, 59)}`;
  return { createdAt: momentOf(created, minutes), updatedAt: momentOf(random.between(created, today - 1), minutes) };
}

export const pastDate = ({ today }: World, random: Random, mostDays: number) => dateOf(today - random.between(1, mostDays));

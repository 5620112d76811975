/**
 * When owners are asked whether their entries are still right, as data: days before (negative) or after an entry is due. When it is due stands in
 * ARCHITECTURE 4 and is set by each confirmation. Events get no mails: they end by themselves.
 */
import type { LadderStep } from '../../../generated/prisma/client.ts';

/** ROUND: a round of a fund that takes applications all the time; unconfirmed, it turns UNCONFIRMED by itself (server/funding/round-state.ts). */
export type LadderKind = 'GROUP' | 'VENUE' | 'FUND' | 'OPPORTUNITY' | 'ROUND';

export type MailStep = Exclude<LadderStep, 'SUSPENDED'>;

export interface Ladder {
  readonly mails: Readonly<Partial<Record<MailStep, number>>>;
  /** Null: never taken off. */
  readonly suspendedAfter: number | null;
  /** From the notice until it is taken off, at least so many days. */
  readonly notice: number;
}

const yearly: Ladder = {
  mails: { BEFORE_60: -60, BEFORE_30: -30, ON_DAY: 0, AFTER_30: 30, NOTICE: 76 },
  suspendedAfter: 90,
  notice: 14,
};

export const ladders: Readonly<Record<LadderKind, Ladder>> = {
  GROUP: yearly,
  VENUE: yearly,
  FUND: yearly,
  OPPORTUNITY: { mails: { BEFORE_60: -60, BEFORE_30: -30, ON_DAY: 0, NOTICE: 7 }, suspendedAfter: 14, notice: 7 },
  ROUND: { mails: { BEFORE_60: -60, BEFORE_30: -30, ON_DAY: 0, AFTER_30: 30 }, suspendedAfter: null, notice: 14 },
};

export const day = 24 * 60 * 60 * 1000;
/** Between mails to one body: a council with an entry due every other day would stop reading. Notice does not wait. */
export const restDays = 7;
/** A group that has just begun has other things to do. */
export const sparedMonths = 6;
/** Taken off by the clock in one day; more needs a curator who has looked. */
export const mostSuspendedADay = 50;

/** Order in which steps are climbed, as PostgreSQL orders the enum. */
export const stepOrder: readonly LadderStep[] = ['BEFORE_60', 'BEFORE_30', 'ON_DAY', 'AFTER_30', 'NOTICE', 'SUSPENDED'];

/** The table as rows of SQL: (ladder, step, days, notice). Our own constants only. */
export const ladderRows = Object.entries(ladders)
  .flatMap(([kind, { mails, notice }]) =>
    Object.entries(mails).map(([step, days]) => `('${kind}', '${step}'::"LadderStep", ${days}, ${notice})`),
  )
  .join(', ');

/** The day an entry would be taken off: its own, or when the notice given now has run out. */
export function offOn(kind: LadderKind, dueAt: Date, noticedAt: Date): Date | null {
  const { suspendedAfter, notice } = ladders[kind];
  if (suspendedAfter === null) return null;
  return new Date(Math.max(dueAt.getTime() + suspendedAfter * day, noticedAt.getTime() + notice * day));
}

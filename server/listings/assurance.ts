/** When a record counts as current. Due times are ARCHITECTURE 4; `dueAt` is set when a record is confirmed. */
import type { ConfirmedAs, ListingStatus } from '../../generated/prisma/client.ts';
import { nameBeside } from './hidden-bodies.ts';

const day = 24 * 60 * 60 * 1000;
/** From so long before it is due, a record is DUE and its owner is asked. */
export const askBefore = 60 * day;

export type AssuranceState = 'CURRENT' | 'DUE' | 'OVERDUE' | 'NEVER';

export interface AssuranceFacts {
  confirmedAt: Date | null;
  dueAt: Date | null;
  confirmedAs: ConfirmedAs | null;
  confirmedBy: { name: string; status: ListingStatus; hidden: boolean } | null;
  /** Of the listing that was confirmed. */
  catalogue: { locates: boolean } | null;
}

/** What to read of a row to tell its assurance. */
export const assuranceColumns = {
  confirmedAt: true,
  dueAt: true,
  confirmedAs: true,
  confirmedBy: { select: { name: true, status: true, hidden: true } },
} as const;

/** The state at a moment. A record confirmed without a due time stays current. */
export function assuranceState({ confirmedAt, dueAt }: Pick<AssuranceFacts, 'confirmedAt' | 'dueAt'>, now: Date): AssuranceState {
  if (!confirmedAt) return 'NEVER';
  if (!dueAt) return 'CURRENT';
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return 'OVERDUE';
  return left <= askBefore ? 'DUE' : 'CURRENT';
}

const part: Record<ConfirmedAs, string> = { OWNER: 'owner', STEWARD: 'steward', SOURCE: 'source' };

/** The body that confirmed and its part: "Fenland District Council (steward)". Never a person, nor a body that may not be named beside it. */
export function confirmedByWords(facts: AssuranceFacts): string | null {
  const name = nameBeside(facts, facts.confirmedBy);
  return name && facts.confirmedAs ? `${name} (${part[facts.confirmedAs]})` : name;
}

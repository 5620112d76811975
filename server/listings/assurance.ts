/** When a record counts as current. Due times are ARCHITECTURE 4; `dueAt` is set when a record is confirmed. */
import type { ConfirmedAs, ListingStatus } from '../../generated/prisma/client.ts';

const day = 24 * 60 * 60 * 1000;
/** From so long before it is due, a record is DUE and its owner is asked. */
export const askBefore = 60 * day;

export type AssuranceState = 'CURRENT' | 'DUE' | 'OVERDUE' | 'NEVER';

export interface AssuranceFacts {
  confirmedAt: Date | null;
  dueAt: Date | null;
  confirmedAs: ConfirmedAs | null;
  confirmedBy: { name: string; status: ListingStatus } | null;
}

/** What to read of a row to tell its assurance. */
export const assuranceColumns = {
  confirmedAt: true,
  dueAt: true,
  confirmedAs: true,
  confirmedBy: { select: { name: true, status: true } },
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

const forStaff: readonly ListingStatus[] = ['DRAFT', 'SUBMITTED'];

/** The body that confirmed and its part: "Fenland District Council (steward)". Never a person, nor a body that only staff know of yet. */
export function confirmedByWords({ confirmedBy, confirmedAs }: AssuranceFacts): string | null {
  if (!confirmedBy || forStaff.includes(confirmedBy.status)) return null;
  return confirmedAs ? `${confirmedBy.name} (${part[confirmedAs]})` : confirmedBy.name;
}

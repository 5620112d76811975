/** What an outcome makes of an address: one bad night is none, several over a week are. */
import type { LinkAddress, LinkState } from '../../../generated/prisma/client.ts';
import type { Outcome } from './ask-address.ts';

const day = 24 * 3_600_000;
const week = 7 * day;
/** How long after the first, second and third failure in a row it is asked again. After the fourth, a week on from the first, it is dead. */
const tries = [day, 2 * day, 4 * day];

export type Standing = Omit<LinkAddress, 'url' | 'host'>;

const healthy = (state: LinkState, now: Date, status: number, leadsTo: string | null = null): Standing => ({
  state,
  status,
  leadsTo,
  nextAt: new Date(now.getTime() + week),
  checkedAt: now,
  answeredAt: now,
  failingSince: null,
  failures: 0,
  trouble: null,
});

export function standingAfter(before: Standing, outcome: Outcome, now: Date): Standing {
  switch (outcome.is) {
    case 'answers':
      return healthy('ANSWERS', now, outcome.status, outcome.leadsTo);
    case 'guarded':
      return healthy('GUARDED', now, outcome.status);
    case 'parked':
      return {
        ...healthy('PARKED', now, outcome.status, outcome.leadsTo),
        answeredAt: before.answeredAt,
        failingSince: before.failingSince ?? now,
      };
    case 'unchecked':
      return { ...before, state: 'UNCHECKED', trouble: outcome.trouble, checkedAt: now, nextAt: new Date(now.getTime() + week) };
    case 'later':
      return { ...before, nextAt: outcome.at };
    case 'failed': {
      const failures = before.failures + 1;
      const wait = tries[before.failures];
      return {
        ...before,
        state: wait === undefined ? 'DEAD' : 'FAILING',
        failures,
        failingSince: before.failingSince ?? now,
        checkedAt: now,
        nextAt: new Date(now.getTime() + (wait ?? week)),
        status: outcome.status,
        trouble: outcome.trouble,
        leadsTo: null,
      };
    }
  }
}

/** What one record can become, and what that does; the server has the last word. */
import type { RecordStatus } from '../../../generated/gql/graphql.ts';

export interface Step {
  readonly status: RecordStatus;
  readonly press: string;
  readonly does: string;
  /** Row of the table of permissions. */
  readonly needs: string;
  readonly from: readonly RecordStatus[];
  /** Whoever meets it later asks why. */
  readonly why: boolean;
}

export const steps: readonly Step[] = [
  {
    status: 'PUBLISHED',
    press: 'Publish',
    does: 'Everybody sees it from now on.',
    needs: 'record.publish',
    from: ['DRAFT', 'SUBMITTED'],
    why: false,
  },
  {
    status: 'PUBLISHED',
    press: 'Open it again',
    does: 'Everybody sees it from now on, with the day on which it was last confirmed. Confirm it too, if you know that it is right.',
    needs: 'record.publish',
    from: ['SUSPENDED', 'ARCHIVED'],
    why: false,
  },
  {
    status: 'SUBMITTED',
    press: 'Send to a curator',
    does: 'A curator looks at it and publishes it.',
    needs: 'record.change',
    from: ['DRAFT'],
    why: false,
  },
  {
    status: 'SUSPENDED',
    press: 'Suspend',
    does: 'It leaves the public pages until somebody opens it again.',
    needs: 'record.publish',
    from: ['PUBLISHED'],
    why: true,
  },
  {
    status: 'ARCHIVED',
    press: 'Archive',
    does: 'It has closed: it leaves the public pages, and its address says so.',
    needs: 'record.close',
    from: ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'SUSPENDED'],
    why: true,
  },
  {
    status: 'DRAFT',
    press: 'Open it again as a draft',
    does: 'Only staff see it, until somebody publishes it.',
    needs: 'record.publish',
    from: ['ARCHIVED'],
    why: false,
  },
  {
    status: 'DRAFT',
    press: 'Take it back as a draft',
    does: 'Nobody is asked any more whether it is published.',
    needs: 'record.change',
    from: ['SUBMITTED'],
    why: false,
  },
];

/**
 * How a step is taken back. What everybody has seen does not become a draft again as if nobody had: it leaves the public pages, and its address says so.
 * What was handed in and archived is a draft again, to be handed in anew.
 */
export function backTo(before: RecordStatus, after: RecordStatus): RecordStatus {
  if (after === 'PUBLISHED' && before !== 'ARCHIVED') return 'SUSPENDED';
  return after === 'ARCHIVED' && before === 'SUBMITTED' ? 'DRAFT' : before;
}

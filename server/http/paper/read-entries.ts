/** The entries of a place that go on paper: published, going on, and what can still be gone to or applied for. The nearest first, as in any list. */
import {
  type ListingKind,
  PaperEventsDocument,
  PaperFundsDocument,
  PaperGroupsDocument,
  PaperRolesDocument,
  PaperVenuesDocument,
} from '../../../generated/gql/graphql.ts';
import { liveStates } from '../../../widgets/feeds/entry.ts';
import type { PaperEntry } from '../../../widgets/paper/entry.ts';
import type { Execute } from '../pages/execute.ts';

interface Rows {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: readonly PaperEntry[];
}

export interface EntriesAsked {
  place: string;
  theme: string | null;
  kinds: readonly ListingKind[];
  /** Of all kinds together. */
  most: number;
  now: Date;
}

/** What one question brings. */
const rowsAtOnce = 100;
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

export async function readPaperEntries(
  execute: Execute,
  { place, theme, kinds, most, now }: EntriesAsked,
): Promise<{ entries: readonly PaperEntry[]; cut: boolean }> {
  const base = { places: [place], themes: theme ? [theme] : null };
  const funds = { base, states: [...liveStates] };
  const events = { base, from: now.toISOString() };
  const today = londonDay.format(now);
  const read: Record<ListingKind, (page: { first: number; after: string | null }) => Promise<{ list: Rows }>> = {
    GROUP: (page) => execute(PaperGroupsDocument, { base, ...page }),
    VENUE: (page) => execute(PaperVenuesDocument, { base, ...page }),
    FUND: (page) => execute(PaperFundsDocument, { funds, ...page }),
    OPPORTUNITY: (page) => execute(PaperRolesDocument, { base, ...page }),
    EVENT: (page) => execute(PaperEventsDocument, { events, ...page }),
  };
  const entries: PaperEntry[] = [];
  for (const kind of kinds) {
    for (let after: string | null = null; ; ) {
      const left = most - entries.length;
      if (left <= 0) return { entries, cut: true };
      const { list } = await read[kind]({ first: Math.min(left, rowsAtOnce), after });
      entries.push(...list.nodes.filter((entry) => !('closesOn' in entry && entry.closesOn && entry.closesOn < today)));
      if (!list.pageInfo.hasNextPage) break;
      after = list.pageInfo.endCursor;
    }
  }
  return { entries, cut: false };
}

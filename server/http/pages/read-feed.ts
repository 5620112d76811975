/** The entries that answer a feed or a digest: what can be gone to, applied for or taken up now or later, and nothing that is over. */
import {
  FeedEventsDocument,
  FeedFundsDocument,
  FeedGroupsDocument,
  FeedRolesDocument,
  FeedVenuesDocument,
  type ListingKind,
} from '../../../generated/gql/graphql.ts';
import type { FeedAsked } from '../../../widgets/feeds/asked.ts';
import { type FeedEntry, isRole, liveStates } from '../../../widgets/feeds/entry.ts';
import type { Execute } from './execute.ts';

export interface KindFound {
  kind: ListingKind;
  /** In the order of its kind: funds by deadline, events by day, the others by when they changed. */
  entries: readonly FeedEntry[];
  /** How many there are in all. */
  total: number;
}

const slugsOf = (named: readonly { slug: string }[]) => (named.length ? named.map(({ slug }) => slug) : null);
const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** @param until events that begin before then; null for all that are to come */
export async function readEntries(
  execute: Execute,
  asked: FeedAsked,
  { first, now, until = null }: { first: number; now: Date; until?: Date | null },
): Promise<KindFound[]> {
  const { kinds, places, themes, audiences, applicants, amount } = asked;
  const base = { places: slugsOf(places), themes: slugsOf(themes), audiences: slugsOf(audiences) };
  const funds = { base, states: [...liveStates], applicantTypes: slugsOf(applicants), amount };
  // Cancelled ones too: whoever has it in a diary must learn of it.
  const events = { base, from: now.toISOString(), until: until?.toISOString() ?? null };
  const read: Record<ListingKind, () => Promise<{ list: { totalCount: number; nodes: readonly FeedEntry[] } }>> = {
    GROUP: () => execute(FeedGroupsDocument, { base, first }),
    VENUE: () => execute(FeedVenuesDocument, { base, first }),
    FUND: () => execute(FeedFundsDocument, { funds, first }),
    OPPORTUNITY: () => execute(FeedRolesDocument, { base, first }),
    EVENT: () => execute(FeedEventsDocument, { events, first }),
  };
  const today = londonDay.format(now);
  const stillOpen = (entry: FeedEntry) => !isRole(entry) || !entry.closesOn || entry.closesOn >= today;
  return Promise.all(
    kinds.map(async (kind) => {
      const { list } = await read[kind]();
      return { kind, entries: list.nodes.filter(stillOpen), total: list.totalCount };
    }),
  );
}

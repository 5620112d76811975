/** An entry as feeds read it, by its kind. */
import type { FeedEntryFragment, RoundState } from '../../generated/gql/graphql.ts';

export type FeedEntry = FeedEntryFragment;
export type FeedFund = Extract<FeedEntry, { rounds: unknown }>;
export type FeedRole = Extract<FeedEntry, { closesOn: unknown }>;
export type FeedEvent = Extract<FeedEntry, { startsAt: unknown }>;

export const isFund = (entry: FeedEntry): entry is FeedFund => 'rounds' in entry;
export const isRole = (entry: FeedEntry): entry is FeedRole => 'closesOn' in entry;
export const isEvent = (entry: FeedEntry): entry is FeedEvent => 'startsAt' in entry;

/** Rounds one can apply to, or soon. Any other is a dead end, and in no feed. */
export const liveStates = ['FORECAST', 'OPEN', 'CLOSING_SOON', 'ROLLING'] as const satisfies readonly RoundState[];

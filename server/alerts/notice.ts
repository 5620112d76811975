/**
 * Notices what happened: compares what is public now with how it stood when it was last looked at (`AlertMark`), whoever changed it (a curator, an
 * import, the clock). The event and the mark are written together, so that a crash tells nothing twice and forgets nothing.
 */
import type pg from 'pg';
import type { AlertWhat } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import {
  type ListingCame,
  type ListingGone,
  type ListingMark,
  type Mark,
  markEverything,
  markRounds,
  most,
  type Raised,
  type RoundMark,
  type RoundSeen,
  whatDiffers,
  writeDown,
} from './marks.ts';
import { dropNews, recallUnsent } from './recall.ts';

/** One process looks at a time. */
const lock = 'fingerpost.alerts.notice';

const open: ReadonlySet<RoundMark> = new Set(['OPEN', 'CLOSING_SOON', 'CLOSING_IN_3_DAYS', 'ROLLING']);

const ofListing = (what: AlertWhat, id: number, key = ''): Raised => ({
  key: `${what}:listing:${id}${key}`,
  what,
  listingId: id,
  roundId: null,
  facts: {},
});

function markOfCame({ kind, visibility, opens }: ListingCame): ListingMark {
  if (visibility === 'AREA' || visibility === 'HIDDEN') return visibility;
  return kind === 'FUND' && !opens ? 'UNTOLD' : 'PUBLISHED';
}

/** A fund is news when one can apply to it, or soon. What was taken out by mistake, and what merely opened its address, is none. */
function appeared({ id, kind, was, at, opens, over }: ListingCame): Raised[] {
  if (over || (kind === 'FUND' && !opens)) return [];
  if (was === null) return [ofListing('NEW', id)];
  return was === 'WITHDRAWN' ? [{ ...ofListing('REOPENED', id, `:${at?.toISOString()}`), facts: { again: true } }] : [];
}

/** Only of what told openly where it is. */
const disappeared = ({ id, was, at, merged, tellable }: ListingGone): Raised[] =>
  was === 'PUBLISHED' && tellable && !merged ? [ofListing('WITHDRAWN', id, `:${at.toISOString()}`)] : [];

function opened({ id, fundId, fundWas, closesAt, was, earlier }: RoundSeen): Raised[] {
  if (fundWas === 'UNTOLD' && !earlier) return [ofListing('NEW', fundId)];
  // Somebody has looked again at what takes applications all the time: it was open before.
  if (was === 'UNCONFIRMED' && !closesAt && fundWas === 'PUBLISHED') return [];
  const key = `REOPENED:round:${id}:${closesAt?.toISOString() ?? 'rolling'}`;
  return [{ key, what: 'REOPENED', listingId: fundId, roundId: id, facts: { again: earlier } }];
}

function roundChanged(round: RoundSeen): Raised[] {
  const { id, fundId, fundWas, state, closesAt, was, wasClosesAt } = round;
  const at = closesAt?.toISOString() ?? 'rolling';
  const raised = (what: AlertWhat, key: string, facts: Record<string, unknown>) => [
    { key: `${what}:round:${id}:${key}`, what, listingId: fundId, roundId: id, facts },
  ];
  if (was === null || !open.has(was)) {
    if (open.has(state)) return opened(round);
    return fundWas === 'UNTOLD' && state === 'FORECAST' ? opened(round) : [];
  }
  if (wasClosesAt?.getTime() !== closesAt?.getTime())
    return raised('DEADLINE_MOVED', `${wasClosesAt?.toISOString() ?? 'rolling'}:${at}`, { before: wasClosesAt, after: closesAt });
  if (state === 'CLOSING_SOON' && was !== 'CLOSING_IN_3_DAYS') return raised('CLOSING_IN_14_DAYS', at, { closesAt });
  return state === 'CLOSING_IN_3_DAYS' ? raised('CLOSING_IN_3_DAYS', at, { closesAt }) : [];
}

/** A fund that becomes news is told once, whichever of its rounds made it so. */
function roundsChanged(rounds: readonly RoundSeen[]): { events: Raised[]; told: number[] } {
  const byFund = Map.groupBy(rounds, ({ fundId }) => fundId);
  const events = [...byFund.values()].flatMap((own) => {
    const raised = own.flatMap(roundChanged);
    const news = raised.find(({ what }) => what === 'NEW');
    return news ? [news] : raised;
  });
  const opens = rounds.filter(({ fundWas, state }) => fundWas === 'UNTOLD' && (open.has(state) || state === 'FORECAST'));
  return { events, told: [...new Set(opens.map(({ fundId }) => fundId))] };
}

export interface Noticed {
  /** How many events were raised. */
  readonly raised: number;
  /** There is more: look again at once. */
  readonly more: boolean;
}

/** Looks once. A look that another process is at is not repeated. */
export async function noticeChanges(db: Database, now: Date): Promise<Noticed> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    const { rows: turn } = await client.query<{ ours: boolean }>('SELECT pg_try_advisory_xact_lock(hashtext($1)) AS ours', [lock]);
    const noticed = turn[0]?.ours ? await look(client, now) : { raised: 0, more: false };
    await client.query('COMMIT');
    return noticed;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function look(client: pg.PoolClient, now: Date): Promise<Noticed> {
  const { rows: begun } = await client.query(
    `SELECT 1 FROM "AlertMark" UNION ALL SELECT 1 FROM "AlertSubscription" WHERE state = 'ACTIVE' LIMIT 1`,
  );
  if (!begun.length) {
    await markEverything(client, now);
    return { raised: 0, more: false };
  }
  const { came, gone, rounds } = await whatDiffers(client, now);
  const changed = roundsChanged(rounds);
  const ofListings = (ids: readonly number[], state: ListingMark): Mark[] =>
    ids.map((listingId) => ({ listingId, roundId: 0, state, closesAt: null }));
  const marks: Mark[] = [
    ...rounds.map(({ id, fundId, state, closesAt }) => ({ listingId: fundId, roundId: id, state, closesAt })),
    ...ofListings(changed.told, 'PUBLISHED'),
    ...came.flatMap((listing) => ofListings([listing.id], markOfCame(listing))),
    ...gone.flatMap(({ id, merged }) => ofListings([id], merged ? 'MERGED' : 'WITHDRAWN')),
  ];
  const events = [...came.flatMap(appeared), ...gone.flatMap(disappeared), ...changed.events];
  // One statement may not write a row twice; of two marks of one row the later is meant.
  const each = new Map(marks.map((mark) => [`${mark.listingId} ${mark.roundId}`, mark]));
  const isNew = ({ was }: ListingCame) => was === null || was === 'WITHDRAWN' || was === 'MERGED';
  const idsOf = (listings: readonly { readonly id: number }[]) => listings.map(({ id }) => id);
  const lessOpen = came.filter(
    (listing) => !isNew(listing) && (listing.visibility === 'HIDDEN' || (listing.visibility === 'AREA' && listing.was !== 'HIDDEN')),
  );
  await recallUnsent(client, idsOf([...gone, ...lessOpen]));
  await dropNews(client, idsOf(lessOpen), now);
  const raised = await writeDown(client, events, [...each.values()], now);
  await markRounds(client, idsOf(came.filter((listing) => listing.kind === 'FUND' && isNew(listing))), now);
  return { raised, more: [came, gone, rounds].some((rows) => rows.length === most) };
}

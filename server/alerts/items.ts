/** What is told of a listing in a letter, a webhook, a feed or a digest: its name, what matters first, and nothing that is not public at this moment. */
import type { FundFor, ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { currentRound, fundState, type RoundDates, type RoundState } from '../funding/round-state.ts';
import { folderOf } from '../listings/addresses.ts';
import { daySaid, daysAhead, poundsSaid, timeSaid } from '../mail/said.ts';

export interface Item {
  readonly id: number;
  readonly kind: ListingKind;
  readonly name: string;
  readonly path: string;
  readonly summary: string;
  /** "£2,000 to £10,000"; null where nothing is known. */
  readonly amount: string | null;
  /** "closes in 12 days, Friday 4 December"; for an event when it is. */
  readonly when: string | null;
  /** When it closes or begins, as a moment. */
  readonly at: Date | null;
  readonly forWhom: string | null;
  /** Whose it is: the funder, the group of a role. */
  readonly of: string | null;
  /** The villages, towns or areas it serves, as far as they may be known. */
  readonly places: readonly string[];
  readonly state: RoundState | null;
}

interface Row {
  id: number;
  kind: ListingKind;
  slug: string;
  name: string;
  summary: string;
  of: string | null;
  amountLeast: number | null;
  amountMost: number | null;
  forWhom: FundFor | null;
  endedOn: string | null;
  startsAt: Date | null;
  hoursNote: string | null;
  applicants: string[] | null;
  places: string[] | null;
  rounds: { opensAt: string | null; closesAt: string | null; rolling: boolean; confirmedAt: string | null }[] | null;
}

const mostPlaces = 4;

const statement = `
  SELECT c."listingId" AS id, c.kind, l.slug, l.name, l.summary, COALESCE(funder.name, body.name) AS of,
    f."amountLeast"::float8 AS "amountLeast", f."amountMost"::float8 AS "amountMost", f."forWhom", f."endedOn"::text AS "endedOn",
    e."startsAt", o."hoursNote",
    (SELECT array_agg(t.label ORDER BY t.label) FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId"
     WHERE lt."listingId" = c."listingId" AND t.vocabulary = 'APPLICANT_TYPE') AS applicants,
    (SELECT array_agg(p.name ORDER BY pp.position) FROM "PublicPlace" pp JOIN "Place" p ON p.id = pp."placeId" WHERE pp."listingId" = c."listingId") AS places,
    (SELECT json_agg(json_build_object('opensAt', r."opensAt", 'closesAt', r."closesAt", 'rolling', r.rolling, 'confirmedAt', r."confirmedAt") ORDER BY r.position, r.id)
     FROM "Round" r WHERE r."fundId" = c."listingId") AS rounds
  FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
  LEFT JOIN "Fund" f ON f."listingId" = l.id LEFT JOIN "Event" e ON e."listingId" = l.id LEFT JOIN "Opportunity" o ON o."listingId" = l.id
  LEFT JOIN "Listing" funder ON funder.id = l."funderId" AND funder.status = 'PUBLISHED'
  LEFT JOIN "Listing" body ON body.id = l."groupId" AND body.status = 'PUBLISHED'
  WHERE c."listingId" = ANY ($1) LIMIT 1000`;

const fundFor: Readonly<Record<FundFor, string>> = {
  GROUPS: 'for groups',
  INDIVIDUALS: 'help for people',
  INTERMEDIARIES: 'asked for on somebody else’s behalf',
  COUNCILS: 'for councils',
  ANY: 'for anybody',
};

function amountOf({ amountLeast: least, amountMost: most }: Row): string | null {
  if (least !== null && most !== null && least !== most) return `${poundsSaid(least)} to ${poundsSaid(most)}`;
  if (most !== null) return least === most ? poundsSaid(most) : `up to ${poundsSaid(most)}`;
  return least === null ? null : `from ${poundsSaid(least)}`;
}

const stateWords: Readonly<Record<RoundState, string | null>> = {
  FORECAST: 'not open yet',
  OPEN: 'open',
  CLOSING_SOON: 'open',
  ROLLING: 'open all the time',
  BETWEEN_ROUNDS: 'between rounds',
  CLOSED: 'closed',
  UNCONFIRMED: 'nobody has confirmed lately that it is open: ask first',
};

/** "closes in 12 days, Friday 4 December, 5pm". */
export function closesWords(closesAt: Date, now: Date): string {
  const days = daysAhead(closesAt, now);
  const soon = days === 0 ? 'closes today' : days === 1 ? 'closes tomorrow' : `closes in ${days} days`;
  return `${soon}, ${daySaid(closesAt, now)}, ${timeSaid(closesAt)}`;
}

const date = (text: string | null) => (text ? new Date(text) : null);

function itemOf(row: Row, now: Date): Item {
  const rounds: RoundDates[] = (row.rounds ?? []).map(({ rolling, opensAt, closesAt, confirmedAt }) => ({
    rolling,
    opensAt: date(opensAt),
    closesAt: date(closesAt),
    confirmedAt: date(confirmedAt),
  }));
  const state = row.kind === 'FUND' ? fundState(date(row.endedOn), rounds, now) : null;
  const round = state && state !== 'CLOSED' ? currentRound(rounds, now) : null;
  const closesAt = round?.closesAt && round.closesAt > now ? round.closesAt : null;
  const opens = state === 'FORECAST' && round?.opensAt ? `opens ${daySaid(round.opensAt, now)}` : null;
  const places = row.places ?? [];
  const forWhom = [row.forWhom && fundFor[row.forWhom], row.applicants?.join(', ')].filter(Boolean).join(': ');
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    path: `/${folderOf[row.kind]}/${row.slug}`,
    summary: row.summary,
    amount: row.kind === 'FUND' ? amountOf(row) : null,
    when: row.startsAt
      ? `${daySaid(row.startsAt, now)}, ${timeSaid(row.startsAt)}`
      : state
        ? (opens ?? (closesAt ? closesWords(closesAt, now) : stateWords[state]))
        : row.hoursNote,
    at: row.startsAt ?? closesAt,
    forWhom: forWhom || null,
    of: row.of,
    places: places.length > mostPlaces ? [...places.slice(0, mostPlaces), `${places.length - mostPlaces} more`] : places,
    state,
  };
}

/** Those that are public at this moment, by id. */
export async function itemsOf(db: Pick<Database['pool'], 'query'>, ids: readonly number[], now: Date): Promise<ReadonlyMap<number, Item>> {
  if (!ids.length) return new Map();
  const { rows } = await db.query<Row>(statement, [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, itemOf(row, now)]));
}

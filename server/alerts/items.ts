/** What is told of a listing in a letter, a webhook, a feed or a digest: its name, what matters first, and nothing that is not public at this moment. */
import type { DatePrecision, EventStanding, FundFor, ListingKind } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { eventEnds } from '../events/state.ts';
import { currentRound, fundState, type RoundDates, type RoundState, roundState } from '../funding/round-state.ts';
import { folderOf } from '../listings/addresses.ts';
import { daySaid, daysAhead, poundsSaid, timeSaid } from '../mail/said.ts';
import { say } from './words/words.ts';

export interface ItemRound extends RoundDates {
  readonly id: number;
  readonly name: string | null;
  readonly state: RoundState;
}

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
  readonly rounds: readonly ItemRound[];
  /** There is nothing any more to go to or to apply for: a fund that ended for good, an event that is past or called off. */
  readonly over: boolean;
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
  endsAt: Date | null;
  allDay: boolean | null;
  precision: DatePrecision | null;
  dateText: string | null;
  recurrence: string | null;
  standing: EventStanding | null;
  hoursNote: string | null;
  applicants: string[] | null;
  places: string[] | null;
  rounds:
    | { id: number; name: string | null; opensAt: string | null; closesAt: string | null; rolling: boolean; confirmedAt: string | null }[]
    | null;
}

const mostPlaces = 4;
/** Of one statement. */
const most = 1000;

/** A hidden body is named beside nothing that locates (decision 0045). */
const named = (body: string) => `${body}.status = 'PUBLISHED' AND (NOT ${body}.hidden OR c.locates IS FALSE)`;

const statement = `
  SELECT c."listingId" AS id, c.kind, l.slug, l.name, l.summary, COALESCE(funder.name, body.name) AS of,
    f."amountLeast"::float8 AS "amountLeast", f."amountMost"::float8 AS "amountMost", f."forWhom", f."endedOn"::text AS "endedOn",
    e."startsAt", e."endsAt", e."allDay", e.precision, e."dateText", e.recurrence, e.standing, o."hoursNote",
    (SELECT array_agg(t.label ORDER BY t.label) FROM "ListingTerm" lt JOIN "Term" t ON t.id = lt."termId"
     WHERE lt."listingId" = c."listingId" AND t.vocabulary = 'APPLICANT_TYPE') AS applicants,
    (SELECT array_agg(p.name ORDER BY pp.position) FROM "PublicPlace" pp JOIN "Place" p ON p.id = pp."placeId" WHERE pp."listingId" = c."listingId") AS places,
    (SELECT json_agg(json_build_object('id', r.id, 'name', r.name, 'opensAt', r."opensAt", 'closesAt', r."closesAt", 'rolling', r.rolling,
       'confirmedAt', r."confirmedAt") ORDER BY r.position, r.id)
     FROM "Round" r WHERE r."fundId" = c."listingId") AS rounds
  FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
  LEFT JOIN "Fund" f ON f."listingId" = l.id LEFT JOIN "Event" e ON e."listingId" = l.id LEFT JOIN "Opportunity" o ON o."listingId" = l.id
  LEFT JOIN "Listing" funder ON funder.id = l."funderId" AND ${named('funder')}
  LEFT JOIN "Listing" body ON body.id = l."groupId" AND ${named('body')}
  WHERE c."listingId" = ANY ($1) LIMIT ${most}`;

function amountOf({ amountLeast: least, amountMost: most }: Row): string | null {
  const { moneyBetween, moneyFrom, moneyUpTo } = say();
  if (least !== null && most !== null && least !== most) return moneyBetween(poundsSaid(least), poundsSaid(most));
  if (most !== null) return least === most ? poundsSaid(most) : moneyUpTo(poundsSaid(most));
  return least === null ? null : moneyFrom(poundsSaid(least));
}

/** "closes in 12 days, Friday 4 December, 5pm". */
export const closesWords = (closesAt: Date, now: Date): string =>
  say().closes(daysAhead(closesAt, now), daySaid(closesAt, now), timeSaid(closesAt));

/** How one round of a fund stands, as `when` says it of the fund. */
export function roundWords({ state, opensAt, closesAt }: Pick<ItemRound, 'state' | 'opensAt' | 'closesAt'>, now: Date): string | null {
  if (state === 'FORECAST' && opensAt) return say().opens(daySaid(opensAt, now));
  return closesAt && closesAt > now && state !== 'FORECAST' ? closesWords(closesAt, now) : say().states[state];
}

function fundWords(state: RoundState, round: ItemRound | null, now: Date): string | null {
  if (round?.state === 'FORECAST' && round.opensAt) return roundWords(round, now);
  return round?.closesAt && round.closesAt > now ? roundWords(round, now) : say().states[state];
}

/** As exactly as it is known: nobody is sent to a hall at midnight because no hour was given. */
function eventWords({ startsAt, allDay, precision, dateText, recurrence, standing }: Row, now: Date): string | null {
  if (standing === 'CANCELLED') return say().calledOff;
  if (!startsAt || precision !== 'DAY' || (recurrence && startsAt < now)) return dateText;
  return allDay ? daySaid(startsAt, now) : `${daySaid(startsAt, now)}, ${timeSaid(startsAt)}`;
}

function eventIsOver({ startsAt, endsAt, precision, recurrence, standing }: Row, now: Date): boolean {
  if (standing === 'CANCELLED') return true;
  const ends = recurrence ? null : eventEnds({ startsAt, endsAt, precision: precision ?? 'UNKNOWN' });
  return ends !== null && ends <= now;
}

const date = (text: string | null) => (text ? new Date(text) : null);
const londonDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

function whenOf(row: Row, state: RoundState | null, round: ItemRound | null, now: Date): string | null {
  if (row.kind === 'EVENT') return eventWords(row, now);
  return state ? fundWords(state, round, now) : row.hoursNote;
}

function itemOf(row: Row, now: Date): Item {
  const rounds = (row.rounds ?? []).map(({ id, name, rolling, opensAt, closesAt, confirmedAt }): ItemRound => {
    const dates = { rolling, opensAt: date(opensAt), closesAt: date(closesAt), confirmedAt: date(confirmedAt) };
    return { id, name, ...dates, state: roundState(dates, now) };
  });
  const state = row.kind === 'FUND' ? fundState(date(row.endedOn), rounds, now) : null;
  const round = state && state !== 'CLOSED' ? currentRound(rounds, now) : null;
  const closesAt = round?.closesAt && round.closesAt > now ? round.closesAt : null;
  const places = row.places ?? [];
  const forWhom = [row.forWhom && say().fundFor[row.forWhom], row.applicants?.join(', ')].filter(Boolean).join(': ');
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    path: `/${folderOf[row.kind]}/${row.slug}`,
    summary: row.summary,
    amount: row.kind === 'FUND' ? amountOf(row) : null,
    when: whenOf(row, state, round, now),
    at: row.startsAt ?? closesAt,
    forWhom: forWhom || null,
    of: row.of,
    places: places.length > mostPlaces ? [...places.slice(0, mostPlaces), say().more(places.length - mostPlaces)] : places,
    state,
    rounds,
    over: row.kind === 'EVENT' ? eventIsOver(row, now) : row.endedOn !== null && row.endedOn < londonDate.format(now),
  };
}

/** Those that are public at this moment, by id. */
export async function itemsOf(db: Pick<Database['pool'], 'query'>, ids: readonly number[], now: Date): Promise<ReadonlyMap<number, Item>> {
  const asked = [...new Set(ids)];
  const items = new Map<number, Item>();
  for (let from = 0; from < asked.length; from += most) {
    const { rows } = await db.query<Row>(statement, [asked.slice(from, from + most)]);
    for (const row of rows) items.set(row.id, itemOf(row, now));
  }
  return items;
}

/** Turns what a list field was asked into a search: checks it, resolves its slugs and its place, and settles the order. */
import { type ListingKind, Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { type EventFilterAsked, eventConditions } from '../events/filters.ts';
import { type FundFilterAsked, fundConditions } from '../funding/filters.ts';
import { type GroupFilterAsked, groupConditions } from '../groups/filters.ts';
import { InputError } from '../input-error.ts';
import { type ResolvedPlace, resolvePlace } from '../places/typed.ts';
import { type VenueFilterAsked, venueConditions } from '../venues/filters.ts';
import { type OpportunityFilterAsked, opportunityConditions } from '../volunteering/filters.ts';
import { type CollectionAsked, collectionNamed } from './collection.ts';
import { type Condition, condition, conditionsOf, type FilterAsked, ints, ofKinds, ofPlaces } from './conditions.ts';
import { afterKeys, spellingIn } from './page-cursor.ts';
import { questionOf } from './question.ts';
import { reachOf } from './reach.ts';
import { readWords } from './reading.ts';
import type { Nearness, Search } from './search.ts';
import type { Sort } from './sorts.ts';

export interface NearAsked {
  place?: string | null | undefined;
  latitude?: number | null | undefined;
  longitude?: number | null | undefined;
  withinKm?: number | null | undefined;
}

export interface SearchAsked {
  query?: string | null | undefined;
  kinds: readonly ListingKind[] | null;
  filter: FilterAsked;
  groups?: GroupFilterAsked | null | undefined;
  venues?: VenueFilterAsked | null | undefined;
  funds?: FundFilterAsked | null | undefined;
  opportunities?: OpportunityFilterAsked | null | undefined;
  events?: EventFilterAsked | null | undefined;
  near?: NearAsked | null | undefined;
  sort?: Sort | null | undefined;
  first: number;
  after?: string | null | undefined;
  now: Date;
  wants: Search['wants'];
  /** A place the list hangs on, beside those in the filter. */
  anchor?: number;
  /** A collection that is not saved, in place of one that is named in the filter. */
  collection?: CollectionAsked;
}

const mostWords = 200;
const mostKm = 500;
const mostNames = 100;

function checkedWords(query: string | null | undefined): string {
  // PostgreSQL text cannot hold the null character; nobody means it.
  const words = (query ?? '').replaceAll('\0', ' ').trim();
  if (words.length > mostWords) throw new InputError(`query has ${words.length} letters; use at most ${mostWords}.`);
  return words;
}

function checkedLists(filters: readonly (object | null | undefined)[]): void {
  for (const filter of filters)
    for (const [name, value] of Object.entries(filter ?? {}))
      if (Array.isArray(value) && value.length > mostNames)
        throw new InputError(`${name} names ${value.length} values; ${mostNames} is the most.`);
}

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

interface NearResolved {
  point: Nearness | null;
  place: ResolvedPlace | null;
}

async function resolveNear(db: Database, near: NearAsked | null | undefined): Promise<NearResolved> {
  if (!near) return { point: null, place: null };
  const { place, latitude, longitude } = near;
  const withinKm = near.withinKm ?? null;
  const named = place !== null && place !== undefined;
  const pointed = typeof latitude === 'number' && typeof longitude === 'number';
  if (withinKm !== null && !(withinKm > 0 && withinKm <= mostKm))
    throw new InputError(`withinKm is ${withinKm}; give more than 0 and at most ${mostKm} kilometres.`);
  if (named === (typeof latitude === 'number' || typeof longitude === 'number'))
    throw new InputError('near needs either place, or both latitude and longitude.');
  if (named) {
    const resolved = await resolvePlace(db, place.replaceAll('\0', ' '));
    const { place: found, choices } = resolved;
    if (!resolved.point && !choices.length)
      throw new InputError(
        `We do not know where the middle of ${found?.name ?? 'it'} is, so distances from it cannot be told. Name a village or town instead.`,
      );
    const point = resolved.point && { ...resolved.point, withinKm };
    return { point, place: resolved };
  }
  if (!pointed || Math.abs(latitude) > 90 || Math.abs(longitude) > 180)
    throw new InputError('near needs both latitude (-90 to 90) and longitude (-180 to 180).');
  return { point: { latitude, longitude, withinKm }, place: null };
}

async function kindConditions(db: Database, asked: SearchAsked): Promise<Condition[]> {
  const today = londonDay.format(asked.now);
  return [
    ...(asked.groups ? await groupConditions(db, asked.groups, today) : []),
    ...(asked.venues ? await venueConditions(db, asked.venues, today) : []),
    ...(asked.funds ? await fundConditions(db, asked.funds, asked.now) : []),
    ...(asked.opportunities ? await opportunityConditions(db, asked.opportunities, today) : []),
    ...(asked.events ? eventConditions(asked.events, asked.now) : []),
  ];
}

function settledSort(asked: Sort | null | undefined, words: string, near: Nearness | null): Sort {
  if (asked === 'DISTANCE' && !near) throw new InputError('sort: DISTANCE needs near: say near which place.');
  return asked ?? (words ? 'RELEVANCE' : near ? 'DISTANCE' : 'RELEVANCE');
}

/** What to search for, and how `near` was understood. Throws `InputError` with a sentence for anything that cannot be. */
export async function listingSearch(db: Database, asked: SearchAsked): Promise<{ search: Search; near: ResolvedPlace | null }> {
  const typed = checkedWords(asked.query);
  checkedLists([asked.filter, asked.groups, asked.venues, asked.funds, asked.opportunities, asked.events]);
  const { conditions, reach } = await conditionsOf(db, asked.filter, asked);
  const { point, place } = await resolveNear(db, asked.near);
  // A word that could mean several places is answered with the choices, and with no rows that might be of the wrong one.
  const ambiguous = place !== null && place.choices.length > 0;
  const collection = asked.collection ?? (asked.filter.collection ? await collectionNamed(db, asked.filter.collection) : null);
  const anchor = asked.anchor === undefined ? null : await reachOf(db, [asked.anchor]);
  const all = [
    ...(asked.kinds ? [ofKinds(asked.kinds)] : []),
    ...(anchor ? [ofPlaces(anchor, asked.filter.exactPlace ?? false)] : []),
    ...conditions,
    ...(await kindConditions(db, asked)),
    ...(collection?.leftOut.length ? [condition(Prisma.sql`NOT c."listingId" = ANY (${ints(collection.leftOut)})`)] : []),
    ...(ambiguous ? [condition(Prisma.sql`false`)] : []),
  ];
  const search: Search = {
    typed,
    words: typed ? await readWords(db, typed) : null,
    spelling: null,
    conditions: all,
    reach: anchor ?? reach,
    near: point,
    sort: ambiguous ? 'RELEVANCE' : settledSort(asked.sort, typed, point),
    first: asked.first,
    after: asked.after ?? null,
    now: asked.now,
    // Somebody who asks for an order gets that order.
    pins: asked.sort || ambiguous ? [] : (collection?.pins ?? []),
    collection,
    question: questionOf(asked),
    wants: asked.wants,
  };
  afterKeys(search);
  const spelling = typed ? spellingIn(search) : null;
  return { search: spelling ? { ...search, spelling, words: await readWords(db, typed, spelling) } : search, near: place };
}

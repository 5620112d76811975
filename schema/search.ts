/** The lists: one search behind `search`, a field per kind, and `Place.listings`. */
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { listingSearch, type SearchAsked } from '../server/search/ask.ts';
import { countFacets, facetsAmong } from '../server/search/facets.ts';
import { type Found, findListings } from '../server/search/find.ts';
import type { Search } from '../server/search/search.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity } from './connection.ts';
import { applicantAsked, FundFilter } from './eligibility.ts';
import { Event, EventFilter } from './events.ts';
import { fieldLoader, type Infos, infosOf } from './field-loader.ts';
import { ListingFilter, ListingSort, Near } from './filters.ts';
import { Fund } from './funding.ts';
import { Group, GroupFilter } from './groups.ts';
import { type ListingNode, type ListingPage, type ListingRow, listingConnection } from './listing-connection.ts';
import { Listing } from './listings.ts';
import { parseGlobalId } from './node.ts';
import { Place } from './places.ts';
import { listingRows } from './rows-together.ts';
import { selectedFields } from './selected.ts';
import { sharedRowsQuery } from './shared-rows.ts';
import { Venue, VenueFilter } from './venues.ts';
import { Opportunity, OpportunityFilter } from './volunteering.ts';

/** The rows of pages that were found, in the order found. */
async function readRows(context: Context, infos: Infos, typeName: string, found: readonly Found[]): Promise<ListingRow[][]> {
  const ids = [...new Set(found.flatMap((page) => page.hits.map((hit) => hit.id)))];
  const paths = [['nodes'], ['edges', 'node']];
  const { select } = sharedRowsQuery({ context, infos, typeName, paths }, { id: true, kind: true, status: true });
  const selected = selectedFields(infos[0]);
  const needed = ids.length > 0 && (selected.has('nodes') || selected.has('edges'));
  const byId = needed ? await listingRows(context, ids, select) : null;
  return found.map((page) =>
    page.hits.flatMap(({ id, ...hit }) => {
      const node = byId?.get(id);
      return node || !needed ? [{ ...hit, note: page.search.collection?.lines.get(id) ?? null, node: node as unknown as ListingNode }] : [];
    }),
  );
}

/** All lists that one request asks for at the same time are found in one statement. */
const finders = new WeakMap<Context, DataLoader<Search, Found>>();

function finderOf(context: Context): DataLoader<Search, Found> {
  const known = finders.get(context);
  if (known) return known;
  const finder = new DataLoader<Search, Found>((searches) => findListings(context.db(), searches), { cache: false });
  finders.set(context, finder);
  return finder;
}

/** Cuts searches into pages: a statement for ids, order and totals, one for the rows; facets are one more when asked for. */
async function pagesOf(context: Context, infos: Infos, typeName: string, searches: readonly Search[]): Promise<ListingPage[]> {
  const db = context.db();
  const found = await Promise.all(searches.map((search) => finderOf(context).load(search)));
  const rows = await readRows(context, infos, typeName, found);
  return searches.map((search, index) => ({
    rows: rows[index] ?? [],
    hasNextPage: found[index]?.hasNextPage ?? false,
    hasPreviousPage: search.after !== null,
    count: () => found[index]?.total ?? 0,
    // Counted as the words were read in the end, corrected or not.
    facets: async (wanted) => found[index]?.facets ?? countFacets(db, found[index]?.search ?? search, wanted),
    didYouMean: found[index]?.didYouMean ?? null,
    collection: search.collection,
    near: null,
    nearResolvedBy: null,
    nearChoices: [],
  }));
}

const wantsOf = (info: GraphQLResolveInfo) => ({
  total: selectedFields(info).has('totalCount'),
  matched: selectedFields(info, ['edges']).has('matched'),
  facets: facetsAmong(selectedFields(info, ['facets'])),
});

type Asked = Omit<SearchAsked, 'first' | 'now' | 'wants'> & { first?: number | null | undefined };

/** A list field's answer: what was asked, found and cut into a page. */
export async function answer(context: Context, info: GraphQLResolveInfo, typeName: string, asked: Asked): Promise<ListingPage> {
  const { search, near } = await listingSearch(context.db(), {
    ...asked,
    first: checkedFirst(asked.first),
    now: context.now,
    wants: wantsOf(info),
  });
  const [page] = await pagesOf(context, [info], typeName, [search]);
  return {
    ...(page as ListingPage),
    near: near?.place ?? null,
    nearResolvedBy: near?.resolvedBy ?? null,
    nearChoices: near?.choices ?? [],
  };
}

type FilterInput = typeof ListingFilter.$inferInput;
const ownerNumber = (filter: FilterInput | null | undefined) => (filter?.owner ? parseGlobalId(filter.owner).number : null);
export const asFilter = (filter: FilterInput | null | undefined) => ({ ...filter, ownerId: ownerNumber(filter) });

const listArgs = (t: Parameters<Parameters<typeof builder.args>[0]>[0]) => ({
  query: t.string({ description: 'Words to look for, at most 200 letters.' }),
  near: t.field({ type: Near, description: 'A place to be near to.' }),
  sort: t.field({ type: ListingSort, description: 'The order.' }),
  first: t.int({ defaultValue: 20, description: 'How many, at most 100.' }),
  after: t.string({ description: 'The cursor to go on from.' }),
});

export const ListingConnection = listingConnection('Listing', Listing);
export const GroupConnection = listingConnection('Group', Group);

builder.queryField('search', (t) =>
  t.field({
    type: ListingConnection,
    description: 'Listings of all kinds.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: ListingFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) =>
      answer(context, info, 'Listing', { ...args, kinds: null, filter: asFilter(filter) }),
  }),
);

builder.queryField('groups', (t) =>
  t.field({
    type: GroupConnection,
    description: 'Groups that are listed.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: GroupFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) =>
      answer(context, info, 'Group', { ...args, kinds: ['GROUP'], filter: asFilter(filter?.base), groups: filter }),
  }),
);

builder.queryField('venues', (t) =>
  t.field({
    type: listingConnection('Venue', Venue),
    description: 'Venues.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: VenueFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) =>
      answer(context, info, 'Venue', { ...args, kinds: ['VENUE'], filter: asFilter(filter?.base), venues: filter }),
  }),
);

builder.queryField('funds', (t) =>
  t.field({
    type: listingConnection('Fund', Fund),
    description: 'Funds.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: FundFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) => {
      const funds = filter && { ...filter, eligibleFor: filter.eligibleFor && applicantAsked(filter.eligibleFor) };
      return answer(context, info, 'Fund', { ...args, kinds: ['FUND'], filter: asFilter(filter?.base), funds });
    },
  }),
);

builder.queryField('opportunities', (t) =>
  t.field({
    type: listingConnection('Opportunity', Opportunity),
    description: 'Volunteering roles.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: OpportunityFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) =>
      answer(context, info, 'Opportunity', { ...args, kinds: ['OPPORTUNITY'], filter: asFilter(filter?.base), opportunities: filter }),
  }),
);

builder.queryField('events', (t) =>
  t.field({
    type: listingConnection('Event', Event),
    description: 'Events.',
    complexity: connectionComplexity,
    args: { ...builder.args(listArgs), filter: t.arg({ type: EventFilter, description: 'Filters.' }) },
    resolve: (_root, { filter, ...args }, context, info) =>
      answer(context, info, 'Event', { ...args, kinds: ['EVENT'], filter: asFilter(filter?.base), events: filter }),
  }),
);

builder.prismaObjectFields(Place, (t) => ({
  listings: t.field({
    type: ListingConnection,
    description: 'What there is for this place: listings that serve it, anything within it, or an area that contains it, nearest first.',
    complexity: connectionComplexity,
    extensions: { plansItself: true },
    args: {
      query: t.arg.string({ description: 'Words to look for, at most 200 letters.' }),
      filter: t.arg({ type: ListingFilter, description: 'Filters.' }),
      sort: t.arg({ type: ListingSort, description: 'The order.' }),
      first: t.arg.int({ description: 'How many, at most 100; 20 when not said.' }),
      after: t.arg.string({ description: 'The cursor to go on from.' }),
    },
    resolve: (place, { filter, ...args }, context, info) =>
      fieldLoader(context, info, async (at) => {
        const base = {
          ...args,
          kinds: null,
          filter: asFilter(filter),
          first: checkedFirst(args.first),
          now: context.now,
          wants: wantsOf(info),
        };
        const searches = await Promise.all(at.map(({ id }) => listingSearch(context.db(), { ...base, anchor: id })));
        return pagesOf(
          context,
          infosOf(at),
          'Listing',
          searches.map(({ search }) => search),
        );
      }).load({ id: place.id, info }),
  }),
}));

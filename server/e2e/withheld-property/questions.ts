/** Random questions: every way to ask where something is, by words, places, distances, orders, counts, times and cursors, alone and together. */
import fc from 'fast-check';
import { globalId } from '../../testkit/rows.ts';
import { type County, type MadePlace, points } from './county.ts';
import { slugOf } from './rows.ts';
import type { Settled, World } from './worlds.ts';

const told = `slug name status locationWithheld updatedAt
  location { visibility place { slug } address { lines town postcode uprn } point { latitude longitude } directions } places { slug }
  identifiers { value } links { url }`;
const own = `related { kind to { slug } } owner { slug } steward { slug } assurance { state confirmedBy } changes(first: 2) { groups by }
  ... on Group { meetsAt { slug } activities { name venue { slug } } opportunities { slug venue { slug } } awards(first: 3) { totalCount nodes { title places { slug } } }
    council { places { slug } } }
  ... on Venue { parking publicTransport operator { slug } managedBy { slug } groups { slug } events(first: 3) { slug } insideOf { slug } contains { slug } }
  ... on Fund { funder { slug } }
  ... on Opportunity { venue { slug } group { slug } }
  ... on Event { venue { slug } hosts { slug } }`;
/** Whether a fund is for somebody tells in words where both are. */
const judged = 'verdict fund { slug } reasons { verdict inWords whatWouldChangeIt }';
const list = `totalCount didYouMean near { slug } nearResolvedBy nearChoices { slug } pageInfo { hasNextPage endCursor }
  facets { kinds { value count } themes { value count } audiences { value count } places { value count } free }
  edges { cursor distanceKm matched node { ${told} } }`;

const filterOf = {
  search: 'ListingFilter',
  groups: 'GroupFilter',
  venues: 'VenueFilter',
  funds: 'FundFilter',
  opportunities: 'OpportunityFilter',
  events: 'EventFilter',
};
type List = keyof typeof filterOf;
const lists = Object.keys(filterOf) as List[];

const listDocument = (
  field: List,
) => `query ($query: String, $filter: ${filterOf[field]}, $near: Near, $sort: ListingSort, $first: Int, $after: String) {
  list: ${field}(query: $query, filter: $filter, near: $near, sort: $sort, first: $first, after: $after) { ${list} } }`;
const documents = {
  ...(Object.fromEntries(lists.map((field) => [field, listDocument(field)])) as Record<List, string>),
  place: `query ($slug: String!, $query: String, $filter: ListingFilter, $sort: ListingSort, $first: Int, $after: String) { place(slug: $slug) {
    slug councils { slug } list: listings(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) { ${list} } } }`,
  coverage: `query ($slug: String!) { place(slug: $slug) { coverage { affordableRooms awardedInFiveYears awardsInFiveYears
    kinds { value count } themes { value count } audiences { value count } } } }`,
  places: 'query ($query: String!) { places(query: $query) { slug name point { latitude longitude } } }',
  awards: `query ($places: [String!], $recipient: ID, $near: Near, $like: ID, $funder: ID, $first: Int, $after: String) {
    list: awards(filter: { places: $places, recipient: $recipient, near: $near, like: $like, funder: $funder }, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { title places { slug } recipient { slug } fund { slug } } } }`,
  listing: `query ($slug: String!) { listing(slug: $slug) { ${told} ${own} ... on Group { eligibleFunds(first: 5) { ${judged} } }
    ... on Fund { eligibility(applicant: { amount: 100 }) { ${judged} } } } }`,
  check: `query ($applicant: ApplicantInput!) { checkEligibility(applicant: $applicant, first: 5) { ${judged} } }`,
  node: 'query ($id: ID!) { node(id: $id) { id ... on Activity { name venue { slug } } ... on Award { title places { slug } } ... on Space { name venue { slug } } } }',
};

const choice = fc.nat({ max: 1000 });

const filters = fc.record(
  {
    places: fc.array(choice, { minLength: 1, maxLength: 2 }),
    exactPlace: fc.boolean(),
    kinds: fc.uniqueArray(fc.constantFrom('GROUP', 'VENUE', 'FUND', 'OPPORTUNITY', 'EVENT'), { minLength: 1, maxLength: 3 }),
    themes: fc.constantFrom(['food'], ['health'], ['food', 'health']),
    confirmed: fc.boolean(),
    owner: choice,
    updatedSince: fc.constantFrom('2030-01-01T00:00:00Z', '2031-01-01T00:00:00Z'),
    when: fc.constantFrom<object>(
      { from: '2030-04-01', until: '2030-06-01' },
      { from: '2030-06-01' },
      { days: ['TUESDAY'], after: '18:00' },
      { openNow: true },
    ),
  },
  { requiredKeys: [] },
);
const nears = fc.record({
  by: fc.constantFrom('place', 'secret', 'point', 'name'),
  choice,
  secret: choice,
  which: fc.constantFrom('one', 'other'),
  point: points,
  withinKm: fc.option(fc.constantFrom(0.001, 0.1, 1, 3, 8, 20, 60, 500), { freq: 2, nil: undefined }),
});

const questions = fc.record({
  field: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lists) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<(keyof typeof documents)[]>('search', 'place', 'listing', 'awards', 'node', 'coverage', 'places', 'check'),
    },
  ),
  words: fc.option(
    fc.record({ kind: fc.constantFrom('name', 'place', 'street', 'town', 'postcode', 'venue'), choice, length: fc.constantFrom(3, 5, 40) }),
    { freq: 2, nil: null },
  ),
  filter: fc.option(filters, { freq: 1, nil: null }),
  near: fc.option(nears, { freq: 2, nil: null }),
  sort: fc.option(
    fc.constantFrom('RELEVANCE', 'DISTANCE', 'NAME', 'RECENTLY_CONFIRMED', 'RECENTLY_CHANGED', 'CLOSING_SOON', 'STARTING_SOON'),
    {
      freq: 3,
      nil: null,
    },
  ),
  first: fc.constantFrom(1, 2, 5),
  pages: fc.constantFrom(1, 1, 2, 3),
  choice,
});
export type Question = typeof questions extends fc.Arbitrary<infer T> ? T : never;
export const interviews = fc.array(questions, { minLength: 2, maxLength: 5 });

const first = 'first: 7, sort: NAME';
/** Asked in every interview besides: all that is told of all there is, how far it is, who answers to a street, and what belongs to whom. There a fault shows first. */
export const rollCall: Asked = {
  query: `{ all: search(${first}) { totalCount nodes { ${told} ${own} } facets { places { value count } } }
    far: search(${first}, near: { latitude: 52.4, longitude: 0.05 }) { edges { distanceKm node { slug } } }
    street: search(${first}, query: "canary or finchtown") { totalCount }
    districts: awardsByDistrict { place { slug } count amount }
    ${[1, 2, 3, 4, 5].map((id) => `funded${id}: awards(filter: { funder: "${globalId('Group', id)}" }) { totalCount }`).join(' ')}
    ${[1, 2, 3, 4, 5].map((id) => `owned${id}: search(${first}, filter: { owner: "${globalId('Group', id)}" }) { totalCount nodes { slug } }`).join(' ')} }`,
  variables: {},
};

interface Told {
  county: County;
  world: World;
  one: readonly Settled[];
  other: readonly Settled[];
}

/** The words a person might try who has heard something, or has a list of every street. */
function wordsOf({ county, world, one, other }: Told, { kind, choice: chosen, length }: NonNullable<Question['words']>): string {
  const states = [...one, ...other];
  const state = states[chosen % states.length] as Settled;
  const words = {
    name: world[chosen % world.length]?.face.words[0] ?? '',
    place: (county[chosen % county.length] as MadePlace).name,
    street: state.street,
    town: state.town,
    postcode: state.postcode,
    venue: world[(state.venue ?? state.meetsAt ?? 1) - 1]?.face.words.join(' ') ?? '',
  };
  return words[kind as keyof typeof words].slice(0, length);
}

function nearOf({ county, one, other }: Told, near: NonNullable<Question['near']>): object {
  const place = county[near.choice % county.length] as MadePlace;
  const states = near.which === 'one' ? one : other;
  const { withinKm } = near;
  if (near.by === 'place') return { place: place.slug, withinKm };
  if (near.by === 'name') return { place: place.name, withinKm };
  const secret = near.by === 'secret' ? states[near.secret % states.length]?.point : null;
  const { latitude, longitude } = secret ?? near.point;
  return { latitude, longitude, withinKm };
}

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

export function asked(known: Told, { field, words, filter, near, sort, first, choice: chosen }: Question): Asked {
  const { county, world } = known;
  const place = county[chosen % county.length] as MadePlace;
  const id = (chosen % world.length) + 1;
  const query = words ? wordsOf(known, words) : null;
  const base = filter && {
    ...filter,
    ...(filter.places && { places: filter.places.map((one) => county[one % county.length]?.slug) }),
    ...(filter.owner !== undefined && { owner: globalId('Group', (filter.owner % world.length) + 1) }),
  };
  const nearby = near && nearOf(known, near);
  // There is no distance from nowhere.
  const shared = { query, filter: base, sort: sort === 'DISTANCE' && (!near || field === 'place') ? null : sort, first };
  const types = ['Activity', 'Award', 'Space'];
  const variables = {
    place: { slug: place.slug, ...shared },
    coverage: { slug: place.slug },
    places: { query: query ?? place.name.slice(0, 3) },
    awards: {
      places: base?.places ?? null,
      recipient: chosen % 2 ? globalId('Group', id) : null,
      near: nearby && { ...nearby, withinKm: Math.min(near?.withinKm ?? 15, 100) },
      like: chosen % 3 ? null : globalId('Group', id),
      funder: chosen % 5 ? null : globalId('Group', id),
      first,
    },
    listing: { slug: slugOf(id) },
    check: { applicant: chosen % 2 ? { group: globalId('Group', id) } : { places: [place.slug], amount: 100 } },
    node: { id: globalId(types[chosen % types.length] as string, id) },
    search: { ...shared, near: nearby },
  };
  const others = { ...shared, near: nearby, filter: base && { base } };
  return { query: documents[field], variables: field in variables ? variables[field as keyof typeof variables] : others };
}

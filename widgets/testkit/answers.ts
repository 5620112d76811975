/** Canned answers in the shape of the documents. Places and people here are made up: nobody lives in Little Sedgeby. */
import type { GroupDetailsQuery, GroupsQuery, SearchQuery, WiderQuery } from '../../generated/gql/graphql.ts';

type Group = GroupsQuery['groups']['edges'][number]['node'];
type GroupEdge = GroupsQuery['groups']['edges'][number];
type Result = SearchQuery['search']['edges'][number]['node'];

const common = {
  summary: 'Meet others and learn from each other.',
  audiences: [{ label: 'Older people' }],
  places: [{ name: 'Little Sedgeby' }],
  location: { visibility: 'EXACT', place: { name: 'Little Sedgeby' } },
  cost: null,
  steward: { name: 'Sedge Forum' },
  assurance: { state: 'CURRENT', confirmedAt: '2026-03-02T10:00:00Z', confirmedBy: 'Sedge Forum (steward)' },
  sources: [{ attribution: 'Sedge Forum directory', asAt: '2026-03-02' }],
} as const;

const named = (kind: string, name: string) => {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return { id: `${kind}:${slug}`, slug, name, url: `https://fingerpost.example/${slug}` };
};

export function group(name: string, facts: Partial<Group> = {}): Group {
  const own = { kind: 'GROUP', runningState: 'ACTIVE', intake: 'OPEN', activities: [] } as const;
  return { ...named('Group', name), ...common, ...own, ...facts } as unknown as Group;
}

/** Next week, at half past seven in the evening or so. */
export const nextWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

export const meeting: Group['activities'][number] = {
  id: 'Activity:1',
  name: 'Singing together',
  minimumAge: null,
  maximumAge: null,
  cost: { free: false, from: 300, to: 300, unit: 'a session', note: 'first time free', concessions: null },
  schedule: [{ inWords: 'Tuesdays, 7.30pm to 9pm' }],
  next: [],
  venue: { name: 'Sedgeby Village Hall', url: 'https://fingerpost.example/venues/sedgeby-village-hall' },
};

export const edges = (nodes: readonly Group[], distanceKm: number | null = null): GroupEdge[] =>
  nodes.map((node) => ({ distanceKm, note: null, node }));

export function groups(list: readonly GroupEdge[], facts: Partial<GroupsQuery['groups']> = {}): { data: GroupsQuery } {
  const facets = {
    themes: [
      { value: 'music', label: 'Music and singing', count: 4 },
      { value: 'gardening', label: 'Gardening and growing', count: 2 },
    ],
    audiences: [],
  };
  const page = {
    pageInfo: { hasNextPage: false, endCursor: null },
    edges: [...list],
    totalCount: list.length,
    didYouMean: null,
    near: null,
  };
  return { data: { groups: { ...page, nearChoices: [], facets, ...facts } } };
}

export const details: { data: GroupDetailsQuery } = {
  data: {
    node: {
      howToJoin: 'Come along, or phone first.',
      intake: 'WAITING_LIST',
      runningState: 'ACTIVE',
      runningNote: null,
      contacts: [{ role: 'The office', phone: '01353 000000', email: 'hello@sedge.example', textRelay: true, note: 'Weekday mornings' }],
      links: [
        { kind: 'WEBSITE', url: 'https://sedge.example/', label: null },
        { kind: 'OTHER', url: 'javascript:alert(1)', label: 'Bad link' },
      ],
      activities: [{ ...meeting, summary: 'Songs from everywhere.', intake: 'OPEN', welcome: 'Someone meets you the first time' }],
      meetsAt: [{ name: 'Sedgeby Village Hall', url: 'https://fingerpost.example/venues/sedgeby-village-hall' }],
      location: {
        visibility: 'EXACT',
        place: { name: 'Little Sedgeby' },
        address: { lines: ['High Street'], town: 'Sedgeby', postcode: 'AA1 1AA' },
        directions: null,
      },
      opportunities: [{ name: 'Tea maker', url: 'https://fingerpost.example/volunteering/tea-maker', hoursNote: '2 hours, Tuesdays' }],
      languages: [],
      accessFacts: [
        { term: { label: 'Step-free way in' }, answer: 'YES', note: null },
        { term: { label: 'Hearing loop' }, answer: 'UNKNOWN', note: null },
      ],
      cost: null,
      owner: { name: 'Little Sedgeby Parish Council' },
      steward: { name: 'Sedge Forum' },
      assurance: common.assurance,
      sources: [{ attribution: 'Sedge Forum directory', asAt: '2026-03-02', url: null }],
    },
  },
};

export const wider: { data: WiderQuery } = {
  data: { place: { name: 'Little Sedgeby', within: [{ name: 'Sedgeshire', slug: 'sedgeshire', kind: 'DISTRICT' }] } },
};

const results = [
  { ...named('Group', 'Sedgeby Singers'), ...common, kind: 'GROUP', activities: [meeting] },
  {
    ...named('Venue', 'Sedgeby Village Hall'),
    ...common,
    kind: 'VENUE',
    spaces: [
      { capacity: [{ people: 120 }], rates: [{ hirerClass: 'COMMUNITY', from: 800, unit: 'HOUR', doubtful: false }] },
      { capacity: [{ people: 20 }], rates: [] },
    ],
    accessFacts: [{ term: { label: 'Step-free way in' }, answer: 'YES' }],
  },
  {
    ...named('Fund', 'Sedge Small Grants'),
    ...common,
    kind: 'FUND',
    location: null,
    roundState: 'CLOSING_SOON',
    nextDeadline: new Date(Date.now() + 12 * 86_400_000).toISOString(),
    forWhom: 'GROUPS',
    amount: { least: 200_000, most: 1_000_000, typical: null },
  },
  {
    ...named('Opportunity', 'Minibus driver'),
    ...common,
    kind: 'OPPORTUNITY',
    group: { name: 'Sedge Wheels' },
    commitment: 'REGULAR',
    hoursNote: '2 hours, Tuesdays',
    fromHome: false,
    minimumAge: 21,
  },
  {
    ...named('Event', 'Sedgeby Show'),
    ...common,
    kind: 'EVENT',
    startsAt: nextWeek(),
    endsAt: null,
    allDay: true,
    precision: 'DAY',
    dateText: null,
    eventState: 'CONFIRMED',
    venue: { name: 'The Green' },
  },
] as unknown as Result[];

export function search(facts: Partial<SearchQuery['search']> = {}, nodes: readonly Result[] = results): { data: SearchQuery } {
  const facets = {
    kinds: [
      { value: 'GROUP', label: 'Groups', count: 1 },
      { value: 'VENUE', label: 'Venues', count: 1 },
    ],
    themes: [
      { value: 'music', label: 'Music and singing', count: 4 },
      { value: 'gardening', label: 'Gardening and growing', count: 2 },
    ],
  };
  const page = {
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: nodes.length,
    didYouMean: null,
    near: null,
    nearChoices: [],
    facets,
  };
  return { data: { search: { ...page, edges: nodes.map((node) => ({ distanceKm: 2.0, note: null, node })), ...facts } } };
}

/** Canned answers in the shape of the documents, for the gallery and for tests. Places and people here are made up: nobody lives in Little Sedgeby. */
import type {
  AwardLineFragment,
  FundDetailsQuery,
  FundsQuery,
  GroupDetailsQuery,
  GroupsQuery,
  SearchQuery,
  WiderQuery,
} from '../../generated/gql/graphql.ts';

type Group = GroupsQuery['groups']['edges'][number]['node'];
type GroupEdge = GroupsQuery['groups']['edges'][number];
type Result = SearchQuery['search']['edges'][number]['node'];

export const common = {
  summary: 'Meet others and learn from each other.',
  audiences: [{ label: 'Older people' }],
  places: [{ name: 'Little Sedgeby' }],
  location: { visibility: 'EXACT', place: { name: 'Little Sedgeby' } },
  cost: null,
  steward: { name: 'Sedge Forum' },
  assurance: { state: 'CURRENT', confirmedAt: '2026-03-02T10:00:00Z', confirmedBy: 'Sedge Forum (steward)' },
  sources: [{ attribution: 'Sedge Forum directory', asAt: '2026-03-02' }],
} as const;

export const named = (kind: string, name: string) => {
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return { id: `${kind}:${slug}`, slug, name, url: `https://fingerpost.example/${slug}` };
};

/** What an opened entry says of itself beside what its list said. */
export const itself = (kind: string, name: string) => ({
  ...named(kind, name),
  id: btoa(`${kind}:1`),
  summary: common.summary,
  themes: [],
  audiences: [],
});

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
      ...itself('Group', 'Sedgeby Lunch Club'),
      kind: 'GROUP',
      places: [{ name: 'Little Sedgeby' }],
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
  data: {
    place: { name: 'Little Sedgeby', councils: [], within: [{ name: 'Sedgeshire', slug: 'sedgeshire', kind: 'DISTRICT', councils: [] }] },
  },
};

/** One of each kind; the dates of what has one are given, as they are counted from now. */
export const searched = ({ nextDeadline, startsAt }: { nextDeadline: string; startsAt: string }) =>
  [
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
      nextDeadline,
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
      startsAt,
      endsAt: null,
      allDay: true,
      precision: 'DAY',
      dateText: null,
      eventState: 'CONFIRMED',
      venue: { name: 'The Green' },
    },
  ] as unknown as Result[];

const results = searched({ nextDeadline: new Date(Date.now() + 12 * 86_400_000).toISOString(), startsAt: nextWeek() });

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

type Fund = FundsQuery['funds']['edges'][number]['node'];

/** In so many days, at midday. */
export const inDays = (days: number) => new Date(Math.floor(Date.now() / 86_400_000 + days) * 86_400_000 + 43_200_000).toISOString();

export function fund(name: string, facts: Partial<Fund> = {}): Fund {
  const own = {
    kind: 'FUND',
    location: null,
    audiences: [],
    roundState: 'CLOSING_SOON',
    nextDeadline: inDays(12),
    forWhom: 'GROUPS',
    amount: { least: 200_000, most: 1_000_000, typical: null },
    applicantTypes: [{ label: 'Registered charities' }, { label: 'Groups that are not registered' }],
    outcomes: [{ label: 'People feel less alone' }],
    welcomed: null,
  } as const;
  return { ...named('Fund', name), ...common, ...own, ...facts } as unknown as Fund;
}

export function funds(nodes: readonly Fund[], facts: Partial<FundsQuery['funds']> = {}): { data: FundsQuery } {
  const facets = { themes: [{ value: 'food', label: 'Food', count: 2 }], audiences: [] };
  const page = {
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: nodes.length,
    didYouMean: null,
    near: null,
    nearChoices: [],
  };
  return { data: { funds: { ...page, facets, edges: nodes.map((node) => ({ distanceKm: null, note: null, node })), ...facts } } };
}

const award: AwardLineFragment = {
  title: 'A kitchen for the lunch club',
  amount: 450_000,
  amountQualifier: 'UP_TO',
  awardedOn: '2024-03-01',
  precision: 'MONTH',
  recipientName: 'Sedgeby Lunch Club',
  places: [{ name: 'Sedgeby' }],
};

const fundNode: Extract<FundDetailsQuery['node'], { sources: unknown[] }> = {
  ...itself('Fund', 'Sedge Fund'),
  kind: 'FUND',
  applicantTypes: [{ label: 'Registered charities' }],
  criteria: [{ inWords: 'Do you help people in Sedgeshire?' }],
  amount: { least: 200_000, most: 1_000_000, typical: null },
  paysFor: ['Equipment'],
  doesNotPayFor: ['Salaries'],
  paperwork: ['Accounts of the last year', 'A budget', 'Your constitution'],
  matchFunding: 'A tenth of the cost',
  years: 1,
  stages: 1,
  howToApply: 'Talk to the foundation first.',
  contacts: [{ role: 'Grants team', phone: '01353 000001', email: null, textRelay: false, note: null }],
  links: [
    { kind: 'APPLY', url: 'https://www.foundation.example/apply', label: null },
    { kind: 'OTHER', url: 'javascript:alert(1)', label: 'Bad link' },
  ],
  helpFrom: [{ name: 'Sedge Forum', url: 'https://fingerpost.example/groups/sedge-forum' }],
  funder: { name: 'Sedge Foundation', url: 'https://fingerpost.example/groups/sedge-foundation' },
  manager: null,
  currentRound: { state: 'CLOSING_SOON', opensAt: null, closesAt: inDays(12), decisionBy: null, spendBy: null },
  awards: { totalCount: 5, nodes: [{ ...award, recipientName: 'Fen Players', title: 'Lights' }] },
  owner: null,
  steward: { name: 'Sedge Forum' },
  assurance: common.assurance,
  sources: [{ attribution: 'Sedge Forum directory', asAt: '2026-03-02', url: null }],
};

export const fundRest = (
  near: FundDetailsQuery['awards'] | null = { totalCount: 1, nodes: [award] },
  facts: Partial<typeof fundNode> = {},
) => ({ data: { node: { ...fundNode, ...facts }, ...(near && { awards: near }) } }) satisfies { data: FundDetailsQuery };

/** Canned answers about venues, roles and events, all made up like those beside them. */
import type {
  EventDetailsQuery,
  EventsQuery,
  OpportunitiesQuery,
  OpportunityDetailsQuery,
  VenueDetailsQuery,
  VenuesQuery,
} from '../../generated/gql/graphql.ts';
import { common, inDays, itself, named } from './canned-lists.ts';

type Venue = VenuesQuery['venues']['edges'][number]['node'];
type Role = OpportunitiesQuery['opportunities']['edges'][number]['node'];
type Event = EventsQuery['events']['edges'][number]['node'];

const page = { pageInfo: { hasNextPage: false, endCursor: null }, didYouMean: null, near: null, nearChoices: [] };
const facets = { themes: [{ value: 'music', label: 'Music and singing', count: 4 }], audiences: [] };
const listed = <Node>(nodes: readonly Node[], distanceKm: number | null) => ({
  ...page,
  facets,
  totalCount: nodes.length,
  edges: nodes.map((node) => ({ distanceKm, note: null, node })),
});

const rate = { validFrom: '2026-04-01', validUntil: null, note: null, doubtful: false, unit: 'HOUR' } as const;
const spaces: Venue['spaces'] = [
  { name: 'Committee room', capacity: [{ people: 20 }], rates: [{ ...rate, hirerClass: 'COMMUNITY', from: 800, to: 800 }] },
  {
    name: 'Main hall',
    capacity: [{ people: 120 }, { people: 80 }],
    rates: [
      { ...rate, hirerClass: 'PRIVATE', from: 2500, to: 2500 },
      { ...rate, hirerClass: 'COMMUNITY', from: 1200, to: 1500 },
    ],
  },
];

export function venue(name: string, facts: Partial<Venue> = {}): Venue {
  const accessFacts = [
    { term: { slug: 'step-free', label: 'Step-free way in' }, answer: 'YES' },
    { term: { slug: 'accessible-toilet', label: 'Accessible toilet' }, answer: 'NO' },
  ];
  return { ...named('Venue', name), ...common, kind: 'VENUE', outsideHire: 'YES', closures: [], spaces, accessFacts, ...facts } as Venue;
}

export const venues = (nodes: readonly Venue[], distanceKm: number | null = null): { data: VenuesQuery } => ({
  data: {
    venues: listed(nodes, distanceKm),
    facilities: [
      { slug: 'kitchen', label: 'Kitchen' },
      { slug: 'stage', label: 'Stage' },
    ],
  },
});

const opened = {
  places: [{ name: 'Little Sedgeby' }],
  location: {
    visibility: 'EXACT',
    place: { name: 'Little Sedgeby' },
    address: { lines: ['High Street'], town: 'Sedgeby', postcode: 'AA1 1AA' },
    directions: null,
  },
  owner: { name: 'Little Sedgeby Parish Council' },
  steward: { name: 'Sedge Forum' },
  assurance: common.assurance,
  sources: [{ attribution: 'Sedge Forum directory', asAt: '2026-03-02', url: null }],
  links: [
    { kind: 'WEBSITE', url: 'https://sedge.example/', label: null },
    { kind: 'OTHER', url: 'javascript:alert(1)', label: 'Bad link' },
  ],
  contacts: [
    { role: 'The secretary', phone: null, email: 'hello@sedge.example', textRelay: false, note: null },
    { role: 'Bookings', phone: '01353 000000', email: null, textRelay: true, note: 'Weekday mornings' },
  ],
  accessFacts: [{ term: { label: 'Step-free way in' }, answer: 'YES', note: null }],
} as const;

export const venueRest = {
  data: {
    node: {
      ...opened,
      ...itself('Venue', 'Sedgeby Village Hall'),
      kind: 'VENUE',
      openNow: true,
      openingHours: [{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY'], from: '09:00', to: '17:30', staffed: true, note: null }],
      closures: [{ from: inDays(20).slice(0, 10), until: inDays(22).slice(0, 10), reason: 'New floor.', space: { name: 'Main hall' } }],
      outsideHire: 'YES',
      howToBook: 'Ring the bookings secretary.',
      parking: 'Behind the hall, 20 cars.',
      publicTransport: 'Bus 9 stops outside.',
      facilities: [{ label: 'Kitchen' }],
      equipment: ['folding tables'],
      spaces: spaces.map((space) => ({
        ...space,
        capacity: space.capacity.map(({ people }, index) => ({ people, layout: index ? 'TABLES' : 'THEATRE' })),
        facilities: [],
      })),
      groups: [{ name: 'Sedgeby Singers', url: 'https://fingerpost.example/groups/sedgeby-singers' }],
      events: [
        {
          name: 'Sedgeby Show',
          url: 'https://fingerpost.example/events/sedgeby-show',
          startsAt: inDays(9),
          precision: 'DAY',
          eventState: 'CONFIRMED',
        },
      ],
      operator: null,
      managedBy: null,
    },
  },
} as unknown as { data: VenueDetailsQuery };

export function role(name: string, facts: Partial<Role> = {}): Role {
  const own = {
    kind: 'OPPORTUNITY',
    group: { name: 'Sedge Wheels' },
    commitment: 'REGULAR',
    hoursNote: '2 hours, Tuesdays',
    fromHome: false,
    minimumAge: 21,
    youngVolunteers: 'NO',
    checks: 'Driving licence, DBS check',
    closesOn: null,
  };
  return { ...named('Opportunity', name), ...common, ...own, ...facts } as Role;
}

export const roles = (nodes: readonly Role[], distanceKm: number | null = null): { data: OpportunitiesQuery } => ({
  data: { opportunities: listed(nodes, distanceKm) },
});

export const roleRest = {
  data: {
    node: {
      ...opened,
      ...itself('Opportunity', 'Minibus driver'),
      kind: 'OPPORTUNITY',
      description: 'Drive the **minibus** to the lunch club.\n\nHelp people on and off.',
      group: { name: 'Sedge Wheels', url: 'https://fingerpost.example/groups/sedge-wheels', contacts: [] },
      venue: null,
      fromHome: false,
      schedule: [{ inWords: 'Tuesdays, 10am to noon' }],
      startsOn: null,
      closesOn: null,
      requirements: [{ label: 'Driving licence' }],
      numberNeeded: 2,
      gains: 'Good company.',
      training: 'Half a day with MiDAS.',
      support: null,
      expenses: true,
      rewards: ['time credits'],
      applyUrl: 'https://www.wheels.example/apply',
      repliesWithinDays: 5,
    },
  },
} as unknown as { data: OpportunityDetailsQuery };

export function event(name: string, facts: Partial<Event> = {}): Event {
  const own = {
    kind: 'EVENT',
    startsAt: inDays(6),
    endsAt: inDays(6).replace('T12', 'T14'),
    allDay: false,
    precision: 'DAY',
    dateText: null,
    eventState: 'CONFIRMED',
    venue: { name: 'Sedgeby Village Hall' },
    registerBy: inDays(4),
    placesLeft: 12,
    cost: { free: false, from: 300, to: 300, unit: null, note: null, concessions: null },
  };
  return { ...named('Event', name), ...common, ...own, ...facts } as Event;
}

export const events = (nodes: readonly Event[], distanceKm: number | null = null): { data: EventsQuery } => ({
  data: { events: listed(nodes, distanceKm) },
});

export const eventRest = {
  data: {
    node: {
      ...opened,
      ...event('Sedgeby Show'),
      ...itself('Event', 'Sedgeby Show'),
      accessFacts: opened.accessFacts,
      contacts: [],
      links: [],
      location: opened.location,
      owner: opened.owner,
      sources: opened.sources,
      recurrence: 'every year',
      hosts: [{ name: 'Show Committee', url: 'https://fingerpost.example/groups/show-committee', contacts: opened.contacts }],
      at: { name: 'Sedgeby Village Hall', url: 'https://fingerpost.example/venues/sedgeby-village-hall' },
      onlineUrl: 'https://meet.example/show',
      registerUrl: 'javascript:alert(1)',
    },
  },
} as unknown as { data: EventDetailsQuery };

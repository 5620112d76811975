/**
 * What the gallery's service says in each state, by the name of the question: canned, so that an element can be shown in every state on any
 * installation without a word of its record. Dates are counted from the moment of asking.
 */
import {
  alertForm,
  around,
  eligibilityWords,
  faulty,
  glance,
  noPlace,
  placeNamed,
  refusal,
  sent,
  suggestionForm,
  verdicts,
} from './canned-forms.ts';
import { event, eventRest, events, role, roleRest, roles, venue, venueRest, venues } from './canned-kinds.ts';
import { common, details, edges, fund, fundRest, funds, group, groups, inDays, meeting, search, searched } from './canned-lists.ts';

/** As under a field for a place. */
const offered = (name: string) => ({ ...placeNamed(name), otherNames: [], point: { latitude: 52.4 } });

type Variables = Record<string, unknown>;

export interface Reply {
  status: number;
  type: string;
  body: string;
  /** Milliseconds to wait before it goes out. */
  after: number;
}

type Said = (variables: Variables) => object;
type Answers = Readonly<Record<string, Said>>;
/** Any entry, whatever its kind: what a state puts into all of them. */
type Facts = Readonly<Record<string, unknown>>;

const names: Readonly<Record<string, readonly string[]>> = {
  Groups: ['Sedgeby Singers', 'Sedgeby Gardeners', 'Tuesday Lunch Club'],
  Venues: ['Sedgeby Village Hall', 'Old Barn', 'Reading Room'],
  Funds: ['Sedge Small Grants', 'Reed Fund', 'Heron Trust'],
  Opportunities: ['Minibus driver', 'Tea maker', 'Treasurer'],
  Events: ['Sedgeby Show', 'Spring Fair', 'Quiz night'],
};

interface Shape {
  /** How many of each list; the first are the fullest. */
  count?: number;
  /** Over what all entries say. */
  facts?: Facts;
  /** In place of their names. */
  name?: string;
  /** Over what the list says of itself. */
  page?: Facts;
}

const spot = (index: number) => ({
  visibility: 'EXACT',
  point: { latitude: 52.3 + index * 0.03, longitude: 0.1 - index * 0.05 },
  place: { slug: 'sedgeby', name: 'Sedgeby', kind: 'PARISH', point: { latitude: 52.3, longitude: 0.1 } },
});

/** The lists of all kinds in one shape. */
function lists({ count = 3, facts = {}, name, page = {} }: Shape): Answers {
  type Make = (name: string, facts: object) => { name: string };
  const made = (field: string, make: Make, own: (index: number) => object = () => ({})) =>
    (names[field] ?? []).slice(0, count).map((title, index) => ({
      ...make(title, { ...own(index), spot: spot(index), ...facts }),
      name: name ?? title,
    }));
  const nodes = <N>(list: readonly unknown[]) => list as readonly N[];
  const away = (variables: Variables) => (variables['near'] ? 3.2 : null);
  const mixed = () =>
    searched({ nextDeadline: inDays(12), startsAt: inDays(7) }).map((node) => ({ ...(node as object), ...facts, ...(name && { name }) }));
  return {
    Groups: (asked) =>
      groups(edges(nodes(made('Groups', group as Make, (index) => ({ activities: index ? [] : [meeting] }))), away(asked)), page),
    Venues: (asked) => ({
      data: {
        ...venues(nodes(made('Venues', venue as Make)), away(asked)).data,
        venues: { ...venues(nodes(made('Venues', venue as Make)), away(asked)).data.venues, ...page },
      },
    }),
    Funds: () => funds(nodes(made('Funds', fund as Make, (index) => ({ nextDeadline: inDays(12 + index * 20) }))), page),
    Opportunities: (asked) => ({
      data: { opportunities: { ...roles(nodes(made('Opportunities', role as Make)), away(asked)).data.opportunities, ...page } },
    }),
    Events: (asked) => ({
      data: {
        events: {
          ...events(nodes(made('Events', event as Make, (index) => ({ startsAt: inDays(6 + index), endsAt: null }))), away(asked)).data
            .events,
          ...page,
        },
      },
    }),
    Search: () => search(page, nodes(mixed().slice(0, count === 3 ? 5 : count))),
    PlaceGlance: () => glance(nodes(count ? mixed() : []), name),
  };
}

/** What an entry says when it is opened, with `over` in all of them. */
const opened = (over: Facts = {}): Answers => {
  const rest = ({ data }: { data: { node?: unknown } }) => ({ data: { ...data, node: { ...(data.node as object), ...over } } });
  return {
    GroupDetails: () => rest(details),
    VenueDetails: () =>
      rest({
        data: {
          node: {
            ...(venueRest.data.node as object),
            closures: [{ from: inDays(20).slice(0, 10), until: inDays(22).slice(0, 10), reason: 'New floor.', space: null }],
            events: [],
          },
        },
      }),
    OpportunityDetails: () => rest(roleRest),
    EventDetails: () =>
      rest({ data: { node: { ...(eventRest.data.node as object), startsAt: inDays(6), endsAt: null, registerBy: inDays(4) } } }),
    FundDetails: () =>
      rest(
        fundRest(undefined, {
          currentRound: { state: 'CLOSING_SOON', opensAt: null, closesAt: inDays(12), decisionBy: null, spendBy: null },
        }),
      ),
  };
};

const rest: Answers = {
  ...opened(),
  Wider: () => ({ data: { place: null } }),
  PlacesLike: () => ({ data: { places: ['Little Sedgeby', 'Sedgeby Fen'].map(offered) } }),
  OpenSuggestionForm: () => suggestionForm,
  SuggestAlike: () => ({ data: { listedAlready: [] } }),
  SuggestListing: () => sent,
  OpenAlertForm: () => alertForm,
  SubscribeAlerts: () => sent,
  OpenWishForm: () => ({ data: { answer: { token: 'a-token' } } }),
  TellWish: ({ wish }) => ({ data: { answer: { words: String((wish as { words?: unknown } | null)?.words ?? '').slice(0, 200) } } }),
  EligibilityWords: () => eligibilityWords,
  CheckEligibility: () => verdicts(),
  EligibilityPlaces: () => ({ data: { places: ['Little Sedgeby', 'Sedgeby Fen'].map(offered) } }),
};

const full: Answers = { ...rest, ...lists({}) };
const nothing = lists({ count: 0 });
const unsure = { assurance: { state: 'NEVER', confirmedAt: null, confirmedBy: null } };
const overdue = { assurance: { ...common.assurance, state: 'OVERDUE', confirmedAt: '2024-03-02T10:00:00Z' } };
const unknown = {
  ...{
    activities: [],
    cost: null,
    audiences: [],
    spaces: [],
    accessFacts: [],
    outsideHire: 'UNKNOWN',
    amount: null,
    nextDeadline: null,
    outcomes: [],
  },
  ...{
    roundState: 'UNCONFIRMED',
    applicantTypes: [],
    hoursNote: null,
    commitment: null,
    minimumAge: null,
    youngVolunteers: 'UNKNOWN',
    checks: null,
  },
  ...{
    venue: null,
    registerBy: null,
    placesLeft: null,
    precision: 'MONTH',
    dateText: 'spring 2027',
    endsAt: null,
    group: null,
    location: null,
    steward: null,
  },
};
const markup = '<img src=x onerror="window.bad=1"><script>window.bad=1</script>';
const endless = 'Llanfairpwllgwyngyll'.repeat(250);
/** Words of somebody else's in every place that has words. */
const filledWith = (all: string, url: string): Facts => {
  // One long word is enough of a test a line; thousands in every line are a test of patience.
  const words = all.slice(0, 300);
  return {
    ...{ summary: all, places: [{ name: words }], location: null, url, audiences: [{ label: words }] },
    ...{ hoursNote: words, checks: words, dateText: words, steward: { name: words }, outcomes: [{ label: words }] },
    contacts: [{ role: words, phone: '01353 000000', email: null, textRelay: false, note: words }],
    links: [{ kind: 'OTHER', url, label: words }],
  };
};
const theirs = (words: string, url: string): Answers => ({
  ...rest,
  ...opened(filledWith(words, url)),
  ...lists({ count: 1, name: words, facts: filledWith(words, url) }),
  CheckEligibility: () => verdicts(words),
});
const isElsewhere = ({ filter }: Variables) => !JSON.stringify(filter ?? {}).includes('little-sedgeby');
const fault = (message: string, code: string) => ({ data: null, errors: [{ message, extensions: { code } }] });
const noSuchPlace = () => fault('There is no place "nowhere". Find its slug with places(query: …).', 'BAD_USER_INPUT');
const perList = (say: Said): Answers => Object.fromEntries([...Object.keys(names), 'Search'].map((name) => [name, say]));

/** By state. What a state says nothing about is answered as `full`. */
const states: Readonly<Record<string, Answers>> = {
  full,
  slow: full,
  loading: full,
  many: { ...full, ...lists({ page: { totalCount: 40, pageInfo: { hasNextPage: true, endCursor: 'next' } } }) },
  one: { ...full, ...lists({ count: 1 }) },
  empty: { ...full, ...nothing },
  alternatives: {
    ...full,
    ...Object.fromEntries(
      Object.entries(lists({ count: 0, page: { didYouMean: 'singing' } })).map(([name, none]) => [
        name,
        (asked: Variables) => (asked['near'] && isElsewhere(asked) ? full[name] : none)?.(asked) ?? {},
      ]),
    ),
    PlaceGlance: () =>
      noPlace([placeNamed('Sedgeby', [{ name: 'Sedgeshire', slug: 'sedgeshire', kind: 'DISTRICT' }]), placeNamed('Sedgeby Fen')]),
    Wider: () => around,
  },
  'which-place': {
    ...full,
    ...lists({
      page: {
        near: { name: 'Norton' },
        nearChoices: [placeNamed('Norton'), placeNamed('Norton', [{ name: 'Fenland', slug: 'fenland', kind: 'DISTRICT' }])],
      },
    }),
  },
  unconfirmed: { ...full, ...lists({ facts: unsure }) },
  overdue: { ...full, ...lists({ facts: overdue }) },
  unknown: { ...full, ...lists({ facts: { ...unknown, ...unsure } }) },
  nowhere: { ...full, ...perList(noSuchPlace), PlaceGlance: () => noPlace() },
  partial: {
    ...full,
    ...Object.fromEntries(
      Object.entries(lists({})).map(([name, say]) => [
        name,
        (asked: Variables) => ({ ...say(asked), errors: [{ message: 'Something did not arrive.' }] }),
      ]),
    ),
  },
  refused: {
    ...full,
    OpenSuggestionForm: () => refusal,
    OpenAlertForm: () => refusal,
    TellWish: () => refusal,
    CheckEligibility: () => fault('Not now.', 'INTERNAL'),
  },
  faults: {
    ...full,
    SuggestListing: () => faulty('summary', 'sender/email'),
    SubscribeAlerts: () => faulty('email'),
    TellWish: () => ({ data: { answer: { message: 'Say what is missing, in a few words.' } } }),
    CheckEligibility: () => fault('No such place.', 'BAD_USER_INPUT'),
  },
  hostile: theirs(markup, 'javascript:window.bad=1'),
  endless: theirs(endless, 'https://fingerpost.example/endless'),
};

const json = (body: object, status = 200): Reply => ({
  status,
  type: 'application/graphql-response+json',
  body: JSON.stringify(body),
  after: 0,
});
const failures: Readonly<Record<string, Reply>> = {
  down: json(fault('The service is being mended.', 'UNAVAILABLE'), 503),
  limited: json(fault('Too many requests from your address. Wait a minute, then go on more slowly.', 'RATE_LIMITED'), 429),
  html: {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>Sign in to the wifi</title><p>Welcome.</p>',
    after: 0,
  },
};
const waits: Readonly<Record<string, number>> = { slow: 1200, loading: 10_000 };

/** Null for a state there is none of. `offline` is made in the browser: asked here, it is a service that is down. */
export function galleryAnswer(state: string, document: string, variables: Variables): Reply | null {
  const failure = failures[state === 'offline' ? 'down' : state];
  if (failure) return failure;
  const say = Object.hasOwn(states, state) ? states[state]?.[document] : undefined;
  if (!Object.hasOwn(states, state)) return null;
  if (!say) return json(fault(`The gallery has no answer to ${document}.`, 'NOT_FOUND'), 404);
  return { ...json(say(variables)), after: waits[state] ?? 0 };
}

/** Example queries in GraphiQL and docs/querying.md, one for each kind of user. A test runs them all. */

export interface Example {
  who: string;
  title: string;
  query: string;
}

export const examples: readonly Example[] = [
  {
    who: 'Resident',
    title: 'What is on near me',
    query: `# What is there for people in Somersham who like company, and how do they join?
query NearMe {
  groups(filter: { base: { places: ["somersham"], themes: ["community-life"] } }, first: 10) {
    nodes {
      name
      summary
      howToJoin
      activities { name schedule { inWords } venue { name } }
      contacts { role phone email }
      assurance { state }
      sources { attribution asAt }
    }
  }
}`,
  },
  {
    who: 'Group organiser',
    title: 'Find a room',
    query: `# Libraries in Huntingdonshire with a room to hire, and what it costs.
query FindARoom {
  venues(filter: { base: { places: ["huntingdonshire"] }, types: ["library"] }, first: 10) {
    totalCount
    nodes {
      name
      location { place { name } }
      spaces { name rates { hirerClass from to unit validFrom note doubtful } }
    }
  }
}`,
  },
  {
    who: 'Parish clerk',
    title: 'One parish, all four domains',
    query: `# Everything for one parish in one request: eight SQL statements at most.
query OneParish {
  place(slug: "ramsey") {
    name
    within { name kind }
    groups: listings(filter: { kinds: [GROUP] }, first: 20) {
      nodes { name ... on Group { activities { name venue { name spaces { name rates { from unit } } } } meetsAt { name } } }
    }
    funds: listings(filter: { kinds: [FUND] }, first: 20) { nodes { name ... on Fund { state nextDeadline amount { least most } } } }
    roles: listings(filter: { kinds: [OPPORTUNITY] }, first: 20) { nodes { name ... on Opportunity { group { name } hoursNote } } }
  }
}`,
  },
  {
    who: 'Partner web editor',
    title: 'What changed for my place',
    query: `# What has changed in Cambridge since the new year, to show on a partner's own site with the date each was confirmed.
query ChangedHere {
  search(filter: { places: ["cambridge"], updatedSince: "2025-01-01T00:00:00Z" }, sort: RECENTLY_CONFIRMED, first: 10) {
    nodes { __typename name summary url status updatedAt assurance { state confirmedAt confirmedBy } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    who: 'Curator',
    title: 'What needs confirming',
    query: `# Listings in East Cambridgeshire that nobody has confirmed lately, with who answers for them.
query NeedsConfirming {
  search(filter: { places: ["east-cambridgeshire"], confirmed: false }, sort: NAME, first: 20) {
    totalCount
    nodes { __typename name owner { name } steward { name } assurance { state dueAt } sources { attribution asAt } }
  }
}`,
  },
  {
    who: 'Connector',
    title: 'A short list to hand over',
    query: `# Groups for carers that cover Fenland, with the phone numbers to read out and the way in.
query ShortList {
  groups(query: "carers", filter: { base: { places: ["fenland"] } }, first: 5) {
    nodes {
      name
      howToJoin
      contacts { role phone textRelay note }
      accessFacts { term { label } answer }
      activities { name schedule { inWords } }
    }
  }
}`,
  },
  {
    who: 'Developer',
    title: 'Search with facets and distance',
    query: `# Words, distance and counts for filters together.
query Search($query: String = "library") {
  search(query: $query, near: { place: "ely", withinKm: 30 }, first: 10) {
    totalCount
    facets { kinds { label count } themes { value label count } }
    edges { distanceKm matched node { __typename name url } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    who: 'Group organiser',
    title: 'May we apply, and why not',
    query: `query MayWeApply {
  checkEligibility(
    applicant: { applicantType: "unregistered-group", incomeBand: UNDER_5K, places: ["somersham"], themes: ["friendship"], amount: 200000 }
    first: 10
  ) {
    verdict
    fund { name url state }
    reasons { verdict inWords whatWouldChangeIt choice onlyYouKnow }
  }
}`,
  },
  {
    who: 'Funder',
    title: 'What became of past awards',
    query: `# Awards of £10,000 and more, latest first.
query Awards {
  awards(filter: { atLeast: 1000000 }, first: 10) {
    totalCount
    nodes { title amount amountQualifier awardedOn precision recipientName fund { name } places { name } sources { attribution } }
  }
}`,
  },
];

export const defaultQuery = examples[0]?.query ?? '';
export const exampleTabs = examples.map(({ query }) => ({ query }));

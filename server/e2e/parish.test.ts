import { ask } from '../testkit/ask.ts';
import { expect, countyTest as test } from '../testkit/fixture.ts';

const oneParish = `query OneParish($place: String!) {
  place(slug: $place) {
    name
    groups: listings(filter: { kinds: [GROUP] }, first: 50) {
      nodes {
        name
        ... on Group {
          activities { name venue { name spaces { name rates { hirerClass from to unit } } } }
          meetsAt { name spaces { name rates { from unit } } }
        }
      }
    }
    venues: listings(filter: { kinds: [VENUE] }, first: 20) { nodes { name } }
    funds: listings(filter: { kinds: [FUND] }, first: 100) { nodes { name ... on Fund { state currentRound { name state closesAt } } } }
    roles: listings(filter: { kinds: [OPPORTUNITY] }, first: 50) { nodes { name ... on Opportunity { group { name } hoursNote } } }
  }
}`;

test('one request tells a parish its groups, venues with rates, funds with their state, and roles, in at most eight statements', async ({
  db,
  sql,
}) => {
  const fund = await db.listing.findFirstOrThrow({
    where: {
      kind: 'FUND',
      status: 'PUBLISHED',
      fundFacts: { endedOn: null },
      rounds: { none: {} },
      servedPlaces: { some: { place: { slug: 'cambridgeshire' } } },
    },
    orderBy: { name: 'asc' },
  });
  const activity = await db.activity.findFirst({
    where: { publicVenue: { spaces: { some: { rates: { some: {} } } } } },
    include: { publicVenue: { include: { location: { include: { place: true } } } } },
  });
  const parish = activity?.publicVenue?.location?.place?.slug ?? 'ramsey';
  const closesAt = new Date(Date.now() + 30 * 24 * 60 * 60 * 1000);
  await db.round.create({ data: { fundId: fund.id, name: 'Spring round', opensAt: new Date('2025-01-01'), closesAt } });
  await ask(db, oneParish, { variables: { place: parish } });
  sql.length = 0;

  const { place } = await ask(db, oneParish, { variables: { place: parish } });

  expect(sql.length).toBeLessThanOrEqual(8);
  for (const statement of sql) expect(statement).toMatch(/limit/i);
  const funds = place.funds.nodes as { name: string; state: string; currentRound: { name: string; state: string } | null }[];
  expect(funds.find((row) => row.name === fund.name)).toMatchObject({
    state: 'OPEN',
    currentRound: { name: 'Spring round', state: 'OPEN' },
  });
  // Nobody has confirmed the seed, so nothing else in it may call itself open.
  for (const row of funds.filter(({ name }) => name !== fund.name)) expect(['CLOSED', 'UNCONFIRMED']).toContain(row.state);
  expect(place.groups.nodes.length).toBeGreaterThan(3);
  expect(place.roles.nodes.length).toBeGreaterThan(0);
  const rooms = place.groups.nodes.flatMap((group: { activities: { venue: { spaces: { rates: unknown[] }[] } | null }[] }) =>
    group.activities.flatMap((row) => row.venue?.spaces.flatMap((space) => space.rates) ?? []),
  );
  expect(rooms.length).toBeGreaterThan(0);
});

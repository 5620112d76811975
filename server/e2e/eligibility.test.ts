/** Whether one may apply, asked as a developer or a widget would: for a listed group, for anybody, as a filter. */
import type { Database } from '../database.ts';
import { ask, askRaw } from '../testkit/ask.ts';
import { describe, expect, countyTest as test } from '../testkit/fixture.ts';
import { globalId } from '../testkit/rows.ts';

const check = `query Check($applicant: ApplicantInput!, $first: Int) {
  checkEligibility(applicant: $applicant, first: $first) {
    verdict
    fund { slug name state }
    reasons { verdict inWords whatWouldChangeIt criterion { kind inWords } }
  }
}`;

interface Judged {
  verdict: string;
  fund: { slug: string; name: string; state: string };
  reasons: { verdict: string; inWords: string; whatWouldChangeIt: string | null; criterion: { kind: string; inWords: string } }[];
}

const judged = async (db: Database, applicant: object, first = 100): Promise<Judged[]> =>
  (await ask<{ checkEligibility: Judged[] }>(db, check, { variables: { applicant, first } })).checkEligibility;

const group = (db: Database, type: string) =>
  db.listing.findFirstOrThrow({
    where: { kind: 'GROUP', status: 'PUBLISHED', groupFacts: { listed: true }, type: { slug: type } },
    orderBy: { id: 'asc' },
  });

const innovate = 'innovate-and-cultivate-fund-small-grants';

describe('an anonymous applicant', () => {
  test('of whom nothing is known is never told no', async ({ db }) => {
    const all = await judged(db, {});
    expect(all.length).toBeGreaterThan(10);
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(['MAYBE']));
    for (const reason of all.flatMap(({ reasons }) => reasons)) expect(reason.whatWouldChangeIt).toBeTruthy();
  });

  test('is told of each fund whether, why, and what would change it; what it may have comes first', async ({ db }) => {
    const all = await judged(db, { applicantType: 'registered-charity', places: ['fenland'], amount: 60_000_00, themes: ['friendship'] });
    const order = all.map(({ verdict }) => ['YES', 'MAYBE', 'NO'].indexOf(verdict));
    expect(order).toEqual([...order].sort());
    const small = all.find(({ fund }) => fund.slug === innovate);
    expect(small?.verdict).toBe('NO');
    expect(small?.reasons).toContainEqual({
      verdict: 'NO',
      inWords: 'It pays between £2,000 and £10,000; you need £60,000.',
      whatWouldChangeIt: 'Ask for £10,000 or less, and look for the rest somewhere else.',
      criterion: { kind: 'amount', inWords: 'Do you need between £2,000 and £10,000?' },
    });
    expect(small?.reasons.find(({ criterion }) => criterion.kind === 'applicant-type')).toMatchObject({ verdict: 'YES' });
  });

  test('who is one person is told of help for people, and that grants are for groups', async ({ db }) => {
    const all = await judged(db, { applicantType: 'individual', places: ['somersham'] });
    expect(all.find(({ fund }) => fund.slug === innovate)?.verdict).toBe('NO');
    const people = await db.listing.findFirstOrThrow({ where: { kind: 'FUND', status: 'PUBLISHED', slug: 'household-support-fund' } });
    const help = all.find(({ fund }) => fund.slug === people.slug);
    if (help) expect(help.verdict).not.toBe('NO');
  });

  test.for([
    [{ foundedYear: 2999 }, /foundedYear is 2999/],
    [{ partners: -1 }, /partners is -1/],
    [{ amount: -5 }, /Pence|amount/],
    [{ places: ['atlantis-upon-sea'] }, /atlantis/],
    [{ applicantType: 'wizard' }, /no sort of applicant "wizard"/],
    [{ themes: Array.from({ length: 61 }, () => 'friendship') }, /60 is the most/],
    [{ group: 'nonsense' }, /id/],
    [{ group: globalId('Fund', 1) }, /not the id of a group/],
    [{ group: globalId('Group', 99_999_999) }, /no such group/],
  ] as const)('is answered with a sentence for %j', async ([applicant, sentence], { db }) => {
    const { errors } = await askRaw(db, check, { variables: { applicant } });
    expect(errors?.[0]?.message).toMatch(sentence);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  test('is answered within three statements, two of them for criteria that are kept', async ({ db, sql }) => {
    await db.round.create({ data: { fundId: (await db.listing.findFirstOrThrow({ where: { slug: innovate } })).id, name: 'New round' } });
    await judged(db, { applicantType: 'school' });
    sql.length = 0;
    await judged(db, { applicantType: 'school' });
    expect(sql.length).toBeLessThanOrEqual(3);
    for (const statement of sql) expect(statement).toMatch(/limit/i);
  });
});

describe('a listed group', () => {
  const eligibleFunds = `query Funds($id: ID!) { node(id: $id) { ... on Group { eligibleFunds(first: 50) { verdict fund { slug } reasons { verdict inWords } } } } }`;

  test('is judged by what is publicly known of it', async ({ db }) => {
    const council = await group(db, 'parish-or-town-council');
    const { node } = await ask(db, eligibleFunds, { variables: { id: globalId('Group', council.id) } });
    const own = node.eligibleFunds.find(({ fund }: Judged) => fund.slug === 'local-highways-improvement-scheme');
    if (own) expect(own.reasons.map(({ inWords }: { inWords: string }) => inWords).join(' ')).toMatch(/parish or town council/);
    const forSchools = node.eligibleFunds.find(({ fund }: Judged) => fund.slug === 'cultivating-communities-fund');
    if (forSchools) expect(forSchools.verdict).toBe('NO');
    expect(node.eligibleFunds.length).toBeGreaterThan(5);
  });

  test('whose location is hidden is judged by its district at most', async ({ db }) => {
    const hidden = await db.listing.findFirstOrThrow({
      where: { kind: 'GROUP', status: 'PUBLISHED', groupFacts: { listed: true }, location: { visibility: 'HIDDEN' } },
      orderBy: { id: 'asc' },
    });
    const { node } = await ask(db, eligibleFunds, { variables: { id: globalId('Group', hidden.id) } });
    const fine = await db.place.findMany({
      where: { kind: { in: ['PARISH', 'TOWN', 'WARD', 'SETTLEMENT'] }, listings: { some: { listingId: hidden.id } } },
    });
    const text = JSON.stringify(node);
    for (const { name } of fine) expect(text).not.toContain(`You work in ${name}`);
  });

  test.for(['HIDDEN', 'AREA'] as const)(
    'and a fund whose location is %s: no rule of it tells where that is',
    async (visibility, { db }) => {
      const parish = await db.place.findUniqueOrThrow({ where: { slug: 'somersham' } });
      const slug = `shy-fund-${visibility.toLowerCase()}`;
      await db.listing.create({
        data: {
          ...{ kind: 'FUND', slug, status: 'PUBLISHED', name: `Shy Fund ${visibility}`, summary: 'Helps.', fundFacts: { create: {} } },
          location: { create: { visibility, placeId: parish.id } },
          criteria: {
            create: [
              { kind: 'place', inWords: 'Are you near?', rule: { asks: 'place', anyOf: ['somersham'] } },
              { kind: 'registered', inWords: 'Are you registered?', rule: { asks: 'registered' } },
            ],
          },
        },
      });
      const query = `{ listing(slug: "${slug}") { ... on Fund { eligibility(applicant: { places: ["ely"], registered: true }) { reasons { verdict inWords onlyYouKnow whatWouldChangeIt criterion { inWords } } } } } }`;
      // Kept until the database tells of a change, which nobody hears here before it is started.
      db.changes.start();
      const reasons = await expect
        .poll(
          async () =>
            ((await askRaw(db, query)).data as { listing?: { eligibility?: { reasons: unknown } } } | null)?.listing?.eligibility?.reasons,
          { timeout: 5000 },
        )
        .toBeTruthy()
        .then(async () => (await ask(db, query)).listing.eligibility.reasons as { inWords: string; onlyYouKnow: boolean }[]);
      const own = visibility === 'HIDDEN' ? /Somersham/ : /^$/;
      expect(reasons.map(({ inWords }) => inWords).join(' ')).not.toMatch(own);
      expect(reasons).toContainEqual(expect.objectContaining({ onlyYouKnow: true, criterion: { inWords: 'Are you near?' } }));
      expect(reasons).toContainEqual(expect.objectContaining({ verdict: 'YES', criterion: { inWords: 'Are you registered?' } }));
    },
  );

  test('is judged with all others of a list in as many statements as alone', async ({ db, sql }) => {
    const list = `query G($first: Int!) { groups(first: $first) { nodes { name eligibleFunds(first: 5) { verdict fund { name state funder { name } } } } } }`;
    const count = async (first: number) => {
      await ask(db, list, { variables: { first } });
      sql.length = 0;
      await ask(db, list, { variables: { first } });
      return sql.length;
    };
    const alone = await count(1);
    expect(await count(20)).toBeLessThanOrEqual(alone);
    for (const statement of sql) expect(statement).toMatch(/limit/i);
  });

  test('says of itself what the record does not', async ({ db }) => {
    const club = await group(db, 'club');
    const [known] = await judged(db, { group: globalId('Group', club.id), amount: 5_000_00 });
    expect(known?.reasons.length).toBeGreaterThan(0);
  });
});

describe('as a filter', () => {
  test('leaves out what is surely a no, and says the same as the check', async ({ db }) => {
    const applicant = { applicantType: 'school', places: ['cambridgeshire'] };
    const { funds } = await ask(
      db,
      `query F($applicant: ApplicantInput!) { funds(filter: { eligibleFor: $applicant }, first: 100) { totalCount nodes { slug } } }`,
      {
        variables: { applicant },
      },
    );
    const expected = (await judged(db, applicant)).filter(({ verdict }) => verdict !== 'NO').map(({ fund }) => fund.slug);
    expect(funds.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(expected.sort());
    expect(funds.totalCount).toBe(expected.length);
  });
});

test('a fund says of itself whether one may apply, and a closed one too', async ({ db }) => {
  const { funds } = await ask(
    db,
    `{ funds(first: 5) { nodes { name eligibility(applicant: { applicantType: "registered-charity" }) { verdict fund { name } reasons { inWords } } } } }`,
  );
  for (const { name, eligibility } of funds.nodes) expect(eligibility.fund.name).toBe(name);
});

test('a curator’s rule counts at once', async ({ db }) => {
  db.changes.start();
  const fund = await db.listing.findFirstOrThrow({ where: { slug: innovate } });
  const before = (await judged(db, { hasBankAccount: false })).find(({ fund: { slug } }) => slug === innovate);
  expect(before?.verdict).toBe('MAYBE');
  await db.criterion.create({
    data: { fundId: fund.id, position: 9, kind: 'bank-account', inWords: 'Do you have an account?', rule: { asks: 'bank-account' } },
  });
  await expect
    .poll(async () => (await judged(db, { hasBankAccount: false })).find(({ fund: { slug } }) => slug === innovate)?.verdict, {
      timeout: 5000,
    })
    .toBe('NO');
});

import { ask } from '../testkit/ask.ts';
import { describe, expect, test } from '../testkit/fixture.ts';
import { makeFund, makeGroup } from '../testkit/rows.ts';
import { assuranceState, confirmedByWords } from './assurance.ts';

const now = new Date('2026-11-21T12:00:00Z');
const day = 24 * 60 * 60 * 1000;
const after = (milliseconds: number) => new Date(now.getTime() + milliseconds);
const confirmedAt = after(-300 * day);

const cases = [
  { says: 'never confirmed', confirmedAt: null, dueAt: null, state: 'NEVER', rank: 2 },
  { says: 'never confirmed, though due', confirmedAt: null, dueAt: after(day), state: 'NEVER', rank: 2 },
  { says: 'confirmed without a due time', confirmedAt, dueAt: null, state: 'CURRENT', rank: 0 },
  { says: 'due in 60 days and a moment', confirmedAt, dueAt: after(60 * day + 1), state: 'CURRENT', rank: 0 },
  { says: 'due in 60 days', confirmedAt, dueAt: after(60 * day), state: 'DUE', rank: 0 },
  { says: 'due in a moment', confirmedAt, dueAt: after(1), state: 'DUE', rank: 0 },
  { says: 'due now', confirmedAt, dueAt: now, state: 'OVERDUE', rank: 1 },
  { says: 'due a moment ago', confirmedAt, dueAt: after(-1), state: 'OVERDUE', rank: 1 },
] as const;

describe('the state of a record', () => {
  test.for(cases)('$says is $state, and ranks $rank in the order of trust', async ({ confirmedAt, dueAt, state, rank }, { db }) => {
    expect(assuranceState({ confirmedAt, dueAt }, now)).toBe(state);
    const sql = 'SELECT assurance_rank($1::timestamptz, $2::timestamptz, $3::timestamptz) AS rank';
    const { rows } = await db.pool.query(sql, [confirmedAt, dueAt, now]);
    expect(rows).toEqual([{ rank }]);
  });

  test('is what the API tells, and a change of the record is no confirmation', async ({ db }) => {
    const { id, slug } = await makeGroup(db, { name: 'Changed' });
    await db.listing.update({ where: { id }, data: { summary: 'Other words.' } });
    expect((await ask(db, `{ listing(slug: "${slug}") { assurance { state confirmedAt dueAt } } }`)).listing.assurance).toEqual({
      state: 'NEVER',
      confirmedAt: null,
      dueAt: null,
    });
  });

  test('moves in the order of lists when its time comes, without any change of the record', async ({ db }) => {
    const { id } = await makeGroup(db, { name: 'Falling due', confirmedAt: new Date(Date.now() - day), dueAt: new Date(Date.now() + 300) });
    const rank = async () => (await db.catalogue.findUniqueOrThrow({ where: { listingId: id } })).assuranceRank;
    expect(await rank()).toBe(0);
    const refreshed = async () => {
      await db.$queryRaw`SELECT refresh_assurance()`;
      return rank();
    };
    await expect.poll(refreshed).toBe(1);
  });
});

describe('who confirmed it', () => {
  test('is said as a body and its part', () => {
    const by = (status: 'PUBLISHED' | 'DRAFT', confirmedAs: 'OWNER' | 'STEWARD' | 'SOURCE' | null) =>
      confirmedByWords({
        confirmedAt,
        dueAt: null,
        confirmedAs,
        confirmedBy: { name: 'Fen Council', status, hidden: false },
        catalogue: { locates: true },
      });
    expect(by('PUBLISHED', 'STEWARD')).toBe('Fen Council (steward)');
    expect(by('PUBLISHED', null)).toBe('Fen Council');
    expect(by('DRAFT', 'OWNER')).toBeNull();
  });

  test('is not said while only staff know of that body', async ({ db }) => {
    const body = await makeGroup(db, { name: 'Secret draft', status: 'DRAFT' });
    const fund = await makeFund(db, { name: 'Checked fund', confirmedAt, confirmedById: body.id, confirmedAs: 'OWNER' });
    await db.round.create({ data: { fundId: fund.id, confirmedAt, confirmedById: body.id } });
    const asked = '{ listing(slug: "checked-fund") { assurance { confirmedBy } ... on Fund { rounds { assurance { confirmedBy } } } } }';
    const unsaid = { assurance: { confirmedBy: null }, rounds: [{ assurance: { confirmedBy: null } }] };
    expect((await ask(db, asked)).listing).toEqual(unsaid);
    await db.listing.update({ where: { id: body.id }, data: { status: 'PUBLISHED' } });
    expect((await ask(db, asked)).listing.assurance.confirmedBy).toBe('Secret draft (owner)');
  });
});

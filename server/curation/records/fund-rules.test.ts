/** What a fund asks, as a curator saves it: a rule of a fund names what is there, and its amounts and dates agree. */
import type { Database } from '../../database.ts';
import { loadCriteria } from '../../funding/eligibility/load.ts';
import { InputFaults } from '../../refusals.ts';
import { mergeTerms } from '../../registers/merge-terms.ts';
import { describe, expect, countyTest as test } from '../../testkit/fixture.ts';
import { makeViewer } from '../../testkit/viewers.ts';
import { changeRecord, readRecord } from './index.ts';
import { namesIn } from './named.ts';
import { restoreRevision } from './restore-revision.ts';

const now = new Date('2026-11-22T12:00:00Z');
const author = { id: 'account:a', as: 'STEWARD', bodyId: null } as const;

async function makeFund(db: Database) {
  const slug = `fund-${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await db.listing.create({
    data: { kind: 'FUND', slug, status: 'PUBLISHED', name: slug, summary: 'Pays for tea.', fundFacts: { create: {} } },
  });
  return id;
}
async function change(db: Database, listingId: number, set: object) {
  const { version = 1 } = (await readRecord(db, listingId)) ?? {};
  return db.$transaction((tx) => changeRecord(tx, { listingId, version, set: set as never, author, now }));
}
const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error) => (error instanceof InputFaults ? error.faults : Promise.reject(error)),
  );
const ruleOf = async (db: Database, fundId: number) => (await db.criterion.findFirstOrThrow({ where: { fundId } })).rule;
const asking = (rule: unknown) => ({ 'criteria/+1': { kind: 'other', inWords: 'May you?', rule } });

describe('a rule', () => {
  test('is kept as it is read, and changed field by field', async ({ db }) => {
    const id = await makeFund(db);
    await change(db, id, asking({ asks: 'applicant-type', anyOf: ['school'] }));
    expect(await ruleOf(db, id)).toEqual({ asks: 'applicant-type', anyOf: ['school'] });
    const criterion = await db.criterion.findFirstOrThrow({ where: { fundId: id } });
    // As the form sends it: what was asked before is left behind empty.
    await change(db, id, {
      [`criteria/${criterion.id}/rule/asks`]: 'income',
      [`criteria/${criterion.id}/rule/anyOf`]: null,
      [`criteria/${criterion.id}/rule/most`]: 10_000_00,
    });
    expect(await ruleOf(db, id)).toEqual({ asks: 'income', most: 10_000_00 });
    await change(db, id, { [`criteria/${criterion.id}/rule`]: null });
    expect(await ruleOf(db, id)).toBeNull();
  });

  test.for([
    [{ asks: 'applicant-type', anyOf: ['wizard'] }, 'criteria/+1/rule/anyOf', /"wizard" is not among its words/],
    [{ asks: 'theme', anyOf: ['school'] }, 'criteria/+1/rule/anyOf', /"school" is not among its words/],
    [{ asks: 'place', anyOf: ['atlantis'] }, 'criteria/+1/rule/anyOf', /no place "atlantis"/],
    [{ asks: 'applicant-type' }, 'criteria/+1/rule', /Name at least one/],
    [{ asks: 'income', most: -1 }, 'criteria/+1/rule', /less than nothing/],
    [{ asks: 'amount', least: 500, most: 100 }, 'criteria/+1/rule', /least is more than the most/],
    [{ asks: 'amount', most: 1e15 }, 'criteria/+1/rule', /thousand million/],
    [{ asks: 'age' }, 'criteria/+1/rule', /the least, the most, or both/],
    [{ asks: 'luck' }, 'criteria/+1/rule', /Say what it asks/],
    ['registered', 'criteria/+1/rule', /Say what it asks/],
  ] as const)('that says %j is refused with a sentence', async ([rule, path, sentence], { db }) => {
    const id = await makeFund(db);
    const [fault] = await faultsOf(change(db, id, asking(rule)));
    expect(fault).toMatchObject({ path, message: expect.stringMatching(sentence) });
  });

  test('goes on meaning a word that was merged, and a place that was renamed', async ({ db }) => {
    const id = await makeFund(db);
    const [from, into] = await Promise.all(
      ['vole-keeping', 'newt-keeping'].map((slug) => db.term.create({ data: { vocabulary: 'THEME', slug, label: slug, position: 900 } })),
    );
    await change(db, id, asking({ asks: 'theme', anyOf: ['vole-keeping'] }));
    const viewer = await makeViewer(db, {
      role: 'ADMIN',
      body: await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' }, select: { id: true } }),
    });
    await mergeTerms(db, from?.id ?? 0, into?.id ?? 0, { viewer, now });
    db.changes.start();
    await expect
      .poll(async () => (await loadCriteria(db)).get(id)?.criteria.find(({ kind }) => kind === 'other')?.rule, { timeout: 5000 })
      .toMatchObject({ anyOf: [{ slug: 'newt-keeping' }] });
    const record = await readRecord(db, id);
    if (!record) throw new Error('gone');
    expect(await namesIn(db, record, record.document)).toContainEqual({ value: 'THEME vole-keeping', label: 'newt-keeping' });
    // Whoever saves it next writes what it is called now.
    await change(db, id, { summary: 'Pays for cake.' });
    expect(await ruleOf(db, id)).toEqual({ asks: 'theme', anyOf: ['newt-keeping'] });
  });

  test('that names what is gone stands in no other change’s way, and is left out when its revision comes back', async ({ db }) => {
    const id = await makeFund(db);
    const term = await db.term.create({ data: { vocabulary: 'THEME', slug: 'crane-watching', label: 'Cranes', position: 901 } });
    await change(db, id, asking({ asks: 'theme', anyOf: ['crane-watching'] }));
    await db.term.delete({ where: { id: term.id } });
    await change(db, id, { summary: 'Pays for cake.' });
    expect((await db.listing.findUniqueOrThrow({ where: { id } })).summary).toBe('Pays for cake.');
    const viewer = await makeViewer(db, {
      role: 'ADMIN',
      body: await db.listing.findFirstOrThrow({ where: { kind: 'GROUP' }, select: { id: true } }),
    });
    const { version = 0 } = (await readRecord(db, id)) ?? {};
    await restoreRevision({ db, viewer, now }, { listingId: id, version, to: version - 1 });
    expect(await ruleOf(db, id)).toBeNull();
  });
});

test('a round that closes before it opens, and a least over the most, are told at the field; a round without dates may be', async ({
  db,
}) => {
  const id = await makeFund(db);
  const faults = await faultsOf(
    change(db, id, {
      'rounds/+1': { name: 'Spring', opensAt: '2027-03-01T09:00:00Z', closesAt: '2027-02-01T12:00:00Z' },
      amount: { least: 500_00, most: 100_00 },
    }),
  );
  expect(faults).toEqual([
    { path: 'amount/most', message: 'At most: this is less than the least. Check both amounts.' },
    { path: 'rounds/+1/closesAt', message: 'Closes: it would close before it opens. Check both dates.' },
  ]);
  expect(await faultsOf(change(db, id, { 'amount/most': -5 }))).toMatchObject([{ path: 'amount/most' }]);
  await change(db, id, { 'rounds/+1': { name: 'Some time' } });
  expect(await db.round.count({ where: { fundId: id } })).toBe(1);
});

/**
 * Nobody can tell where a withheld listing is, by whatever questions: two worlds that differ only in what is withheld answer every question alike, to the
 * byte. Random counties, listings and questions; `npm run test:long` asks of 10,000 worlds. A failure prints its seed: FINGERPOST_SEED asks it again.
 */
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../database.ts';
import { makeGraphql } from '../http/graphql.ts';
import { makeLog } from '../http/log.ts';
import type { ChangeListener } from '../public-changes/changes.ts';
import { emptyTemplate } from '../testkit/provided.ts';
import { cloneDatabase } from '../testkit/template.ts';
import { type County, counties, makeCounty } from './withheld-property/county.ts';
import { asked, interviews, type Question, rollCall } from './withheld-property/questions.ts';
import { tablesOf } from './withheld-property/rows.ts';
import { alteredRows, madeRows } from './withheld-property/store.ts';
import { disguised, type Settled, settled, type World, worlds } from './withheld-property/worlds.ts';

const long = (import.meta as unknown as { env: { MODE: string } }).env.MODE === 'long';
const seed = Number(process.env['FINGERPOST_SEED'] ?? (long ? Date.now() % 2 ** 31 : 20261122));
/** A county each has a database of its own: what a process keeps of places must not come from another. */
const [countyCount, casesEach] = long ? [50, 200] : [3, 15];

async function openCounty(county: County) {
  const clone = await cloneDatabase(inject('adminUrl'), emptyTemplate);
  const db = openDatabase({ url: clone.url, connections: 2 });
  await makeCounty(db.pool, county);
  // Nobody listens here: what a process keeps of funds is told of each change by hand. Of places it keeps what never changes.
  const heard: ChangeListener[] = [];
  db.changes.onChange = (listener) => {
    heard.push(listener);
    return () => {};
  };
  const forgetFunds = () => {
    for (const listener of heard) listener('Fund');
  };
  const yoga = makeGraphql({
    db,
    publicUrl: 'https://fingerpost.example',
    documents: {},
    log: makeLog('silent'),
    now: () => new Date('2030-03-01T12:00:00Z'),
  });

  async function answer(body: object): Promise<string> {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    return (await yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(body) })).text();
  }
  /** The answer to a question and, for a list, its next pages by the cursors it gave. */
  async function answers(known: Parameters<typeof asked>[0], question: Question): Promise<string[]> {
    const { query, variables } = asked(known, question);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const text = await answer({ query, variables: { ...variables, ...(after && { after }) } });
      pages.push(text);
      const { data } = JSON.parse(text);
      const info = (data?.list ?? data?.place?.list)?.pageInfo;
      after = info?.hasNextPage ? info.endCursor : null;
    } while (after && pages.length < question.pages);
    return pages;
  }
  return {
    /** What is answered of the one world and, after a change to the other, of that. */
    async compare(
      world: World,
      one: readonly Settled[],
      other: readonly Settled[],
      questions: readonly Question[],
      edited = false,
    ): Promise<[string[], string[]]> {
      const known = { county, world, one, other };
      const [from, to] = [tablesOf(world, one), tablesOf(world, other)];
      const all = async () =>
        (await Promise.all([[answer(rollCall)], ...questions.map((question) => answers(known, question))].flat())).flat();
      await db.pool.query(madeRows(from));
      forgetFunds();
      const first = await all();
      await db.pool.query(alteredRows(from, to, edited));
      forgetFunds();
      return [first, await all()];
    },
    async close() {
      await db.close();
      await clone.drop();
    },
  };
}

/** Edits one by one take some ten times as long as one import. */
const sometimes = fc.nat({ max: 9 }).map((number) => number === 9);

const countiesAsked = fc.sample(counties, { seed, numRuns: countyCount });

describe.concurrent(`what is withheld (seed ${seed})`, () => {
  test.for(countiesAsked.map((county, index) => ({ county, index })))(
    'cannot be told from any answer in county $index',
    { timeout: 30 * 60_000 },
    async ({ county }) => {
      const server = await openCounty(county);
      try {
        await fc.assert(
          fc.asyncProperty(worlds, interviews, sometimes, async (world, questions, edited) => {
            const one = settled(county, world);
            const [first, second] = await server.compare(world, one, disguised(county, world), questions, edited);
            // What cannot be asked compares equal too.
            expect(first[0]).not.toContain('"errors"');
            expect(second).toEqual(first);
          }),
          { seed, numRuns: casesEach, interruptAfterTimeLimit: long ? 40 * 60_000 : 60_000, markInterruptAsFailure: true },
        );
      } finally {
        await server.close();
      }
    },
  );

  test('is what the same questions would tell if it were not withheld', { timeout: 120_000 }, async () => {
    const county = countiesAsked[0] as County;
    const server = await openCounty(county);
    const runs = 15;
    let different = 0;
    let answered = 0;
    let all = 0;
    try {
      for (const [world, questions] of fc.sample(fc.tuple(worlds, interviews), { seed, numRuns: runs })) {
        const open = world.map((entry): World[number] => ({ ...entry, face: { ...entry.face, own: 'EXACT', status: 'PUBLISHED' } }));
        const [first, second] = await server.compare(open, settled(county, open), settled(county, open, 'other'), questions);
        different += Number(JSON.stringify(first) !== JSON.stringify(second));
        answered += first.filter((text) => !text.includes('"errors"')).length;
        all += first.length;
      }
    } finally {
      await server.close();
    }
    // Refusals compare equal whatever is withheld, so most questions have to be answered.
    expect(answered / all).toBeGreaterThan(0.5);
    expect(different / runs).toBeGreaterThan(0.5);
  });
});

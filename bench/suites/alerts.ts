/**
 * How long it takes from something that happened to all who want to hear of it, among 100,000 subscriptions on 100,000 listings: matched from the event,
 * never by a walk over subscriptions. The deliveries are written too, as that is what matching is for.
 */

import { matchNext } from '../../server/alerts/match.ts';
import { noticeChanges } from '../../server/alerts/notice.ts';
import { writeLetters } from '../../server/alerts/write-letters.ts';
import { type Database, openDatabase } from '../../server/database.ts';
import { nobodyKnown } from '../../server/funding/eligibility/applicant.ts';
import { loadCriteria } from '../../server/funding/eligibility/load.ts';
import { randomOf } from '../county/random.ts';
import { type Bench, listingsInWords, type Outcome, row, usualSize } from '../harness/bench.ts';
import { type Databases, withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';

const subscriptions = 100_000;
const events = 20;

/** What is told changes it: it happens in a copy. */
async function withCopy<T>({ cluster, urlOf }: Databases, size: number, work: (db: Database) => Promise<T>): Promise<T> {
  const name = 'bench_alerts';
  const source = new URL(await urlOf(size)).pathname.slice(1);
  const admin = cluster.urlFor('postgres');
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  await withClient(admin, async (client) => {
    await client.query(drop);
    await client.query(`CREATE DATABASE ${name} TEMPLATE "${source}"`);
  });
  const db = openDatabase({ url: cluster.urlFor(name), statementTimeoutMs: 0 });
  try {
    return await work(db);
  } finally {
    await db.close();
    await withClient(admin, (client) => client.query(drop));
  }
}

/**
 * As people may be expected to ask: nine in ten for a village or town, half of these with a theme; one in twenty for a district; one in twenty for
 * everything. One in five wants only what they qualify for, and has said what they are.
 */
async function subscribe(db: Database): Promise<void> {
  const random = randomOf(49);
  const named = async (where: string) =>
    (await db.pool.query<{ id: number }>(`SELECT id FROM ${where} ORDER BY id`)).rows.map(({ id }) => id);
  const parishes = await named(`"Place" WHERE kind IN ('PARISH', 'TOWN')`);
  const districts = await named(`"Place" WHERE kind = 'DISTRICT'`);
  const themes = await named(`"Term" WHERE vocabulary = 'THEME'`);
  const incomes = ['NONE', 'UNDER_1K', 'UNDER_5K', 'UNDER_10K', 'UNDER_50K', 'UNDER_250K', 'OVER_250K'] as const;
  const rows = Array.from({ length: subscriptions }, (_, number) => {
    const which = random.next();
    const onlyEligible = random.chance(0.2);
    return {
      ...{ state: 'ACTIVE' as const, email: `s${number}@h${number % 500}.example`, nonce: String(number), kinds: ['FUND' as const] },
      placeIds: which < 0.9 ? [random.favourite(parishes)] : which < 0.95 ? [random.pick(districts)] : [],
      themeIds: random.chance(0.5) ? [random.pick(themes)] : [],
      ...(onlyEligible && {
        onlyEligible,
        applicant: {
          ...nobodyKnown,
          incomeBand: random.pick(incomes),
          foundedYear: 1950 + random.below(75),
          hasBankAccount: random.chance(0.9),
        } as object,
      }),
    };
  });
  for (let from = 0; from < rows.length; from += 5000) await db.alertSubscription.createMany({ data: rows.slice(from, from + 5000) });
  await db.pool.query('VACUUM (ANALYZE) "AlertSubscription"');
}

const timed = async <T>(work: () => Promise<T>): Promise<[ms: number, result: T]> => {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
};

/** Raises that these funds are new, matches them one after another, and forgets it all. */
async function matched(db: Database, fundIds: readonly number[], now: Date): Promise<{ ms: number[]; hear: number[] }> {
  await db.alertEvent.createMany({
    data: fundIds.map((listingId) => ({ key: `NEW:listing:${listingId}`, what: 'NEW' as const, listingId })),
  });
  const [ms, hear]: [number[], number[]] = [[], []];
  for (let count = 0; count < fundIds.length; count++) {
    const [took, found] = await timed(() => matchNext(db, now));
    ms.push(took);
    hear.push(found?.matched ?? Number.NaN);
  }
  return { ms, hear };
}

export async function measureAlerts(bench: Bench): Promise<Outcome> {
  const size = usualSize(bench);
  return withCopy(bench.databases, size, async (db) => {
    const now = new Date(new Date().setUTCHours(12, 0, 0, 0));
    await noticeChanges(db, now);
    await db.pool.query('VACUUM (ANALYZE) "AlertMark"');
    bench.tell(`Making ${subscriptions.toLocaleString('en-GB')} subscriptions.`);
    await subscribe(db);
    const [reading, criteria] = await timed(() => loadCriteria(db));
    const looks: number[] = [];
    for (let count = 0; count < 5; count++) looks.push((await timed(() => noticeChanges(db, now)))[0]);
    const funds = async (kinds: string, take: number) =>
      (
        await db.pool.query<{ id: number }>(
          `SELECT c."listingId" AS id FROM "Catalogue" c WHERE c.kind = 'FUND' AND EXISTS (
             SELECT FROM "PublicPlace" p JOIN "Place" q ON q.id = p."placeId" WHERE p."listingId" = c."listingId" AND q.kind IN (${kinds}))
           ORDER BY md5(c."listingId"::text) LIMIT ${take}`,
        )
      ).rows.map(({ id }) => id);
    const local = await matched(db, await funds(`'PARISH', 'TOWN'`, events), now);
    await db.alertEvent.deleteMany();
    const wide = await matched(db, await funds(`'COUNTY'`, 5), now);
    const [writing, letters] = await timed(() =>
      writeLetters({ db, publicUrl: 'https://fingerpost.example', now }, AbortSignal.timeout(20_000)),
    );
    const places = `${subscriptions.toLocaleString('en-GB')} subscriptions, ${listingsInWords(size)}`;
    const most = (hear: readonly number[]) => Math.max(...hear).toLocaleString('en-GB');
    return {
      rows: [
        row(
          'Matching one new fund against 100,000 alert subscriptions',
          Math.max(...local.ms) / 1000,
          's',
          { under: 1 },
          `the slowest of ${local.ms.length} funds of a village or town, deliveries written; median ${Math.round(median(local.ms))} ms; ${median(local.hear)} hear of one, ${most(local.hear)} at most; ${places}`,
        ),
        row(
          'The same for a fund of the whole county',
          Math.max(...wide.ms) / 1000,
          's',
          { under: 1 },
          `the slowest of ${wide.ms.length}; median ${Math.round(median(wide.ms))} ms; ${most(wide.hear)} hear of the one that most want, and each delivery is a row`,
        ),
        row(
          'What every fund asks of applicants, read',
          Math.round(reading),
          'ms',
          null,
          `after a fund has changed; ${criteria.size.toLocaleString('en-GB')} funds; ${listingsInWords(size)}`,
        ),
        row(
          'Looking for what happened, when nothing did',
          Math.round(median(looks)),
          'ms',
          null,
          `once a minute; all that is public against how it stood; ${listingsInWords(size)}`,
        ),
        row(
          'Letters written',
          Math.round((letters * 1000) / writing),
          'a second',
          null,
          `${letters.toLocaleString('en-GB')} of those that hear of the county’s funds, five items each at most; put into the outbox, not yet sent`,
        ),
      ],
    };
  });
}

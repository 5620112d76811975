/** Fills a database with a synthetic county. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { ListingKind } from '../../generated/prisma/client.ts';
import { advanceIds } from '../../prisma/seed/insert.ts';
import { loadSeed } from '../../prisma/seed/load.ts';
import type { Database } from '../../server/database.ts';
import { dayNumber } from './calendar.ts';
import { refreshCatalogue } from './catalogue.ts';
import { type ForeignKey, readForeignKeys, suspendKeys } from './checks.ts';
import { copyRows, executorOn, inTransaction } from './connection.ts';
import { forgetSynthetic, isFilled } from './forget.ts';
import { generateAside, type Order } from './generation.ts';
import { share } from './hands.ts';
import { dropIndexes, isLargeLoad, restoreIndexes, restoreRowIndexes } from './indexes.ts';
import { readCounty } from './places.ts';
import { rangesOf } from './plan.ts';
import { readSources, readTerms } from './references.ts';
import { numbered, tables } from './tables.ts';

export interface Wish {
  listings: number;
  seed: number;
  /** Rounds, events and assurance are counted from this day. */
  asAt: Date;
  /** Remove what an earlier run made. */
  again: boolean;
}

export interface Outcome {
  kinds: Readonly<Record<ListingKind, number>>;
  rows: number;
  /** SHA-256 of every row as it was sent: the same for the same wish in the same county. */
  hash: string;
  seconds: { removing: number; rows: number; indexes: number; catalogue: number };
}

export class FillError extends Error {
  override readonly name = 'FillError';
}

/**
 * Rows in one transaction: all of them or none. Indexes and the public form follow, on two connections; a run that is killed there leaves
 * listings that nobody sees and indexes missing, and the next one with `again` puts both right.
 * @throws FillError with a sentence for whoever asked
 */
export async function fillCounty(db: Database, wish: Wish): Promise<Outcome> {
  if (!(await db.term.count({ take: 1 })) && !(await loadSeed(db, 'vocabularies')))
    throw new FillError('This database holds places or listings but no vocabularies to sort them by. Seed it first, or give an empty one.');
  const lap = stopwatch();
  const seconds = { removing: 0, rows: 0, indexes: 0, catalogue: 0 };
  try {
    await restoreIndexes(db);
    const { rows, hash, base, freed } = await inTransaction(db, async (client) => {
      const keys = await readForeignKeys(client);
      const checkKeys = await suspendKeys(client, keys);
      const freed = await makeRoom(client, wish, keys);
      if (await isLargeLoad(client, wish.listings)) await dropIndexes(client);
      seconds.removing = lap();
      const order = await makeOrder(client, wish);
      const loaded = await load(client, order);
      await checkKeys();
      return { ...loaded, base: order.base, freed };
    });
    seconds.rows = lap();
    await restoreRowIndexes(db);
    // Without knowing how much there is, PostgreSQL would read it in ways meant for empty tables.
    await analyse(db, tables);
    seconds.indexes = lap();
    await refreshCatalogue(db, base, wish.listings, freed);
    return { kinds: countsOf(wish.listings), rows, hash, seconds };
  } finally {
    await restoreIndexes(db);
    await analyse(db, [
      'Place',
      'Catalogue',
      'CatalogueFilter',
      'CataloguePlace',
      'PublicPlace',
      'Meeting',
      'PublicAwardPlace',
      'Timetable',
    ]);
    seconds.catalogue = lap();
  }
}

const analyse = (db: Database, names: readonly string[]) =>
  share(
    db,
    names.map((name) => (client) => client.query(`ANALYZE "${name}"`)),
  );

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const lap = (performance.now() - last) / 1000;
    last = performance.now();
    return lap;
  };
}

async function makeRoom(client: pg.ClientBase, { again }: Wish, keys: readonly ForeignKey[]): Promise<number[]> {
  if (!(await isFilled(client))) return [];
  if (!again) throw new FillError('This database already holds a synthetic county. Add --again to remove it and make another.');
  return forgetSynthetic(client, keys);
}

async function makeOrder(client: pg.ClientBase, { seed, listings, asAt }: Wish): Promise<Order> {
  const base = await firstFreeMillion(client);
  const county = await readCounty(executorOn(client), base);
  return { seed, listings, county, base, today: dayNumber(asAt), sources: await readSources(client, base), terms: await readTerms(client) };
}

/** Numbers begin at a round one above all others, so that the same wish gives the same rows beside whatever is there. */
async function firstFreeMillion(client: pg.ClientBase): Promise<number> {
  const highest = [
    ...numbered.map((table) => `(SELECT max(id) FROM "${table}")`),
    // Those of an earlier run stay, and do not push the numbers up.
    `(SELECT max(id) FROM "Place" WHERE slug NOT LIKE 'synthetic-%')`,
    `(SELECT max(id) FROM "Source" WHERE system NOT LIKE 'synthetic-%')`,
  ];
  const { rows } = await client.query<{ highest: number | null }>(`SELECT GREATEST(${highest.join()}) AS highest`);
  return Math.max(1, Math.ceil((rows[0]?.highest ?? 0) / 1e6)) * 1e6;
}

async function load(client: pg.ClientBase, order: Order): Promise<{ rows: number; hash: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const block of generateAside(order))
    for (const part of block) {
      hash.update(`${part.table}\n`).update(part.text);
      rows += part.rows;
      await copyRows(client, part);
    }
  for (const table of numbered) await advanceIds(executorOn(client), table);
  return { rows, hash: hash.digest('hex') };
}

function countsOf(listings: number): Outcome['kinds'] {
  const ranges = rangesOf(listings);
  return Object.fromEntries(Object.entries(ranges).map(([kind, { count }]) => [kind, count])) as Outcome['kinds'];
}

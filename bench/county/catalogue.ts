/** Brings the public form of the new listings up to date. */
import type pg from 'pg';
import type { Database } from '../../server/database.ts';
import { withoutTriggers } from './checks.ts';
import { inTransaction } from './connection.ts';
import { share, type Task } from './hands.ts';

/** So many are read side by side rather than one after another; more would not be quicker. */
const batch = 25_000;

/** @param freed other listings whose public form may have changed, such as those that met at a hall that was removed */
export async function refreshCatalogue(db: Database, base: number, listings: number, freed: readonly number[]): Promise<void> {
  const tasks: Task[] = [];
  for (let from = base + 1; from <= base + listings; from += batch) {
    const to = Math.min(from + batch - 1, base + listings);
    tasks.push(async (client) => {
      await withoutTriggers(client);
      await client.query(`SELECT refresh_catalogue_rows(ARRAY(SELECT id FROM "Listing" WHERE id BETWEEN ${from} AND ${to}))`);
    });
  }
  await inTransaction(db, async (client) => {
    // Nobody else refreshes meanwhile; parts that share no listing do not disturb each other.
    await client.query('SELECT take_catalogue_turn()');
    await share(db, tasks);
    await client.query(`SELECT refresh_awards(ARRAY(SELECT id FROM "Award" WHERE id > ${base}))`);
    await share(db, await timetableTasks(client, base));
    if (freed.length) await client.query('SELECT refresh_catalogue($1)', [freed]);
  });
}

/** When everything happens; the turn that this needs is held already. */
async function timetableTasks(client: pg.ClientBase, base: number): Promise<Task[]> {
  const { rows } = await client.query<{ last: number | null }>(`SELECT max(id) AS last FROM "Schedule" WHERE id > ${base}`);
  const tasks: Task[] = [];
  for (let from = base + 1; from <= (rows[0]?.last ?? 0); from += batch)
    tasks.push(async (hand) => {
      await withoutTriggers(hand);
      await hand.query(`SELECT refresh_timetable_rows(ARRAY(SELECT id FROM "Schedule" WHERE id BETWEEN ${from} AND ${from + batch - 1}))`);
    });
  return tasks;
}

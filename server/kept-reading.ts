/**
 * Reference data that nearly every request names and that seldom changes: each process reads it once and keeps it until the database tells of a change
 * (docs/decisions/0026). What it does not know makes it look again, at most once a second; and it looks again by itself every minute
 * (docs/decisions/0009).
 */
import type { Database } from './database.ts';

export interface KeptReading<Known> {
  /** What is known now; no statement while it is young. */
  known(db: Database): Promise<Known>;
  /** Asks `lookup` of what is known, then, for what that missed, once more of what the database says now. */
  twice<Result>(db: Database, lookup: (known: Known) => { missing: boolean; result: Result }): Promise<Result>;
}

/** While nobody tells of changes, others must not see what changed two seconds ago (ARCHITECTURE 6). */
const lasts = ({ changes }: Database) => (changes.state === 'waiting' ? 1000 : 60_000);
const pause = 1000;

/** @param tables whose changes make it look again */
export function keptReading<Known>(tables: readonly string[], read: (db: Database) => Promise<Known>): KeptReading<Known> {
  const readings = new WeakMap<Database, Promise<{ at: number; known: Known }>>();

  const heard = new WeakSet<Database>();

  /** Forgets what is known as soon as any of it changes; what is being read at that moment serves only those who wait for it already. */
  function forgetWithChanges(db: Database): void {
    if (heard.has(db)) return;
    heard.add(db);
    db.changes.onChange((table) => {
      if (table === null || tables.includes(table)) readings.delete(db);
    });
  }

  async function reading(db: Database, readAfter: number): Promise<Known> {
    forgetWithChanges(db);
    const last = await readings.get(db)?.catch(() => undefined);
    if (last && last.at > readAfter) return last.known;
    const next = (async () => ({ known: await read(db), at: Date.now() }))();
    readings.set(db, next);
    return (await next).known;
  }

  return {
    known: (db) => reading(db, Date.now() - lasts(db)),
    async twice(db, lookup) {
      const first = lookup(await reading(db, Date.now() - lasts(db)));
      if (!first.missing) return first.result;
      return lookup(await reading(db, Date.now() - pause)).result;
    },
  };
}

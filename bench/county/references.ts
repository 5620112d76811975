/** What rows point to that was there before them: terms, and the sources they are said to come from. */
import type pg from 'pg';
import { advanceIds, insertRows } from '../../prisma/seed/insert.ts';
import { executorOn } from './connection.ts';

/** Numbers of the terms, by vocabulary and slug. */
export async function readTerms(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; vocabulary: string; slug: string }>('SELECT id, vocabulary::text, slug FROM "Term"');
  return new Map(rows.map(({ id, vocabulary, slug }) => [`${vocabulary} ${slug}`, id]));
}

const titles = ['Directory made up for measuring', 'Survey of halls made up for measuring', 'Feed of roles made up for measuring'];

/** Numbers of the synthetic sources, made with numbers after `base` where there are none yet. */
export async function readSources(client: pg.ClientBase, base: number): Promise<number[]> {
  const executor = executorOn(client);
  const read = () => executor.$queryRawUnsafe<{ id: number }[]>(`SELECT id FROM "Source" WHERE system LIKE 'synthetic-%' ORDER BY id`);
  if (!(await read()).length) {
    const about = { licence: 'CC0-1.0', attribution: 'Nobody: it was made up.' };
    const rows = titles.map((title, at) => ({ id: base + 1 + at, system: `synthetic-${at + 1}`, title, ...about }));
    await insertRows(executor, 'Source', rows);
    await advanceIds(executor, 'Source');
  }
  return (await read()).map(({ id }) => id);
}

/**
 * Rows that hardly ever change and that nearly every page names: terms, places and sources. Each process keeps them whole, so that a statement need
 * give no more than their ids (docs/decisions/0028). They are used only while all that was committed two seconds ago is known; else they are read with
 * the rows that name them.
 */
import type { Database } from '../database.ts';
import { keptReading } from '../kept-reading.ts';
import { type Cells, type KeptRows, nothingKept, rowsSql } from './selection.ts';
import { SqlText } from './sql-text.ts';
import { modelNamed } from './where.ts';

const conditions: Readonly<Record<string, Record<string, unknown>>> = {
  Term: {},
  Source: {},
  // Tens of thousands, which listings seldom name.
  Place: { kind: { notIn: ['POSTCODE', 'LSOA'] } },
};

/** Models whose rows are kept, each by its `id`. */
export const keptModels: ReadonlySet<string> = new Set(Object.keys(conditions));

async function read(db: Database): Promise<KeptRows> {
  const sql = new SqlText();
  const parts = Object.entries(conditions).map(([name, where]) => ({ name, ...rowsSql(sql, modelNamed(name), sql.alias(), { where }) }));
  const text = `SELECT ${parts.map((part) => `(${part.text}) AS "${part.name}"`).join(', ')}`;
  const { rows } = await db.pool.query<Record<string, Cells[] | null>>(text, sql.values);
  return new Map(
    parts.map((part) => [part.name, new Map(part.read(rows[0]?.[part.name] ?? null, nothingKept).map((row) => [row['id'], row]))]),
  );
}

const reading = keptReading([...keptModels], read);

/** Null while nobody tells of changes in time. */
export const keptRows = async (db: Database): Promise<KeptRows | null> => (db.changes.fresh() ? reading.known(db) : null);

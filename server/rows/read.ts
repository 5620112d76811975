/**
 * Rows of the models by one statement of our own, as Prisma's `findMany` would give them (docs/decisions/0020). What this reader does not know how to
 * say, Prisma says.
 */
import type { Database } from '../database.ts';
import { sendPrepared } from './prepared.ts';
import { type Cells, rowsSql, type Selected } from './selection.ts';
import { SqlText, UnsupportedError } from './sql-text.ts';
import { modelNamed } from './where.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
  read: (rows: readonly Cells[] | null) => Record<string, unknown>[];
}

/** Null when only Prisma can say it. */
export function statementOf(model: string, asked: Selected): Statement | null {
  const sql = new SqlText();
  try {
    const { text, read } = rowsSql(sql, modelNamed(model), sql.alias(), asked);
    return { text, values: sql.values, read };
  } catch (error) {
    if (error instanceof UnsupportedError) return null;
    throw error;
  }
}

export async function sendStatement(
  db: Database,
  { text, read }: Statement,
  values: readonly unknown[],
): Promise<Record<string, unknown>[]> {
  const [row] = await sendPrepared<{ json_agg: Cells[] | null }>(db, text, values);
  return read(row?.json_agg ?? null);
}

type FindMany = (asked: Selected) => Promise<Record<string, unknown>[]>;

const byPrisma = (db: Database, model: string): FindMany => {
  const delegate = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  return (db as unknown as Record<string, { findMany: FindMany }>)[delegate]?.findMany as FindMany;
};

/** The rows of a model, selected as for Prisma. */
export async function findRows(db: Database, model: string, asked: Selected): Promise<Record<string, unknown>[]> {
  const statement = statementOf(model, asked);
  return statement ? sendStatement(db, statement, statement.values) : byPrisma(db, model)(asked);
}

/** The statement for rows by id, kept as long as the selection it was made of. */
const byIds = new WeakMap<object, Map<string, Statement | null>>();

/**
 * The rows with these ids, in no order. The statement is made once for each object `select`: give the same one again where rows are read often.
 */
export async function rowsById(
  db: Database,
  model: string,
  ids: readonly number[],
  select: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>[]> {
  const known = byIds.get(select) ?? new Map<string, Statement | null>();
  byIds.set(select, known);
  const asked: Selected = { select, where: { id: { in: [] } }, take: 0 };
  const statement = known.get(model) ?? statementOf(model, asked);
  known.set(model, statement);
  if (!statement) return byPrisma(db, model)({ select, where: { id: { in: ids } }, take: ids.length });
  // The ids and their number are the last two values written.
  return sendStatement(db, statement, [...statement.values.slice(0, -2), ids, ids.length]);
}

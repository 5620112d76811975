/**
 * Rows of the models by one statement of our own, as Prisma's `findMany` would give them (docs/decisions/0020). What this reader does not know how to
 * say, Prisma says.
 */
import type { Database } from '../database.ts';
import { keptModels, keptRows } from './kept.ts';
import { sendPrepared } from './prepared.ts';
import { type Cells, type KeptRows, NotKeptError, nothingKept, type Row, rowsSql, type Selected } from './selection.ts';
import { SqlText, UnsupportedError } from './sql-text.ts';
import { modelNamed } from './where.ts';

export interface Statement {
  text: string;
  values: readonly unknown[];
  read: (rows: readonly Cells[] | null, kept: KeptRows) => Row[];
}

/** Null when only Prisma can say it. */
export function statementOf(model: string, asked: Selected, kept: ReadonlySet<string> = new Set()): Statement | null {
  const sql = new SqlText(kept);
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
  kept: KeptRows = nothingKept,
): Promise<Row[]> {
  const [row] = await sendPrepared<{ json_agg: Cells[] | null }>(db, text, values);
  return read(row?.json_agg ?? null, kept);
}

type FindMany = (asked: Selected) => Promise<Row[]>;

const byPrisma = (db: Database, model: string): FindMany => {
  const delegate = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  return (db as unknown as Record<string, { findMany: FindMany }>)[delegate]?.findMany as FindMany;
};

/** The rows of a model, selected as for Prisma. */
export async function findRows(db: Database, model: string, asked: Selected): Promise<Row[]> {
  const statement = statementOf(model, asked);
  return statement ? sendStatement(db, statement, statement.values) : byPrisma(db, model)(asked);
}

interface ByIds {
  /** Null when only Prisma can say it. */
  whole: Statement | null;
  /** Where less has to be read, because some of it is kept. */
  short: Statement | null;
}

/** The statements for rows by id, kept as long as the selection they were made of. */
const byIds = new WeakMap<object, Map<string, ByIds>>();

function statementsFor(model: string, select: Readonly<Record<string, unknown>>): ByIds {
  const ofSelect = byIds.get(select) ?? new Map<string, ByIds>();
  byIds.set(select, ofSelect);
  const known = ofSelect.get(model);
  if (known) return known;
  const asked: Selected = { select, where: { id: { in: [] } }, take: 0 };
  const [whole, short] = [statementOf(model, asked), statementOf(model, asked, keptModels)];
  const made = { whole, short: short?.text === whole?.text ? null : short };
  ofSelect.set(model, made);
  return made;
}

/**
 * The rows with these ids, in no order. The statement is made once for each object `select`: give the same one again where rows are read often.
 */
export async function rowsById(
  db: Database,
  model: string,
  ids: readonly number[],
  select: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const { whole, short } = statementsFor(model, select);
  if (!whole) return byPrisma(db, model)({ select, where: { id: { in: ids } }, take: ids.length });
  // The ids and their number are the last two values written.
  const send = (statement: Statement, kept?: KeptRows) =>
    sendStatement(db, statement, [...statement.values.slice(0, -2), ids, ids.length], kept);
  const kept = short && (await keptRows(db));
  if (!short || !kept) return send(whole);
  try {
    return await send(short, kept);
  } catch (error) {
    if (error instanceof NotKeptError) return send(whole);
    throw error;
  }
}

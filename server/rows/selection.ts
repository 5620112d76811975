/**
 * Prisma's `select` as SQL and back: every row is one JSON array of what was selected of it, with what it leads to flattened into it and lists
 * as arrays of such arrays, and a reader that makes of it the very object Prisma would have given.
 */
import { type Column, type Model, models, type Relation } from './models.ts';
import { orderSql } from './order.ts';
import { columnSql, quoted, type SqlText, UnsupportedError } from './sql-text.ts';
import { conditionSql, modelNamed } from './where.ts';

export interface Selected {
  select?: Readonly<Record<string, unknown>>;
  include?: unknown;
  where?: Readonly<Record<string, unknown>>;
  orderBy?: unknown;
  take?: number;
}

const readable = new Set(['select', 'where', 'orderBy', 'take']);

export type Cells = readonly unknown[];
export type Row = Record<string, unknown>;
/** Rows that are not read with those that lead to them, by model and id. */
export type KeptRows = ReadonlyMap<string, ReadonlyMap<unknown, Row>>;
export const nothingKept: KeptRows = new Map();
type Fill = (row: Row, cells: Cells, kept: KeptRows) => void;

/** A row that was counted on is not kept: all has to be read. */
export class NotKeptError extends Error {
  override readonly name = 'NotKeptError';
}

/** What is being put together of one row: the cells of its JSON array, and the joins they need. */
interface Draft {
  cells: string[];
  joins: string;
}

/** JSON has no dates and no large numbers. A time of day is one of the first day there is, as Prisma has it. */
function asDate(text: string): Date {
  if (text.charCodeAt(2) !== 58) return new Date(text);
  // Written "19:30:00", with parts of a second where there are any.
  return text.length === 8 ? new Date(1000 * (3600 * two(text, 0) + 60 * two(text, 3) + two(text, 6))) : new Date(`1970-01-01T${text}Z`);
}
const two = (text: string, at: number) => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 11 * 48;
const converters: Readonly<Record<string, (value: never) => unknown>> = { DateTime: asDate, BigInt };

function columnFill({ name, type, isList }: Column, at: number): Fill {
  const convert = converters[type] as ((value: unknown) => unknown) | undefined;
  // A list that nobody filled is empty to Prisma, though null in its column.
  if (isList)
    return (row, cells) => {
      const values = (cells[at] as unknown[] | null) ?? [];
      row[name] = convert ? values.map(convert) : values;
    };
  if (!convert)
    return (row, cells) => {
      row[name] = cells[at];
    };
  return (row, cells) => {
    const value = cells[at];
    row[name] = value === null ? null : convert(value);
  };
}

function columnCell(model: Model, alias: string, { name, type, isList }: Column): string {
  const column = columnSql(model, alias, name);
  if (type === 'Bytes' || type === 'Decimal') throw new UnsupportedError(`${type} is not read here.`);
  // As text, since JSON.parse would round it.
  return type === 'BigInt' ? `${column}::text${isList ? '[]' : ''}` : column;
}

/** Adds what is selected of the row `alias` to a draft; returns what fills an object from its cells. */
function selectInto(sql: SqlText, draft: Draft, model: Model, alias: string, asked: Selected): Fill {
  if (asked.include || Object.keys(asked).some((key) => !readable.has(key))) throw new UnsupportedError('Only select is read here.');
  // `true` for a relation, or no select: every column, as Prisma has it.
  const select = asked.select ?? Object.fromEntries([...model.columns.keys()].map((name) => [name, true]));
  const fills = Object.entries(select).flatMap(([name, wanted]): Fill[] => {
    if (!wanted) return [];
    if (name === '_count') return [countsInto(sql, draft, model, alias, wanted)];
    const relation = model.relations.get(name);
    const inner = (wanted === true ? {} : wanted) as Selected;
    if (relation?.isList) return [listInto(sql, draft, relation, alias, inner)];
    if (relation) return [oneInto(sql, draft, relation, alias, inner)];
    const column = model.columns.get(name);
    if (!column) throw new UnsupportedError(`${model.name}.${name} is not read here.`);
    const at = draft.cells.push(columnCell(model, alias, column)) - 1;
    return [columnFill(column, at)];
  });
  return (row, cells, kept) => {
    for (const fill of fills) fill(row, cells, kept);
  };
}

function oneInto(sql: SqlText, draft: Draft, relation: Relation, alias: string, asked: Selected): Fill {
  if (asked.where || asked.orderBy || asked.take !== undefined) throw new UnsupportedError('Conditions on one row are not read here.');
  const other = modelNamed(relation.to);
  if (sql.kept.has(other.name) && relation.theirs === 'id') {
    const columns = Object.entries(asked.select ?? {}).flatMap(([name, wanted]) => (wanted ? [name] : []));
    if (columns.length && columns.every((name) => other.columns.has(name))) return keptInto(draft, relation, alias, columns);
  }
  const joined = sql.alias();
  draft.joins += ` LEFT JOIN ${quoted(other.name)} ${joined} ON ${joined}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)}`;
  // Says whether there is a row, and is its own column where that is wanted too: each cell costs PostgreSQL half a microsecond.
  const at = draft.cells.push(columnSql(other, joined, relation.theirs)) - 1;
  const { [relation.theirs]: key, ...more } = asked.select ?? {};
  const fill = selectInto(sql, draft, other, joined, key ? { select: more } : asked);
  return (row, cells, kept) => {
    const id = cells[at];
    if (id === null) {
      row[relation.name] = null;
      return;
    }
    const one: Row = key ? { [relation.theirs]: id } : {};
    fill(one, cells, kept);
    row[relation.name] = one;
  };
}

/** Its id alone; the columns come from the row that is kept. */
function keptInto(draft: Draft, relation: Relation, alias: string, columns: readonly string[]): Fill {
  const at = draft.cells.push(`${alias}.${quoted(relation.ours)}`) - 1;
  const chosen = new WeakMap<Row, Row>();
  return (row, cells, kept) => {
    const id = cells[at];
    if (id === null) {
      row[relation.name] = null;
      return;
    }
    const whole = kept.get(relation.to)?.get(id);
    if (!whole) throw new NotKeptError(`${relation.to} ${String(id)} is not kept.`);
    let one = chosen.get(whole);
    if (!one) {
      // Shared by all who are answered with it.
      one = Object.freeze(Object.fromEntries(columns.map((name) => [name, whole[name]])));
      chosen.set(whole, one);
    }
    row[relation.name] = one;
  };
}

function listInto(sql: SqlText, draft: Draft, relation: Relation, alias: string, asked: Selected): Fill {
  const inner = sql.alias();
  const { text, read } = rowsSql(sql, modelNamed(relation.to), inner, asked, {
    within: `${inner}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)}`,
  });
  const at = draft.cells.push(`(${text})`) - 1;
  return (row, cells, kept) => {
    row[relation.name] = read(cells[at] as Cells[] | null, kept);
  };
}

function countsInto(sql: SqlText, draft: Draft, model: Model, alias: string, asked: unknown): Fill {
  const counted = Object.entries((asked as { select?: Record<string, unknown> }).select ?? {});
  if (!counted.length) throw new UnsupportedError('Counts of everything are not read here.');
  const cells = counted.map(([name, wanted]) => {
    const relation = model.relations.get(name);
    if (!relation?.isList) throw new UnsupportedError(`${name} cannot be counted here.`);
    const other = modelNamed(relation.to);
    const inner = sql.alias();
    const holds = conditionSql(sql, other, inner, (wanted as Selected).where ?? {});
    const joined = `${inner}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)}`;
    return { name, at: draft.cells.push(`(SELECT count(*) FROM ${quoted(other.name)} ${inner} WHERE ${joined} AND ${holds})`) - 1 };
  });
  return (row, all) => {
    row['_count'] = Object.fromEntries(cells.map(({ name, at }) => [name, all[at]]));
  };
}

/** No function of PostgreSQL takes more than a hundred arguments. */
const mostCells = 90;

function arraySql(cells: readonly string[]): string {
  if (cells.length <= mostCells) return `json_build_array(${cells.join(', ')})`;
  const parts = Array.from({ length: Math.ceil(cells.length / mostCells) }, (_part, index) =>
    cells.slice(index * mostCells, (index + 1) * mostCells),
  );
  if (parts.length > mostCells) throw new UnsupportedError('So many columns are not read here.');
  return `json_build_array(${parts.map((part) => `json_build_array(${part.join(', ')})`).join(', ')})`;
}

/** The rows of a model as one JSON array, null when there are none, and their reader. */
export function rowsSql(
  sql: SqlText,
  model: Model,
  alias: string,
  asked: Selected,
  { within = 'true' }: { within?: string } = {},
): { text: string; read: (rows: readonly Cells[] | null, kept: KeptRows) => Row[] } {
  const draft: Draft = { cells: [], joins: '' };
  const fill = selectInto(sql, draft, model, alias, asked);
  const { joins, keys } = orderSql(sql, model, alias, asked.orderBy);
  const holds = asked.where ? ` AND ${conditionSql(sql, model, alias, asked.where)}` : '';
  const order = keys.length ? ` ORDER BY ${keys.join(', ')}` : '';
  const limit = asked.take === undefined ? '' : ` LIMIT ${sql.parameter(taken(asked.take))}::int`;
  const from = `FROM ${quoted(model.name)} ${alias}${draft.joins}${joins}`;
  // One cell alone needs no array around it.
  const alone = draft.cells.length === 1;
  const cells = alone ? draft.cells[0] : arraySql(draft.cells);
  const text = `SELECT json_agg(r.j) FROM (SELECT ${cells} AS j ${from} WHERE ${within}${holds}${order}${limit}) r`;
  const inParts = draft.cells.length > mostCells;
  const read = (rows: readonly Cells[] | null, kept: KeptRows) =>
    (rows ?? []).map((cells) => {
      const row: Row = {};
      fill(row, alone ? [cells] : inParts ? cells.flat(1) : cells, kept);
      return row;
    });
  return { text, read };
}

function taken(take: number): number {
  // Prisma reads a negative one from the end.
  if (!Number.isSafeInteger(take) || take < 0) throw new UnsupportedError('Rows are not taken from the end here.');
  return take;
}

export const knownModel = (name: string) => models.has(name);

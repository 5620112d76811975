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
type Row = Record<string, unknown>;
type Fill = (row: Row, cells: Cells) => void;

/** What is being put together of one row: the cells of its JSON array, and the joins they need. */
interface Draft {
  cells: string[];
  joins: string;
}

/** JSON has no dates and no large numbers. A time of day is one of the first day there is, as Prisma has it. */
const asDate = (text: string) => new Date(text.charCodeAt(2) === 58 ? `1970-01-01T${text}Z` : text);
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
  return (row, cells) => {
    for (const fill of fills) fill(row, cells);
  };
}

function oneInto(sql: SqlText, draft: Draft, relation: Relation, alias: string, asked: Selected): Fill {
  if (asked.where || asked.orderBy || asked.take !== undefined) throw new UnsupportedError('Conditions on one row are not read here.');
  const other = modelNamed(relation.to);
  const joined = sql.alias();
  draft.joins += ` LEFT JOIN ${quoted(other.name)} ${joined} ON ${joined}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)}`;
  const at = draft.cells.push(`${joined}.${quoted(relation.theirs)} IS NOT NULL`) - 1;
  const fill = selectInto(sql, draft, other, joined, asked);
  return (row, cells) => {
    if (!cells[at]) {
      row[relation.name] = null;
      return;
    }
    const one: Row = {};
    fill(one, cells);
    row[relation.name] = one;
  };
}

function listInto(sql: SqlText, draft: Draft, relation: Relation, alias: string, asked: Selected): Fill {
  const inner = sql.alias();
  const { text, read } = rowsSql(sql, modelNamed(relation.to), inner, asked, {
    within: `${inner}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)}`,
  });
  const at = draft.cells.push(`(${text})`) - 1;
  return (row, cells) => {
    row[relation.name] = read(cells[at] as Cells[] | null);
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
): { text: string; read: (rows: readonly Cells[] | null) => Row[] } {
  const draft: Draft = { cells: [], joins: '' };
  const fill = selectInto(sql, draft, model, alias, asked);
  const { joins, keys } = orderSql(sql, model, alias, asked.orderBy);
  const holds = asked.where ? ` AND ${conditionSql(sql, model, alias, asked.where)}` : '';
  const order = keys.length ? ` ORDER BY ${keys.join(', ')}` : '';
  const limit = asked.take === undefined ? '' : ` LIMIT ${sql.parameter(taken(asked.take))}::int`;
  const from = `FROM ${quoted(model.name)} ${alias}${draft.joins}${joins}`;
  const text = `SELECT json_agg(r.j) FROM (SELECT ${arraySql(draft.cells)} AS j ${from} WHERE ${within}${holds}${order}${limit}) r`;
  const inParts = draft.cells.length > mostCells;
  const read = (rows: readonly Cells[] | null) =>
    (rows ?? []).map((cells) => {
      const row: Row = {};
      fill(row, inParts ? cells.flat(1) : cells);
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

/** Prisma's `where`, as far as this product uses it, as SQL. */
import { type Model, models, type Relation } from './models.ts';
import { columnOf, columnSql, quoted, type SqlText, UnsupportedError } from './sql-text.ts';

type Asked = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Asked =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

export function modelNamed(name: string): Model {
  const model = models.get(name);
  if (!model) throw new UnsupportedError(`There is no model ${name}.`);
  return model;
}

const all = (parts: readonly string[]) => (parts.length ? parts.map((part) => `(${part})`).join(' AND ') : 'true');
const any = (parts: readonly string[]) => (parts.length ? parts.map((part) => `(${part})`).join(' OR ') : 'false');

const comparisons: Readonly<Record<string, string>> = { gt: '>', gte: '>=', lt: '<', lte: '<=' };

function compared(sql: SqlText, column: string, operator: string, value: unknown): string {
  if (operator === 'equals') return value === null ? `${column} IS NULL` : `${column} = ${sql.parameter(value)}`;
  if (operator === 'not') {
    if (isObject(value)) throw new UnsupportedError('A condition within not is not read here.');
    return value === null ? `${column} IS NOT NULL` : `${column} <> ${sql.parameter(value)}`;
  }
  if (value === null) throw new UnsupportedError(`${operator} null is not read here.`);
  if (operator === 'in') return `${column} = ANY (${sql.parameter(value)})`;
  if (operator === 'notIn') return `${column} <> ALL (${sql.parameter(value)})`;
  const sign = comparisons[operator];
  if (!sign) throw new UnsupportedError(`${operator} is not read here.`);
  return `${column} ${sign} ${sql.parameter(value)}`;
}

function columnHolds(sql: SqlText, model: Model, alias: string, name: string, asked: unknown): string {
  if (columnOf(model, name).isList) throw new UnsupportedError(`${model.name}.${name} is a list.`);
  const column = columnSql(model, alias, name);
  if (!isObject(asked)) return compared(sql, column, 'equals', asked);
  const parts = Object.entries(asked).filter(([, value]) => value !== undefined);
  return all(parts.map(([operator, value]) => compared(sql, column, operator, value)));
}

function related(sql: SqlText, relation: Relation, alias: string, asked: Asked): string {
  const other = modelNamed(relation.to);
  const inner = sql.alias();
  const holds = conditionSql(sql, other, inner, asked);
  return `SELECT 1 FROM ${quoted(other.name)} ${inner} WHERE ${inner}.${quoted(relation.theirs)} = ${alias}.${quoted(relation.ours)} AND ${holds}`;
}

function relationHolds(sql: SqlText, relation: Relation, alias: string, asked: unknown): string {
  if (!isObject(asked)) throw new UnsupportedError(`${relation.name}: ${String(asked)} is not read here.`);
  if (!relation.isList) {
    if ('is' in asked || 'isNot' in asked) throw new UnsupportedError('is and isNot are not read here.');
    return `EXISTS (${related(sql, relation, alias, asked)})`;
  }
  return all(
    Object.entries(asked).map(([quantity, inner]) => {
      if (!isObject(inner) || (quantity !== 'some' && quantity !== 'none')) throw new UnsupportedError(`${quantity} is not read here.`);
      return `${quantity === 'none' ? 'NOT ' : ''}EXISTS (${related(sql, relation, alias, inner)})`;
    }),
  );
}

const listed = (asked: unknown): Asked[] => (Array.isArray(asked) ? (asked as Asked[]) : [asked as Asked]);

/** What is not known is neither so nor not so. Of a column that is SQL's own rule; of what a row leads to Prisma has another than `EXISTS`. */
function onColumns(model: Model, asked: Asked): Asked {
  if (Object.keys(asked).some((name) => !model.columns.has(name))) throw new UnsupportedError('NOT of a relation is not read here.');
  return asked;
}

/** What must hold of the row `alias`. */
export function conditionSql(sql: SqlText, model: Model, alias: string, asked: Asked): string {
  const holds = (one: Asked) => conditionSql(sql, model, alias, one);
  const parts = Object.entries(asked)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      if (name === 'AND') return all(listed(value).map(holds));
      if (name === 'OR') return any(listed(value).map(holds));
      if (name === 'NOT') return all(listed(value).map((one) => `NOT (${holds(onColumns(model, one))})`));
      const relation = model.relations.get(name);
      return relation ? relationHolds(sql, relation, alias, value) : columnHolds(sql, model, alias, name, value);
    });
  return all(parts);
}

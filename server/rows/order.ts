/** Prisma's `orderBy` as SQL: columns, and columns of what a row leads to. */
import type { Model } from './models.ts';
import { columnSql, quoted, type SqlText, UnsupportedError } from './sql-text.ts';
import { modelNamed } from './where.ts';

export interface Order {
  joins: string;
  keys: string[];
}

const directions = { asc: 'ASC', desc: 'DESC' } as const;
const nullsAt = { first: ' NULLS FIRST', last: ' NULLS LAST' } as const;

function keySql(column: string, asked: unknown): string {
  const { sort, nulls } = (typeof asked === 'string' ? { sort: asked } : asked) as { sort?: string; nulls?: string };
  if (!sort || !Object.hasOwn(directions, sort) || (nulls && !Object.hasOwn(nullsAt, nulls)))
    throw new UnsupportedError('This order is not read here.');
  return `${column} ${directions[sort as 'asc']}${nulls ? nullsAt[nulls as 'last'] : ''}`;
}

export function orderSql(sql: SqlText, model: Model, alias: string, asked: unknown): Order {
  const order: Order = { joins: '', keys: [] };
  const add = (of: Model, at: string, one: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(one)) {
      const relation = of.relations.get(name);
      if (!relation) {
        order.keys.push(keySql(columnSql(of, at, name), value));
        continue;
      }
      if (relation.isList) throw new UnsupportedError('An order by a list is not read here.');
      const other = modelNamed(relation.to);
      const joined = sql.alias();
      order.joins += ` LEFT JOIN ${quoted(other.name)} ${joined} ON ${joined}.${quoted(relation.theirs)} = ${at}.${quoted(relation.ours)}`;
      add(other, joined, value as Readonly<Record<string, unknown>>);
    }
  };
  for (const one of Array.isArray(asked) ? asked : asked ? [asked] : []) add(model, alias, one);
  return order;
}

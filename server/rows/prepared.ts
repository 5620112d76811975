/**
 * Statements of ours, prepared: PostgreSQL parses and plans one once for each connection rather than each time. A statement that comes a second time
 * is given a name. Names are bounded: shapes come from what askers select, and PostgreSQL keeps each plan as long as the connection lasts.
 */
import type pg from 'pg';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';

/** Statements this process remembers, named or seen once. */
const mostRemembered = 500;
/** Names one connection may hold; it is replaced when they are used up. */
const mostNames = 200;

const names = new Map<string, string | null>();
let named = 0;

/** Null for a statement not seen lately, so that one that never comes back costs PostgreSQL nothing. */
function nameOf(text: string): string | null {
  const known = names.get(text);
  const name = known === undefined ? null : (known ?? `fingerpost_${++named}`);
  // The last asked for are the last to be forgotten.
  names.delete(text);
  names.set(text, name);
  if (names.size > mostRemembered) for (const [oldest] of names) if (names.delete(oldest)) break;
  return name;
}

const held = new WeakMap<pg.PoolClient, Set<string>>();

/** True when the connection has no room for another name, and is to be closed. */
function isFull(client: pg.PoolClient, name: string): boolean {
  const holds = held.get(client) ?? new Set();
  held.set(client, holds.add(name));
  return holds.size >= mostNames;
}

/** Its rows. The plan is made once for each connection, for any values: right for rows by their keys. */
export async function sendPrepared<Row extends pg.QueryResultRow>(db: Database, text: string, values: readonly unknown[]): Promise<Row[]> {
  const name = nameOf(text);
  return send<Row>(db, { ...(name && { name }), text, values: [...values] });
}

async function send<Row extends pg.QueryResultRow>(db: Database, query: pg.QueryConfig): Promise<Row[]> {
  const client = await db.pool.connect();
  let full = false;
  try {
    if (query.name) full = isFull(client, query.name);
    const { rows } = await client.query<Row>(query);
    return rows;
  } finally {
    client.release(full);
  }
}

/**
 * What `$queryRaw` does, without Prisma between: the rows of a statement built with `Prisma.sql`. Planned each time, for its very values: how many
 * rows a place or a theme has differs a thousandfold, and a plan made for any of them is wrong for most.
 */
export const readSql = <Row extends pg.QueryResultRow>(db: Database, sql: Prisma.Sql): Promise<Row[]> =>
  send<Row>(db, { text: sql.text, values: sql.values.map(sent) });

/** The same for a statement of which one plan is right for any values, because each of its parts walks along an index: prepared like rows. */
export const readPlannedSql = <Row extends pg.QueryResultRow>(db: Database, sql: Prisma.Sql): Promise<Row[]> =>
  sendPrepared<Row>(db, sql.text, sql.values.map(sent));

/** pg would write a Date in the zone of this process. */
const sent = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

/** Loaded into a server before its main program: writes down each SQL statement it sends, at the one place where all of them pass. */
import { appendFileSync } from 'node:fs';
import pg from 'pg';

const file = process.env['BENCH_STATEMENTS'];
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;

if (file)
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [statement, values] = args as [string | { text?: string; values?: unknown[] }, unknown];
    const told = typeof statement === 'string' ? { text: statement, values } : { text: statement.text, values: statement.values ?? values };
    appendFileSync(file, `${JSON.stringify({ text: told.text ?? '', values: Array.isArray(told.values) ? told.values : [] })}\n`);
    return send.apply(this, args);
  } as pg.Client['query'];

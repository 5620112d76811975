/** The answer made whole by one hand-written statement, and passed on as it comes: the least that any service over this database can do. */
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { listenAndTell, serverOf } from '../listening.ts';

const text = readFileSync(new URL('page.sql', import.meta.url), 'utf8');
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

await listenAndTell(
  serverOf(async (request, response) => {
    try {
      const asked = new URL(request.url ?? '/', 'http://localhost').searchParams;
      const values = [asked.get('place'), asked.get('name') ?? '', asked.get('id') ?? '0'];
      const { rows } = await pool.query<{ body: string }>({ name: 'page', text, values });
      const body = Buffer.from(rows[0]?.body ?? '');
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
      response.end(body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  }),
);

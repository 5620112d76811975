/** Makes the views that peers read, in a schema of their own beside ours. */
import { readFile } from 'node:fs/promises';
import type pg from 'pg';

export async function makeViews(client: pg.ClientBase): Promise<void> {
  await client.query(await readFile(new URL('views.sql', import.meta.url), 'utf8'));
}

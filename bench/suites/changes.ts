/** How soon a change is in every answer of two processes on one database, and how soon a withdrawn listing is in none. */
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { type Bench, type Outcome, row } from '../harness/bench.ts';
import type { Served } from '../harness/child.ts';
import { withClient } from '../harness/databases.ts';
import { startOurs } from '../harness/servers.ts';
import { graphqlPath, persisted } from '../workload/document.ts';

const times = 5;
const pauseMs = 10;
const patienceMs = 20_000;

export async function measureChanges({ databases, folder }: Bench): Promise<Outcome> {
  const source = await databases.urlOf('sample');
  const name = 'bench_changes';
  const admin = databases.cluster.urlFor('postgres');
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE "${new URL(source).pathname.slice(1)}"`));
  const url = databases.cluster.urlFor(name);
  const servers: Served[] = [];
  try {
    for (const server of ['ours-1', 'ours-2']) servers.push(await startOurs(folder, url, { name: server }));
    const { changed, withdrawn } = await withClient(url, (client) => watch(client, servers));
    const note = `two processes on the sample county, the page of a listing and a list that holds it, answered from memory before each of ${times} changes; the slowest`;
    return {
      rows: [
        row('A published change is in every answer of our own processes', Math.max(...changed) / 1000, 's', { under: 2 }, note),
        row('A withdrawn listing is in none of them', Math.max(...withdrawn) / 1000, 's', { under: 2 }, note),
      ],
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
}

async function watch(client: pg.Client, servers: readonly Served[]): Promise<{ changed: number[]; withdrawn: number[] }> {
  const { rows } = await client.query<{ id: number; slug: string; name: string }>(`
    SELECT l.id, l.slug, l.name FROM "Catalogue" c JOIN "Listing" l ON l.id = c."listingId"
    WHERE c.listed AND c.kind = 'GROUP' ORDER BY c."nameKey", l.id LIMIT 1`);
  const [group] = rows;
  if (!group) throw new Error('The sample county has no group.');
  const paths = [
    graphqlPath(persisted('PageGroup').id, { slug: group.slug }),
    graphqlPath(persisted('PageList').id, { filter: { kinds: ['GROUP'] }, sort: 'NAME', first: 20, kinds: false }),
  ];
  const answers = async () =>
    Promise.all(servers.flatMap(({ port }) => paths.map(async (path) => (await fetch(`http://127.0.0.1:${port}${path}`)).text())));
  /** Milliseconds from the change until every answer is as it should be. */
  const until = async (change: string, values: unknown[], holds: (answer: string) => boolean) => {
    // What keeps answers must have them, or there is nothing to drop.
    for (let again = 0; again < 3; again++) await answers();
    await client.query(change, values);
    const began = performance.now();
    while (performance.now() - began < patienceMs) {
      if ((await answers()).every(holds)) return performance.now() - began;
      await delay(pauseMs);
    }
    throw new Error(`After ${patienceMs / 1000} s an answer was still as before.`);
  };
  const publish = 'UPDATE "Listing" SET status = $2::"ListingStatus" WHERE id = $1';
  const [changed, withdrawn]: [number[], number[]] = [[], []];
  for (let time = 1; time <= times; time++) {
    const words = `Changed for the ${time}. time at ${Date.now()}.`;
    changed.push(await until('UPDATE "Listing" SET summary = $2 WHERE id = $1', [group.id, words], (answer) => answer.includes(words)));
    withdrawn.push(await until(publish, [group.id, 'SUSPENDED'], (answer) => !answer.includes(words)));
    changed.push(await until(publish, [group.id, 'PUBLISHED'], (answer) => answer.includes(words)));
  }
  return { changed, withdrawn };
}

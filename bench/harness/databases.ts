/** The databases measured: one for each size, all in one embedded PostgreSQL, made once and kept while schema, size and seed still fit. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { loadSeed } from '../../prisma/seed/load.ts';
import { openDatabase } from '../../server/database.ts';
import { applyMigrations } from '../../server/migrations.ts';
import { type Cluster, startCluster } from '../../server/postgres/cluster.ts';
import { layoutIn } from '../../server/postgres/folder-layout.ts';
import { migrationsFolder, readMigrations } from '../../server/postgres/migration-files.ts';
import { fillCounty } from '../county/fill.ts';
import { makeViews } from '../workload/views.ts';

/** Listings in a generated county, or the sample county that `npm start` seeds. */
export type Content = number | 'sample';

export interface Databases {
  /** Of the PostgreSQL itself, for pinning it to a core. */
  readonly cluster: Cluster;
  /** Of a database with this content; made now if it has to be, which takes minutes for a million. */
  urlOf(content: Content): Promise<string>;
  stop(): Promise<void>;
}

const seed = 1;
/** Dates in a county are counted from the day it was made: one much older would hold hardly any event to come. */
const freshDays = 14;

/** Fewer and larger checkpoints, so that none falls into a round; all else as Fingerpost runs it. */
const settings = { max_wal_size: '8GB', checkpoint_timeout: '30min' };

export async function openDatabases(folder: string, tell: (sentence: string) => void): Promise<Databases> {
  const cluster = await startCluster(folder, { settings });
  const ready = new Map<Content, Promise<string>>();
  return {
    cluster,
    urlOf: (content) => {
      const known = ready.get(content) ?? prepare(cluster, content, tell);
      ready.set(content, known);
      return known;
    },
    stop: () => cluster.stop(),
  };
}

async function prepare(cluster: Cluster, content: Content, tell: (sentence: string) => void): Promise<string> {
  const name = `bench_${content}`;
  const url = cluster.urlFor(name);
  const wanted = await fingerprint(content);
  await withClient(cluster.urlFor('postgres'), async (admin) => {
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount && (await fits(url, wanted))) return;
    tell(`Making the database of ${content === 'sample' ? 'the sample county' : `${content} listings`}; it is kept for the next run.`);
    await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}`);
    await fill(url, content);
    // Written last: a database whose making was cut short is made anew.
    await withClient(url, (client) => client.query('INSERT INTO bench.made (wanted) VALUES ($1)', [wanted]));
  });
  // What others left in it (rows that were changed, tables that grew) should not decide a figure.
  await withClient(url, async (client) => {
    await makeViews(client);
    await client.query('VACUUM (ANALYZE)');
    await client.query('CHECKPOINT');
  });
  return url;
}

async function fill(url: string, content: Content): Promise<void> {
  await withClient(url, (client) =>
    client.query('CREATE SCHEMA bench; CREATE TABLE bench.made (wanted text NOT NULL, at timestamptz NOT NULL DEFAULT now())'),
  );
  await applyMigrations(url);
  const db = openDatabase({ url, statementTimeoutMs: 0 });
  try {
    if (content === 'sample') await loadSeed(db, 'county');
    else await fillCounty(db, { listings: content, seed, asAt: new Date(), again: false });
  } finally {
    await db.close();
  }
}

/** What decides the rows of a database: its size, the seed of its making and every migration. */
async function fingerprint(content: Content): Promise<string> {
  const migrations = await readMigrations(migrationsFolder);
  return JSON.stringify({ content, seed, migrations: migrations.map(({ name, checksum }) => [name, checksum]) });
}

const fits = (url: string, wanted: string) =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ made: string | null }>("SELECT to_regclass('bench.made')::text AS made");
    if (!rows[0]?.made) return false;
    const { rowCount } = await client.query('SELECT FROM bench.made WHERE wanted = $1 AND at > now() - make_interval(days => $2)', [
      wanted,
      freshDays,
    ]);
    return Boolean(rowCount);
  });

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'fingerpost bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** PostgreSQL's first process, whose children are its connections. */
export async function postmasterOf(folder: string): Promise<number | undefined> {
  const file = join(layoutIn(folder).cluster, 'postmaster.pid');
  return Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10) || undefined;
}

// Databases are cloned from templates in some 40 ms: file by file, as through PostgreSQL's log of what is written, its own way with small ones, it takes
// twice as long. The seeded one takes seconds to fill, so it is made when a file first asks for it, and the files that ask meanwhile wait.
import pg from 'pg';
import { openDatabase } from '../database.ts';
import { advisoryLock } from '../postgres/advisory-locks.ts';
import { emptyTemplate, urlFor } from './provided.ts';

export type Content = 'empty' | 'county' | 'vocabularies';

export async function withAdmin<T>(adminUrl: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl, application_name: 'fingerpost tests' });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export interface Clone {
  readonly url: string;
  drop(): Promise<void>;
}

/** @param template `template1`, PostgreSQL's own, gives a database that no migration has been through */
export async function cloneDatabase(adminUrl: string, template = 'template1'): Promise<Clone> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await withAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    url: urlFor(adminUrl, name),
    drop: async () => void (await withAdmin(adminUrl, (admin) => admin.query(`drop database if exists ${name} with (force)`))),
  };
}

/** @returns the name of a database to clone */
export async function templateWith(content: Content, adminUrl: string): Promise<string> {
  if (content === 'empty') return emptyTemplate;
  const name = `template_${content}`;
  await withAdmin(adminUrl, async (admin) => {
    await admin.query(`select pg_advisory_lock(${advisoryLock('template')})`);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await build(name, content, adminUrl, admin);
  });
  return name;
}

/** Under another name until it is whole: a seed that fails leaves nothing that looks finished. */
async function build(name: string, content: Exclude<Content, 'empty'>, adminUrl: string, admin: pg.Client): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await admin.query(`drop database if exists ${unfinished} with (force)`);
  await admin.query(`create database ${unfinished} template ${emptyTemplate} strategy file_copy`);
  // Here, not above: files on an empty database should not load a county.
  const { loadSeed } = await import('../../prisma/seed/load.ts');
  const db = openDatabase({ url: urlFor(adminUrl, unfinished), statementTimeoutMs: 0 });
  try {
    await loadSeed(db, content);
    await db.pool.query('analyze');
  } finally {
    await db.close();
  }
  await admin.query(`alter database ${unfinished} rename to ${name}`);
}

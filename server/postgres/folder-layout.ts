// Where the embedded PostgreSQL keeps its things. Everything it cannot do without lies in one folder, made elsewhere and renamed into
// place, so that it is either whole or absent.
import { join } from 'node:path';

export interface Layout {
  readonly home: string;
  /** PostgreSQL's data directory: 0700, or it refuses to start. */
  readonly cluster: string;
  readonly password: string;
  /** What PostgreSQL itself has to say. */
  readonly log: string;
}

const homeName = 'postgres';
const unfinishedPrefix = `${homeName}.unfinished-`;

export const layoutAt = (home: string): Layout => ({
  home,
  cluster: join(home, 'cluster'),
  password: join(home, 'password'),
  log: join(home, 'server.log'),
});

export const layoutIn = (folder: string): Layout => layoutAt(join(folder, homeName));

/** The number says who is making it, so that the next start can tell an abandoned one from one in the making. */
export const unfinishedLayoutIn = (folder: string): Layout => layoutAt(join(folder, `${unfinishedPrefix}${process.pid}`));

/** @returns the process that was making it, or undefined for any other name */
export const unfinishedBy = (name: string): number | undefined =>
  name.startsWith(unfinishedPrefix) ? Number(name.slice(unfinishedPrefix.length)) : undefined;

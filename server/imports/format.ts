/** What every format of `npm run import` is made of: a name, and a function that reads one file into one database. */
import type { Database } from '../database.ts';

export interface ImportRun {
  db: Database;
  /** The short name of the source as the operator gave it; null takes the one the file is known to come from. */
  source: string | null;
  /** Everything is read, checked and written, then undone. */
  dryRun: boolean;
  /** Tells the operator how it goes, a line at a time. */
  say: (line: string) => void;
}

export interface Refusal {
  /** As an editor counts them, or the number of the feature in a GeoJSON file. */
  line: number;
  why: string;
}

export interface ImportReport {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
}

export interface ImportFormat {
  name: string;
  /** Which files it reads, for the usage. */
  describes: string;
  /** @throws ImportError when nothing of the file can be used */
  run(run: ImportRun, file: string): Promise<ImportReport>;
}

/** A file that cannot be used at all, told in a sentence. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code = 'IMPORT';
}

export const emptyReport = (): ImportReport => ({ read: 0, added: 0, changed: 0, unchanged: 0, refused: [] });

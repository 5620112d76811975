/** Reads the seed files and checks each row's shape; every fault names file, line, row, field and reason. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { type SeedFile, type SeedRows, seedFiles } from './rows.ts';

/** The seed is not loaded, not even in part, while it has a fault. */
export class SeedError extends Error {
  override name = 'SeedError';
  readonly code = 'SEED_FAULTY';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      `The seed has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}, so none of it was loaded:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

interface NamedRow {
  slug?: string;
  paper?: string;
  title?: string;
}

/** How a fault names a row: by its place in the file and by what it calls itself. */
export function rowName(file: SeedFile, index: number, row: unknown): string {
  const { slug, paper, title } = (row ?? {}) as NamedRow;
  const own = slug ?? paper ?? title;
  return `${file}.yaml row ${index + 1}${own ? ` (${own})` : ''}`;
}

async function readFileRows<File extends SeedFile>(folder: string, file: File, faults: string[]): Promise<SeedRows[File]> {
  const path = join(folder, `${file}.yaml`);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) {
    faults.push(`${file}.yaml is missing from ${folder}.`);
    return [];
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors)
    faults.push(`${file}.yaml line ${error.linePos?.[0].line ?? 1}: this is not YAML: ${error.message.split('\n')[0]}`);
  if (document.errors.length) return [];
  if (document.contents === null) return [];
  if (!isSeq(document.contents)) {
    faults.push(`${file}.yaml: write a list, each row beginning with "- ".`);
    return [];
  }
  const rows: unknown[] = [];
  document.contents.items.forEach((item, index) => {
    const value = isMap(item) ? item.toJS(document) : item;
    const line = isMap(item) && item.range ? lines.linePos(item.range[0]).line : 1;
    const parsed = seedFiles[file].safeParse(value);
    if (parsed.success) rows.push(parsed.data);
    else
      for (const issue of parsed.error.issues)
        faults.push(`${rowName(file, index, value)}, line ${line}, ${issue.path.join('.') || 'row'}: ${issue.message}.`);
  });
  return rows as SeedRows[File];
}

/** Reads the named files; the others come back empty. Faults gather in `faults`. */
export async function readSeed(folder: string, files: readonly SeedFile[], faults: string[]): Promise<SeedRows> {
  const rows = Object.fromEntries(Object.keys(seedFiles).map((file) => [file, []])) as unknown as SeedRows;
  for (const file of files) Object.assign(rows, { [file]: await readFileRows(folder, file, faults) });
  return rows;
}

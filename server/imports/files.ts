/** Reading files of others: CSV a row at a time, JSON whole. Whatever is wrong with one is told in a sentence. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Info, parse } from 'csv-parse';
import { ImportError } from './format.ts';

export interface CsvRow {
  line: number;
  cells: string[];
}

/** JSON must fit into one string of JavaScript, with room to spare. */
const largestJson = 400_000_000;

const why = (error: unknown) => {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'this user may not read it';
  return message;
};

export const unreadable = (file: string, error: unknown) =>
  error instanceof ImportError ? error : new ImportError(`${basename(file)} cannot be read: ${why(error)}.`);

/** Text with tabs between the cells, as the register of charities is given out, holds quotes that quote nothing. */
const tabbed = { delimiter: '\t', quote: false } as const;

/** Rows of a CSV file, the first one included; quotes, line ends within them and a byte order mark as in RFC 4180. */
export async function* csvRows(file: string): AsyncGenerator<CsvRow> {
  const stream = createReadStream(file);
  const parser = parse({
    ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: 1_000_000 },
    ...(/\.(?:txt|tsv)$/i.test(file) && tabbed),
  });
  stream.on('error', (error) => parser.destroy(error));
  try {
    for await (const { record, info } of stream.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      if (record.some((cell) => cell.includes('\0') || cell.includes('\ufffd')))
        throw new ImportError(`${basename(file)} is not text in UTF-8 (line ${info.lines}). Save it as “CSV UTF-8” and try again.`);
      yield { line: info.lines, cells: record };
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    stream.destroy();
  }
}

export type Cells = (name: string) => string;

export interface TableRow {
  line: number;
  /** The cell under this heading, '' where there is none. */
  cell: Cells;
}

export const headingOf = (cell: string): string => cell.trim().toLowerCase();

/** The heading of a CSV file, in small letters. */
export async function headingsOf(file: string): Promise<string[]> {
  for await (const { cells } of csvRows(file)) return cells.map(headingOf);
  throw new ImportError(`${basename(file)} is empty.`);
}

/** Rows of a CSV file under its headings. */
export async function* tableRows(file: string): AsyncGenerator<TableRow> {
  let columns: Map<string, number> | undefined;
  for await (const { line, cells } of csvRows(file)) {
    if (columns) {
      const at = columns;
      yield { line, cell: (name) => cells[at.get(name) ?? -1] ?? '' };
    } else columns = new Map(cells.map((cell, index) => [headingOf(cell), index]));
  }
}

export async function readJson(file: string): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > largestJson)
      throw new ImportError(
        `${basename(file)} is larger than ${largestJson / 1e6} MB. Split it, by district for instance, and give the parts.`,
      );
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\ufeff/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ImportError(`${basename(file)} is not whole JSON: ${error.message}.`);
    throw unreadable(file, error);
  }
}

export const isJson = (file: string): boolean => /\.(geo)?json$/i.test(file);

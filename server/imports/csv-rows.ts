/** The rows of a small CSV file by the names in its first line, whatever their case and punctuation: "LSOA code" is `lsoa_code`. */
import { csvRows } from './files.ts';

export interface CsvRow {
  /** As an editor counts them. */
  line: number;
  /** Trimmed; empty where the row is too short. */
  value(column: string): string;
}

export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
}

const columnName = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/** @throws ImportError when it is not there or is no CSV */
export async function readCsv(file: string): Promise<CsvTable> {
  const table: CsvTable = { columns: [], rows: [] };
  for await (const { line, cells } of csvRows(file))
    if (table.columns.length) table.rows.push({ line, value: (column) => cells[table.columns.indexOf(column)] ?? '' });
    else table.columns = cells.map(columnName);
  return table;
}

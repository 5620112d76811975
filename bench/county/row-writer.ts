/** Collects rows as lines of PostgreSQL's COPY text format (https://www.postgresql.org/docs/current/sql-copy.html, "File Formats"). */
import { columns, numbered, type Rows, type Table, tables } from './tables.ts';

/** Rows of one table as COPY takes them. */
export interface Part {
  table: Table;
  rows: number;
  text: Uint8Array<ArrayBuffer>;
}

export interface RowWriter {
  add<T extends Table>(table: T, row: Rows[T]): void;
  /** A number for the next row of a table that has numbers. */
  number(table: Table): number;
  /** What was added since last asked, in an order that foreign keys allow. */
  take(): Part[];
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string) => (special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] as string) : text);

const item = (value: unknown) => (typeof value === 'number' ? String(value) : `"${String(value).replace(/["\\]/g, '\\$&')}"`);

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Array.isArray(value)) return value.length ? escaped(`{${value.map(item).join()}}`) : '{}';
  return escaped(JSON.stringify(value));
}

/** Lines as bytes, straight away: strings kept for later are what a garbage collector spends its time on. */
function makePage() {
  let bytes = Buffer.alloc(0);
  let used = 0;
  let rows = 0;
  return {
    write(line: string): void {
      // At most three bytes a letter.
      const most = used + line.length * 3;
      if (most > bytes.length) bytes = Buffer.concat([bytes], Math.max(1 << 16, 2 * most));
      used += bytes.write(line, used);
      rows++;
    },
    /** Null when nothing was written. */
    tear(): Omit<Part, 'table'> | null {
      const torn = rows ? { rows, text: new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, used) } : null;
      bytes = Buffer.alloc(0);
      used = rows = 0;
      return torn;
    },
  };
}

/** @param base the number before the first */
export function makeRowWriter(base: number): RowWriter {
  const pages = Object.fromEntries(tables.map((table) => [table, makePage()])) as Record<Table, ReturnType<typeof makePage>>;
  const last = Object.fromEntries(numbered.map((table) => [table, base])) as Record<Table, number>;

  function add<T extends Table>(table: T, row: Rows[T]): void {
    const values = row as unknown as Readonly<Record<string, unknown>>;
    let line = '';
    for (const name of columns[table]) line += line ? `\t${field(values[name])}` : field(values[name]);
    pages[table].write(`${line}\n`);
  }

  const take = () =>
    tables.flatMap((table) => {
      const torn = pages[table].tear();
      return torn ? [{ table, ...torn }] : [];
    });

  return { add, take, number: (table) => ++last[table] };
}

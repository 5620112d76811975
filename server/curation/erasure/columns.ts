/** The columns that hold words, as the database itself knows them: of our tables and of those of the queue of jobs. */
import type { Reader } from '../records/read-record.ts';
import { untouched } from './tables.ts';

export interface TextColumn {
  readonly name: string;
  readonly type: 'text' | 'text[]' | 'json' | 'jsonb';
  /** No two rows may say the same. */
  readonly unique: boolean;
}

export interface TextTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly TextColumn[];
}

/** Keys by which rows are found again, and addresses of pages: never a person's words. */
const keys = new Set(['id', 'slug', 'token', 'accountId', 'author', 'messageId']);

export async function textTables(db: Reader): Promise<TextTable[]> {
  const rows = await db.$queryRawUnsafe<{ schema: string; table: string; column: string; type: string; unique: boolean }[]>(`
    SELECT n.nspname AS schema, c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type,
      EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND a.attnum = ANY (i.indkey)) AS unique
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('public', 'pgboss')
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND format_type(a.atttypid, NULL) IN ('text', 'character varying', 'text[]', 'character varying[]', 'json', 'jsonb')
    ORDER BY 1, 2, a.attnum`);
  const tables = new Map<string, { schema: string; name: string; columns: TextColumn[] }>();
  for (const { schema, table, column, type, unique } of rows) {
    if ((schema === 'public' && Object.hasOwn(untouched, table)) || keys.has(column)) continue;
    const known = tables.get(`${schema}.${table}`) ?? { schema, name: table, columns: [] };
    known.columns.push({ name: column, type: type.replace('character varying', 'text') as TextColumn['type'], unique });
    tables.set(`${schema}.${table}`, known);
  }
  return [...tables.values()];
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const tableSql = ({ schema, name }: TextTable) => `${quoted(schema)}.${quoted(name)}`;

/** @param pattern the parameter that holds it */
export const holdsSql = ({ columns }: TextTable, pattern: string) =>
  columns.map(({ name }) => `t.${quoted(name)}::text ~* ${pattern}`).join(' OR ');

export const blot = '[erased]';

/** Each column with the words blotted out; a value of JSON that is nothing else becomes null. */
export function blottedSql({ columns }: TextTable, pattern: string): string {
  return columns
    .map(({ name, type, unique }) => {
      const column = `t.${quoted(name)}`;
      const without = (text: string) => `regexp_replace(${text}, ${pattern}, '${blot}', 'gi')`;
      if (type === 'json' || type === 'jsonb')
        return `${quoted(name)} = ${without(`regexp_replace(${column}::text, '"(?:' || ${pattern} || ')"(?!:)', 'null', 'gi')`)}::${type}`;
      if (type === 'text[]')
        return `${quoted(name)} = ARRAY(SELECT ${without('x')} FROM unnest(${column}) WITH ORDINALITY u (x, i) ORDER BY i)`;
      const blotted = without(column);
      return `${quoted(name)} = ${unique ? `CASE WHEN ${column} ~* ${pattern} THEN ${blotted} || ' ' || gen_random_uuid() ELSE ${column} END` : blotted}`;
    })
    .join(', ');
}

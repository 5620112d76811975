/** Writes the public schema to schema.graphql; with --check says whether it is true, as `npm run check` asks. */
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './index.ts';

const path = resolve(import.meta.dirname, 'schema.graphql');
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes('--check')) await writeFile(path, text);
else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
  process.stderr.write('schema/schema.graphql is not what the code says. Run npm run codegen, and look at the difference.\n');
  process.exitCode = 1;
}

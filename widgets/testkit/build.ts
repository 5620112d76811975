/** The widgets as they are given out, built once for a test file into memory. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Built {
  fileName: string;
  code: string;
  /** Files it needs before it can run, and those it may ask for later. */
  imports: string[];
  dynamicImports: string[];
  modules: string[];
}

export async function buildWidgets(): Promise<Map<string, Built>> {
  if (!existsSync(new URL('../../generated/gql/graphql.ts', import.meta.url)))
    throw new Error('generated/gql is missing. Run `npm run codegen` first.');
  const made = (await build({ root, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput[];
  const files = made.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return new Map(
    files.map(({ fileName, code, imports, dynamicImports, modules }) => [
      fileName,
      { fileName, code, imports, dynamicImports, modules: Object.keys(modules) },
    ]),
  );
}

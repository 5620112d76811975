/** The widgets as they are given out, built into memory once for all the test files of a worker. */
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

let made: Promise<ReadonlyMap<string, Built>> | undefined;

/** One and the same for all: whoever changes it takes a copy. */
export const buildWidgets = (): Promise<ReadonlyMap<string, Built>> => (made ??= make());

async function make(): Promise<ReadonlyMap<string, Built>> {
  if (!existsSync(new URL('../../generated/gql/graphql.ts', import.meta.url)))
    throw new Error('generated/gql is missing. Run `npm run codegen` first.');
  const outputs = (await build({ root, logLevel: 'error', build: { write: false } })) as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return new Map(
    files.map(({ fileName, code, imports, dynamicImports, modules }) => [
      fileName,
      { fileName, code, imports, dynamicImports, modules: Object.keys(modules) },
    ]),
  );
}

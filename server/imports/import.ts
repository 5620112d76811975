// npm run import -- FORMAT FILE…: reads files of others into the database. Each file is one transaction; the same file again changes nothing.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { SeedError } from '../../prisma/seed/read.ts';
import { ConfigError } from '../config.ts';
import { ClusterError } from '../postgres/cluster-error.ts';
import { ConnectionError } from '../postgres/connection-failure.ts';
import { MigrationError } from '../postgres/migration-history.ts';
import { ImportError, type ImportFormat, type ImportReport } from './format.ts';
import { formats } from './formats.ts';
import { openTarget } from './target.ts';

const usage = `npm run import -- FORMAT FILE… [--dry-run] [--source NAME] [--database URL]

  FORMAT is one of
${formats.map(({ name, describes }) => `    ${name.padEnd(12)}${describes}`).join('\n')}

  --dry-run       reads and checks everything, tells what would change, and changes nothing
  --source NAME   a short name of where the file comes from, over the one it is known by
  --database URL  another database than that of DATABASE_URL`;

interface Asked {
  format: ImportFormat;
  files: string[];
  dryRun: boolean;
  source: string | null;
  database: string | undefined;
}

const options = {
  'dry-run': { type: 'boolean' },
  source: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Null when only the usage was asked for. @throws ImportError with a sentence */
function readArguments(args: string[]): Asked | null {
  const parsed = (() => {
    try {
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      throw new ImportError(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`);
    }
  })();
  const [name, ...files] = parsed.positionals;
  if (parsed.values.help || name === undefined) return null;
  const format = formats.find((one) => one.name === name);
  if (!format) throw new ImportError(`“${name}” is no format we import.\n\n${usage}`);
  if (!files.length) throw new ImportError(`Name the file to read: npm run import -- ${name} FILE`);
  const source = parsed.values.source?.trim() ?? null;
  if (source !== null && !/^[\w .-]{1,80}$/.test(source))
    throw new ImportError('--source takes a short name of letters, digits, spaces, dots and hyphens.');
  return { format, files, source, dryRun: parsed.values['dry-run'] ?? false, database: parsed.values.database };
}

const mostRefusals = 50;

function told(file: string, { read, added, changed, unchanged, refused }: ImportReport, dryRun: boolean): string {
  const lines = refused.slice(0, mostRefusals).map(({ line, why }) => `  line ${line}: ${why.replace(/\.$/, '')}.`);
  const more = refused.length - lines.length;
  return [
    `${basename(file)}: read ${read}, added ${added}, changed ${changed}, unchanged ${unchanged}, refused ${refused.length}.${dryRun ? ' Nothing was written.' : ''}`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more.`] : []),
  ].join('\n');
}

const print = (text: string) => void process.stdout.write(`${text}\n`);

async function run(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) {
    print(usage);
    return;
  }
  const { db, close } = await openTarget(asked.database);
  try {
    for (const file of asked.files) {
      const say = (line: string) => print(`  ${line}`);
      print(told(file, await asked.format.run({ db, source: asked.source, dryRun: asked.dryRun, say }, file), asked.dryRun));
    }
  } finally {
    await close();
  }
}

const expected = [ImportError, ConfigError, ClusterError, ConnectionError, MigrationError, SeedError];

try {
  await run();
} catch (error) {
  const { message, stack } = error as Error;
  process.stderr.write(`${expected.some((kind) => error instanceof kind) ? message : (stack ?? String(error))}\n`);
  process.exitCode = 1;
}

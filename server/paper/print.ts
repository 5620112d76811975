// npm run booklet -- PLACE: prints the booklet, or the noticeboard sheet, of a place into a PDF file. No server needs to run.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages } from '../../language/language.ts';
import { SeedError } from '../../prisma/seed/read.ts';
import { ConfigError, readConfig } from '../config.ts';
import { makeExecute, readDocuments } from '../http/documents.ts';
import { makeLog } from '../http/log.ts';
import { makePages, pageAssets } from '../http/pages.ts';
import { openTarget } from '../imports/target.ts';
import { ClusterError } from '../postgres/cluster-error.ts';
import { ConnectionError } from '../postgres/connection-failure.ts';
import { MigrationError } from '../postgres/migration-history.ts';
import { NoChromium } from './chromium.ts';
import { printPage } from './print-page.ts';

const usage = `npm run booklet -- PLACE [--large] [--theme NAME] [--kinds groups,venues] [--sheet] [--lang pl] [--out FILE] [--database URL]

  PLACE           as in its address: somersham
  --large         in letters of 18 points
  --theme NAME    only about this, as in addresses: older-people
  --kinds NAMES   only these of groups, venues, funding, volunteering, events
  --sheet         the sheet for the noticeboard
  --lang LANGUAGE ours in this language: en, pl, lt, ro, uk or pt; entries stay in theirs
  --out FILE      where to; PLACE.pdf in this folder when it is not said
  --database URL  another database than that of DATABASE_URL`;

class PrintError extends Error {
  override readonly name = 'PrintError';
}

const options = {
  large: { type: 'boolean' },
  sheet: { type: 'boolean' },
  theme: { type: 'string' },
  kinds: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Null when only the usage was asked for. @throws PrintError with a sentence */
function readArguments(args: string[]) {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [place, ...more] = positionals;
    if (values.help || place === undefined) return null;
    if (more.length)
      throw new PrintError(
        `Name one place; “${more.join(' ').slice(0, 60)}” is one too many. Write names of two words as in their address: st-ives.`,
      );
    if (values.lang && !(languages as readonly string[]).includes(values.lang))
      throw new PrintError(`There is no booklet in “${values.lang.slice(0, 20)}”. There are: ${languages.join(', ')}.`);
    return { ...values, place };
  } catch (error) {
    if (error instanceof PrintError) throw error;
    throw new PrintError(`${(error as Error).message.split('. ')[0]}.\n\n${usage}`);
  }
}

async function run(): Promise<string> {
  const asked = readArguments(process.argv.slice(2));
  if (!asked) return usage;
  const { paper, http } = readConfig(process.env);
  const { publicUrl, helpLine } = http;
  const { db, close } = await openTarget(asked.database);
  try {
    const documents = readDocuments(resolve(import.meta.dirname, '../..'));
    const execute = makeExecute({ db, publicUrl, documents, log: makeLog('silent') });
    const path = `/places/${asked.place.toLowerCase()}/${asked.sheet ? 'noticeboard' : 'booklet'}`;
    const search = new URLSearchParams();
    if (asked.theme) search.set('theme', asked.theme);
    if (asked.kinds) search.set('kinds', asked.kinds);
    if (asked.large) search.set('print', 'large');
    if (asked.lang) search.set('lang', asked.lang);
    const page = await makePages({ execute, publicUrl, helpLine })({ path, search });
    if (page?.status === 404 && (asked.kinds || asked.theme))
      throw new PrintError('There is no such theme or kind. Write them as in addresses.');
    if (page?.status !== 200) throw new PrintError(`There is no place “${asked.place.slice(0, 60)}”. Write it as in its address: st-ives.`);
    const pdf = await printPage(
      { url: publicUrl + path, html: page.body },
      { files: (file) => pageAssets.get(file), chromiumPath: paper.chromiumPath },
    );
    const out = resolve(asked.out ?? `${asked.place.toLowerCase()}.pdf`);
    await writeFile(out, pdf);
    return `Written: ${out} (${Math.ceil(pdf.length / 1024)} kB)`;
  } finally {
    await close();
  }
}

const expected = [PrintError, NoChromium, ConfigError, ClusterError, ConnectionError, MigrationError, SeedError];

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  const { message, stack } = error as Error;
  process.stderr.write(`${expected.some((kind) => error instanceof kind) ? message : (stack ?? String(error))}\n`);
  process.exitCode = 1;
}

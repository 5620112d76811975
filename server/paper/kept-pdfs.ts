/**
 * PDFs as they were printed, in a folder, under what was printed: a page that changed by a letter, or by its date, is another. So none is ever given out
 * that says what its page no longer says, and an entry that was withdrawn is in none. One is printed at a time.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Printed } from './print-page.ts';

export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  readonly code = 'TOO_BUSY';
  constructor() {
    super('Too many PDFs are being made at present.');
  }
}

interface KeepOptions {
  folder: string;
  print: (page: Printed) => Promise<Buffer>;
  /** How many may wait for their turn. */
  mostWaiting?: number;
  /** How many files are kept, the newest. */
  mostKept?: number;
}

export interface KeptPdfs {
  /** The PDF of this page as it is now. @throws TooBusy, NoChromium */
  of(page: Printed): Promise<Buffer>;
}

const dayMs = 86_400_000;

export function keepPdfs({ folder, print, mostWaiting = 5, mostKept = 200 }: KeepOptions): KeptPdfs {
  const underWay = new Map<string, Promise<Buffer>>();
  let turn: Promise<unknown> = Promise.resolve();

  async function make(key: string, page: Printed): Promise<Buffer> {
    const pdf = await print(page);
    // Without it the next one prints again: a full disk is no reason to give nobody anything.
    await keep(key, pdf).catch(() => {});
    return pdf;
  }

  async function keep(key: string, pdf: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, `${key}-${randomUUID()}.part`);
    await writeFile(unfinished, pdf, { mode: 0o600 });
    await rename(unfinished, join(folder, `${key}.pdf`));
    await clear();
  }

  /** Those older than a day carry yesterday's date. What they say may since have been withheld, so they do not lie about. */
  async function clear(): Promise<void> {
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => ({
        path: join(folder, name),
        at: (await stat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
      })),
    );
    const newest = files.toSorted((one, other) => other.at - one.at);
    const gone = newest.filter(({ at }, index) => index >= mostKept || at < Date.now() - dayMs);
    await Promise.all(gone.map(({ path }) => rm(path, { force: true })));
  }

  return {
    async of(page) {
      const key = createHash('sha256').update(`${page.url}\n${page.html}`).digest('hex').slice(0, 40);
      const kept = await readFile(join(folder, `${key}.pdf`)).catch(() => null);
      if (kept) return kept;
      const known = underWay.get(key);
      if (known) return known;
      if (underWay.size > mostWaiting) throw new TooBusy();
      const made = turn.then(() => make(key, page));
      underWay.set(key, made);
      turn = made.catch(() => {});
      made.then(
        () => underWay.delete(key),
        () => underWay.delete(key),
      );
      return made;
    },
  };
}

/**
 * Pictures of the map, kept as files: all processes of a machine share them, none has to ask another, and losing them costs nothing but fetching
 * (docs/decisions/0056). The oldest go when there are too many.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TileAt } from './grid.ts';

export interface KeptTile {
  /** Empty: the source has no picture there. */
  readonly body: Buffer;
  /** Milliseconds. */
  readonly age: number;
}

export interface KeptTiles {
  read(tile: TileAt): Promise<KeptTile | null>;
  /** Never throws: a full disk must not take the map away. */
  write(tile: TileAt, body: Buffer): Promise<void>;
}

interface KeptOptions {
  folder: string;
  /** Pictures of another source are another map. */
  source: string;
  limitBytes: number;
  now?: () => number;
}

/** Swept down to this part of what is allowed, so that it is not swept at every picture; and looked at each time this part was written. */
const sweptTo = 0.8;
const lookAfter = 0.05;
/** What a file of a few bytes takes on disk. */
const block = 4096;
const sizeOnDisk = (bytes: number) => Math.ceil(Math.max(1, bytes) / block) * block;

export function keptTiles({ folder, source, limitBytes, now = Date.now }: KeptOptions): KeptTiles {
  if (limitBytes === 0) return { read: async () => null, write: async () => undefined };
  const home = join(folder, 'tiles');
  const own = join(home, createHash('sha256').update(source).digest('hex').slice(0, 16));
  const pathOf = ({ z, x, y }: TileAt) => join(own, `${z}-${x}`, String(y));
  // What is there from before is looked at with the first picture.
  let written = Number.POSITIVE_INFINITY;
  let sweeping: Promise<void> | null = null;

  async function read(tile: TileAt): Promise<KeptTile | null> {
    try {
      const path = pathOf(tile);
      const [body, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
      return { body, age: now() - mtimeMs };
    } catch {
      return null;
    }
  }

  async function write(tile: TileAt, body: Buffer): Promise<void> {
    const path = pathOf(tile);
    const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
    try {
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(draft, body);
      // Whole or not at all, whoever else writes the same.
      await rename(draft, path);
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
      return;
    }
    written += sizeOnDisk(body.length);
    if (written < limitBytes * lookAfter) return;
    written = 0;
    sweeping ??= sweep().finally(() => {
      sweeping = null;
    });
    await sweeping;
  }

  /** Two processes may sweep at once: what one has taken away already the other does not miss. */
  async function sweep(): Promise<void> {
    const names = await readdir(home, { recursive: true }).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => {
        const path = join(home, name);
        const found = await stat(path).catch(() => null);
        return found?.isFile() ? [{ path, size: sizeOnDisk(found.size), at: found.mtimeMs }] : [];
      }),
    );
    const oldest = files.flat().sort((one, other) => one.at - other.at);
    let size = oldest.reduce((sum, file) => sum + file.size, 0);
    if (size <= limitBytes) return;
    for (const file of oldest) {
      if (size <= limitBytes * sweptTo) return;
      await rm(file.path, { force: true }).catch(() => undefined);
      size -= file.size;
    }
  }

  return { read, write };
}

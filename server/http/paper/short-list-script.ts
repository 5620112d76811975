/** The script of short lists as it was built; null before the first build. Without it everything works but notes and copying. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export const shortListFolder = resolve(import.meta.dirname, '../../../dist/short-list');
export const shortListBase = '/short-list/files';

function scriptOf(): string | null {
  const manifest = resolve(shortListFolder, '.vite/manifest.json');
  if (!existsSync(manifest)) return null;
  const parts = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; isEntry?: boolean }>;
  const entry = Object.values(parts).find(({ isEntry }) => isEntry);
  return entry ? `${shortListBase}/${entry.file}` : null;
}

export const shortListScript = scriptOf();

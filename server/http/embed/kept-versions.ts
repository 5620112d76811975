/**
 * Every build of the widgets that was ever given out here, in DATA_DIR/embed, a folder each: what it holds never changes, so websites may pin it, and
 * a page that still has yesterday's loader finds the rest of it (decision 0054). A folder also holds the texts of the questions that build asks.
 */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';

export interface Integrity {
  /** Version of the package and what is in it: 0.1.0-3f9a2c1b. */
  version: string;
  /** By file, as an `integrity` attribute has it. */
  files: Readonly<Record<string, string>>;
}

/** How long a build stays that was replaced by another of the same version. The last of each version stays for good. */
export const keptDays = 400;

export const versionShape = /^\d+\.\d+\.\d+[\w.]*-[0-9a-f]{8}$/;
export const fileShape = /^[a-z][\w.-]*\.(?:js|json)$/;

const dayMs = 86_400_000;
const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** What the last build made; null before the first. */
export function builtVersion(built: string): Integrity | null {
  const path = join(built, 'integrity.json');
  return existsSync(path) ? json<Integrity>(path) : null;
}

/** Builds that are kept, the last given out first. */
export function keptVersions(kept: string): { version: string; lastOn: Date }[] {
  if (!existsSync(kept)) return [];
  return readdirSync(kept)
    .filter((name) => versionShape.test(name))
    .map((version) => ({ version, lastOn: statSync(join(kept, version)).mtime }))
    .toSorted((one, other) => other.lastOn.getTime() - one.lastOn.getTime());
}

/** Puts the present build beside the earlier ones. Processes that share the folder may do so at once: a folder appears whole or not at all. */
export function keepVersion({ built, kept, now }: { built: string; kept: string; now: Date }): void {
  const present = builtVersion(built);
  if (!present) return;
  const folder = join(kept, present.version);
  mkdirSync(kept, { recursive: true });
  if (!existsSync(folder)) {
    const making = join(kept, `.${randomUUID()}`);
    cpSync(built, making, { recursive: true });
    try {
      renameSync(making, folder);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
  }
  utimesSync(folder, now, now);
  forgetReplaced(kept, now);
}

function forgetReplaced(kept: string, now: Date): void {
  const seen = new Set<string>();
  for (const { version, lastOn } of keptVersions(kept)) {
    const [release = ''] = version.split(/-(?=[0-9a-f]{8}$)/);
    const isLast = !seen.has(release);
    seen.add(release);
    if (!isLast && now.getTime() - lastOn.getTime() > keptDays * dayMs) rmSync(join(kept, version), { recursive: true, force: true });
  }
}

/** The questions of earlier builds, by their hash. */
export function keptDocuments(kept: string): Record<string, string> {
  const paths = keptVersions(kept).map(({ version }) => join(kept, version, '.vite/documents.json'));
  return Object.assign({}, ...paths.filter((path) => existsSync(path)).map((path) => json<Record<string, string>>(path)));
}

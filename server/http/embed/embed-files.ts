/**
 * What is below /embed/: the present build under names that never change or carry their hash, `/embed/<version>/…` of every build that is kept, and
 * files with a hash that only an earlier build had.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Exchange } from '../exchange.ts';
import { type ServeFile, staticFiles } from '../static-files.ts';
import { builtVersion, fileShape, keptVersions, versionShape } from './kept-versions.ts';

/** How long the list of versions is believed, where others may add to the folder. */
const listedMs = 5000;
const hashed = /-[\w-]{8}\.js$/;

/** @param kept - The folder of kept-versions.ts; without one, only the present build is given out. */
export function embedFiles(built: string, kept: string | undefined, clock: () => number): ServeFile {
  const present = builtVersion(built)?.version;
  const now = staticFiles(built, '/embed');
  const byVersion = new Map<string, ServeFile>();
  let listed: { at: number; versions: string[] } = { at: Number.NEGATIVE_INFINITY, versions: [] };

  function versions(): string[] {
    if (kept && clock() - listed.at > listedMs) listed = { at: clock(), versions: keptVersions(kept).map(({ version }) => version) };
    return listed.versions;
  }

  /** Those of one version, under any path: all that is in the folder is as it will ever be. */
  function filesOf(version: string): ServeFile | undefined {
    const known = byVersion.get(version);
    if (known) return known;
    const folder = kept && versions().includes(version) ? join(kept, version) : version === present ? built : undefined;
    if (!folder) return undefined;
    const files = staticFiles(folder, '', 'for ever');
    byVersion.set(version, files);
    return files;
  }

  const send = (exchange: Exchange, version: string, file: string) =>
    filesOf(version)?.({ ...exchange, path: `/${file}` }) ?? Promise.resolve(false);

  return async (exchange) => {
    const [, , first = '', second, ...deeper] = exchange.path.split('/');
    if (deeper.length) return false;
    if (second !== undefined) return versionShape.test(first) && fileShape.test(second) && send(exchange, first, second);
    if (await now(exchange)) return true;
    if (!kept || !hashed.test(first) || !fileShape.test(first)) return false;
    const version = versions().find((each) => existsSync(join(kept, each, first)));
    return version !== undefined && send(exchange, version, first);
  };
}

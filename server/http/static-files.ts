/** Built widgets and page assets. Names with a hash never change and are kept for a year; the loader's stays the same and is asked about again. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { type Exchange, send, sendText } from './exchange.ts';

export type ServeFile = (exchange: Exchange) => Promise<boolean>;

const forEver = 'public, max-age=31536000, immutable';
const forNow = 'public, max-age=300, stale-while-revalidate=86400';

/** Any site may embed them. */
const anySite = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};

const preflight = { ...anySite, 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*', allow: 'GET, HEAD' };

/** The files whose names Vite gave a hash: all of a build but entries that keep their names. */
function hashedFiles(folder: string): ReadonlySet<string> {
  const manifest = resolve(folder, '.vite/manifest.json');
  if (!existsSync(manifest)) return new Set();
  const parts = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string; isEntry?: boolean; css?: string[] }>;
  return new Set(
    Object.values(parts)
      .flatMap(({ file, isEntry, css = [] }) => (isEntry && !/-[\w-]{8}\.js$/.test(file) ? css : [file, ...css]))
      .map((file) => `/${file}`),
  );
}

/**
 * Serves a folder, as it is now, under a path. Resolves false when it has no such file.
 * @param unhashed - How long files whose names carry no hash may be kept.
 */
export function staticFiles(folder: string, prefix: string, unhashed: 'for now' | 'for ever' = 'for now'): ServeFile {
  if (!existsSync(folder)) return async () => false;
  const hashed = hashedFiles(folder);
  const serve = sirv(folder, {
    etag: true,
    // Compressed by the build, beside each file.
    brotli: true,
    gzip: true,
    extensions: [],
    setHeaders: (response, path) =>
      void response.setHeader('cache-control', unhashed === 'for ever' || hashed.has(path) ? forEver : forNow),
  });

  /** sirv looks the path up among the files it found at the start, so that none leads out of the folder. */
  const sendFile = ({ request, response, path }: Exchange) =>
    new Promise<boolean>((done) => {
      response.setHeaders(new Map(Object.entries(anySite)));
      response.once('close', () => done(true));
      // The whole file, whatever range is asked for: they are small, and sirv answers a range from 5 to 2 by breaking off.
      const { 'if-none-match': known, 'accept-encoding': encodings } = request.headers;
      const asked = { url: path.slice(prefix.length), headers: { 'if-none-match': known, 'accept-encoding': encodings } };
      serve(asked as IncomingMessage, response, () => {
        for (const name of Object.keys(anySite)) response.removeHeader(name);
        done(false);
      });
    });

  return async (exchange) => (canRead(exchange) ? sendFile(exchange) : true);
}

/** The assets of our own pages, kept in memory under names that carry their hash. */
export function memoryFiles(files: ReadonlyMap<string, { body: Buffer; type: string }>): ServeFile {
  return async (exchange) => {
    const file = files.get(exchange.path);
    if (!file) return false;
    if (canRead(exchange)) send(exchange, 200, { ...anySite, 'content-type': file.type, 'cache-control': forEver }, file.body);
    return true;
  };
}

/** False once another method than those that read was answered. */
function canRead(exchange: Exchange): boolean {
  const { method } = exchange.request;
  if (method === 'GET' || method === 'HEAD') return true;
  if (method === 'OPTIONS') send(exchange, 204, preflight);
  else {
    exchange.response.setHeader('allow', 'GET, HEAD');
    sendText(exchange, 405, `${method} means nothing here: files can only be read.`);
  }
  return false;
}

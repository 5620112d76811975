/** Built widgets and page assets. Names with a hash never change and are kept for a year; the loader's stays the same and is asked about again. */
import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

export type ServeFile = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

const hashed = /-[\w-]{8,}\.\w+$/;

/** Serves a folder under a path. Resolves false when it has no such file. */
export function staticFiles(folder: string, prefix: string): ServeFile {
  if (!existsSync(folder)) return async () => false;
  const serve = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader(
        'cache-control',
        hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=300, stale-while-revalidate=86400',
      );
      // Any site may embed them.
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('cross-origin-resource-policy', 'cross-origin');
      response.setHeader('x-content-type-options', 'nosniff');
    },
  });
  return (request, response) =>
    new Promise((resolve) => {
      const { url } = request;
      request.url = url?.slice(prefix.length) || '/';
      response.once('close', () => resolve(true));
      serve(request, response, () => {
        request.url = url;
        resolve(false);
      });
    });
}

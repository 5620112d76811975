/** GraphiQL as one page that loads nothing else, neither from us nor from elsewhere. Made when it is first asked for: it is 9 MB of text. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { defaultQuery, exampleTabs } from './examples.ts';
import { type Exchange, send } from './exchange.ts';
import { pageHeaders } from './security-headers.ts';

interface Page {
  compressed: Buffer;
  headers: Record<string, string>;
}

/** The page's one script, as a browser reads it: to the last end tag, since its own text speaks of script tags. */
function scriptOf(html: string): string {
  const begin = html.indexOf('<script>') + '<script>'.length;
  return html.slice(begin, html.lastIndexOf('</script>'));
}

/** Only this very script may run, with the workers it makes of its own text; and it may ask nobody but us. */
function policyFor(html: string): string {
  const hash = createHash('sha256').update(scriptOf(html)).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "connect-src 'self'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

async function makePage(): Promise<Page> {
  // Here, not above: a server that nobody asks for it does without its 9 MB.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Fingerpost API',
    endpoint: '/graphql',
    defaultQuery,
    defaultTabs: exampleTabs,
    shouldPersistHeaders: false,
  });
  const compressed = await promisify(gzip)(html);
  return {
    compressed,
    headers: {
      ...pageHeaders,
      'content-security-policy': policyFor(html),
      'cache-control': 'public, max-age=300',
      etag: `"${createHash('sha256').update(compressed).digest('base64url').slice(0, 22)}"`,
      vary: 'accept, accept-encoding',
    },
  };
}

let made: Promise<Page> | undefined;

/** A browser that opens the address, not a program that asks. */
export const wantsGraphiql = ({ request }: Exchange) =>
  (request.method === 'GET' || request.method === 'HEAD') && (request.headers.accept ?? '').includes('text/html');

export async function sendGraphiql(exchange: Exchange): Promise<void> {
  made ??= makePage();
  const { compressed, headers } = await made;
  const { 'accept-encoding': encodings = '', 'if-none-match': known } = exchange.request.headers;
  if (known && known === headers['etag']) return send(exchange, 304, headers);
  if (/\bgzip\b/.test(String(encodings))) return send(exchange, 200, { ...headers, 'content-encoding': 'gzip' }, compressed);
  // As fast as it is read and no faster: a slow reader should not make us hold all of it.
  exchange.response.writeHead(200, headers);
  if (exchange.request.method === 'HEAD') exchange.response.end();
  else await pipeline(Readable.from([compressed]), createGunzip(), exchange.response);
}

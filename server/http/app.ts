/** The web server: one place that routes, limits, logs and counts every request. It opens no port (main.ts does). */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { readBody } from './body.ts';
import { clientAddress } from './client-address.ts';
import { makeExecute, readDocuments } from './documents.ts';
import { makeGraphql } from './graphql.ts';
import type { Log } from './log.ts';
import { makeMetrics, mayReadMetrics } from './metrics.ts';
import { errorPage, makePages, notFoundPage, type PageAnswer } from './pages.ts';
import { rateLimit } from './rate-limit.ts';
import { pageHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';

export interface AppOptions {
  config: Pick<Config, 'http' | 'metricsToken'>;
  db: Database;
  log: Log;
  /** True once it is stopping: it still answers, but says it is not ready. */
  stopping?: () => boolean;
}

interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  address: string;
  requestId: string;
  log: Log;
}

const root = resolve(import.meta.dirname, '../..');

function send({ response, request }: Exchange, status: number, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

const sendText = (exchange: Exchange, status: number, sentence: string) =>
  send(exchange, status, { 'content-type': 'text/plain; charset=utf-8' }, `${sentence}\n`);

/** A refusal that a GraphQL client understands. */
function sendGraphqlError(exchange: Exchange, status: number, code: string, message: string): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
  send(exchange, status, headers, JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

const sendPage = (exchange: Exchange, page: PageAnswer) => send(exchange, page.status, { ...pageHeaders, ...page.headers }, page.body);

export function makeApp({ config, db, log, stopping = () => false }: AppOptions): Server {
  const { publicUrl, trustedProxies, bodyLimitBytes, requestTimeoutMs, rateLimitPerMinute } = config.http;
  const documents = readDocuments(root);
  const yoga = makeGraphql({ db, publicUrl, documents, log });
  const pages = makePages({ execute: makeExecute({ db, publicUrl, documents, log }), publicUrl });
  const addressOf = clientAddress(trustedProxies);
  const allowed = rateLimit(rateLimitPerMinute);
  const metrics = makeMetrics(db);
  const embed = staticFiles(resolve(root, 'dist/embed'), '/embed');
  const assets = staticFiles(resolve(root, 'dist/assets'), '/assets');

  async function answerGraphql(exchange: Exchange): Promise<void> {
    const { request, response, requestId } = exchange;
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const body = reads ? undefined : await readBody(request, bodyLimitBytes);
    if (body === null) {
      response.setHeader('connection', 'close');
      return sendGraphqlError(exchange, 413, 'BAD_USER_INPUT', `The body is larger than ${bodyLimitBytes} bytes. Send less at once.`);
    }
    const late = AbortSignal.timeout(requestTimeoutMs);
    const answer = yoga.fetch(
      new URL(exchange.url.pathname + exchange.url.search, publicUrl).href,
      { method: request.method ?? 'GET', headers: plainHeaders(request), ...(body?.length ? { body: body.toString() } : {}), signal: late },
      { requestId, log: exchange.log },
    );
    const inTime = await Promise.race([
      answer,
      new Promise<null>((done) => late.addEventListener('abort', () => done(null), { once: true })),
    ]);
    if (!inTime) return sendGraphqlError(exchange, 408, 'QUERY_TOO_COMPLEX', 'This took too long to answer. Ask for less at once.');
    send(exchange, inTime.status, Object.fromEntries(inTime.headers), Buffer.from(await inTime.arrayBuffer()));
  }

  async function answerReady(exchange: Exchange): Promise<void> {
    if (stopping()) return sendText(exchange, 503, 'Stopping.');
    const ready = await db.pool.query('SELECT 1').then(
      () => true,
      () => false,
    );
    return ready ? sendText(exchange, 200, 'Ready.') : sendText(exchange, 503, 'The database does not answer.');
  }

  async function answerMetrics(exchange: Exchange): Promise<void> {
    if (!mayReadMetrics(exchange.request, exchange.address, config.metricsToken))
      return sendText(exchange, 403, 'Metrics are for this machine, or with the token of METRICS_TOKEN.');
    send(exchange, 200, { 'content-type': metrics.registry.contentType, 'cache-control': 'no-store' }, await metrics.registry.metrics());
  }

  async function answerPage(exchange: Exchange, path: string): Promise<void> {
    const { request, url } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      exchange.response.setHeader('allow', 'GET, HEAD');
      return sendText(exchange, 405, 'This page can only be read.');
    }
    const page = await pages({ path, search: url.searchParams });
    sendPage(exchange, page ?? notFoundPage(path));
  }

  /** Answers, and says which route it was, for logs and metrics. */
  async function route(exchange: Exchange): Promise<string> {
    const { request, response, url } = exchange;
    const path = readablePath(url);
    if (path === null) {
      sendText(exchange, 400, 'This address is not written as an address should be.');
      return 'malformed';
    }
    if (path === '/healthz') return sendText(exchange, 200, 'Alive.'), 'healthz';
    if (path === '/readyz') return await answerReady(exchange), 'readyz';
    if (path === '/metrics') return await answerMetrics(exchange), 'metrics';
    if (path.startsWith('/embed/') && (await embed(request, response))) return 'embed';
    if (path.startsWith('/assets/') && (await assets(request, response))) return 'assets';
    if (!(await allowed(exchange.address, response))) {
      const sentence = 'Too many requests from your address. Wait a minute, then go on more slowly.';
      if (path === '/graphql') sendGraphqlError(exchange, 429, 'RATE_LIMITED', sentence);
      else sendText(exchange, 429, sentence);
      return 'limited';
    }
    if (path === '/graphql') return await answerGraphql(exchange), 'graphql';
    return await answerPage(exchange, path), 'page';
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const requestId = randomUUID();
    const own = log.child({ requestId });
    response.setHeader('x-request-id', requestId);
    const url = URL.parse(request.url ?? '/', 'http://fingerpost.invalid') ?? new URL('http://fingerpost.invalid/');
    const exchange: Exchange = { request, response, url, address: addressOf(request), requestId, log: own };
    let name = 'failed';
    try {
      name = await route(exchange);
    } catch (error) {
      own.error({ err: error }, 'unexpected error in a request');
      if (response.headersSent) response.destroy();
      else if (url.pathname === '/graphql')
        sendGraphqlError(exchange, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side. Try again in a minute.');
      else sendPage(exchange, errorPage(requestId));
    }
    const milliseconds = performance.now() - began;
    metrics.observe(name, response.statusCode, milliseconds / 1000);
    own.info({ method: request.method, route: name, status: response.statusCode, ms: Math.round(milliseconds) }, 'request');
  }

  const server = createServer(
    { requestTimeout: requestTimeoutMs, headersTimeout: Math.min(requestTimeoutMs, 10_000), maxHeaderSize: 32_768 },
    (request, response) => void answer(request, response),
  );
  // Longer than a load balancer keeps idle connections, so that it never picks one we are closing.
  server.keepAliveTimeout = 65_000;
  return server;
}

/** The path without a slash at its end; null when it is not written as it should be. */
function readablePath(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) return null;
    return path.length > 1 ? path.replace(/\/+$/, '') || '/' : path;
  } catch {
    return null;
  }
}

function plainHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}

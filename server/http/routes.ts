/** Which address answers what. */
import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { makeExecute, readDocuments } from './documents.ts';
import { type Exchange, refuse, send, sendText } from './exchange.ts';
import { makeGraphql } from './graphql.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import type { Log } from './log.ts';
import { type Metrics, mayReadMetrics } from './metrics.ts';
import { makePages, notFoundPage, type PageAnswer, pageAssets } from './pages.ts';
import { rateLimit } from './rate-limit.ts';
import { readiness } from './readiness.ts';
import { pageHeaders } from './security-headers.ts';
import { memoryFiles, staticFiles } from './static-files.ts';

export interface RouteOptions {
  config: Pick<Config, 'http' | 'metricsToken'>;
  db: Database;
  log: Log;
  metrics: Metrics;
  /** True once it is stopping: it still answers, but says it is not ready. */
  stopping: () => boolean;
}

/** Answers one request, and says which route it was, for logs and metrics. */
export type Route = (exchange: Exchange) => Promise<string>;

const root = resolve(import.meta.dirname, '../..');

export const sendPage = (exchange: Exchange, page: PageAnswer) =>
  send(exchange, page.status, { ...pageHeaders, ...page.headers }, page.body);

export function makeRoute({ config, db, log, metrics, stopping }: RouteOptions): Route {
  const { publicUrl, rateLimitPerMinute } = config.http;
  const shared = { db, publicUrl, documents: readDocuments(root), log };
  const graphql = graphqlEndpoint({ yoga: makeGraphql(shared), publicUrl, limits: config.http });
  const pages = makePages({ execute: makeExecute(shared), publicUrl });
  const allowed = rateLimit(rateLimitPerMinute);
  const ready = readiness(db);
  const embed = staticFiles(resolve(root, 'dist/embed'), '/embed');
  const assets = memoryFiles(pageAssets);

  async function answerReady(exchange: Exchange): Promise<void> {
    if (stopping()) sendText(exchange, 503, 'Stopping.');
    else if (await ready()) sendText(exchange, 200, 'Ready.');
    else sendText(exchange, 503, 'The database does not answer.');
  }

  async function answerMetrics(exchange: Exchange): Promise<void> {
    if (!mayReadMetrics(exchange.request, exchange.address, config.metricsToken))
      return sendText(exchange, 403, 'Metrics are for this machine, or with the token of METRICS_TOKEN.');
    const { contentType } = metrics.registry;
    send(exchange, 200, { 'content-type': contentType, 'cache-control': 'no-store' }, await metrics.registry.metrics());
  }

  async function answerPage(exchange: Exchange): Promise<void> {
    const { request, response, url, path } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(exchange, 405, `${request.method} means nothing here: this address can only be read.`);
    }
    sendPage(exchange, (await pages({ path, search: url.searchParams })) ?? notFoundPage(path));
  }

  /** Asked for by machines that watch us, as often as they like. */
  const unlimited: Readonly<Record<string, (exchange: Exchange) => Promise<void>>> = {
    '/healthz': async (exchange) => sendText(exchange, 200, 'Alive.'),
    '/readyz': answerReady,
    '/metrics': answerMetrics,
  };

  return async (exchange) => {
    const { path } = exchange;
    if (Object.hasOwn(unlimited, path)) {
      await unlimited[path]?.(exchange);
      return path.slice(1);
    }
    if (path.startsWith('/embed/') && (await embed(exchange))) return 'embed';
    if (path.startsWith('/assets/') && (await assets(exchange))) return 'assets';
    if (!(await allowed(exchange.address, exchange.response))) {
      const message = 'Too many requests from your address. Wait a minute, then go on more slowly.';
      refuse(exchange, { status: 429, code: 'RATE_LIMITED', message });
      return 'limited';
    }
    if (path === '/graphql') {
      await graphql(exchange);
      return 'graphql';
    }
    await answerPage(exchange);
    return 'page';
  };
}

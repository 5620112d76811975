/** Which address answers what. */
import { resolve } from 'node:path';
import { makeAccounts } from '../accounts/accounts.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { Sightings } from '../engagement/seen.ts';
import { keyOf } from './answers/hit.ts';
import type { KeptAnswers } from './answers/kept-answers.ts';
import { readyFor, sendAnswer } from './answers/send-answer.ts';
import type { Produced } from './answers/whole-answer.ts';
import { makeExecute, readDocuments } from './documents.ts';
import { answerSeen } from './embed-seen.ts';
import { type Exchange, refuse, send, sendText } from './exchange.ts';
import { makeGraphql } from './graphql.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import type { Log } from './log.ts';
import { type Metrics, mayReadMetrics } from './metrics.ts';
import { makePages, notFoundPage, type PageAnswer, pageAssets } from './pages.ts';
import type { RateLimit } from './rate-limit.ts';
import { readiness } from './readiness.ts';
import { makeRooms } from './rooms.ts';
import { pageHeaders } from './security-headers.ts';
import type { SharedLimits } from './shared-limits.ts';
import { memoryFiles, staticFiles } from './static-files.ts';
import { tileRoom } from './tiles.ts';

export interface RouteOptions {
  config: Pick<Config, 'http' | 'metricsToken' | 'accounts'> & Partial<Pick<Config, 'tiles' | 'dataFolder'>>;
  /** What session cookies are signed with. */
  secret: string;
  db: Database;
  log: Log;
  metrics: Metrics;
  answers: KeptAnswers;
  limits: SharedLimits;
  /** Of requests of every sort. */
  limit: RateLimit;
  /** On which websites embeds are seen. */
  seen: Sightings;
  /** True once it is stopping: it still answers, but says it is not ready. */
  stopping: () => boolean;
  /** Milliseconds since 1970; tests set their own. */
  clock?: () => number;
}

/** Answers one request, and says which route it was, for logs and metrics. */
export type Route = (exchange: Exchange) => Promise<string>;

const root = resolve(import.meta.dirname, '../..');

export const sendPage = (exchange: Exchange, page: PageAnswer) =>
  send(exchange, page.status, { ...pageHeaders, ...page.headers }, page.body);

export function makeRoute(options: RouteOptions): Route {
  const { config, secret, db, log, metrics, answers, limits, limit, seen, stopping, clock = Date.now } = options;
  const { publicUrl } = config.http;
  const now = () => new Date(clock());
  const accounts = makeAccounts({ db, publicUrl, secret, provider: config.accounts.provider, log });
  const shared = { db, publicUrl, documents: readDocuments(root), log };
  const graphql = graphqlEndpoint({
    yoga: makeGraphql({ ...shared, signInLink: accounts.signInLink, secret, now }),
    accounts,
    answers,
    clock,
    publicUrl,
    limits: config.http,
  });
  const execute = makeExecute(shared);
  const pages = makePages({ execute, publicUrl, now });
  const roomAt = makeRooms({ config, db, log, now, accounts, execute, limits });
  const ready = readiness(db);
  const embed = staticFiles(resolve(root, 'dist/embed'), '/embed');
  const workspace = staticFiles(resolve(root, 'dist/curate'), '/curate/files');
  const assets = memoryFiles(pageAssets);
  const tiles = tileRoom({ config, db, log, answers, limits, clock });

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
    const { request, response, url, path, signal } = exchange;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sendText(exchange, 405, `${request.method} means nothing here: this address can only be read.`);
    }
    const work = async (): Promise<Produced> => {
      const { status, headers, body } = (await pages({ path, search: url.searchParams })) ?? notFoundPage(path);
      return {
        status,
        headers: { ...pageHeaders, ...headers },
        body: Buffer.from(body),
        keep: status === 200 && headers['cache-control'] !== 'no-store',
      };
    };
    const key = keyOf(request, path);
    const answer = key === null ? await answers.alone(work) : await answers.through(key, signal, work);
    await readyFor(request, answer);
    sendAnswer(request, response, answer, clock());
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
    if (path.startsWith('/embed/') && path !== '/embed/seen' && (await embed(exchange))) return 'embed';
    if (path.startsWith('/curate/files/') && (await workspace(exchange))) return 'workspace';
    if (path.startsWith('/assets/') && (await assets(exchange))) return 'assets';
    // Counted apart: a map is many small pictures, and looking at one must not use up what somebody may ask.
    if (path.startsWith('/tiles/')) {
      await tiles(exchange);
      return 'tiles';
    }
    const { allowed, headers } = limit(() => exchange.address, clock());
    for (let index = 0; index < headers.length; index += 2) exchange.response.setHeader(headers[index] ?? '', headers[index + 1] ?? '');
    if (!allowed) {
      const message = 'Too many requests from your address. Wait a minute, then go on more slowly.';
      refuse(exchange, { status: 429, code: 'RATE_LIMITED', message });
      return 'limited';
    }
    if (path === '/graphql') {
      await graphql(exchange);
      return 'graphql';
    }
    if (path === '/embed/seen') {
      await answerSeen(exchange, seen);
      return 'seen';
    }
    const room = roomAt(path);
    if (room) {
      await room.answer(exchange);
      return room.name;
    }
    await answerPage(exchange);
    return 'page';
  };
}

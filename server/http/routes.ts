/** Which address answers what. */
import { resolve } from 'node:path';
import { livePath } from '../../widgets/builder/made.ts';
import { makeAccounts } from '../accounts/accounts.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import type { Sightings } from '../engagement/seen.ts';
import { publicAddresses } from '../listings/public-addresses.ts';
import type { OutboundFetch } from '../outbound/fetch.ts';
import { keyOf } from './answers/hit.ts';
import type { KeptAnswers } from './answers/kept-answers.ts';
import { readyFor, sendAnswer } from './answers/send-answer.ts';
import type { Produced } from './answers/whole-answer.ts';
import { makeExecute, readDocuments, stillAnswered } from './documents.ts';
import { embedFiles } from './embed/embed-files.ts';
import { keepVersion, keptDocuments } from './embed/kept-versions.ts';
import { answerSeen } from './embed-seen.ts';
import { type Exchange, refuse, send, sendText } from './exchange.ts';
import { makeGraphql } from './graphql.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import type { Log } from './log.ts';
import { type Metrics, mayReadMetrics } from './metrics.ts';
import { installationOf } from './pages/installation.ts';
import { makePages, type PageAnswer, pageAssets } from './pages.ts';
import { shortListBase, shortListFolder } from './paper/short-list-script.ts';
import type { RateLimit } from './rate-limit.ts';
import { readiness } from './readiness.ts';
import { makeRooms } from './rooms.ts';
import { pageHeaders } from './security-headers.ts';
import type { SharedLimits } from './shared-limits.ts';
import { memoryFiles, staticFiles } from './static-files.ts';
import { tileRoom } from './tiles.ts';

export interface RouteOptions {
  config: Pick<Config, 'http' | 'metricsToken' | 'accounts' | 'mail' | 'operator' | 'paper' | 'postcodeServiceUrl'> &
    Partial<Pick<Config, 'tiles' | 'dataFolder'>>;
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
  /** The folder for builds of the widgets, this one and earlier ones; without it, only this one is given out. */
  keptWidgets?: string | undefined;
  /** How pages of others are fetched; tests name a host of theirs. */
  outbound?: OutboundFetch | undefined;
}

/** Answers one request, and says which route it was, for logs and metrics. */
export type Route = (exchange: Exchange) => Promise<string>;

const root = resolve(import.meta.dirname, '../..');

/** Below /embed/, and no files. */
const posted: ReadonlySet<string> = new Set(['/embed/seen', livePath]);

export const sendPage = (exchange: Exchange, page: PageAnswer) =>
  send(exchange, page.status, { ...pageHeaders, ...page.headers }, page.body);

/** Keeps the present build of the widgets. @returns what earlier ones ask, and can still be answered */
function keptQuestions(built: string, kept: string, now: Date, log: Log): Record<string, string> {
  try {
    keepVersion({ built, kept, now });
    return stillAnswered(keptDocuments(kept), log);
  } catch (error) {
    log.warn({ err: error }, 'earlier builds of the widgets could not be kept or read');
    return {};
  }
}

export function makeRoute(options: RouteOptions): Route {
  const { config, secret, db, log, metrics, answers, limits, limit, seen, stopping, clock = Date.now, keptWidgets, outbound } = options;
  const { publicUrl } = config.http;
  const built = resolve(root, 'dist/embed');
  const earlier = keptWidgets ? keptQuestions(built, keptWidgets, new Date(clock()), log) : {};
  const now = () => new Date(clock());
  const accounts = makeAccounts({ db, publicUrl, secret, provider: config.accounts.provider, log });
  const shared = { db, publicUrl, documents: { ...earlier, ...readDocuments(root) }, log };
  const graphql = graphqlEndpoint({
    yoga: makeGraphql({ ...shared, signInLink: accounts.signInLink, secret, now }),
    accounts,
    answers,
    clock,
    publicUrl,
    limits: config.http,
  });
  const execute = makeExecute(shared);
  const roomAt = makeRooms({ config, db, log, now, accounts, execute, limits, outbound });
  const pages = makePages({
    execute,
    publicUrl,
    now,
    helpLine: config.http.helpLine,
    addresses: publicAddresses(db),
    about: installationOf(config),
  });
  const ready = readiness(db);
  const embed = embedFiles(built, keptWidgets, clock);
  const workspace = staticFiles(resolve(root, 'dist/curate'), '/curate/files');
  const shortList = staticFiles(shortListFolder, shortListBase);
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
      const { status, headers, body, bytes } = await pages({ path, search: url.searchParams });
      return {
        status,
        headers: { ...pageHeaders, ...headers },
        body: bytes ?? Buffer.from(body),
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
    if (path.startsWith('/embed/') && !posted.has(path) && (await embed(exchange))) return 'embed';
    if (path.startsWith('/curate/files/') && (await workspace(exchange))) return 'workspace';
    if (path.startsWith(`${shortListBase}/`) && (await shortList(exchange))) return 'short-list';
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

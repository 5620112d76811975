/** The web server: gives every request its id, its time limit, its line in the log and its place in the figures. It opens no port. */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Database } from '../database.ts';
import { sightings } from '../engagement/seen.ts';
import type { OutboundFetch } from '../outbound/fetch.ts';
import { postcodeService, usePostcodeService } from '../places/postcode-service.ts';
import { answerHits } from './answers/hit.ts';
import { keptAnswers } from './answers/kept-answers.ts';
import { type AddressOf, clientAddress } from './client-address.ts';
import { deadline, GoneError, LateError, unlessAborted } from './deadline.ts';
import { type Exchange, refuse, sendRefusal, sendText } from './exchange.ts';
import type { Log } from './log.ts';
import { makeMetrics } from './metrics.ts';
import { errorPage } from './pages.ts';
import { makeRoute, sendPage } from './routes.ts';
import { sharedLimits } from './shared-limits.ts';
import { answerUnreadable } from './unreadable.ts';

export interface AppOptions {
  config: Pick<Config, 'http' | 'metricsToken' | 'postcodeServiceUrl' | 'accounts' | 'mail' | 'operator' | 'paper'> &
    Partial<Pick<Config, 'tiles' | 'dataFolder'>>;
  /** What session cookies are signed with; when not given, nobody stays signed in longer than this process runs. */
  secret?: string;
  db: Database;
  log: Log;
  /** True once it is stopping: it still answers, but says it is not ready. */
  stopping?: () => boolean;
  /** Milliseconds since 1970; tests set their own. */
  clock?: () => number;
  /** The folder for builds of the widgets, this one and earlier ones. */
  keptWidgets?: string;
  /** How pages of others are fetched; tests name a host of theirs. */
  outbound?: OutboundFetch;
}

const ownSecret = () => randomBytes(32).toString('base64url');

/** A server with its limits and without its routes: `serve` gives it those. */
export function makeServer({ requestTimeoutMs }: Pick<Config['http'], 'requestTimeoutMs'>): Server {
  const server = createServer({
    // Ours comes first, and says why. Node's own is for what goes on arriving after an answer.
    requestTimeout: requestTimeoutMs + 5000,
    headersTimeout: Math.min(requestTimeoutMs, 10_000),
    connectionsCheckingInterval: 1000,
    // Longer than a load balancer keeps idle connections, so that it never picks one we are closing.
    keepAliveTimeout: 65_000,
    maxHeaderSize: 32_768,
  });
  // A connection on which nothing moves any more, such as a reader who has stopped reading.
  server.setTimeout(requestTimeoutMs + 60_000);
  return server.on('clientError', answerUnreadable);
}

/** Has the server answer from now on. It may be listening already, so that its own port can be part of `publicUrl`. */
export function serve(
  server: Server,
  { config, secret = ownSecret(), db, log, stopping = () => false, clock = Date.now, keptWidgets, outbound }: AppOptions,
): Server {
  const { postcodeServiceUrl: url } = config;
  usePostcodeService(db, url === undefined ? null : postcodeService({ url, log }));
  const answers = keptAnswers({ db, bytes: config.http.answerCacheBytes, clock });
  const metrics = makeMetrics(db, answers);
  const limits = sharedLimits({ db, secret, clock });
  const limit = limits.per('requests', 'minute', config.http.rateLimitPerMinute);
  const seen = sightings({ db, publicUrl: config.http.publicUrl, clock });
  const route = makeRoute({ config, secret, db, log, metrics, answers, limits, limit, seen, stopping, clock, keptWidgets, outbound });
  const addressOf = clientAddress(config.http.trustedProxies);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const { signal, clear } = deadline(response, config.http.requestTimeoutMs);
    const exchange = open(request, response, addressOf, log, signal);
    if (stopping()) response.setHeader('connection', 'close');
    const name = exchange ? await unlessAborted(route(exchange), signal).catch((error: unknown) => fail(exchange, error)) : 'malformed';
    clear();
    const milliseconds = performance.now() - began;
    metrics.observe(name, response.statusCode, milliseconds / 1000);
    const requestId = response.getHeader('x-request-id');
    log.info({ requestId, method: request.method, route: name, status: response.statusCode, ms: Math.round(milliseconds) }, 'request');
  }

  const answerHit = answerHits({ answers, log, addressOf, limit, stopping, clock });
  // Nothing is kept until it listens.
  db.changes.start();

  /** Whether it is answered from memory or not: a website shows us when its pages ask for the loader or the API. */
  const countIfEmbedded = (request: IncomingMessage) => {
    if (request.headers.origin === undefined || request.method === 'OPTIONS') return;
    const { url = '' } = request;
    if (url.startsWith('/graphql')) seen.note('graphql', request);
    else if (/^\/embed\/(?:\d[\w.-]*\/)?fingerpost\.js/.test(url)) seen.note('loader', request);
  };

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    countIfEmbedded(request);
    if (answerHit(request, response)) return;
    void answer(request, response).catch((error: unknown) => {
      // Not even the failure could be told.
      log.error({ err: error }, 'unexpected error while answering');
      response.destroy();
    });
  };
  // Those who ask before they send a body are answered by whatever reads it (body.ts).
  return server
    .on('request', listener)
    .on('checkContinue', listener)
    .on('close', () => {
      answers.close();
      seen.close();
      limits.close();
    });
}

/** Null when the address is not written as it should be, which is then answered. */
function open(request: IncomingMessage, response: ServerResponse, addressOf: AddressOf, log: Log, signal: AbortSignal): Exchange | null {
  const requestId = randomUUID();
  response.setHeader('x-request-id', requestId);
  const url = readUrl(request.url ?? '');
  const path = url && readPath(url);
  const parts = { request, response, address: addressOf(request), requestId, log: log.child({ requestId }), signal };
  if (url && path) return { ...parts, url, path };
  sendText({ ...parts, url: new URL(base), path: '/' }, 400, 'This address is not written as an address should be.');
  return null;
}

const base = 'http://fingerpost.invalid';

/** Whatever the host that is written in it; a path of two slashes is a path. */
const readUrl = (address: string) => URL.parse(address.startsWith('/') ? base + address : address);

/** Decoded and without a slash at its end; null when it cannot be decoded. */
function readPath(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname);
    if (path.includes('\0')) return null;
    return path.replace(/\/+$/, '') || '/';
  } catch {
    return null;
  }
}

/** Answers for a request whose answer failed, and names the failure. */
function fail(exchange: Exchange, error: unknown): string {
  const { request, response, requestId, log, path } = exchange;
  if (error instanceof GoneError || request.errored) return 'gone';
  if (error instanceof LateError) {
    if (request.complete)
      refuse(exchange, { status: 422, code: 'QUERY_TOO_COMPLEX', message: 'This took too long to answer. Ask for less at once.' });
    else {
      response.setHeader('connection', 'close');
      refuse(exchange, { status: 408, code: 'BAD_USER_INPUT', message: 'The request took too long to arrive. Send it again.' });
    }
    return 'late';
  }
  log.error({ err: error }, 'unexpected error in a request');
  if (response.headersSent) response.destroy();
  else if (path === '/graphql') {
    const message = 'Something went wrong on our side. Try again in a minute; if it goes on, tell us the request id.';
    sendRefusal(exchange, { status: 500, code: 'INTERNAL_SERVER_ERROR', message });
  } else sendPage(exchange, errorPage(requestId));
  return 'failed';
}

/** A whole server, ready to listen. */
export const makeApp = (options: AppOptions): Server => serve(makeServer(options.config.http), options);

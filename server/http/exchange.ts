/** One request with its answer, and the ways to answer it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from './log.ts';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Decoded, without a slash at its end. */
  readonly path: string;
  /** Of the asker, to limit and to guard; never logged. */
  readonly address: string;
  readonly requestId: string;
  readonly log: Log;
  /** Aborts when the time for this request is over, or its asker has gone. */
  readonly signal: AbortSignal;
}

/** An answer that came too late, after another was sent, is dropped. */
export function send({ request, response }: Exchange, status: number, headers: Record<string, string>, body: string | Buffer = ''): void {
  if (response.headersSent || response.destroyed) return;
  // No content-length on answers that cannot have a body (RFC 9110, 8.6).
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...length, ...headers });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function sendText(exchange: Exchange, status: number, sentence: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  send(exchange, status, headers, `${sentence}\n`);
}

/** Keyless and without cookies, so any page of any site may ask and read the answer. */
export const openToAll: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'etag, retry-after, ratelimit, ratelimit-policy, x-request-id',
};

export interface Refusal {
  status: number;
  code: 'BAD_USER_INPUT' | 'FORBIDDEN' | 'RATE_LIMITED' | 'QUERY_TOO_COMPLEX' | 'INTERNAL_SERVER_ERROR';
  message: string;
}

/** A refusal that a GraphQL client understands, for faults met before GraphQL is. */
export function sendRefusal(exchange: Exchange, { status, code, message }: Refusal): void {
  const extensions = { code, ...(status >= 500 && { requestId: exchange.requestId }) };
  const headers = { ...openToAll, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  send(exchange, status, headers, JSON.stringify({ errors: [{ message, extensions }] }));
}

/** Tells the asker what was wrong in the form the address speaks: GraphQL or plain text. */
export function refuse(exchange: Exchange, refusal: Refusal): void {
  if (exchange.path === '/graphql') sendRefusal(exchange, refusal);
  else sendText(exchange, refusal.status, refusal.message);
}

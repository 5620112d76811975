/**
 * The way of a request whose answer is kept: as little as can be done for it before it is sent. No address is parsed, no deadline is set, nothing is
 * waited for. Everything else, and every refusal, goes the ordinary way (app.ts).
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressOf } from '../client-address.ts';
import { hitLines, type Log } from '../log.ts';
import type { RateLimit } from '../rate-limit.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { improveFor, sendAnswer } from './send-answer.ts';

const graphql = '/graphql';

/**
 * What a kept answer is known by, or null for a request whose answer is never kept: one that is not a plain read, or that says who asks. The
 * address stands as it was sent. Answers of GraphQL depend on `accept` as well; an address that only means /graphql once decoded is not kept.
 */
export function keyOf({ method, url = '', headers }: IncomingMessage, path?: string): string | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (headers.authorization !== undefined || headers.cookie !== undefined) return null;
  if (url.startsWith(graphql)) return `${headers.accept ?? '*/*'}\n${url}`;
  return path === graphql ? null : url;
}

interface HitOptions {
  answers: KeptAnswers;
  log: Log;
  addressOf: AddressOf;
  limit: RateLimit;
  /** True once it is stopping: connections are then closed with their answers, the ordinary way. */
  stopping: () => boolean;
  clock?: () => number;
}

/** @returns whether it was answered */
export type AnswerHit = (request: IncomingMessage, response: ServerResponse) => boolean;

export function answerHits({ answers, log, addressOf, limit, stopping, clock = Date.now }: HitOptions): AnswerHit {
  const logHit = hitLines(log);
  const nextId = requestIds();
  return (request, response) => {
    const key = keyOf(request);
    if (key === null || stopping()) return false;
    // Read once: asking for the time costs as much as finding the answer.
    const now = clock();
    const answer = answers.find(key, now);
    if (!answer) return false;
    const allowance = limit(() => addressOf(request), now);
    if (!allowance.allowed) return false;
    const requestId = nextId();
    const status = sendAnswer(request, response, answer, now, ['x-request-id', requestId, ...allowance.headers]);
    improveFor(request, key, answer, answers);
    const route = key === request.url ? 'page' : 'graphql';
    logHit(requestId, request.method ?? '', route, status, now);
    return true;
  };
}

/** Ids in the shape of a UUID, random for the process and counted in it: a random one for each costs more than it is worth to tell two apart. */
function requestIds(): () => string {
  const own = randomUUID().slice(0, -12);
  let count = 0;
  return () => own + (++count).toString(16).padStart(12, '0');
}

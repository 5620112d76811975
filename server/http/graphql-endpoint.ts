/** The GraphQL address over HTTP: methods, CORS, bodies and caching. What a request asks, and how it is answered, is graphql.ts's. */
import type { Accounts } from '../accounts/accounts.ts';
import type { Viewer } from '../accounts/viewer.ts';
import type { Config } from '../config.ts';
import { keyOf } from './answers/hit.ts';
import type { KeptAnswers } from './answers/kept-answers.ts';
import { readyFor, sendAnswer } from './answers/send-answer.ts';
import type { Produced } from './answers/whole-answer.ts';
import { readBody } from './body.ts';
import { limitKey } from './client-address.ts';
import { type Exchange, openToAll, type Refusal, send, sendRefusal } from './exchange.ts';
import { isOwnOrigin } from './form.ts';
import { sendGraphiql, wantsGraphiql } from './graphiql.ts';
import type { makeGraphql } from './graphql.ts';

const allowed = 'GET, HEAD, POST, OPTIONS';

const preflight = {
  ...openToAll,
  'access-control-allow-methods': allowed,
  // Clients add headers of their own. The star covers them all but in old browsers, for which ours are named.
  'access-control-allow-headers': 'content-type, accept, if-none-match, *',
  'access-control-max-age': '86400',
  allow: allowed,
};

const bad = (status: number, message: string): Refusal => ({ status, code: 'BAD_USER_INPUT', message });

/** Why the headers alone rule the request out, or null. */
function headerFault({ request: { method, headers } }: Exchange): Refusal | null {
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') return bad(405, `${method} means nothing here. Ask with GET or POST.`);
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  if (type.trim() !== 'application/json') return bad(415, 'Send the query as JSON, with the header content-type: application/json.');
  if (charset && !/^charset="?utf-8"?$/.test(charset)) return bad(415, 'Send the JSON in UTF-8.');
  if (headers['content-encoding'] && headers['content-encoding'] !== 'identity') return bad(415, 'Send the JSON without compressing it.');
  return null;
}

const fromElsewhere = 'This was sent by a page of another website with somebody’s session here. Nothing was read or changed.';

interface EndpointOptions {
  yoga: ReturnType<typeof makeGraphql>;
  accounts: Pick<Accounts, 'viewer' | 'carriesSession'>;
  answers: KeptAnswers;
  clock: () => number;
  publicUrl: string;
  limits: Pick<Config['http'], 'bodyLimitBytes'>;
}

export function graphqlEndpoint({ yoga, accounts, answers, clock, publicUrl, limits: { bodyLimitBytes } }: EndpointOptions) {
  /** The body of a POST; undefined once the request was refused. */
  async function bodyOf(exchange: Exchange): Promise<string | undefined> {
    const { request, response, signal } = exchange;
    const body = await readBody(request, response, bodyLimitBytes, signal);
    if ('text' in body) return body.text;
    // Who asked first will not send it, and the connection would wait for it.
    if (request.headers.expect) response.setHeader('connection', 'close');
    const tooLarge = `The body is larger than ${bodyLimitBytes} bytes, which is the most. Send less at once.`;
    sendRefusal(exchange, body.fault === 'too large' ? bad(413, tooLarge) : bad(400, 'The body is not text in UTF-8. Send JSON in UTF-8.'));
    return undefined;
  }

  /**
   * Who posts: whoever's session it carries, when one of our own pages sent it. A page of another site cannot act for its visitor, nor read as them.
   * What is asked with GET is never looked at for who asks: its answers are everybody's.
   */
  async function viewerOf(exchange: Exchange): Promise<Viewer | null | 'from elsewhere'> {
    const { request } = exchange;
    const { cookie, origin } = request.headers;
    if (request.method !== 'POST' || !accounts.carriesSession(cookie)) return null;
    if (!isOwnOrigin(exchange, publicUrl)) return 'from elsewhere';
    // A program that says nothing of where it comes from asks as the public.
    if (origin === undefined && request.headers['sec-fetch-site'] === undefined) return null;
    return accounts.viewer(cookie, new Date(clock()));
  }

  /** Public reads without a fault may be kept; errors, and what was posted, are kept by nobody. */
  async function work(
    { request, url, requestId, log, address }: Exchange,
    body: string | null,
    signal: AbortSignal,
    viewer: Viewer | null,
  ): Promise<Produced> {
    const reads = body === null;
    const outcome = { failed: false };
    const headers = { accept: request.headers.accept ?? '*/*', ...(reads ? {} : { 'content-type': 'application/json' }) };
    const answer = await yoga.fetch(
      `${publicUrl}/graphql${url.search}`,
      { method: reads ? 'GET' : 'POST', headers, body, signal },
      // Only what is posted may change anything, and is limited by where it comes from.
      { requestId, log, outcome, viewer, ...(reads ? {} : { network: limitKey(address) }) },
    );
    const keep = reads && answer.status === 200 && !outcome.failed;
    const { 'content-length': _length, ...own } = Object.fromEntries(answer.headers);
    return {
      status: answer.status,
      headers: { ...own, ...(viewer ? {} : openToAll), ...(keep ? {} : { 'cache-control': 'no-store' }) },
      body: Buffer.from(await answer.arrayBuffer()),
      keep,
      vary: 'accept',
    };
  }

  return async (exchange: Exchange): Promise<void> => {
    const { request, response, signal, path } = exchange;
    if (request.method === 'OPTIONS') return send(exchange, 204, preflight);
    if (wantsGraphiql(exchange)) return sendGraphiql(exchange);
    const fault = headerFault(exchange);
    if (fault) {
      if (fault.status === 405) response.setHeader('allow', allowed);
      return sendRefusal(exchange, fault);
    }
    const body = request.method === 'POST' ? await bodyOf(exchange) : null;
    if (body === undefined) return;
    const viewer = await viewerOf(exchange);
    if (viewer === 'from elsewhere') return sendRefusal(exchange, { status: 403, code: 'FORBIDDEN', message: fromElsewhere });
    const key = keyOf(request, path);
    const answer =
      key === null
        ? await answers.alone(() => work(exchange, body, signal, viewer))
        : await answers.through(key, signal, (shared) => work(exchange, body, shared, null));
    if (answer.whole.produced.status === 406)
      return sendRefusal(exchange, bad(406, 'We answer in application/graphql-response+json or application/json. Accept one of them.'));
    await readyFor(request, answer);
    sendAnswer(request, response, answer, clock());
  };
}

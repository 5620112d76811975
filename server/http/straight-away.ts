/**
 * Answers what is plainly asked and goes well without the round through yoga, whose request and response objects cost more than many an answer.
 * Everything unusual, and every error, is yoga's: what is sent is the same either way (straight-away.test.ts).
 */
import type { DocumentNode, ExecutionResult } from 'graphql';
import { runOperation } from '../execution/run.ts';
import type { ServerContext } from './errors.ts';
import { assertVariables } from './params.ts';
import { operationOf } from './ready-documents.ts';
import type { SeenDocuments } from './seen-documents.ts';

/** As much of a `Response` as the server needs. */
export interface Answer {
  status: number;
  headers: Iterable<[string, string]>;
  arrayBuffer: () => Promise<ArrayBuffer>;
  json: () => Promise<unknown>;
  text: () => Promise<string>;
}

export interface AskedInit {
  method?: string;
  headers?: Record<string, string>;
  body?: string | null;
  signal?: AbortSignal;
}

export type Fetch = (url: string, init?: AskedInit, context?: Partial<ServerContext>) => Promise<Answer>;

interface StraightOptions {
  /** Yoga. Given a result, it words that one, and runs nothing. */
  otherwise: (url: string, init: AskedInit, context: Partial<ServerContext> & { result?: ExecutionResult }) => Promise<Response> | Response;
  documents: SeenDocuments;
  contextOf: (context: Partial<ServerContext>) => object;
}

interface Asked {
  document: DocumentNode;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const plainNames = new Set(['query', 'documentId', 'variables', 'operationName']);

function askedOf(documents: SeenDocuments, params: Readonly<Record<string, unknown>>): Asked | null {
  const { query, documentId, variables = null, operationName = null } = params;
  if (Object.keys(params).some((name) => !plainNames.has(name))) return null;
  if (variables !== null && !isRecord(variables)) return null;
  if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return null;
  // Both or neither: yoga says what to do.
  const document =
    typeof documentId === 'string' && query === undefined
      ? documents.byId(documentId)
      : typeof query === 'string' && documentId === undefined
        ? documents.byText(query)
        : null;
  if (!document) return null;
  assertVariables(variables);
  return { document, operationName, variables };
}

function paramsOf(url: string, { method, body }: AskedInit): Record<string, unknown> | null {
  if (method === 'POST') {
    const params: unknown = JSON.parse(body ?? '');
    return isRecord(params) ? params : null;
  }
  const mark = url.indexOf('?');
  const params: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(mark < 0 ? '' : url.slice(mark))) {
    // Of a name written twice yoga reads one.
    if (Object.hasOwn(params, name)) return null;
    if (value !== '') params[name] = name === 'variables' ? JSON.parse(value) : value;
  }
  return params;
}

/** What plainly was asked; null for all that yoga is to judge. */
function plainly(documents: SeenDocuments, url: string, init: AskedInit): Asked | null {
  try {
    const params = paramsOf(url, init);
    return params && askedOf(documents, params);
  } catch {
    return null;
  }
}

const mostAccepts = 100;

export function straightAway({ otherwise, documents, contextOf }: StraightOptions): Fetch {
  /** The media type yoga answers with, by what was accepted. */
  const types = new Map<string, string>();

  async function byYoga(url: string, init: AskedInit, context: Parameters<StraightOptions['otherwise']>[2]): Promise<Answer> {
    const answer = await otherwise(url, init, context);
    const type = answer.headers.get('content-type');
    // Not a stream of events, which yoga frames.
    if (answer.status === 200 && type && /^application\/(graphql-response\+)?json/.test(type) && types.size < mostAccepts)
      types.set(init.headers?.['accept'] ?? '*/*', type);
    return answer;
  }

  return async (url, init = {}, context = {}) => {
    const type = types.get(init.headers?.['accept'] ?? '*/*');
    const asked = type && (init.method === 'POST' || init.method === 'GET' || !init.method) ? plainly(documents, url, init) : null;
    const operation = asked && operationOf(asked.document, asked.operationName);
    if (!type || !asked || !operation) return byYoga(url, init, context);
    const result = await runOperation(operation, { variables: asked.variables, context: contextOf(context), signal: init.signal });
    if (result.errors) return byYoga(url, init, { ...context, result });
    return answerOf(type, JSON.stringify(result));
  };
}

const encoder = new TextEncoder();

function answerOf(type: string, body: string): Answer {
  return {
    status: 200,
    headers: new Map([['content-type', type]]),
    arrayBuffer: async () => encoder.encode(body).buffer as ArrayBuffer,
    json: async () => JSON.parse(body) as unknown,
    text: async () => body,
  };
}

/** A host page and a Fingerpost for it: the built widgets at /embed/, and canned answers by the name of the question. Nothing here parses GraphQL. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Built } from './build.ts';

type Variables = Record<string, unknown>;
/** An answer to be sent as JSON, or a status to fail with. */
export type Answer = object | number | ((variables: Variables) => object | number | Promise<object | number>);

export interface Site {
  origin: string;
  /** The page a browser gets at `/`. */
  page: string;
  /** Headers of that page, such as a policy. */
  headers: Record<string, string>;
  answers: Record<string, Answer>;
  /** What else is there, by path, with or without what it is asked. */
  files: Record<string, { type: string; body: string | Buffer }>;
  /** Paths that were fetched, in order. */
  fetched: string[];
  /** What was asked, in order. */
  asked: { name: string; variables: Variables; method: string; headers: IncomingMessage['headers'] }[];
  close: () => Promise<unknown>;
}

/** What each hash stands for, as the real server knows it. */
function documentNames(): Map<string, string> {
  const documents: Record<string, string> = JSON.parse(
    readFileSync(new URL('../../generated/gql/persisted-documents.json', import.meta.url), 'utf8'),
  );
  return new Map(Object.entries(documents).map(([hash, text]) => [hash, /(?:query|mutation) (\w+)/.exec(text)?.[1] ?? '']));
}

export async function openSite(files: ReadonlyMap<string, Built>): Promise<Site> {
  const names = documentNames();
  const site: Site = { origin: '', page: '', headers: {}, answers: {}, files: {}, fetched: [], asked: [], close: async () => {} };

  const graphql = async (request: IncomingMessage, url: URL, response: ServerResponse) => {
    const posted = request.method === 'POST' ? JSON.parse(await text(request)) : null;
    const name = names.get(posted?.documentId ?? url.searchParams.get('documentId') ?? '') ?? 'unknown document';
    const variables: Variables = posted?.variables ?? JSON.parse(url.searchParams.get('variables') ?? '{}');
    site.asked.push({ name, variables, method: request.method ?? '', headers: request.headers });
    const given = site.answers[name] ?? 404;
    const answer = typeof given === 'function' ? await given(variables) : given;
    response.setHeader('access-control-allow-origin', '*');
    if (typeof answer === 'number') response.writeHead(answer).end('<h1>Bad gateway</h1>');
    else response.setHeader('content-type', 'application/graphql-response+json').end(JSON.stringify(answer));
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', site.origin);
    site.fetched.push(url.pathname + url.search);
    const other = site.files[url.pathname + url.search] ?? site.files[url.pathname];
    if (other) return response.setHeader('access-control-allow-origin', '*').setHeader('content-type', other.type).end(other.body);
    // Of any version: /embed/9.9.9/fingerpost.js is the same file.
    const file = files.get(url.pathname.replace(/^\/embed\/(?:\d[\w.-]*\/)?/, ''));
    if (url.pathname === '/graphql') return graphql(request, url, response);
    if (file) return response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'text/javascript').end(file.code);
    if (url.pathname !== '/') return response.writeHead(404).end();
    response
      .setHeaders(new Map(Object.entries(site.headers)))
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(site.page);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  site.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  };
  return site;
}

export const loader = '<script type="module" src="/embed/fingerpost.js"></script>';

/** A plain page, as a clerk might keep it. */
export const plainPage = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Little Sedgeby</title>${head}</head><body><main><h1>Little Sedgeby</h1>${body}</main>${loader}</body></html>`;

/**
 * Asks one server for all widgets of a page: the same question asked twice at once is one request, and an answer is kept for as long as the page is
 * open. A question is the hash of its document, so a general GraphQL client would bring 4 kB brotli to every host page for a cache, streams and a
 * parser that have nothing to do here (docs/decisions/0012).
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';

/** A host page is better told that something went wrong than left waiting; its own link is on show all the while. */
const patience = 15_000;
/** What every proxy on the way lets through; a longer question goes as POST. */
const longestAddress = 2000;

export interface GraphQLTrouble {
  message: string;
  extensions?: Record<string, unknown>;
}

/** A question that was not answered, or not whole. */
export class AskError extends Error {
  override readonly name = 'AskError';
  /** Why nothing came; undefined where an answer did. */
  readonly networkError: Error | undefined;
  /** What the server says was wrong. */
  readonly graphQLErrors: readonly GraphQLTrouble[];
  constructor(networkError: Error | undefined, graphQLErrors: readonly GraphQLTrouble[] = []) {
    super(networkError?.message ?? graphQLErrors.map(({ message }) => message).join('\n'));
    this.networkError = networkError;
    this.graphQLErrors = graphQLErrors;
  }
}

export interface Result<R> {
  data: R | undefined;
  error: AskError | undefined;
}
type Take<R> = (result: Result<R>) => void;

interface UnderWay {
  takers: Set<Take<unknown>>;
  abort: AbortController;
}

export class Client {
  readonly #url: string;
  readonly #kept = new Map<string, Result<unknown>>();
  readonly #underWay = new Map<string, UnderWay>();
  constructor(url: string) {
    this.#url = url;
  }

  /** Calls `take` once: now, if the answer is here already. `again` asks past what is kept. @returns stops waiting; a request nobody waits for ends */
  ask<R, V>(document: TypedDocumentNode<R, V>, variables: V, take: Take<R>, again = false): () => void {
    const documentId = (document as unknown as { documentId: string }).documentId;
    const key = documentId + JSON.stringify(variables);
    const kept = again ? undefined : this.#kept.get(key);
    const taker = take as Take<unknown>;
    if (kept) {
      taker(kept);
      return () => {};
    }
    const asking = this.#underWay.get(key) ?? this.#send(key, documentId, variables);
    asking.takers.add(taker);
    return () => {
      asking.takers.delete(taker);
      if (asking.takers.size || this.#underWay.get(key) !== asking) return;
      this.#underWay.delete(key);
      asking.abort.abort();
    };
  }

  /** @returns the answer; it is never rejected */
  once<R, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<Result<R>> {
    return new Promise((resolve) => this.ask(document, variables, resolve));
  }

  #send(key: string, documentId: string, variables: unknown): UnderWay {
    const asking: UnderWay = { takers: new Set(), abort: new AbortController() };
    this.#underWay.set(key, asking);
    const timer = setTimeout(() => asking.abort.abort(new Error('No answer in time')), patience);
    fetched(this.#url, documentId, variables, asking.abort.signal)
      .catch((error): Result<unknown> => ({ data: undefined, error: new AskError(error) }))
      .then((result) => {
        clearTimeout(timer);
        if (this.#underWay.get(key) !== asking) return;
        this.#underWay.delete(key);
        if (!result.error) this.#kept.set(key, result);
        for (const take of asking.takers) take(result);
      });
    return asking;
  }
}

async function fetched(url: string, documentId: string, variables: unknown, signal: AbortSignal): Promise<Result<unknown>> {
  const address = new URL(url, location.href);
  address.search = String(new URLSearchParams({ documentId, variables: JSON.stringify(variables) }));
  // GET without headers of our own is what caches keep and what a browser sends to another origin without asking first. No cookie goes out or is kept.
  const settings: RequestInit = { signal, credentials: 'omit', referrerPolicy: 'strict-origin' };
  const response = await (address.href.length <= longestAddress
    ? fetch(address, settings)
    : fetch(url, {
        ...settings,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId, variables }),
      }));
  const { data, errors } = await response.json();
  if (data === undefined && !Array.isArray(errors)) throw new Error('No answer in it');
  return { data: data ?? undefined, error: Array.isArray(errors) ? new AskError(undefined, errors) : undefined };
}

const clients = new Map<string, Client>();

/** The one client of all widgets that ask one server. */
export function clientFor(url: string): Client {
  const client = clients.get(url) ?? new Client(url);
  clients.set(url, client);
  return client;
}

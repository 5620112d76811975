import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AskError, Client } from './client.ts';

export interface Question<R, V> {
  client: () => Client;
  document: TypedDocumentNode<R, V>;
  /** What to ask, or undefined while there is nothing to ask yet. Read at every update: another answer asks again. */
  variables: () => V | undefined;
  /** Data that came with a page rendered on the server: taken as the answer to the first question. */
  initial?: () => R | undefined;
  /** Puts a further page after those already here. */
  append?: (before: R, page: R) => R;
  /** Called after every answer, good or bad. */
  answered?: () => void;
}

/**
 * Keeps a host element in step with one query.
 *
 * @remarks While a new question is out, `data` is still the old answer and `busy` is true, so that a list stays where it is until the next one comes.
 * A question that failed for want of a network is asked again when the browser says it is back.
 */
export class QueryController<R, V> implements ReactiveController {
  error: AskError | undefined;
  busy = false;
  /** True while a further page is being fetched. */
  adding = false;
  offline = false;
  /** Counts the answers, further pages apart: another number is another list. */
  answers = 0;
  #host: ReactiveControllerHost;
  #question: Question<R, V>;
  #data: R | undefined;
  #key = '';
  #stop: (() => void) | undefined;
  #online = () => this.offline && this.retry();

  constructor(host: ReactiveControllerHost, question: Question<R, V>) {
    this.#host = host;
    this.#question = question;
    host.addController(this);
  }

  /** The answer. On the server, where no controller updates, it is what the page was given. */
  get data(): R | undefined {
    return this.#data ?? (this.#key ? undefined : this.#question.initial?.());
  }

  hostConnected() {
    addEventListener('online', this.#online);
    if (!this.#key) this.#host.requestUpdate();
  }

  hostUpdate() {
    const variables = this.#question.variables();
    const key = variables ? JSON.stringify(variables) : '';
    if (key === this.#key) return;
    const given = this.#key || this.#data ? undefined : this.#question.initial?.();
    this.#key = key;
    this.#stop?.();
    this.#data = key ? (given ?? this.#data) : undefined;
    if (variables && !given) this.#ask(variables);
  }

  hostDisconnected() {
    removeEventListener('online', this.#online);
    this.#stop?.();
    this.#key = '';
  }

  /** Asks the first question before its host can show an answer; the host's own asking then finds it under way or here. */
  ahead() {
    const { client, document, variables, initial } = this.#question;
    const asked = variables();
    if (asked && !this.#key && !initial?.()) client().once(document, asked);
  }

  /** Asks the same again, past the cache. */
  retry() {
    const variables = this.#question.variables();
    if (variables) this.#ask(variables, true);
  }

  /** Fetches a further page and puts it after the rest. Resolves when it is there, or failed with `error` set. */
  async more(changes: Partial<V>): Promise<void> {
    const { client, document, variables, append } = this.#question;
    const asked = variables();
    if (!asked || !append || this.adding) return;
    const key = this.#key;
    this.adding = true;
    this.#host.requestUpdate();
    const result = await client().once(document, { ...asked, ...changes });
    this.adding = false;
    if (key !== this.#key) return;
    this.error = result.error;
    if (result.data && this.data) this.#data = append(this.data, result.data);
    this.#host.requestUpdate();
    this.#question.answered?.();
  }

  #ask(variables: V, again = false) {
    const { client, document } = this.#question;
    this.#stop?.();
    this.busy = true;
    this.offline = false;
    const take = ({ data, error }: { data: R | undefined; error: AskError | undefined }) => {
      this.busy = false;
      this.error = error;
      this.offline = Boolean(error?.networkError) && !navigator.onLine;
      this.#data = data;
      this.answers++;
      this.#host.requestUpdate();
      this.#question.answered?.();
    };
    this.#stop = client().ask(document, variables, take, again);
    this.#host.requestUpdate();
  }
}

import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from './client.ts';

export interface Opening<R, V, Shown> {
  client: () => Client;
  document: TypedDocumentNode<R, V>;
  /** What it is asked with. */
  variables: (id: string) => V;
  /** Fetches what makes what shows it of the data: most pages are left without an entry opened. */
  shower: () => Promise<(data: R) => Shown>;
}

/** The rest of each entry, fetched when a reader is about to open it: on touching or reaching its "More", so that it is mostly there on opening. */
export class DetailsController<R, V, Shown> implements ReactiveController {
  #host: ReactiveControllerHost;
  #opening: Opening<R, V, Shown>;
  #fetched = new Map<string, Shown | 'fetching' | 'failed'>();
  #open = new Set<string>();

  constructor(host: ReactiveControllerHost, opening: Opening<R, V, Shown>) {
    this.#host = host;
    this.#opening = opening;
    host.addController(this);
  }

  hostDisconnected() {
    this.#fetched.clear();
  }

  of(id: string): Shown | 'fetching' | 'failed' {
    return this.#fetched.get(id) ?? 'fetching';
  }

  isOpen(id: string) {
    return this.#open.has(id);
  }

  /** Returns true when this changed something: the browser also reports the state it was rendered with. */
  toggled(id: string, open: boolean): boolean {
    if (open === this.#open.has(id)) return false;
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.#host.requestUpdate();
    return true;
  }

  async fetch(id: string): Promise<void> {
    const known = this.#fetched.get(id);
    if (known && known !== 'failed') return;
    this.#fetched.set(id, 'fetching');
    const { client, document, variables, shower } = this.#opening;
    // Without either, the entry says so, and where else all of it is.
    const [{ data }, show] = await Promise.all([client().once(document, variables(id)), shower().catch(() => undefined)]);
    this.#fetched.set(id, data && show ? show(data) : 'failed');
    this.#host.requestUpdate();
  }
}

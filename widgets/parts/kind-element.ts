/** A list of one kind, whose entries open in place. A kind brings its questions, what it says of an entry, and what it says of one that is open. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clientFor } from './client.ts';
import { detailsStyles } from './details.styles.ts';
import { DetailsController } from './details-controller.ts';
import { type Column, entriesTable } from './entries-table.ts';
import { entryName } from './entry-name.ts';
import { safeUrl } from './links.ts';
import { ListingElement } from './listing-element.ts';
import { appendPage, type Edge, type Page } from './page.ts';
import { say } from './words/words.ts';

/** One way into an entry: what stands on it, and what it opens. All of an entry are answered by one question. */
export interface Opener<Details, Node> {
  /** Its `::part()`, and its name among the openers of an entry. */
  part: string;
  /** The words on it; the name of the entry is read out after them. */
  words: string;
  show: (details: Details, url: string, node: Node) => TemplateResult;
}

type Variables = { first: number; opening: boolean; after?: string | null };
type OpeningVariables = { id: string | number };

export abstract class KindElement<
  R extends object,
  V extends Variables & Record<string, unknown>,
  E extends Edge,
  D,
  Details,
> extends ListingElement<R, V, E> {
  static override styles = [...ListingElement.styles, detailsStyles];

  #details: DetailsController<D, OpeningVariables, Details>;

  /** `shower` fetches the code that shows an open entry: most lists are read without opening anything. */
  constructor(list: TypedDocumentNode<R, V>, details: TypedDocumentNode<D, never>, shower: () => Promise<(data: D) => Details>) {
    super(list);
    this.#details = new DetailsController<D, OpeningVariables, Details>(this, {
      client: () => clientFor(this.endpoint),
      document: details as unknown as TypedDocumentNode<D, OpeningVariables>,
      variables: (id) => this.detailsVariables(id),
      shower,
    });
  }

  /** The field of the answer that holds the list. */
  protected abstract readonly field: keyof R & string;
  /** What a list says of an entry under its name. */
  protected abstract facts(edge: E): TemplateResult;
  protected abstract readonly openers: readonly Opener<Details, E['node']>[];
  /** The list as a table; null for a kind that has none, which is a list then. */
  protected abstract readonly columns: { name: string; label: string; columns: readonly Column<E>[] } | null;

  protected detailsVariables(id: string): OpeningVariables {
    return { id };
  }

  /** What stands before the name of an entry. */
  protected lead(_edge: E): TemplateResult | typeof nothing {
    return nothing;
  }

  protected override connection(data: R) {
    return data[this.field] as unknown as Page<E>;
  }

  protected override appended(before: R, page: R): R {
    return { ...before, [this.field]: appendPage(this.connection(before), this.connection(page)) };
  }

  /** The level of the names of entries. */
  protected get level() {
    return this.headingLevel + (this.heading ? 1 : 0);
  }

  protected override entries(edges: readonly E[]): TemplateResult {
    const { columns } = this;
    if (this.layout !== 'table' || !columns) return this.listed(edges);
    const followed = (event: Event, node: E['node']) => this.followed(event, node);
    return entriesTable(edges, { ...columns, label: this.heading || columns.label, followed });
  }

  /** The list as a list, or as cards. */
  protected listed(edges: readonly E[], level = this.level): TemplateResult {
    return html`<ul role="list" class=${this.layout === 'cards' ? 'cards' : 'entries'}>
      ${edges.map((edge) => this.#entry(edge, level))}
    </ul>`;
  }

  #entry(edge: E, level: number) {
    const { node } = edge;
    return html`<li class="entry" part="entry">
      ${this.lead(edge)} ${entryName(node, level, (event) => this.followed(event, node))} ${this.facts(edge)}
      ${this.openers.map((opener) => this.#opening(opener, node))}
    </li>`;
  }

  #opening(opener: Opener<Details, E['node']>, node: E['node']) {
    const key = `${opener.part} ${node.id}`;
    const fetch = () => this.#details.fetch(node.id);
    const toggled = ({ currentTarget }: Event) => {
      const { open } = currentTarget as HTMLDetailsElement;
      if (!this.#details.toggled(key, open) || !open) return;
      this.select(node);
      fetch();
    };
    return html`<details ?open=${this.#details.isOpen(key)} @pointerdown=${fetch} @focusin=${fetch} @toggle=${toggled}>
      <summary part=${opener.part}>${opener.words}<span class="quiet">: ${node.name}</span></summary>
      <div class="rest">${this.#rest(opener, node, this.#details.isOpen(key))}</div>
    </details>`;
  }

  #rest(opener: Opener<Details, E['node']>, node: E['node'], open: boolean): TemplateResult {
    const url = safeUrl(node.url) ?? this.site();
    const page = html`<a part="link" href=${url}>${say().everythingAbout} ${node.name}</a>`;
    if (!open) return html`<p>${page}</p>`;
    const details = this.#details.of(node.id);
    if (details === 'fetching') return html`<p>${say().fetchingRest} ${page}</p>`;
    if (details === 'failed') return html`<p>${say().restFailed} ${page}.</p>`;
    return opener.show(details as Details, url, node);
  }
}

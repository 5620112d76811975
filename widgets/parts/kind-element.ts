/** A list of one kind, whose entries open in place. A kind brings its questions, what it says of an entry, and what it says of one that is open. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, nothing, type TemplateResult } from 'lit';
import { clientFor } from './client.ts';
import { detailsStyles } from './details.styles.ts';
import { DetailsController } from './details-controller.ts';
import type { Column } from './entries-table.ts';
import { type Choice, choiceField } from './filter-form.ts';
import { safeUrl } from './links.ts';
import { ListingElement, type Variables } from './listing-element.ts';
import { tables } from './occasions.ts';
import { appendPage, type Edge, type Page } from './page.ts';
import { fromRecord } from './speaks.ts';
import { say } from './words/words.ts';

/** One way into an entry: what stands on it, and what it opens. All of an entry are answered by one question. */
export interface Opener<Details, Node> {
  /** Its `::part()`, and its name among the openers of an entry. */
  part: string;
  /** The words on it; the name of the entry is read out after them. */
  words: string;
  show: (details: Details, url: string, node: Node) => TemplateResult;
}

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

  /** `shower` fetches what makes, of what was told of it, what shows an open entry. */
  constructor(list: TypedDocumentNode<R, V>, details: TypedDocumentNode<D, never>, shower: () => Promise<(data: D) => Details>) {
    super(list);
    this.#details = new DetailsController<D, OpeningVariables, Details>(this, {
      client: () => clientFor(this.endpoint),
      document: details as unknown as TypedDocumentNode<D, OpeningVariables>,
      variables: (id) => ({ ...this.detailsVariables(id), ...this.translation }),
      shower: async () => {
        const [show, { dress }] = await Promise.all([shower(), import('./opened.ts')]);
        dress(this);
        return show;
      },
    });
  }

  /** The field of the answer that holds the list. */
  protected abstract readonly field: keyof R & string;
  protected abstract readonly openers: readonly Opener<Details, E['node']>[];
  /** What a table says of an entry, beside its name. */
  protected abstract readonly columns: readonly Column<E>[];

  protected detailsVariables(id: string): OpeningVariables {
    return { id };
  }

  /** What the lists of all kinds ask, with what a kind filters by. */
  protected question<F extends object>(filter: F) {
    const { filters } = this;
    const { base, ...rest } = this.asking;
    return {
      ...rest,
      filter: { base, ...filter },
      opening: true,
      themes: filters.includes('themes'),
      audiences: filters.includes('audiences'),
    };
  }

  /** A filter of a kind's own, where the page lets it be seen: a choice, each with the value it is asked with, the widest first. */
  protected choice(name: string, label: string, chosen: unknown, choices: readonly Choice[]) {
    return this.filters.includes(name) ? choiceField(name, label, chosen, choices) : nothing;
  }

  override connection(data: R) {
    return data[this.field] as unknown as Page<E>;
  }

  protected override appended(before: R, page: R): R {
    return { ...before, [this.field]: appendPage(this.connection(before), this.connection(page)) };
  }

  protected override awaited() {
    return super.awaited() ?? (this.layout === 'table' ? tables.awaited : undefined);
  }

  override entries(edges: readonly E[]): TemplateResult {
    if (this.layout !== 'table' || !tables.here) return this.listed(edges);
    return tables.here.entriesTable(this, edges, this.columns, (event, node) => this.followed(event, node));
  }

  protected override rest({ node }: E) {
    return this.openers.map((opener) => this.#opening(opener, node));
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
      <summary part=${opener.part}>${opener.words}<span class="quiet">: ${fromRecord(node.name)}</span></summary>
      <div class="rest">${this.#rest(opener, node, this.#details.isOpen(key))}</div>
    </details>`;
  }

  #rest(opener: Opener<Details, E['node']>, node: E['node'], open: boolean): TemplateResult {
    const url = safeUrl(node.url) ?? this.site();
    const page = html`<a part="link" href=${url}>${say().everythingAbout} ${fromRecord(node.name)}</a>`;
    if (!open) return html`<p>${page}</p>`;
    const details = this.#details.of(node.id);
    if (details === 'fetching') return html`<p>${say().fetchingRest} ${page}</p>`;
    if (details === 'failed') return html`<p>${say().restFailed} ${page}.</p>`;
    return opener.show(details as Details, url, node);
  }
}

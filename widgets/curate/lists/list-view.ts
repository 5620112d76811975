import { html, nothing } from 'lit';
import { type Key, moveFocus } from '../keys.ts';
import { AskingView } from './asking-view.ts';

export interface Page<Row> {
  nodes: readonly Row[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/**
 * @summary A list that is fetched page by page and walked with `j` and `k`. What it shows of a row, and which filters it has, is each list's own.
 */
export abstract class ListView<Row extends { id: string }, Found extends Page<Row> = Page<Row>> extends AskingView<Found> {
  /** What a row is called in the list of keys. */
  protected abstract readonly one: string;
  /** The links that `j` and `k` walk along. */
  protected readonly links: string = '.row .what > a';

  protected abstract override fetch(after?: string): Promise<Found | null>;

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: `Next ${this.one}`, run: () => moveFocus(this, this.links, 1) },
      { press: 'k', does: `${this.one.charAt(0).toUpperCase()}${this.one.slice(1)} before`, run: () => moveFocus(this, this.links, -1) },
    ];
  }

  protected get rows(): readonly Row[] {
    return this.found?.nodes ?? [];
  }

  /** The row that has the focus, or something in it. */
  protected get focused(): Row | undefined {
    const id = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    return this.rows.find((row) => row.id === id);
  }

  protected async more(): Promise<void> {
    const { found } = this;
    if (!found) return;
    await this.attempt(async () => {
      const page = await this.fetch(found.pageInfo.endCursor ?? '');
      if (page && this.found === found) this.found = this.joined(found, page);
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>(this.links)[found.nodes.length]?.focus();
  }

  /** What was there, with one more page. */
  protected joined(found: Found, page: Found): Found {
    return { ...found, pageInfo: page.pageInfo, nodes: [...found.nodes, ...page.nodes] };
  }

  protected moreButton() {
    return this.found?.pageInfo.hasNextPage
      ? html`<button type="button" class="second" @click=${() => this.more()}>Show more</button>`
      : nothing;
  }
}

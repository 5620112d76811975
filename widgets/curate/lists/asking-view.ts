import { CurateView } from '../view.ts';

/**
 * @summary What every view has in common that shows an answer of the server to the filters in its address: it asks when it comes up and when the address
 * changes, drops a late answer to an earlier question, and knows when there is nothing for the viewer at all.
 */
export abstract class AskingView<Found> extends CurateView {
  /** What the server answered last. */
  protected found: Found | null = null;
  /** There is nothing here for this viewer: not theirs. */
  protected none = false;
  protected busy = false;
  /** Counts questions, so that a late answer to an early one is dropped. */
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.load();
  }

  override moved() {
    void this.load();
  }

  /** Asks with the filters of the address. Null: not theirs. @throws AskError */
  protected abstract fetch(): Promise<Found | null>;

  protected async load(): Promise<void> {
    const asked = ++this.#asked;
    this.busy = true;
    this.requestUpdate();
    await this.attempt(async () => {
      const found = await this.fetch();
      if (asked !== this.#asked) return;
      this.found = found;
      this.none = !found;
    });
    if (asked !== this.#asked) return;
    this.busy = false;
    this.requestUpdate();
    this.settle();
  }

  /** The filter as it stands in the address. */
  protected now(name: string): string {
    return this.place.search.get(name) ?? '';
  }

  /** The address of this view with other filters; only what says something stands in it. */
  protected addressWith(changes: Readonly<Record<string, string>>): string {
    const search = new URLSearchParams(this.place.search);
    for (const [name, value] of Object.entries(changes)) value.trim() ? search.set(name, value.trim()) : search.delete(name);
    return `${location.pathname}${search.size ? `?${search}` : ''}`;
  }

  protected filter(name: string, value: string): void {
    this.go(this.addressWith({ [name]: value }), true);
  }
}

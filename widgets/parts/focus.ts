import type { LitElement, ReactiveController } from 'lit';

/** A button that was pressed and is gone, or is now further down, must not take the reader's place with it. */
export class Focus implements ReactiveController {
  /** Where, among the entries, what was asked for begins; undefined for a list that is new as a whole. */
  from: number | undefined;
  #host: LitElement;
  #before: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    this.#before = this.#host.shadowRoot?.activeElement;
  }

  hostUpdated() {
    const before = this.#before;
    if (!before) return;
    const { renderRoot } = this.#host;
    const entry = this.from === undefined ? undefined : renderRoot.querySelectorAll('.entry')[this.from];
    // The button for more is still there, below all that it brought.
    if (before.isConnected && !(entry && before.closest('.more'))) return;
    this.from = undefined;
    (entry?.querySelector('a') ?? renderRoot.querySelector<HTMLElement>('.status'))?.focus();
  }
}

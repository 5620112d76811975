import type { LitElement, ReactiveController } from 'lit';

/** Less room than this was not kept on purpose: it is only the height of the link inside. */
const onPurpose = 160;

/**
 * Keeps the page around a widget where it is (ARCHITECTURE 6: layout shift 0).
 *
 * Room that the page kept (a `min-height` on the element, or tall content inside) is not outgrown unasked: `fitting` says how many entries go into
 * it, the rest wait behind "Show more". And when a visitor asks for something that will take a moment, `hold` first fills the screen below, while
 * browsers still count a move as the visitor's own doing; what comes later then grows out of sight.
 */
export class Steady implements ReactiveController {
  #host: LitElement;
  #kept = 0;
  #end = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Where its room ends, asked before anything is drawn: after that it would have to be laid out for it. */
  hostUpdate() {
    if (!this.#host.hasUpdated) this.#kept = this.#host.offsetHeight;
    this.#end = this.#kept < Number.POSITIVE_INFINITY ? this.#host.getBoundingClientRect().top + this.#kept : this.#kept;
  }

  hold() {
    const base = this.#base;
    // From now on what comes is what the visitor asked for, and grows below the screen.
    this.#kept = Number.POSITIVE_INFINITY;
    if (base) base.style.minHeight = `${Math.max(0, innerHeight - base.getBoundingClientRect().top)}px`;
  }

  /** Until that is known, what is drawn does not outgrow the room. */
  clip() {
    const { style } = this.#base ?? {};
    if (!style || this.#kept < onPurpose) return;
    style.maxHeight = `${this.#kept}px`;
    style.overflow = 'clip';
  }

  /** How many entries of a list just rendered fit into the room kept. Called with the first answer, until all of it is drawn. */
  fitting(entries: readonly Element[]): number {
    const base = this.#base;
    const end = this.#end;
    if (base) base.style.maxHeight = base.style.overflow = '';
    // Below the screen, or above it, nothing that moves is seen to move.
    if (!base || end >= innerHeight || end <= 0) return entries.length;
    base.style.minHeight = `${this.#kept}px`;
    const { height } = this.#host.getBoundingClientRect();
    if (this.#kept < onPurpose || height <= this.#kept + 1) return entries.length;
    const last = entries.at(-1)?.getBoundingClientRect().bottom ?? 0;
    // "Show more" comes with the first entry that is left out.
    const roomForButton = base.querySelector('.more') ? 0 : 64;
    const limit = last - (height - this.#kept) - roomForButton;
    const fit = entries.filter((entry) => entry.getBoundingClientRect().bottom <= limit).length;
    return Math.max(1, fit);
  }

  get #base() {
    return this.#host.renderRoot?.querySelector<HTMLElement>('.base');
  }
}

/** What was done last, at the foot of the workspace: with a way back for a minute, and what was refused after one had gone on, until somebody has seen it. */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { AskError } from './ask.ts';
import type { Key } from './keys.ts';
import { DoneEvent } from './view.ts';

/** How long something can be taken back with one key. */
const undoMs = 60_000;
/** What only tells something goes sooner; it stands in the view too, where it matters. */
const toldMs = 15_000;

interface Told {
  readonly words: string;
  readonly undo?: (() => Promise<string>) | undefined;
  /** What is under way. */
  readonly about?: string | undefined;
}

export class DoneBar implements ReactiveController {
  #host: ReactiveControllerHost;
  #go: (to: string) => void;
  #told: Told | null = null;
  #refused: readonly { words: string; back: string }[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, go: (to: string) => void) {
    this.#host = host;
    this.#go = go;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  get keys(): readonly Key[] {
    return [
      ...(this.#told?.undo ? [{ press: 'u', does: 'Undo what was done last', run: () => void this.#undo() }] : []),
      ...(this.#refused.length ? [{ press: '!', does: 'Go back to what was not decided', run: () => this.#return() }] : []),
    ];
  }

  tell({ words, undo, course: { about, settles, back } }: DoneEvent): void {
    if (back) this.#refused = [...this.#refused.filter((one) => one.back !== back), { words, back }];
    const { undo: later, about: now } = this.#told ?? {};
    // What was done later keeps its way back; a mere hint gives way.
    if (!settles || now === about || (!later && !now)) this.#show(back ? null : { words, undo, ...(!settles && { about }) });
    this.#host.requestUpdate();
  }

  #show(told: Told | null): void {
    clearTimeout(this.#timer);
    this.#told = told;
    // What is under way stays until it is known how it ended.
    if (told && !told.about) this.#timer = setTimeout(() => this.#show(null), told.undo ? undoMs : toldMs);
    this.#host.requestUpdate();
  }

  /** Somebody is there: it is told where it happened. */
  arrived(path: string): void {
    this.#refused = this.#refused.filter(({ back }) => back !== path);
  }

  #putAway(path: string) {
    this.arrived(path);
    this.#host.requestUpdate();
  }

  #return() {
    const [first] = this.#refused;
    if (first) this.#go(first.back);
  }

  async #undo() {
    const undo = this.#told?.undo;
    if (!undo) return;
    const about = `undo ${performance.now()}`;
    this.#show({ words: 'Taking it back …', about });
    let words: string;
    try {
      words = await undo();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      words = error.message;
    }
    this.tell(new DoneEvent(words, undefined, { about, settles: true }));
  }

  render() {
    const told = this.#told;
    return html`<div class=${told || this.#refused.length ? 'done' : 'done empty'}>
  <div role="alert">${this.#refused.map(
    ({
      words,
      back,
    }) => html`<p><strong>${words}</strong> <a href=${back}>Back to it, with what you typed <kbd aria-hidden="true">!</kbd></a>
    <button type="button" class="quiet" @click=${() => this.#putAway(back)}>Put away<span class="unseen">: ${words}</span></button></p>`,
  )}</div>
  <p role="status">${told?.words ?? ''}</p>
  ${told?.undo ? html`<button type="button" class="second" @click=${() => this.#undo()}>Undo <kbd aria-hidden="true">u</kbd></button>` : nothing}
  ${told ? html`<button type="button" class="quiet" @click=${() => this.#show(null)}>Put away<span class="unseen"> this message</span></button>` : nothing}
</div>`;
  }
}

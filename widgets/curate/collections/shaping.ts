/** Shaping a collection on the screen: what rows, letters and the pointer do to it, what is said of it, and where the focus is then. */
import type { LitElement } from 'lit';
import { fromAddress, toAddress } from '../router.ts';
import { drag } from './drag.ts';
import type { RowActs } from './rows.ts';
import { type Entry, first, none, placed, type Shape, say } from './shape.ts';

export interface Shaped {
  /** Called whenever the shape is another. */
  readonly changed: () => void;
  /** An entry of the list as it comes. */
  readonly plain: (id: string) => Entry | undefined;
}

export class Shaping {
  shape: Shape = none;
  /** The entry whose line is being written. */
  writing: string | null = null;
  /** What was done last, for those who listen. */
  said = '';
  readonly #host: LitElement;
  readonly #changed: () => void;
  readonly #plain: Shaped['plain'];

  constructor(host: LitElement, { changed, plain }: Shaped) {
    this.#host = host;
    this.#changed = changed;
    this.#plain = plain;
  }

  set(shape: Shape, said = '') {
    this.shape = shape;
    this.said = said;
    this.#changed();
    this.#host.requestUpdate();
  }

  readonly acts: RowActs = {
    move: (item, by) => {
      const at = first(this.shape).findIndex(({ id }) => id === item.id);
      if (at < 0) return;
      const act = (document.activeElement as HTMLElement | null)?.dataset['act'];
      this.#place(item.id, at + by);
      void this.#focus(item.id, act);
    },
    grab: (event, item) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>('.row');
      const before = this.shape;
      const rows = () => [...this.#host.querySelectorAll<HTMLElement>('.first .row')];
      if (!row) return;
      drag(event, row, rows, {
        place: (at) => this.#place(item.id, at),
        done: () => row.focus(),
        back: () => this.set(before, `${item.name} is where it was.`),
      });
    },
    pin: (entry, pinned) => {
      const shape = say(this.shape, entry, { pinned, ...(pinned && { leftOut: false }) });
      const at = first(shape).findIndex(({ id }) => id === entry.id) + 1;
      this.#moved(entry, shape, pinned ? `${entry.name} comes first, at place ${at}.` : `${entry.name} stands where it comes.`);
    },
    leaveOut: (entry, out) =>
      this.#moved(entry, say(this.shape, entry, { leftOut: out }), out ? `${entry.name} is left out.` : `${entry.name} is in again.`),
    write: (entry) => {
      if (entry.withheld) return this.#tell(`Where ${entry.name} is is withheld. A line beside it could give it away, so it has none.`);
      this.writing = entry.id;
      this.set(say(this.shape, entry, {}, entry.id));
      void this.#focus(entry.id, undefined, `#line-${toAddress(entry.id)}`);
    },
    line: (entry, line) => {
      this.writing = entry.id;
      this.set(say(this.shape, entry, { line }, entry.id));
    },
    written: (entry) => {
      if (this.writing !== entry.id) return;
      this.writing = null;
      this.set(say(this.shape, entry, {}));
      void this.#focus(entry.id);
    },
  };

  #tell(words: string) {
    this.said = words;
    this.#host.requestUpdate();
  }

  #place(id: string, at: number) {
    const before = first(this.shape);
    const shape = placed(this.shape, id, at);
    const now = first(shape).findIndex((one) => one.id === id);
    if (before[now]?.id === id) return;
    this.set(shape, `${before.find((one) => one.id === id)?.name}: ${now + 1} of ${before.length}.`);
  }

  /** It goes from one list to another: who works down a list stays in it. */
  #moved(entry: Entry, shape: Shape, said: string) {
    const row = this.#host.querySelector<HTMLElement>(`[data-id="${toAddress(entry.id)}"]`);
    const list = row?.parentElement;
    const kind = [...(list?.classList ?? [])].find((name) => name !== 'rows' && name !== 'shaped');
    const at = row && list ? [...list.children].indexOf(row) : -1;
    const hadFocus = row?.contains(document.activeElement) ?? false;
    this.set(shape, said);
    if (!hadFocus) return;
    void this.#host.updateComplete.then(() => {
      const rows = this.#host.querySelectorAll<HTMLElement>(`.${kind} .row`);
      (rows[Math.min(at, rows.length - 1)] ?? this.#host.querySelector<HTMLElement>('#shaping'))?.focus();
    });
  }

  async #focus(id: string, act?: string, other?: string) {
    await this.#host.updateComplete;
    const row = this.#host.querySelector<HTMLElement>(`[data-id="${toAddress(id)}"]`);
    const target = other ? this.#host.querySelector<HTMLElement>(other) : act ? row?.querySelector<HTMLElement>(`[data-act=${act}]`) : row;
    (target ?? row)?.focus();
  }

  /** The entry whose row has the focus, as a letter means it. */
  here(work: (item: Shape['items'][number]) => void) {
    const at = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (!at) return;
    const id = fromAddress(at);
    const known = this.shape.items.find((item) => item.id === id);
    const plain = this.#plain(id);
    if (known) work(known);
    else if (plain) work({ ...plain, shown: true, pinned: false, leftOut: false, line: '' });
  }
}

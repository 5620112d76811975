/** The rows of a list that somebody chose, to do the same to all of them. */
import { html } from 'lit';
import type { Key } from '../keys.ts';

/** So many can be chosen at once: what one person can still answer for after a look, and some ten seconds of work for the server. */
export const mostChosen = 200;

export interface Choosable {
  readonly id: string;
  readonly version: number;
  /** What it is called. */
  readonly name: string;
  readonly kind: string;
  /** What may become of an item of the queue. */
  readonly outcomes?: readonly string[];
}

interface List {
  /** The rows that are shown, in their order. */
  readonly shown: () => readonly Choosable[];
  readonly focused: () => Choosable | undefined;
  readonly changed: () => void;
  readonly say: (words: string) => void;
}

export class Chosen {
  readonly #list: List;
  #rows = new Map<string, Choosable>();
  /** Where a stretch begins that is chosen with shift. */
  #from: string | null = null;

  constructor(list: List) {
    this.#list = list;
  }

  get rows(): readonly Choosable[] {
    return [...this.#rows.values()];
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  toggle(row: Choosable): void {
    if (!this.#rows.delete(row.id)) this.#add([row]);
    this.#from = row.id;
    this.#list.changed();
  }

  /** All from the row that was chosen last to this one. */
  stretchTo(row: Choosable): void {
    const shown = this.#list.shown();
    const at = (id: string | null) => shown.findIndex((one) => one.id === id);
    const [from, to] = [at(this.#from), at(row.id)].sort((one, other) => one - other) as [number, number];
    this.#add(from < 0 ? [row] : shown.slice(from, to + 1));
    this.#from = row.id;
    this.#list.changed();
  }

  choose(rows: readonly Choosable[]): void {
    this.#add(rows);
    this.#list.changed();
  }

  clear(): void {
    this.#rows.clear();
    this.#from = null;
    this.#list.changed();
  }

  /** After a list was read anew: the versions as they are now. What is not shown stays as it was seen. */
  refresh(): void {
    for (const row of this.#list.shown()) if (this.#rows.has(row.id)) this.#rows.set(row.id, row);
  }

  #add(rows: readonly Choosable[]): void {
    const room = rows.filter(({ id }) => !this.#rows.has(id)).slice(0, mostChosen - this.#rows.size);
    for (const row of room) this.#rows.set(row.id, row);
    if (rows.some(({ id }) => !this.#rows.has(id)))
      this.#list.say(`${mostChosen} are chosen, and no more can be at once. Do something with these first.`);
  }

  get keys(): readonly Key[] {
    const withFocused = (work: (row: Choosable) => void) => () => {
      const row = this.#list.focused();
      row ? work(row) : this.#list.say('Go to a row first: press j.');
    };
    return [
      { press: 'x', does: 'Choose the row, or leave it out', run: withFocused((row) => this.toggle(row)) },
      { press: 'X', does: 'Choose all from the last chosen to this', run: withFocused((row) => this.stretchTo(row)) },
    ];
  }

  /** The box before a row. With shift it chooses the whole stretch. */
  box(row: Choosable) {
    const press = (event: MouseEvent) => {
      event.shiftKey ? this.stretchTo(row) : this.toggle(row);
      (event.target as HTMLInputElement).checked = this.has(row.id);
    };
    return html`<label class="box"><input type="checkbox" .checked=${this.has(row.id)} @click=${press}><span class="unseen">Choose ${row.name}</span></label>`;
  }
}

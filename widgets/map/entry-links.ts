/** What the entries of a list gain by a map beside them: a way to their marker, and the map's way to them. The list itself knows nothing of it. */
import type { MapList } from './map-view.ts';
import type { Placed } from './placing.ts';
import { say } from './words/words.ts';

export class EntryLinks {
  readonly #find: (index: number) => void;
  readonly #opened: (index: number) => void;
  readonly #ended = new AbortController();
  #buttons: HTMLButtonElement[] = [];
  #entries: MapList['entries'] = () => [];

  /** @param find is told of an entry whose marker is asked for @param opened of one that was opened */
  constructor(find: (index: number) => void, opened: (index: number) => void) {
    this.#find = find;
    this.#opened = opened;
  }

  /** A button at the end of each entry that is on the map. Entries come and go with their list: what has one already keeps it. */
  put({ entries, things }: MapList, { pins, areas }: Placed) {
    this.#entries = entries;
    const drawn = new Set([...pins.map(({ index }) => index), ...areas.flatMap(({ indexes }) => indexes)]);
    const own = new Map(this.#buttons.map((button) => [button.parentElement, button]));
    this.#buttons = [];
    for (const [index, entry] of entries().entries()) {
      const button = own.get(entry);
      own.delete(entry);
      if (!drawn.has(index)) button?.remove();
      else this.#buttons.push(this.#say(button ?? this.#button(entry), things[index]?.name ?? ''));
    }
    for (const button of own.values()) button.remove();
  }

  #button(entry: HTMLElement): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'to-map';
    const at = () => this.#entries().indexOf(entry);
    button.addEventListener('click', () => this.#find(at()));
    const { signal } = this.#ended;
    const details = entry.querySelector('details');
    details?.addEventListener('toggle', () => details.open && this.#opened(at()), { signal });
    entry.append(button);
    return button;
  }

  #say(button: HTMLButtonElement, name: string) {
    button.textContent = say().toMap;
    button.setAttribute('aria-label', `${say().toMap}: ${name}`);
    return button;
  }

  mark(index: number) {
    for (const [at, entry] of this.#entries().entries()) {
      if (at === index) entry.setAttribute('aria-current', 'true');
      else entry.removeAttribute('aria-current');
    }
  }

  /** Goes to an entry and opens it. */
  open(index: number, still: boolean) {
    const entry = this.#entries()[index];
    const details = entry?.querySelector('details');
    if (details) details.open = true;
    entry?.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
  }

  /** To where the list begins. */
  enter() {
    this.#entries()[0]?.querySelector<HTMLElement>('a, summary')?.focus();
  }

  remove() {
    this.#ended.abort();
    for (const button of this.#buttons) button.remove();
    for (const entry of this.#entries()) entry.removeAttribute('aria-current');
    this.#buttons = [];
  }
}

/** A record as it is typed into: what stands, what was changed of it, and that kept until it is saved. */
import { type Document, isObject, isSame, type Json, type Patch, patched, patchOf } from '../patch.ts';
import { Kept } from './kept.ts';

/** Where a withheld listing is must not stay in a browser. */
const tellsWhere = /^(location|places|venue|identifiers|links|activities|spaces)(\/|$)/;

/** What is on its way to the server. */
interface Sending {
  /** The record as it is when it arrives. */
  readonly document: Document;
  /** It was typed here, and is typed again if it does not arrive; otherwise it is something taken back. */
  readonly isTyped: boolean;
}

export class Draft {
  /** As the server has it. */
  base: Document = {};
  /** As it is typed. */
  now: Document = {};
  /** What was typed before has come back. */
  restored = false;
  #sending: Sending | null = null;
  readonly #kept: Kept<Patch>;

  constructor(key: string) {
    this.#kept = new Kept(key);
  }

  /** As it is when all that is under way has arrived. */
  get ahead(): Document {
    return this.#sending?.document ?? this.base;
  }

  get isSending(): boolean {
    return this.#sending !== null;
  }

  /** What is to be sent yet. */
  get patch(): Record<string, Json> {
    return patchOf(this.ahead, this.now);
  }

  get isEmpty(): boolean {
    return Object.keys(this.patch).length === 0;
  }

  /** Sends what was typed. One at a time. */
  send(): void {
    this.#sending = { document: this.now, isTyped: true };
    this.restored = false;
  }

  /** Shows what is being taken back; what is typed stays on it. */
  sendBack(set: Patch): void {
    const { patch } = this;
    const document = patched(this.base, set);
    this.#sending = { document, isTyped: false };
    this.now = patched(document, patch);
  }

  /** It arrived: the record as the server has it now, and on it what was typed since. */
  arrived(base: Document): void {
    const { patch } = this;
    this.#sending = null;
    // What is the same stays the same object: the form draws anew only what is not.
    const was = { ...this.base, ...this.now };
    this.base = Object.fromEntries(
      Object.entries(base).map(([name, value]) => [name, isSame(was[name], value) ? (was[name] ?? null) : value]),
    );
    this.now = Object.keys(patch).length ? patched(this.base, patch) : this.base;
    this.#keep(this.patch);
  }

  /** It did not arrive: everything that was typed is typed again. */
  failed(): void {
    const { patch } = this;
    const isTyped = this.#sending?.isTyped;
    this.#sending = null;
    if (!isTyped) this.now = patched(this.base, patch);
  }

  /** The record as the server has it now; what is typed, or under way, stays on it. */
  rebase(base: Document): void {
    const { patch } = this;
    const onTheWay = patchOf(this.base, this.ahead);
    this.base = base;
    if (this.#sending) this.#sending = { ...this.#sending, document: patched(base, onTheWay) };
    this.now = patched(this.ahead, patch);
  }

  /** The record as the server has it now, and nothing typed. */
  restart(base: Document): void {
    this.#sending = null;
    this.base = base;
    this.now = base;
  }

  set(path: string, value: Json, isWithheld: boolean): void {
    this.now = put(this.now, path.split('/'), value) as Document;
    // What was typed and is under way is kept until it has arrived.
    const typed = this.#sending?.isTyped ? patchOf(this.base, this.now) : this.patch;
    this.#keep(Object.fromEntries(Object.entries(typed).filter(([one]) => !isWithheld || !tellsWhere.test(one))));
  }

  #keep(typed: Patch): void {
    if (Object.keys(typed).length) this.#kept.write(typed);
    else this.#kept.forget();
  }

  recall(): void {
    const kept = this.#kept.read();
    if (!kept) return;
    this.now = patched(this.base, kept);
    this.restored = !this.isEmpty;
  }

  forget(): void {
    this.#kept.forget();
    this.restored = false;
  }

  drop(): void {
    this.now = this.ahead;
    if (!this.#sending?.isTyped) this.#kept.forget();
    this.restored = false;
  }
}

/** Lists are set whole by the form: `patched` would take the value for one item. */
function put(holder: Json | undefined, [name = '', ...rest]: readonly string[], value: Json): Json {
  if (Array.isArray(holder)) return holder.map((item) => (isObject(item) && item['id'] === name ? put(item, rest, value) : item)) as Json;
  const object = isObject(holder) ? holder : {};
  return { ...object, [name]: rest.length ? put(object[name], rest, value) : value };
}

/** A new record's items need no ids. */
export function idless(value: Json): Json {
  if (Array.isArray(value)) return value.map((one) => idless(one as Json));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, one]) => (name === 'id' ? [] : [[name, idless(one)]])));
}

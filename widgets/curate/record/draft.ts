/** A record as it is typed into: what stands, what was changed of it, and that kept until it is saved. */
import { type Document, isObject, type Json, type Patch, patched, patchOf } from '../patch.ts';
import { Kept } from './kept.ts';

/** Where a withheld listing is must not stay in a browser. */
const tellsWhere = /^(location|places|venue|identifiers|links|activities|spaces)(\/|$)/;

export class Draft {
  /** As the server has it. */
  base: Document = {};
  /** As it is typed. */
  now: Document = {};
  /** What was typed before has come back. */
  restored = false;
  readonly #kept: Kept<Patch>;

  constructor(key: string) {
    this.#kept = new Kept(key);
  }

  get patch(): Record<string, Json> {
    return patchOf(this.base, this.now);
  }

  get isEmpty(): boolean {
    return Object.keys(this.patch).length === 0;
  }

  /** The record as the server has it now; what is typed stays on it. */
  rebase(base: Document): void {
    const { patch } = this;
    this.base = base;
    this.now = patched(base, patch);
  }

  /** The record as the server has it now, and nothing typed. */
  restart(base: Document): void {
    this.base = base;
    this.now = base;
  }

  set(path: string, value: Json, isWithheld: boolean): void {
    this.now = put(this.now, path.split('/'), value) as Document;
    const kept = Object.entries(this.patch).filter(([one]) => !isWithheld || !tellsWhere.test(one));
    if (kept.length) this.#kept.write(Object.fromEntries(kept));
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
    this.now = this.base;
    this.forget();
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

/**
 * What somebody types into a form of the registers: kept on this device with every letter, so that nothing is lost when the connection or the tab is;
 * with what is wrong with it, and what a colleague wrote meanwhile.
 */
import type { ReactiveControllerHost } from 'lit';
import type { CurateRefusalFragment } from '../../../generated/gql/graphql.ts';

/** As typed: text, or what is picked. */
export type Value = string | readonly string[];
export type Values = Readonly<Record<string, Value>>;

const same = (one: Value | undefined, other: Value | undefined) => JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

export interface Asked {
  /** Under which name it is kept: "word/THEME/new". */
  readonly key: string;
  /** What stands there now. */
  readonly base: Values;
  /** What fields are called, in the order of the form. */
  readonly labels: Readonly<Record<string, string>>;
  /** Of the row that is changed. */
  readonly version?: number | null;
}

export class Form {
  readonly #host: ReactiveControllerHost;
  readonly #key: string;
  readonly labels: Readonly<Record<string, string>>;
  base: Values;
  values: Values;
  version: number | null;
  /** By field: what is wrong with it. */
  faults: ReadonlyMap<string, string> = new Map();
  /** Why it could not be done. */
  refusal = '';
  /** What was typed before and not saved is back. */
  restored = false;
  /** What a colleague wrote meanwhile, by field. */
  theirs: Values | null = null;

  constructor(host: ReactiveControllerHost, { key, base, labels, version = null }: Asked) {
    this.#host = host;
    this.#key = `curate-draft:registers/${key}`;
    this.labels = labels;
    this.base = base;
    this.version = version;
    const kept = this.#kept();
    this.values = { ...base, ...kept };
    this.restored = this.isChanged;
  }

  get isChanged(): boolean {
    return Object.keys(this.labels).some((name) => !same(this.values[name], this.base[name]));
  }

  text(name: string): string {
    const value = this.values[name];
    return typeof value === 'string' ? value : '';
  }

  /** Of a field with a line each. */
  lines(name: string): string[] {
    return this.text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  }

  picked(name: string): readonly string[] {
    const value = this.values[name];
    return Array.isArray(value) ? value : [];
  }

  set(name: string, value: Value): void {
    this.values = { ...this.values, [name]: value };
    if (this.isChanged) localStorage.setItem(this.#key, JSON.stringify(this.values));
    else this.forget();
    this.#host.requestUpdate();
  }

  refuse(refusal: CurateRefusalFragment | { message: string; faults: readonly { path: string; message: string }[] }): void {
    const faults = 'faults' in refusal ? refusal.faults : [];
    const byField = new Map<string, string>();
    for (const { path, message } of faults) {
      const [field = '', index] = path in this.labels ? [path] : path.split('/');
      // One of several lines: say which.
      const line = index === undefined ? undefined : this.lines(field)[Number(index)];
      byField.set(field, [byField.get(field), line ? `“${line.slice(0, 60)}”: ${message}` : message].filter(Boolean).join(' '));
    }
    // In the order of the form, with what is in no field of it at the end.
    const names = [...new Set([...Object.keys(this.labels), ...byField.keys()])];
    this.faults = new Map(names.flatMap((name) => (byField.has(name) ? [[name, byField.get(name) ?? '']] : [])));
    this.refusal = refusal.message;
    this.#host.requestUpdate();
  }

  /** What stands there now, written by somebody else: what only they wrote is taken over, what both wrote stays as typed and is shown beside it. */
  meet(base: Values, version: number | null): void {
    const written = Object.keys(this.labels).filter((name) => !same(base[name], this.base[name]));
    const both = written.filter((name) => !same(this.values[name], this.base[name]) && !same(this.values[name], base[name]));
    const taken = written.filter((name) => !both.includes(name));
    this.values = { ...this.values, ...Object.fromEntries(taken.map((name) => [name, base[name] ?? ''])) };
    this.theirs = Object.fromEntries(both.map((name) => [name, base[name] ?? '']));
    this.base = base;
    this.version = version;
    this.faults = new Map();
    this.refusal = '';
    this.#host.requestUpdate();
  }

  useTheirs(name: string): void {
    const { [name]: value, ...others } = this.theirs ?? {};
    this.theirs = others;
    this.set(name, value ?? '');
  }

  /** Back to what stands there. */
  drop(): void {
    this.values = this.base;
    this.restored = false;
    this.theirs = null;
    this.faults = new Map();
    this.refusal = '';
    this.forget();
    this.#host.requestUpdate();
  }

  forget(): void {
    localStorage.removeItem(this.#key);
  }

  #kept(): Values {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
      return Object.fromEntries(Object.entries(kept as Values).filter(([name]) => name in this.labels));
    } catch {
      return {};
    }
  }
}

/** Checks a whole document against the table of fields. What did not change is kept as it was, however it came to be. */
import type { ListingKind } from '../../../generated/prisma/client.ts';
import { fundFaults } from '../../funding/check-fund.ts';
import type { Fault } from '../../refusals.ts';
import { checkValue } from './check-value.ts';
import { type Item, isEmpty, isItems, isObject, isSame, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldsOf, type Items, isItemId, type Keyed, type Leaf } from './fields/index.ts';
import { isList } from './read-record.ts';

/** Of any one list: a form of more is not filled in by people. */
const mostItems = 200;

export interface Checked {
  readonly document: RecordDocument;
  readonly faults: readonly Fault[];
}

export interface CheckOptions {
  /** Items that are not in `before` may keep their ids: an earlier revision is brought back. */
  readonly reviving?: boolean;
}

/** @param before the document as it is kept now; empty for a new record */
export function checkDocument(kind: ListingKind, before: RecordDocument, after: RecordDocument, options: CheckOptions = {}): Checked {
  const faults: Fault[] = [];
  const checker = new Checker(faults, options);
  const document = checker.fields('', fieldsOf(kind), before, after) as RecordDocument;
  if (kind === 'FUND') faults.push(...fundFaults(before, document));
  return { document, faults };
}

/** Collects faults while it walks. */
class Checker {
  readonly #faults: Fault[];
  readonly #options: CheckOptions;
  constructor(faults: Fault[], options: CheckOptions) {
    this.#faults = faults;
    this.#options = options;
  }

  #fault(path: string, message: string): void {
    if (this.#faults.length < 100) this.#faults.push({ path, message });
  }

  fields(path: string, fields: readonly Field[], before: JsonObject, after: JsonObject): JsonObject {
    const names = new Set(fields.map((field) => field.name));
    for (const name of Object.keys(after))
      if (!names.has(name) && name !== 'id') this.#fault(path + name, `There is no field "${name.slice(0, 60)}" here.`);
    return Object.fromEntries(
      fields.map((field) => [field.name, this.#field(path + field.name, field, before[field.name], after[field.name])]),
    );
  }

  #field(path: string, field: Field, before: Json | undefined, after: Json | undefined): Json {
    if (field.shape === 'leaf') return this.#leaf(path, field, before, after);
    if (field.shape === 'items') return this.#items(path, field, before, after);
    if (after != null && !isObject(after)) {
      this.#fault(path, `${field.label}: give its fields.`);
      return before ?? null;
    }
    if (!isObject(after) || Object.values(after).every(isEmpty)) return null;
    const was = isObject(before) ? before : {};
    return field.shape === 'keyed' ? this.#keyed(path, field, was, after) : this.fields(`${path}/`, field.fields, was, after);
  }

  #leaf(path: string, field: Leaf, before: Json | undefined, after: Json | undefined): Json {
    const missing = () => {
      if (field.required) this.#fault(path, `${field.label}: this is needed.`);
      return field.fallback ?? (isList(field) ? [] : null);
    };
    // A rule that is taken out field by field leaves nothing behind.
    if (isEmpty(after) || (isObject(after) && Object.values(after).every(isEmpty)))
      return isEmpty(before) && before !== undefined ? (before ?? missing()) : missing();
    if (before !== undefined && isSame(before, after)) return after as Json;
    const checked = checkValue(field, after as Json);
    if ('fault' in checked) {
      this.#fault(path, `${field.label}: ${checked.fault}`);
      return before ?? null;
    }
    return isEmpty(checked.value) ? missing() : checked.value;
  }

  #keyed(path: string, field: Keyed, before: JsonObject, after: JsonObject): Json {
    const result: Record<string, Json> = {};
    for (const [key, value] of Object.entries(after)) {
      if (value == null) continue;
      if (!field.options.includes(key)) this.#fault(`${path}/${key}`, `${field.label}: choose one of ${field.options.join(', ')}.`);
      else if (!isSame(before[key], value) && !(Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100_000))
        this.#fault(`${path}/${key}`, `${field.label}: write a whole number from 1 to 100,000.`);
      else result[key] = value;
    }
    return Object.keys(result).length ? result : null;
  }

  #items(path: string, field: Items, before: Json | undefined, after: Json | undefined): Json {
    const old = new Map((isItems(before) ? before : []).map((item) => [item.id, item]));
    if (after == null) return [];
    if (!Array.isArray(after)) {
      this.#fault(path, `${field.label}: give a list.`);
      return before ?? [];
    }
    if (after.length > mostItems) {
      this.#fault(path, `${field.label}: write at most ${mostItems}.`);
      return before ?? [];
    }
    const taken = new Set<string>();
    const given = (after as readonly Json[]).map((item, index) => {
      if (!isObject(item)) {
        this.#fault(`${path}/+${index + 1}`, `${field.label}: give the fields of each ${field.one}.`);
        return null;
      }
      const id = item.id === undefined ? freeId(taken, after as readonly Json[]) : String(item.id);
      if (!isItemId(id) || taken.has(id)) {
        this.#fault(`${path}/${id.slice(0, 40)}`, `${field.label}: give each ${field.one} an id of its own, new ones +1, +2 and so on.`);
        return null;
      }
      taken.add(id);
      const was = old.get(id);
      if (!was && !id.startsWith('+') && !this.#options.reviving) {
        this.#fault(`${path}/${id}`, `There is no ${field.one} ${id} on this record. It may have been removed meanwhile.`);
        return null;
      }
      return { id, ...this.fields(`${path}/${id}/`, field.fields, was ?? {}, item) } as Item;
    });
    return given.filter((item) => item !== null);
  }
}

function freeId(taken: ReadonlySet<string>, items: readonly Json[]): string {
  const given = new Set(items.map((item) => (isObject(item) ? item.id : undefined)));
  for (let number = 1; ; number++) if (!taken.has(`+${number}`) && !given.has(`+${number}`)) return `+${number}`;
}

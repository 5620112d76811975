/** A record as one plain JSON document, and changes of it by path. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/** Fields that rules here speak of by name; all others are the table's. */
interface Named {
  readonly id?: Json;
  readonly name?: Json;
  readonly kind?: Json;
  readonly summary?: Json;
  readonly owner?: Json;
  readonly steward?: Json;
  readonly group?: Json;
  readonly places?: Json;
  readonly location?: Json;
  readonly place?: Json;
  readonly visibility?: Json;
  readonly lines?: Json;
  readonly town?: Json;
  readonly postcode?: Json;
  readonly contacts?: Json;
  readonly public?: Json;
  readonly personal?: Json;
  readonly role?: Json;
  readonly email?: Json;
  readonly phone?: Json;
  readonly note?: Json;
  readonly consent?: Json;
  readonly givenBy?: Json;
  readonly givenAt?: Json;
  readonly how?: Json;
  readonly links?: Json;
  readonly identifiers?: Json;
  readonly spaces?: Json;
  readonly publishFrom?: Json;
  readonly publishUntil?: Json;
}

export type JsonObject = Named & { readonly [name: string]: Json | undefined };

/** All that staff edit of a listing: every field of its kind is there, null or an empty list when nothing is known. Items of lists carry their `id`. */
export type RecordDocument = JsonObject;

/** What became of one path. Without `old` it was added, without `new` removed. */
export interface Change {
  readonly old?: Json;
  readonly new?: Json;
}

/**
 * Path by path: "name", "location/visibility", "contacts/12/phone"; "contacts/12" for an item that went, "contacts/+1" for one that came, and
 * "contacts/order" for the ids in their new order.
 */
export type Changes = Readonly<Record<string, Change>>;

/** What is to be written, path by path. Null empties a field and removes an item. */
export type Patch = Readonly<Record<string, Json>>;

export type Item = JsonObject & { readonly id: string };

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list whose members have ids of their own; an empty list may be one. */
export const isItems = (value: Json | undefined): value is readonly Item[] =>
  Array.isArray(value) && value.every((member) => isObject(member) && typeof member.id === 'string');

/** Nothing is known of it. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || (Array.isArray(value) && !value.length);

export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((member, index) => isSame(member, other[index]));
  if (isObject(one) && isObject(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSame(one[name], other[name]));
  }
  return false;
}

/** What differs between two documents, path by path. Applied to the older one it gives the newer one (apply-patch.ts). */
import { type Changes, type Item, isItems, isObject, isSame, type Json, type RecordDocument } from './document.ts';

export function differences(before: RecordDocument, after: RecordDocument): Changes {
  const changes: Record<string, { old?: Json; new?: Json }> = {};
  compareObjects('', before, after, changes);
  return changes;
}

type Collected = Record<string, { old?: Json; new?: Json }>;
type Fields = { readonly [name: string]: Json | undefined };

function compareObjects(path: string, before: Fields, after: Fields, changes: Collected): void {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
    if (name !== 'id') compare(`${path}${name}`, before[name], after[name], changes);
}

function compare(path: string, before: Json | undefined, after: Json | undefined, changes: Collected): void {
  if (isSame(before, after)) return;
  // A part of which nothing is known is null: each of its fields came, or went.
  if ((isObject(before) || isObject(after)) && (isObject(before) || before == null) && (isObject(after) || after == null))
    compareObjects(`${path}/`, isObject(before) ? before : {}, isObject(after) ? after : {}, changes);
  else compareLists(path, before, after, changes);
}

function compareLists(path: string, before: Json | undefined, after: Json | undefined, changes: Collected): void {
  const [one, other] = [before ?? [], after ?? []];
  if (isItems(one) && isItems(other) && (one.length || other.length)) compareItems(path, one, other, changes);
  else changes[path] = { old: before ?? null, new: after ?? null };
}

function compareItems(path: string, before: readonly Item[], after: readonly Item[], changes: Collected): void {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  for (const item of before) if (!kept.has(item.id)) changes[`${path}/${item.id}`] = { old: item };
  for (const item of after) {
    const was = old.get(item.id);
    if (was) compareObjects(`${path}/${item.id}/`, was, item, changes);
    else changes[`${path}/${item.id}`] = { new: item };
  }
  const [first, second] = [before.map(({ id }) => id), after.map(({ id }) => id)];
  // Without a word on the order, what stays keeps its order and what comes stands last: forwards and, when it is taken back, backwards.
  if (!isSame(withoutOrder(first, second), second) || !isSame(withoutOrder(second, first), first))
    changes[`${path}/order`] = { old: first, new: second };
}

const withoutOrder = (from: readonly string[], to: readonly string[]) => [
  ...from.filter((id) => to.includes(id)),
  ...to.filter((id) => !from.includes(id)),
];

/** What to write to bring a change about. */
export const patchOf = (changes: Changes): Record<string, Json> =>
  Object.fromEntries(Object.entries(changes).map(([path, change]) => [path, change.new ?? null]));

/** What to write to take it back. */
export const reversePatchOf = (changes: Changes): Record<string, Json> =>
  Object.fromEntries(Object.entries(changes).map(([path, change]) => [path, change.old ?? null]));

/** Whether two paths speak of the same thing, or one of what the other is part of. */
export const overlaps = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

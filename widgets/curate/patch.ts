/** What was changed in a form, path by path, as `changeRecord` takes it; and the same put onto another version of the record. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Document = Readonly<Record<string, Json>>;
export type Patch = Readonly<Record<string, Json>>;
type Item = Document & { readonly id: string };

export const isObject = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isItems = (value: unknown): value is readonly Item[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isObject(one) && typeof one['id'] === 'string');
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other || (isEmpty(one) && isEmpty(other))) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => isSame(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isSame(one[key], other[key]));
};
export const isEmpty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** New items have ids that begin with a plus. */
export const isNew = ({ id }: { id?: unknown }) => String(id).startsWith('+');

/** Whether one of two paths lies within the other. */
export const overlaps = (one: string, other: string) => one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);

export function patchOf(before: Document, after: Document, prefix = ''): Record<string, Json> {
  const patch: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === 'id') continue;
    const [old, now, path] = [before[name] ?? null, after[name] ?? null, prefix + name];
    if (isSame(old, now)) continue;
    if (isItems(old) || isItems(now)) Object.assign(patch, itemsPatch(path, isItems(old) ? old : [], isItems(now) ? now : []));
    else if (isObject(old) && isObject(now)) Object.assign(patch, patchOf(old, now, `${path}/`));
    else patch[path] = now;
  }
  return patch;
}

function itemsPatch(path: string, old: readonly Item[], now: readonly Item[]): Record<string, Json> {
  const patch: Record<string, Json> = {};
  const byId = new Map(old.map((item) => [item.id, item]));
  for (const item of old) if (!now.some(({ id }) => id === item.id)) patch[`${path}/${item.id}`] = null;
  for (const item of now) {
    const was = byId.get(item.id);
    if (!was) patch[`${path}/${item.id}`] = withoutId(item);
    else Object.assign(patch, patchOf(was, item, `${path}/${item.id}/`));
  }
  const kept = old.filter(({ id }) => now.some((item) => item.id === id)).map(({ id }) => id);
  const usual = [...kept, ...now.filter(({ id }) => !byId.has(id)).map(({ id }) => id)];
  const ids = now.map(({ id }) => id);
  // Only where they were moved: order is a path of its own.
  if (ids.join() !== usual.join()) patch[`${path}/order`] = ids;
  return patch;
}

const withoutId = ({ id: _id, ...rest }: Item): Json => rest;

/** The document with a patch on it. What the patch speaks of and is not there any more is left out. */
export function patched(document: Document, patch: Patch): Document {
  let result = document;
  for (const [path, value] of Object.entries(patch)) result = put(result, path.split('/'), value) as Document;
  return result;
}

function put(holder: Json | undefined, [name = '', ...rest]: readonly string[], value: Json): Json {
  if (isItems(holder) || (Array.isArray(holder) && isEmpty(holder))) {
    const items = holder as readonly Item[];
    if (name === 'order') {
      const order = (value as readonly string[]).map(String);
      return items.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
    }
    if (rest.length) return items.map((item) => (item.id === name ? (put(item, rest, value) as Item) : item));
    if (value === null) return items.filter(({ id }) => id !== name);
    if (items.some(({ id }) => id === name)) return items.map((item) => (item.id === name ? { ...(value as Document), id: name } : item));
    return [...items, { ...(value as Document), id: name }];
  }
  const object = isObject(holder) ? holder : {};
  if (!rest.length) return { ...object, [name]: value };
  const inner = object[name] ?? (/^\+|^\d+$/.test(rest[0] ?? '') ? [] : {});
  return { ...object, [name]: put(inner, rest, value) };
}

/** What stands at a path. */
export function valueAt(document: Json | undefined, path: readonly string[]): Json {
  const [name, ...rest] = path;
  if (name === undefined) return document ?? null;
  if (isItems(document))
    return valueAt(
      document.find(({ id }) => id === name),
      rest,
    );
  return isObject(document) ? valueAt(document[name], rest) : null;
}

/** Writes a patch into a document, without asking whether its fields exist (check.ts does). The document itself is left as it was. */
import { type Item, isItems, isObject, type Json, type JsonObject, type Patch, type RecordDocument } from './document.ts';

export function applyPatch(document: RecordDocument, patch: Patch): RecordDocument {
  let result: JsonObject = document;
  // Orders come last: they name what other paths bring.
  const paths = Object.keys(patch).sort((one, other) => Number(one.endsWith('/order')) - Number(other.endsWith('/order')));
  for (const path of paths) result = write(result, path.split('/'), patch[path] ?? null) as JsonObject;
  return result as RecordDocument;
}

function write(value: Json | undefined, [segment, ...rest]: readonly string[], written: Json): Json {
  if (segment === undefined) return written;
  if (isItems(value) && (segment === 'order' || isItemSegment(segment))) return writeItem(value, segment, rest, written);
  // Items of a list that is not there yet.
  if (value == null && isItemSegment(segment)) return writeItem([], segment, rest, written);
  const fields = isObject(value) ? value : {};
  return { ...fields, [segment]: write(fields[segment], rest, written) };
}

const isItemSegment = (segment: string) => /^(\+.+|\d+)$/.test(segment);

function writeItem(items: readonly Item[], segment: string, rest: readonly string[], written: Json): readonly Json[] {
  if (segment === 'order') return reordered(items, Array.isArray(written) ? written.map(String) : []);
  const found = items.find(({ id }) => id === segment);
  if (!rest.length) {
    if (written === null) return items.filter(({ id }) => id !== segment);
    const item = { ...(isObject(written) ? written : {}), id: segment };
    return found ? items.map((other) => (other === found ? item : other)) : [...items, item];
  }
  const item = { ...(write(found ?? { id: segment }, rest, written) as JsonObject), id: segment };
  return found ? items.map((other) => (other === found ? item : other)) : [...items, item];
}

/** In the order asked for; what it does not name stands last, as it stood. */
function reordered(items: readonly Item[], order: readonly string[]): readonly Item[] {
  const rank = new Map(order.map((id, index) => [id, index]));
  return items.toSorted((one, other) => (rank.get(one.id) ?? order.length) - (rank.get(other.id) ?? order.length));
}

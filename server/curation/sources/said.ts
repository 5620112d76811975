/**
 * What a source says of a record, a field at a time, laid over what stands there. A source says part of things: a postcode and no directions, a
 * telephone number and nobody's consent. What it does not say is kept.
 */
import { type Item, isItems, isObject, type Json, type JsonObject, type Patch, type RecordDocument } from '../records/document.ts';

const isTable = (value: Json | undefined): value is readonly JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject);

/** How many things two rows have in common, told or not. */
const inCommon = (one: JsonObject, other: JsonObject) =>
  Object.entries(one).filter(([name, value]) => name !== 'id' && value != null && value !== false && plain(other[name]) === plain(value))
    .length;
const plain = (value: Json | undefined) => (typeof value === 'string' ? value.trim().toLowerCase() : JSON.stringify(value ?? null));

/**
 * Each row of a source laid over the one of ours that it has most in common with, so that ids, consents and all that hangs on a row stay; rows of
 * ours that it does not name go, new ones come as +1, +2.
 */
function overRows(ours: readonly Item[], said: readonly JsonObject[]): Item[] {
  const pairs = said
    .flatMap((row, at) => ours.map((own) => ({ at, own, common: inCommon(row, own) })))
    .filter(({ common }) => common > 0)
    .toSorted((one, other) => other.common - one.common);
  const taken = new Map<number, Item>();
  for (const { at, own } of pairs) if (!taken.has(at) && ![...taken.values()].includes(own)) taken.set(at, own);
  return said.map((row, at) => {
    const own = taken.get(at);
    const { id: _theirs, ...told } = row;
    return { ...own, ...over(own ?? {}, told), id: own?.id ?? `+${at + 1}` };
  });
}

const over = (ours: JsonObject, said: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(said).map(([name, value]) => [name, laidOver(ours[name], value ?? null)]));

/** A value of ours as it would be if the source were right. */
export function laidOver(ours: Json | undefined, said: Json): Json {
  if (isTable(said)) return overRows(isItems(ours) ? ours : [], said);
  if (isObject(said)) return { ...(isObject(ours) ? ours : {}), ...over(isObject(ours) ? ours : {}, said) };
  return said;
}

/** What to write for a field: a part name by name, so that what the source does not say of it is not touched. */
export function patchOfSaid(ours: RecordDocument, field: string, said: Json): Patch {
  if (!isObject(said)) return { [field]: laidOver(ours[field], said) };
  return Object.fromEntries(
    Object.entries(laidOver(ours[field], said) as JsonObject)
      .filter(([name]) => name in said)
      .map(([name, value]) => [`${field}/${name}`, value ?? null]),
  );
}

/** Whether a field after that would be as it is; the order of rows is nobody's opinion. */
export function isAgreed(before: Json | undefined, after: Json | undefined): boolean {
  return canonical(before) === canonical(after);
}

function canonical(value: Json | undefined): string {
  const told = (one: Json | undefined): unknown => {
    if (Array.isArray(one)) return one.every(isObject) ? one.map((row) => JSON.stringify(told(row))).toSorted() : one.map(told);
    if (!isObject(one)) return one === undefined || one === '' ? null : one;
    const entries = Object.entries(one).flatMap(([name, inner]) => {
      const is = told(inner);
      return is === null || (Array.isArray(is) && !is.length) ? [] : [[name, is] as const];
    });
    return entries.length ? Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) : null;
  };
  const is = told(value);
  return JSON.stringify(Array.isArray(is) && !is.length ? null : is);
}

/** What of a record says where it is: left out for whoever may not know, or has not asked (PRODUCT, rule 1). */
import type { ListingKind, LocationVisibility } from '../../../generated/prisma/client.ts';
import { type Changes, isItems, isObject, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldAt, fieldsOf } from './fields/index.ts';

interface Of {
  readonly kind: ListingKind;
  readonly visibility: LocationVisibility | null;
}

export const isWithheld = ({ visibility }: Pick<Of, 'visibility'>): boolean => visibility === 'HIDDEN' || visibility === 'AREA';

/** The document without what its visibility withholds; those fields are missing from it, not null. */
export function withoutWithheld(of: Of, document: RecordDocument): RecordDocument {
  if (!isWithheld(of)) return document;
  const told = without(fieldsOf(of.kind), document) as RecordDocument;
  if (of.visibility !== 'HIDDEN') return told;
  // As in public: a register or a map would give it away.
  const { identifiers: _numbers, links, ...rest } = told;
  return { ...rest, links: isItems(links) ? links.filter((link) => link.kind !== 'MAP') : [] };
}

function without(fields: readonly Field[], values: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...(values.id !== undefined && { id: values.id }) };
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || ('locates' in field && field.locates)) continue;
    result[field.name] = value;
    if (field.shape === 'part' && isObject(value)) result[field.name] = without(field.fields, value);
    if (field.shape === 'items' && isItems(value)) result[field.name] = value.map((item) => without(field.fields, item));
  }
  return result;
}

/** Changes without those of fields that say where it is, and with whole items that came or went cut down likewise. */
export function changesWithoutWithheld(of: Of, changes: Changes): Changes {
  if (!isWithheld(of)) return changes;
  const told: Record<string, { old?: Json; new?: Json }> = {};
  for (const [path, change] of Object.entries(changes)) {
    const found = fieldAt(of.kind, path);
    if (!found || ('locates' in found.field && found.field.locates)) continue;
    if (of.visibility === 'HIDDEN' && /^(identifiers|links)(\/|$)/.test(path)) continue;
    const { field } = found;
    const fields = field.shape === 'items' || field.shape === 'part' ? field.fields : null;
    const cut = (value: Json): Json => {
      if (!fields) return value;
      if (isObject(value)) return without(fields, value);
      return found.what === 'list' && isItems(value) ? value.map((item) => without(fields, item)) : value;
    };
    told[path] = {
      ...(change.old !== undefined && { old: cut(change.old) }),
      ...(change.new !== undefined && { new: cut(change.new) }),
    };
  }
  return told;
}

/** Only what `withoutWithheld` leaves out, items with their ids; null when nothing is withheld. */
export function onlyWithheld(of: Of, document: RecordDocument): RecordDocument | null {
  if (!isWithheld(of)) return null;
  const told = only(fieldsOf(of.kind), document) ?? {};
  if (of.visibility !== 'HIDDEN') return told;
  return {
    ...told,
    identifiers: document.identifiers ?? [],
    links: isItems(document.links) ? document.links.filter((link) => link.kind === 'MAP') : [],
  };
}

function only(fields: readonly Field[], values: JsonObject): JsonObject | null {
  const result: Record<string, Json> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if ('locates' in field && field.locates) result[field.name] = value;
    else if (field.shape === 'part' && isObject(value)) {
      const inside = only(field.fields, value);
      if (inside) result[field.name] = inside;
    } else if (field.shape === 'items' && isItems(value)) {
      const inside = value.map((item) => ({ item, told: only(field.fields, item) })).filter(({ told }) => told);
      if (inside.length) result[field.name] = inside.map(({ item, told }) => ({ id: item.id, ...told }));
    }
  }
  return Object.keys(result).length ? result : null;
}

/** Finds the rows that a document names by slug or global id, in at most three statements, and faults what it names that is not there. */
import type { ListingKind, Vocabulary } from '../../../generated/prisma/client.ts';
import type { Fault } from '../../refusals.ts';
import { isItems, isObject, isSame, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldsOf, type Leaf } from './fields/index.ts';
import type { Reader } from './read-record.ts';
import { readReference } from './references.ts';

export interface Resolved {
  place(slug: string): number;
  term(vocabulary: Vocabulary, slug: string): number;
}

interface Named {
  readonly path: string;
  readonly field: Leaf;
  readonly values: readonly string[];
  readonly changed: boolean;
}

export async function resolveNames(
  db: Reader,
  kind: ListingKind,
  before: RecordDocument,
  document: RecordDocument,
): Promise<{ resolved: Resolved; faults: readonly Fault[] }> {
  const named: Named[] = [];
  collect('', fieldsOf(kind), before, document, named);
  const [places, terms, listings] = await Promise.all([readPlaces(db, named), readTerms(db, named), readListings(db, named)]);
  const faults: Fault[] = [];
  const spaces = new Set((isItems(document.spaces) ? document.spaces : []).map(({ id }) => id));
  for (const { path, field, values, changed } of named)
    for (const value of values) {
      const fault = faultOf(field, value, { places, terms, listings, spaces, changed });
      if (fault) faults.push({ path, message: `${field.label}: ${fault}` });
    }
  return {
    resolved: {
      place: (slug) => places.get(slug) as number,
      term: (vocabulary, slug) => terms.get(`${vocabulary} ${slug}`) as number,
    },
    faults,
  };
}

interface Known {
  readonly places: ReadonlyMap<string, number>;
  readonly terms: ReadonlyMap<string, number>;
  readonly listings: ReadonlyMap<number, { kind: ListingKind; mergedIntoId: number | null }>;
  readonly spaces: ReadonlySet<string>;
  readonly changed: boolean;
}

function faultOf(field: Leaf, value: string, { places, terms, listings, spaces, changed }: Known): string | null {
  const shown = value.slice(0, 60);
  switch (field.type) {
    case 'place':
    case 'places':
      return places.has(value) ? null : `there is no place "${shown}".`;
    case 'term':
    case 'terms':
      return terms.has(`${field.vocabulary} ${value}`) ? null : `"${shown}" is not among its words.`;
    case 'sibling':
    case 'siblings':
      return spaces.has(value) ? null : 'this record has no such space.';
    default: {
      if (!changed) return null;
      const found = listings.get(readReference(value)?.id ?? 0);
      if (!found || found.kind !== field.kind) return `there is no ${(field.kind ?? 'listing').toLowerCase()} with this id.`;
      return found.mergedIntoId === null ? null : 'that one was merged into another; choose the other.';
    }
  }
}

function collect(path: string, fields: readonly Field[], before: JsonObject, document: JsonObject, named: Named[]): void {
  for (const field of fields) {
    const value = document[field.name];
    const was = before[field.name];
    if (value == null) continue;
    if (field.shape === 'leaf') {
      if (['place', 'places', 'term', 'terms', 'listing', 'listings', 'sibling', 'siblings'].includes(field.type))
        named.push({
          path: path + field.name,
          field,
          values: (Array.isArray(value) ? value : [value]) as string[],
          changed: !isSame(was, value as Json),
        });
    } else if (field.shape === 'part') collect(`${path}${field.name}/`, field.fields, isObject(was) ? was : {}, value as JsonObject, named);
    else if (field.shape === 'items') {
      const old = new Map((isItems(was) ? was : []).map((item) => [item.id, item]));
      for (const item of isItems(value) ? value : [])
        collect(`${path}${field.name}/${item.id}/`, field.fields, old.get(item.id) ?? {}, item, named);
    }
  }
}

const valuesOf = (named: readonly Named[], types: readonly Leaf['type'][]) => [
  ...new Set(named.filter(({ field }) => types.includes(field.type)).flatMap(({ values }) => values)),
];

async function readPlaces(db: Reader, named: readonly Named[]): Promise<Map<string, number>> {
  const slugs = valuesOf(named, ['place', 'places']);
  if (!slugs.length) return new Map();
  const rows = await db.$queryRawUnsafe<{ id: number; slug: string }[]>(
    'SELECT id, slug FROM "Place" WHERE slug = ANY ($1::text[])',
    slugs,
  );
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

async function readTerms(db: Reader, named: readonly Named[]): Promise<Map<string, number>> {
  const slugs = valuesOf(named, ['term', 'terms']);
  if (!slugs.length) return new Map();
  const rows = await db.$queryRawUnsafe<{ id: number; key: string }[]>(
    `SELECT id, vocabulary || ' ' || slug AS key FROM "Term" WHERE slug = ANY ($1::text[])`,
    slugs,
  );
  return new Map(rows.map(({ id, key }) => [key, id]));
}

async function readListings(db: Reader, named: readonly Named[]): Promise<Known['listings']> {
  const changed = named.filter((one) => one.changed);
  const ids = valuesOf(changed, ['listing', 'listings']).map((value) => readReference(value)?.id ?? 0);
  if (!ids.length) return new Map();
  const rows = await db.$queryRawUnsafe<{ id: number; kind: ListingKind; mergedIntoId: number | null }[]>(
    'SELECT id, kind::text AS kind, "mergedIntoId" FROM "Listing" WHERE id = ANY ($1::int[])',
    ids,
  );
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

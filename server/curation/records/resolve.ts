/**
 * Finds the rows that a document names by slug or global id, in at most three statements, and faults what it names that is not there. What has been
 * renamed or merged since is found by what it was called then: earlier revisions and proposals go on meaning what they meant.
 */
import type { ListingKind, Vocabulary } from '../../../generated/prisma/client.ts';
import { namedIn } from '../../funding/eligibility/rule.ts';
import type { Fault } from '../../refusals.ts';
import { applyPatch } from './apply-patch.ts';
import { isItems, isObject, isSame, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldsOf, type Leaf } from './fields/index.ts';
import { isList, type Reader } from './read-record.ts';
import { listingReference, readReference } from './references.ts';

export interface Resolved {
  place(slug: string): number;
  term(vocabulary: Vocabulary, slug: string): number;
}

interface Named {
  readonly path: string;
  readonly field: Leaf;
  readonly values: readonly string[];
  readonly changed: boolean;
  /** Nothing in the database holds to it: what it names may be gone, and is told of only where it changes. */
  readonly loose?: boolean;
}

export interface Resolving {
  readonly resolved: Resolved;
  readonly faults: readonly Fault[];
  /** With each name as it is now. */
  readonly document: RecordDocument;
}

export async function resolveNames(db: Reader, kind: ListingKind, before: RecordDocument, document: RecordDocument): Promise<Resolving> {
  const named: Named[] = [];
  collect('', fieldsOf(kind), before, document, named);
  const known = await readKnown(db, named, document);
  const faults: Fault[] = [];
  const renamed: Record<string, Json> = {};
  for (const one of named) {
    const { path, field, values, changed, loose } = one;
    for (const value of values) {
      const fault = changed || !(loose || isListing(field)) ? faultOf(field, value, known) : null;
      if (fault) faults.push({ path, message: `${field.label}: ${fault}` });
    }
    const now = values.map((value) => known.nameNow(field, value));
    if (!isSame(now, values)) renamed[path] = isList(field) ? [...new Set(now)] : (now[0] ?? null);
  }
  return {
    resolved: {
      place: (slug) => known.places.get(slug)?.id as number,
      term: (vocabulary, slug) => known.terms.get(`${vocabulary} ${slug}`)?.id as number,
    },
    faults,
    document: Object.keys(renamed).length ? applyPatch(document, renamed) : document,
  };
}

/**
 * A document from the past without what it names that is gone for good: a word that nobody used and that was taken out of its vocabulary. An item that
 * cannot be without it goes with it.
 */
export async function withoutGone(
  db: Reader,
  kind: ListingKind,
  document: RecordDocument,
): Promise<{ document: RecordDocument; gone: readonly string[] }> {
  const named: Named[] = [];
  collect('', fieldsOf(kind), {}, document, named);
  const known = await readKnown(db, named, document);
  const patch: Record<string, Json> = {};
  const gone: string[] = [];
  for (const { path, field, values } of named) {
    const here = values.filter((value) => !faultOf(field, value, known));
    if (here.length === values.length) continue;
    gone.push(...values.filter((value) => !here.includes(value)).map((value) => `${field.label} “${value.slice(0, 60)}”`));
    const item = field.required ? path.slice(0, Math.max(0, path.lastIndexOf('/'))) : '';
    if (isList(field) && (here.length || !field.required)) patch[path] = here;
    else patch[item || path] = null;
  }
  const within = (path: string) => Object.entries(patch).some(([item, value]) => value === null && path.startsWith(`${item}/`));
  const consistent = Object.fromEntries(Object.entries(patch).filter(([path]) => !within(path)));
  return { document: gone.length ? applyPatch(document, consistent) : document, gone };
}

interface Row {
  readonly id: number;
  readonly slug: string;
}

/** By the names that were asked for, and by those they have now. */
interface Known {
  readonly places: ReadonlyMap<string, Row>;
  readonly terms: ReadonlyMap<string, Row>;
  readonly listings: ReadonlyMap<number, { id: number; kind: ListingKind }>;
  readonly spaces: ReadonlySet<string>;
  /** What it is called now. */
  readonly nameNow: (field: Leaf, value: string) => string;
}

const isListing = ({ type }: Leaf) => type === 'listing' || type === 'listings';

async function readKnown(db: Reader, named: readonly Named[], document: RecordDocument): Promise<Known> {
  const [places, terms, listings] = await Promise.all([readPlaces(db, named), readTerms(db, named), readListings(db, named)]);
  const nameNow = (field: Leaf, value: string): string => {
    if (field.type === 'place' || field.type === 'places') return places.get(value)?.slug ?? value;
    if (field.type === 'term' || field.type === 'terms') return terms.get(`${field.vocabulary} ${value}`)?.slug ?? value;
    const found = isListing(field) ? listings.get(readReference(value)?.id ?? 0) : undefined;
    return found ? listingReference(found.kind, found.id) : value;
  };
  const spaces = new Set((isItems(document.spaces) ? document.spaces : []).map(({ id }) => id));
  return { places, terms, listings, spaces, nameNow };
}

function faultOf(field: Leaf, value: string, { places, terms, listings, spaces }: Known): string | null {
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
      const found = listings.get(readReference(value)?.id ?? 0);
      return found?.kind === field.kind ? null : `there is no ${(field.kind ?? 'listing').toLowerCase()} with this id.`;
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
      if (field.type === 'eligibility') named.push(...ruleNames(path + field.name, field, was, value));
    } else if (field.shape === 'part') collect(`${path}${field.name}/`, field.fields, isObject(was) ? was : {}, value as JsonObject, named);
    else if (field.shape === 'items') {
      const old = new Map((isItems(was) ? was : []).map((item) => [item.id, item]));
      for (const item of isItems(value) ? value : [])
        collect(`${path}${field.name}/${item.id}/`, field.fields, old.get(item.id) ?? {}, item, named);
    }
  }
}

/** What a rule names, as if it were a field within it: without any of it there is no rule. */
function ruleNames(path: string, { label, told }: Leaf, before: Json | undefined, value: Json): Named[] {
  const found = namedIn(value);
  if (!found) return [];
  const { of, slugs } = found;
  const shape = { shape: 'leaf', name: 'anyOf', label, told, required: true } as const;
  const field: Leaf = of === 'place' ? { ...shape, type: 'places' } : { ...shape, type: 'terms', vocabulary: of };
  return [{ path: `${path}/anyOf`, field, values: slugs, changed: !isSame(before, value), loose: true }];
}

const valuesOf = (named: readonly Named[], types: readonly Leaf['type'][]) => [
  ...new Set(named.filter(({ field }) => types.includes(field.type)).flatMap(({ values }) => values)),
];

async function readPlaces(db: Reader, named: readonly Named[]): Promise<Map<string, Row>> {
  const slugs = valuesOf(named, ['place', 'places']);
  if (!slugs.length) return new Map();
  // A slug that is some place's own is no other's former one.
  const rows = await db.$queryRawUnsafe<(Row & { asked: string })[]>(
    `SELECT id, slug, slug AS asked FROM "Place" WHERE slug = ANY ($1::text[])
     UNION ALL SELECT p.id, p.slug, f.slug FROM "FormerPlace" f JOIN "Place" p ON p.id = f."placeId"
       WHERE f.slug = ANY ($1::text[]) AND NOT EXISTS (SELECT FROM "Place" o WHERE o.slug = f.slug)`,
    slugs,
  );
  return new Map(rows.flatMap(({ id, slug, asked }) => [asked, slug].map((name) => [name, { id, slug }] as const)));
}

async function readTerms(db: Reader, named: readonly Named[]): Promise<Map<string, Row>> {
  const slugs = valuesOf(named, ['term', 'terms']);
  if (!slugs.length) return new Map();
  const rows = await db.$queryRawUnsafe<(Row & { vocabulary: Vocabulary; asked: string })[]>(
    `SELECT id, slug, vocabulary, slug AS asked FROM "Term" WHERE slug = ANY ($1::text[])
     UNION ALL SELECT t.id, t.slug, f.vocabulary, f.slug FROM "FormerTerm" f JOIN "Term" t ON t.id = f."termId"
       WHERE f.slug = ANY ($1::text[]) AND NOT EXISTS (SELECT FROM "Term" o WHERE o.slug = f.slug AND o.vocabulary = f.vocabulary)`,
    slugs,
  );
  return new Map(
    rows.flatMap(({ id, slug, vocabulary, asked }) => [asked, slug].map((name) => [`${vocabulary} ${name}`, { id, slug }] as const)),
  );
}

/** By the id that was asked for: what was merged leads to what it was merged into, however often. */
async function readListings(db: Reader, named: readonly Named[]): Promise<Known['listings']> {
  const changed = named.filter((one) => one.changed);
  const ids = valuesOf(changed, ['listing', 'listings']).map((value) => readReference(value)?.id ?? 0);
  if (!ids.length) return new Map();
  const rows = await db.$queryRawUnsafe<{ asked: number; id: number; kind: ListingKind }[]>(
    `WITH RECURSIVE led (asked, id, "into") AS (
       SELECT id, id, "mergedIntoId" FROM "Listing" WHERE id = ANY ($1::int[])
       UNION SELECT led.asked, l.id, l."mergedIntoId" FROM led JOIN "Listing" l ON l.id = led."into"
     ) SELECT led.asked, l.id, l.kind::text AS kind FROM led JOIN "Listing" l ON l.id = led.id WHERE led."into" IS NULL`,
    ids,
  );
  return new Map(rows.map(({ asked, ...row }) => [asked, row]));
}

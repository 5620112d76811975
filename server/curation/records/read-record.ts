/** Reads records whole: one small statement for what they are, one for each kind among them, written from the table of fields. */
import type { ListingKind, ListingStatus, LocationVisibility, Prisma } from '../../../generated/prisma/client.ts';
import { keepPlan } from '../../postgres/kept-plans.ts';
import { isEmpty, isObject, type Json, type JsonObject, type RecordDocument } from './document.ts';
import { type Field, fieldsOf, type Leaf, sections } from './fields/index.ts';
import { typeOfKind } from './references.ts';

export interface RecordRow {
  readonly id: number;
  readonly kind: ListingKind;
  readonly slug: string;
  readonly status: ListingStatus;
  readonly statusReason: string | null;
  readonly version: number;
  readonly name: string;
  readonly ownerId: number | null;
  readonly stewardId: number | null;
  readonly mergedIntoId: number | null;
  readonly updatedAt: Date;
  readonly dueAt: Date | null;
  readonly confirmedAt: Date | null;
  /** What the public may know of its location, all that it stands beside considered. Null: no location is told anywhere. */
  readonly visibility: LocationVisibility | null;
  /** Where it truly is and what it truly serves. */
  readonly placeIds: readonly number[];
}

export interface FullRecord extends RecordRow {
  readonly document: RecordDocument;
}

export type Reader = Pick<Prisma.TransactionClient, '$queryRawUnsafe'>;

const rowColumns = `
  l.id, l.kind::text AS kind, l.slug, l.status::text AS status, l."statusReason", l.version, l.name, l."ownerId", l."stewardId", l."mergedIntoId",
  l."updatedAt", l."dueAt", l."confirmedAt",
  ARRAY(SELECT o."placeId" FROM "Location" o WHERE o."listingId" = l.id AND o."placeId" IS NOT NULL
    UNION SELECT p."placeId" FROM "ListingPlace" p WHERE p."listingId" = l.id) AS "placeIds"`;

/** What these listings are, without their documents. */
export async function readRows(db: Reader, ids: readonly number[]): Promise<Map<number, RecordRow>> {
  const rows = await db.$queryRawUnsafe<RecordRow[]>(
    `SELECT ${rowColumns}, v.visibility::text AS visibility
     FROM listing_visibility($1::int[]) v JOIN "Listing" l ON l.id = v.id LIMIT ${ids.length + 1}`,
    [...ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function readRecords(db: Reader, ids: readonly number[]): Promise<Map<number, FullRecord>> {
  const rows = ids.length ? await readRows(db, ids) : new Map<number, RecordRow>();
  const records = new Map<number, FullRecord>();
  for (const kind of new Set([...rows.values()].map((row) => row.kind))) {
    const wanted = [...rows.values()].filter((row) => row.kind === kind).map((row) => row.id);
    const [one] = wanted;
    const asked = wanted.length === 1 ? [statementOf(kind, 'one'), one] : [statementOf(kind, 'many'), wanted];
    const documents = await db.$queryRawUnsafe<{ id: number; document: JsonObject }[]>(...(asked as [string, unknown]));
    for (const { id, document } of documents) {
      const row = rows.get(id);
      if (row) records.set(id, { ...row, document: settled(fieldsOf(kind), document) as RecordDocument });
    }
  }
  return records;
}

export async function readRecord(db: Reader, listingId: number): Promise<FullRecord | null> {
  return (await readRecords(db, [listingId])).get(listingId) ?? null;
}

/** Parts of which nothing is known become null, lists that are missing empty. */
function settled(fields: readonly Field[], values: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const field of fields) result[field.name] = settledField(field, values[field.name]);
  return result;
}

function settledField(field: Field, value: Json | undefined): Json {
  if (field.shape === 'items')
    return ((value ?? []) as JsonObject[]).map((item) => ({ id: item.id as string, ...settled(field.fields, item) }));
  if (field.shape === 'leaf') return isEmpty(value) ? emptyOf(field) : (value as Json);
  if (!isObject(value)) return null;
  const inside = field.shape === 'part' ? settled(field.fields, value) : value;
  return Object.values(inside).every(isEmpty) ? null : inside;
}

const lists = new Set(['texts', 'choices', 'dates', 'languages', 'terms', 'places', 'listings', 'siblings']);
export const isList = (field: Leaf) => lists.has(field.type);
const emptyOf = (field: Leaf): Json => (isList(field) ? [] : null);

// ---------------------------------------------------------------- SQL

const statements = new Map<string, string>();

/** Some forty tables: to plan it takes longer than to read one record, so for one the plan is kept. */
function statementOf(kind: ListingKind, of: 'one' | 'many'): string {
  const name = `whole-record-${kind}-${of}`;
  const known = statements.get(name);
  if (known) return known;
  const [listing, own] = sections[kind];
  const written = `
    SELECT l.id, ${objectOf('l', listing.fields, 'l.id', 1)} || COALESCE((
      SELECT ${objectOf('k', own.fields, 'l.id', 1)} FROM "${own.table}" k WHERE k."${own.key}" = l.id), '{}'::jsonb) AS document
    FROM "Listing" l WHERE l.id = ${of === 'one' ? '$1::int' : 'ANY ($1::int[])'} AND l.kind = '${kind}'`;
  statements.set(name, of === 'one' ? keepPlan(name, written) : written);
  return written;
}

/** PostgreSQL takes a hundred arguments at most. */
const mostPairs = 40;

function objectOf(row: string, fields: readonly Field[], owner: string, depth: number): string {
  const pairs = fields.map((field) => `'${field.name}', ${writtenOf(row, field, owner, depth)}`);
  const objects: string[] = [];
  for (let start = 0; start < pairs.length; start += mostPairs)
    objects.push(`jsonb_build_object(${pairs.slice(start, start + mostPairs).join(', ')})`);
  return objects.join(' || ');
}

/** @param owner what rows of further tables point to */
function writtenOf(row: string, field: Field, owner: string, depth: number): string {
  const own = `t${depth}`;
  switch (field.shape) {
    case 'leaf':
      return field.join ? joined(field, owner) : leafOf(row, field);
    case 'part':
      return field.table
        ? `(SELECT ${objectOf(own, field.fields, owner, depth + 1)} FROM "${field.table.name}" ${own} WHERE ${own}."${field.table.key}" = ${owner})`
        : objectOf(row, field.fields, owner, depth);
    case 'items':
      return `(SELECT jsonb_agg(jsonb_build_object('id', ${own}.id::text) || ${objectOf(own, field.fields, `${own}.id`, depth + 1)}
        ORDER BY ${own}."${field.orderedBy ?? 'position'}", ${own}.id) FROM "${field.table}" ${own} WHERE ${own}."${field.owner}" = ${owner})`;
    case 'keyed':
      return `(SELECT jsonb_object_agg(${own}."${field.key}", ${own}."${field.value}") FROM "${field.table}" ${own} WHERE ${own}."${field.owner}" = ${owner})`;
    case 'consent':
      return `(SELECT ${objectOf(own, field.fields, owner, depth + 1)} FROM "Consent" ${own} WHERE ${own}."contactId" = ${owner} AND ${own}."withdrawnAt" IS NULL)`;
  }
}

const global = (field: Leaf, id: string) => `encode(convert_to('${typeOfKind[field.kind ?? 'GROUP']}:' || ${id}, 'UTF8'), 'base64')`;

function leafOf(row: string, field: Leaf): string {
  const column = `${row}."${field.column ?? field.name}"`;
  switch (field.type) {
    case 'moment':
      return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    case 'time':
      return `to_char(${column}, 'HH24:MI')`;
    case 'term':
      return `(SELECT x.slug FROM "Term" x WHERE x.id = ${column})`;
    case 'place':
      return `(SELECT x.slug FROM "Place" x WHERE x.id = ${column})`;
    case 'listing':
      return `CASE WHEN ${column} IS NOT NULL THEN ${global(field, column)} END`;
    case 'sibling':
      return `${column}::text`;
    default:
      return column;
  }
}

function joined(field: Leaf, owner: string): string {
  const { table, owner: key, target, ordered } = field.join as NonNullable<Leaf['join']>;
  const order = ordered ? `j.position, j."${target}"` : `j."${target}"`;
  const from = `FROM "${table}" j WHERE j."${key}" = ${owner}`;
  if (field.type === 'terms')
    return `(SELECT jsonb_agg(x.slug ORDER BY ${order}) FROM "${table}" j JOIN "Term" x ON x.id = j."${target}" WHERE j."${key}" = ${owner} AND x.vocabulary = '${field.vocabulary}')`;
  if (field.type === 'places')
    return `(SELECT jsonb_agg(x.slug ORDER BY ${order}) FROM "${table}" j JOIN "Place" x ON x.id = j."${target}" WHERE j."${key}" = ${owner})`;
  if (field.type === 'siblings') return `(SELECT jsonb_agg(j."${target}"::text ORDER BY ${order}) ${from})`;
  return `(SELECT jsonb_agg(${global(field, `j."${target}"`)} ORDER BY ${order}) ${from})`;
}

/** What staff search: every record of their scope, whatever its status, by what the public never sees too. One statement a page, one to count. */
import type { ListingKind, ListingStatus, LocationVisibility } from '../../../generated/prisma/client.ts';
import { listingScope, scopeCondition } from '../../accounts/scope-condition.ts';
import type { Viewer } from '../../accounts/viewer.ts';
import type { Database } from '../../database.ts';
import { InputError } from '../../input-error.ts';
import { type AssuranceState, askBefore } from '../../listings/assurance.ts';
import { decodeCursor, encodeCursor, type Key, type KeyType } from '../../search/cursor.ts';

export type RecordSort = 'RELEVANCE' | 'NAME' | 'UPDATED' | 'DUE';

export interface RecordFilter {
  readonly status?: readonly ListingStatus[] | null | undefined;
  readonly kinds?: readonly ListingKind[] | null | undefined;
  /** The slug of a place: what is in it, in anything within it, or serves one of these. */
  readonly place?: string | null | undefined;
  readonly ownerId?: number | null | undefined;
  readonly stewardId?: number | null | undefined;
  readonly assurance?: readonly AssuranceState[] | null | undefined;
  readonly visibility?: readonly LocationVisibility[] | null | undefined;
  /** Nobody owns it. */
  readonly unowned?: boolean | null | undefined;
}

export interface RecordQuery {
  readonly query?: string | null | undefined;
  readonly filter?: RecordFilter | null | undefined;
  readonly sort?: RecordSort | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface RecordHit {
  readonly id: number;
  readonly cursor: string;
}

export interface RecordPage {
  readonly rows: readonly RecordHit[];
  readonly hasNextPage: boolean;
  readonly count: () => Promise<number>;
}

const dueOrder = `COALESCE(extract(epoch FROM l."dueAt"), 1e12)::float8`;
const sorts: Record<RecordSort, { keys: readonly [sql: string, type: KeyType][]; descending: boolean }> = {
  RELEVANCE: { keys: [['h.score', 'number']], descending: true },
  NAME: { keys: [['l.name', 'string']], descending: false },
  UPDATED: { keys: [['extract(epoch FROM l."updatedAt")::float8', 'number']], descending: true },
  DUE: { keys: [[dueOrder, 'number']], descending: false },
};

/** Most letters of a search. */
const longest = 100;

export async function searchRecords(db: Database, viewer: Viewer, asked: RecordQuery, now: Date): Promise<RecordPage> {
  const words = (asked.query ?? '').normalize('NFKC').replaceAll('\0', '').replace(/\s+/g, ' ').trim();
  if (words.length > longest) throw new InputError(`query has ${words.length} letters; search with at most ${longest}.`);
  const sort = asked.sort ?? (words ? 'RELEVANCE' : 'NAME');
  if (sort === 'RELEVANCE' && !words) throw new InputError('The order RELEVANCE needs words to search for. Give query, or ask for NAME.');
  const parameters: unknown[] = [];
  const value = (parameter: unknown) => `$${parameters.push(parameter)}`;
  const { keys, descending } = sorts[sort];

  const from = words ? `FROM ${hits(words, value)} h JOIN "Listing" l ON l.id = h.id` : 'FROM "Listing" l';
  const where = [
    'l."mergedIntoId" IS NULL',
    scopeCondition(viewer, 'record.read', listingScope, value),
    ...filterConditions(asked.filter ?? {}, now, value),
  ];
  const counted = { text: `SELECT count(*)::int AS count ${from} WHERE ${where.join(' AND ')}`, values: [...parameters] };
  if (asked.after) {
    const decoded = decodeCursor(asked.after, sort, [...keys.map(([, type]) => type), 'number']);
    where.push(afterCondition(sort, decoded, value));
  }
  const order = keys.map(([sql]) => `${sql}${descending ? ' DESC' : ''}`).join(', ');
  const { rows } = await db.pool.query<{ id: number; key: Key }>({
    text: `SELECT l.id, ${keys[0]?.[0]} AS key ${from} WHERE ${where.join(' AND ')} ORDER BY ${order}, l.id${descending ? ' DESC' : ''} LIMIT ${asked.first + 1}`,
    values: parameters,
  });
  return {
    rows: rows.slice(0, asked.first).map(({ id, key }) => ({ id, cursor: encodeCursor(sort, [key, id]) })),
    hasNextPage: rows.length > asked.first,
    count: async () => (await db.pool.query<{ count: number }>(counted)).rows[0]?.count ?? 0,
  };
}

function afterCondition(sort: RecordSort, [key = null, id = null]: readonly Key[], value: (parameter: unknown) => string): string {
  const { keys, descending } = sorts[sort];
  const [sql, type] = keys[0] as readonly [string, KeyType];
  const cast = type === 'string' ? 'text' : 'float8';
  return `(${sql}, l.id) ${descending ? '<' : '>'} (${value(key)}::${cast}, ${value(id)}::int)`;
}

/** Ids with how well they match: by name, other name, slug, register number, or the e-mail address of a contact. */
function hits(words: string, value: (parameter: unknown) => string): string {
  const typed = `${value(words)}::text`;
  const within = `${value(`%${words.replace(/[\\%_]/g, '\\$&')}%`)}::text`;
  const score = (name: string) =>
    `(CASE WHEN lower(${name}) = lower(${typed}) THEN 2000 WHEN ${name} ILIKE ${within} THEN 1000 ELSE 0 END + round(1000 * word_similarity(${typed}, ${name})))`;
  return `(
    SELECT id, max(score)::float8 AS score FROM (
      SELECT x.id, ${score('x.name')} AS score FROM "Listing" x WHERE x.name ILIKE ${within} OR ${typed} <% x.name
      UNION ALL SELECT x.id, 900 FROM "Listing" x WHERE x.slug ILIKE ${within}
      UNION ALL SELECT x."listingId", ${score('x.name')} - 100 FROM "OtherName" x WHERE x.name ILIKE ${within} OR ${typed} <% x.name
      UNION ALL SELECT x."listingId", 3000 FROM "Identifier" x WHERE x.value = ${typed} OR x.scheme || '-' || x.value = ${typed}
      UNION ALL SELECT x."listingId", 3000 FROM "Contact" x WHERE lower(x.email) = lower(${typed})
    ) found GROUP BY id)`;
}

function filterConditions(filter: RecordFilter, now: Date, value: (parameter: unknown) => string): string[] {
  const { status, kinds, place, ownerId, stewardId, assurance, visibility, unowned } = filter;
  const conditions: string[] = [];
  if (status?.length) conditions.push(`l.status = ANY (${value([...status])}::"ListingStatus"[])`);
  if (kinds?.length) conditions.push(`l.kind = ANY (${value([...kinds])}::"ListingKind"[])`);
  if (ownerId != null) conditions.push(`l."ownerId" = ${value(ownerId)}`);
  if (stewardId != null) conditions.push(`l."stewardId" = ${value(stewardId)}`);
  if (unowned != null) conditions.push(`l."ownerId" IS ${unowned ? '' : 'NOT '}NULL`);
  if (visibility?.length)
    conditions.push(
      `EXISTS (SELECT 1 FROM "Location" o WHERE o."listingId" = l.id AND o.visibility = ANY (${value([...visibility])}::"LocationVisibility"[]))`,
    );
  if (place) {
    const slug = value(place);
    const places = `SELECT p.id FROM "Place" p WHERE p.slug = ${slug}
      UNION ALL SELECT c."innerId" FROM "Containment" c JOIN "Place" p ON p.id = c."outerId" WHERE p.slug = ${slug}`;
    conditions.push(`l.id IN (SELECT o."listingId" FROM "Location" o WHERE o."placeId" IN (${places})
      UNION SELECT s."listingId" FROM "ListingPlace" s WHERE s."placeId" IN (${places}))`);
    // Who may look at a hidden location asks for it, and is logged: a filter must not tell it on the way.
    conditions.push(`(EXISTS (SELECT 1 FROM "Place" p WHERE p.slug = ${slug} AND place_rank(p.kind) <= 1) OR NOT EXISTS (
      SELECT 1 FROM "Location" o WHERE o.visibility = 'HIDDEN' AND (o."listingId" IN (l.id, l."groupId", l."insideOfId")
        OR o."listingId" IN (SELECT h."groupId" FROM "EventHost" h WHERE h."eventId" = l.id))))`);
  }
  if (assurance?.length) conditions.push(`(${assurance.map((state) => assuranceCondition(state, now, value)).join(' OR ')})`);
  return conditions;
}

/** As `assuranceState` tells it. */
function assuranceCondition(state: AssuranceState, now: Date, value: (parameter: unknown) => string): string {
  // A parameter that the statement does not use has no type: each is added where it stands.
  const at = () => `${value(now)}::timestamptz`;
  const ahead = () => `${value(new Date(now.getTime() + askBefore))}::timestamptz`;
  switch (state) {
    case 'NEVER':
      return 'l."confirmedAt" IS NULL';
    case 'OVERDUE':
      return `(l."confirmedAt" IS NOT NULL AND l."dueAt" <= ${at()})`;
    case 'DUE':
      return `(l."confirmedAt" IS NOT NULL AND l."dueAt" > ${at()} AND l."dueAt" <= ${ahead()})`;
    case 'CURRENT':
      return `(l."confirmedAt" IS NOT NULL AND (l."dueAt" IS NULL OR l."dueAt" > ${ahead()}))`;
  }
}

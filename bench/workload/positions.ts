/**
 * Where pages begin. A first-time query must find no answer made earlier, so every request asks for another page: one of a place, after one of its
 * groups. All are full pages of twenty, in places with nothing within, where serving the place is one comparison for whoever asks.
 */
import type pg from 'pg';
import { asOurs } from './asked.ts';
import { shuffled } from './shuffled.ts';

export interface Position {
  place: string;
  /** Our own cursor of the group before the page. */
  after: string;
  /** The same group in the order of names, for those who have no such cursor. */
  nameKey: string;
  id: number;
}

const perPage = 20;

interface Row {
  place: string;
  slug: string;
  nameKey: string;
  id: number;
}

const leaves = `
  SELECT p.slug AS place, l.slug, c."nameKey", l.id
  FROM "Place" p
  JOIN "Catalogue" c ON c.listed AND c.kind = 'GROUP' AND c."placeIds" @> ARRAY[p.id]
  JOIN "Listing" l ON l.id = c."listingId"
  WHERE NOT EXISTS (SELECT FROM "Containment" k WHERE k."outerId" = p.id)
  ORDER BY p.slug, c."nameKey", l.id`;

/** In an order that is the same every time. */
export async function findPositions(client: pg.Client, port: number, most: number): Promise<Position[]> {
  const { rows } = await client.query<Row>(leaves);
  const byPlace = [...Map.groupBy(rows, (row) => row.place)].filter(([, groups]) => groups.length > perPage + 1);
  const found: Position[] = [];
  for (const [place, groups] of shuffled(byPlace)) {
    const cursors = await cursorsOf(port, place);
    const full = groups.slice(0, -perPage);
    for (const { slug, nameKey, id } of full) {
      const after = cursors.get(slug);
      if (after === undefined) throw new Error(`${slug} serves ${place} in the database, but is not in our list of it.`);
      found.push({ place, after, nameKey, id });
    }
    if (found.length >= most) break;
  }
  if (!found.length) throw new Error('No place has more than a page of groups. Use a larger database.');
  return shuffled(found).slice(0, most);
}

interface CursorPage {
  groups: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { cursor: string; node: { slug: string } }[] };
}

const cursorsQuery = `query ($place: String!, $after: String) {
  groups(filter: { base: { places: [$place], exactPlace: true } }, sort: NAME, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { cursor node { slug } } } }`;

async function cursorsOf(port: number, place: string): Promise<Map<string, string>> {
  const cursors = new Map<string, string>();
  let after: string | null = null;
  do {
    const { groups }: CursorPage = await asOurs<CursorPage>(port, { query: cursorsQuery, variables: { place, after } });
    for (const { cursor, node } of groups.edges) cursors.set(node.slug, cursor);
    after = groups.pageInfo.hasNextPage ? groups.pageInfo.endCursor : null;
  } while (after !== null);
  return cursors;
}

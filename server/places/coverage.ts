/**
 * What places have and lack: one statement for any number of places, which computes only what is asked for.
 *
 * A count is of listings that serve the place or anything within it, as `listings(filter: {exactPlace: true})` finds them. Those of a wider area are
 * left out: a county-wide helpline would make every parish look served, and the papers ask for the parish with nothing (003 4.10, 004 3.3 and Rec 6).
 */
import { type ListingKind, Prisma, type Term } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { recentAwards } from '../funding/recent-awards.ts';
import { affordableRooms } from '../venues/affordable-rooms.ts';
import { askedPlaces, type CellsWanted, cellParts, listingKinds } from './coverage-cells.ts';

export interface CoverageWanted extends CellsWanted {
  rooms: boolean;
  awards: boolean;
}

export interface CoverageCell {
  term: Term | null;
  kind: ListingKind | null;
  count: number;
  per1000: number | null;
  nearestId: number | null;
  nearestKm: number | null;
}

export interface Coverage {
  themes: CoverageCell[];
  audiences: CoverageCell[];
  kinds: CoverageCell[];
  affordableRooms: number;
  awardsInFiveYears: number;
  /** Pence. */
  awardedInFiveYears: bigint;
}

type Cell = [key: number, count: number, listing: number | null, kilometres: number | null];

interface Row {
  id: number;
  population: number | null;
  cells: Cell[] | null;
  /** Of the vocabularies asked for, in the order to show them; with the first place only. */
  terms: Term[] | null;
  rooms: number;
  awards: number;
  awarded: bigint;
}

function statement(ids: readonly number[], wanted: CoverageWanted, now: Date): Prisma.Sql {
  const area = Prisma.sql`a.area`;
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'Europe/London')::date`;
  const cells = cellParts(wanted);
  const vocabularies = [...(wanted.themes ? ['THEME'] : []), ...(wanted.audiences ? ['AUDIENCE'] : [])];
  const terms = Prisma.sql`(SELECT json_agg(to_json(t) ORDER BY t.position, t.id) FROM "Term" t
    WHERE t.vocabulary = ANY (${`{${vocabularies.join()}}`}::"Vocabulary"[]) AND a.id = ${ids[0]}::int)`;
  const awards = wanted.awards ? recentAwards(area, today) : Prisma.sql`(SELECT 0 AS count, 0::bigint AS amount)`;
  return Prisma.sql`
  WITH ${Prisma.join([askedPlaces(ids), ...(cells.table ? [cells.table] : [])], ', ')}
  SELECT a.id, a.population, ${cells.column} AS cells, ${vocabularies.length ? terms : Prisma.sql`NULL::json`} AS terms,
    ${wanted.rooms ? affordableRooms(area, today) : Prisma.sql`0`} AS rooms, w.count AS awards, w.amount AS awarded
  FROM asked a CROSS JOIN LATERAL ${awards} w
  LIMIT ${ids.length}`;
}

/** To two decimals. Nobody can say how much there is for each of no people. */
const forEach1000 = (count: number, population: number | null) => (population ? Math.round((count * 100_000) / population) / 100 : null);

function coverageIn(row: Row | undefined, terms: readonly Term[]): Coverage {
  const byKey = new Map((row?.cells ?? []).map((cell) => [cell[0], cell]));
  const cellOf = (key: number, of: { term: Term } | { kind: ListingKind }): CoverageCell[] => {
    const cell = byKey.get(key);
    if (!cell) return [];
    const [, count, nearestId, kilometres] = cell;
    return [
      {
        term: null,
        kind: null,
        ...of,
        count,
        per1000: forEach1000(count, row?.population ?? null),
        nearestId,
        nearestKm: kilometres === null ? null : Math.round(kilometres * 1000) / 1000,
      },
    ];
  };
  const ofTerms = (vocabulary: Term['vocabulary']) =>
    terms.filter((term) => term.vocabulary === vocabulary).flatMap((term) => cellOf(term.id, { term }));
  return {
    themes: ofTerms('THEME'),
    audiences: ofTerms('AUDIENCE'),
    kinds: listingKinds.flatMap((kind, index) => cellOf(-(index + 1), { kind })),
    affordableRooms: row?.rooms ?? 0,
    awardsInFiveYears: row?.awards ?? 0,
    awardedInFiveYears: row?.awarded ?? 0n,
  };
}

/** The coverage of these places, in their order. Cells that are not wanted are empty lists, figures that are not wanted 0. */
export async function coverageOf(db: Database, ids: readonly number[], wanted: CoverageWanted, now: Date): Promise<Coverage[]> {
  const rows = await db.$queryRaw<Row[]>`${statement(ids, wanted, now)}`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const terms = rows.find((row) => row.terms)?.terms ?? [];
  return ids.map((id) => coverageIn(byId.get(id), terms));
}

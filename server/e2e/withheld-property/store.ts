/**
 * Rows in and out of the tables, by what they are called there: written as staff would see them, never by way of the public form. Each change is one
 * text of many statements, since ten thousand worlds would mostly wait for answers to single ones.
 */
import pg from 'pg';

type Row = Record<string, unknown>;
export type Tables = Map<string, Row[]>;

/** What names a row, where that is not its id. */
const keys: Record<string, string[]> = {
  Location: ['listingId'],
  ListingPlace: ['listingId', 'placeId'],
  ListingTerm: ['listingId', 'termId'],
  Group: ['listingId'],
  Venue: ['listingId'],
  Fund: ['listingId'],
  Opportunity: ['listingId'],
  Event: ['listingId'],
  Council: ['listingId'],
  CouncilPlace: ['councilId', 'placeId'],
  EventHost: ['eventId', 'groupId'],
  AwardPlace: ['awardId', 'placeId'],
};
const keyOf = (table: string) => keys[table] ?? ['id'];
const named = (columns: readonly string[], of = '') => columns.map((column) => `${of}"${column}"`).join();
const same = (columns: readonly string[]) => columns.map((column) => `t."${column}" = r."${column}"`).join(' AND ');
const given = (table: string, rows: readonly Row[]) =>
  `json_populate_recordset(NULL::"${table}", ${pg.escapeLiteral(JSON.stringify(rows))}) r`;

export function insertion(table: string, rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  return `INSERT INTO "${table}" (${named(columns)}) SELECT ${named(columns, 'r.')} FROM ${given(table, rows)};`;
}

/** The statements that make the rows that are into the rows that should be. */
function alteration(table: string, before: readonly Row[], rows: readonly Row[]): string {
  const key = keyOf(table);
  const nameOf = (row: Row) => key.map((column) => row[column]).join();
  const was = new Map(before.map((row) => [nameOf(row), JSON.stringify(row)]));
  const stays = new Set(rows.map(nameOf));
  const gone = before.filter((row) => !stays.has(nameOf(row)));
  const come = rows.filter((row) => !was.has(nameOf(row)));
  const changed = rows.filter((row) => was.has(nameOf(row)) && was.get(nameOf(row)) !== JSON.stringify(row));
  const set = Object.keys(changed[0] ?? {}).filter((column) => !key.includes(column));
  return [
    gone.length ? `DELETE FROM "${table}" t USING ${given(table, gone)} WHERE ${same(key)};` : '',
    insertion(table, come),
    changed.length
      ? `UPDATE "${table}" t SET ${set.map((column) => `"${column}" = r."${column}"`)} FROM ${given(table, changed)} WHERE ${same(key)};`
      : '',
  ].join('');
}

/** As an import does it: no trigger, one refresh at the end. */
const inBulk = (statements: string) => `BEGIN; SET LOCAL fingerpost.bulk = 'on'; ${statements}
  SELECT refresh_catalogue(ARRAY(SELECT id FROM "Listing")), refresh_awards(ARRAY(SELECT id FROM "Award")); COMMIT`;

/** These listings and awards, and no others. */
export const madeRows = (tables: Tables): string =>
  inBulk(
    `DELETE FROM "Award"; DELETE FROM "Revision"; DELETE FROM "Listing"; ${[...tables].map(([table, rows]) => insertion(table, rows)).join('')}`,
  );

/** @param edited as staff do, each statement setting off its triggers, not all at once as an import does */
export function alteredRows(from: Tables, to: Tables, edited: boolean): string {
  const statements = [...to].map(([table, rows]) => alteration(table, from.get(table) ?? [], rows)).join('');
  return edited ? statements : inBulk(statements);
}

/** `npm run import -- postcodes FILE…`: Code-Point Open with or without a heading, or the ONS Postcode Directory. */
import { once } from 'node:events';
import { basename } from 'node:path';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import type { Point } from '../places/distances.ts';
import { wholePostcode } from '../places/postcode.ts';
import { isAreaCode } from './area-codes.ts';
import { pointIn } from './area-files.ts';
import { csvRows, headingOf } from './files.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport } from './format.ts';
import { fromNationalGrid, isOnGrid } from './national-grid.ts';
import { type KnownSource, knownSources, sourceId } from './sources.ts';
import { inImport } from './transaction.ts';

/** Which cell holds what; -1 where there is none. */
interface Columns {
  postcode: number;
  quality: number;
  easting: number;
  northing: number;
  latitude: number;
  longitude: number;
  district: number;
  ward: number;
  /** The month in which a postcode ended. */
  ended: number;
}

/** As Ordnance Survey gives it out: ten columns and no heading. */
const codePoint: Columns = {
  postcode: 0,
  quality: 1,
  easting: 2,
  northing: 3,
  latitude: -1,
  longitude: -1,
  district: 8,
  ward: 9,
  ended: -1,
};

function columnsOf(first: readonly string[]): { columns: Columns; source: KnownSource; hasHeading: boolean } | null {
  if (wholePostcode(first[0] ?? '') && first.length === 10 && isOnGridOrNothing(first[2], first[3]))
    return { columns: codePoint, source: knownSources.codePoint, hasHeading: false };
  const headings = first.map(headingOf);
  const at = (...names: string[]) => headings.findIndex((heading) => names.some((name) => new RegExp(`^${name}$`).test(heading)));
  const columns = {
    postcode: at('postcode', 'pcds', 'pcd2', 'pcd', 'pcd7', 'pcd8'),
    quality: at('positional_quality', 'positional_quality_indicator'),
    easting: at('easting', 'eastings', 'oseast1m', 'east1m'),
    northing: at('northing', 'northings', 'osnrth1m', 'north1m'),
    latitude: at('latitude', 'lat'),
    longitude: at('longitude', 'long', 'lon'),
    district: at('district_code', 'admin_district_code', 'oslaua', 'laua', 'lad\\d\\dcd'),
    ward: at('ward_code', 'admin_ward_code', 'osward', 'ward', 'wd\\d\\dcd'),
    ended: at('doterm'),
  };
  const isPlaced = (columns.latitude >= 0 && columns.longitude >= 0) || (columns.easting >= 0 && columns.northing >= 0);
  if (columns.postcode < 0 || !isPlaced) return null;
  return { columns, source: headings[columns.postcode]?.startsWith('pcd') ? knownSources.onspd : knownSources.codePoint, hasHeading: true };
}

const isOnGridOrNothing = (easting = '', northing = '') => /^\d+$/.test(easting) && /^\d+$/.test(northing);

/** Great Britain and Northern Ireland: what lies elsewhere is a slip, or the sign that there is no position (latitude 99.999999). */
const isHere = ({ latitude, longitude }: Point) => latitude > 49 && latitude < 61.5 && longitude > -9 && longitude < 2.5;

function positionOf(cell: (index: number) => string, { latitude, longitude, easting, northing, quality }: Columns): Point | null {
  // Quality 90: no position (user guide of Code-Point Open).
  if (cell(quality) === '90') return null;
  const given = pointIn(cell(latitude), cell(longitude));
  if (given) return isHere(given) ? given : null;
  const [east, north] = [Number(cell(easting)), Number(cell(northing))];
  return isOnGrid(east, north) ? fromNationalGrid(east, north) : null;
}

/** Text of COPY. Nothing here can hold a tab, a line end or a backslash. */
const copied = (...cells: (string | number | null)[]) => `${cells.map((cell) => cell ?? '\\N').join('\t')}\n`;

async function stage(client: pg.ClientBase, file: string, report: ImportReport, say: (line: string) => void): Promise<KnownSource> {
  await client.query(
    'CREATE TEMP TABLE incoming (line int, code text, latitude float8, longitude float8, quality smallint, district text, ward text) ON COMMIT DROP',
  );
  const copy = client.query(from('COPY incoming FROM STDIN'));
  // Failures are told where the stream is waited for.
  const failed = once(copy, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  let shape: ReturnType<typeof columnsOf> = null;
  let ended = 0;
  try {
    for await (const { line, cells } of csvRows(file)) {
      if (!shape) {
        shape = columnsOf(cells);
        if (!shape)
          throw new ImportError(
            `${basename(file)} is no file of postcodes that we know: its first line is “${cells.join().slice(0, 120)}”. ${known}`,
          );
        if (shape.hasHeading) continue;
      }
      const { columns } = shape;
      const cell = (index: number) => cells[index] ?? '';
      report.read += 1;
      if (cell(columns.ended)) {
        ended += 1;
        report.unchanged += 1;
        continue;
      }
      const code = wholePostcode(cell(columns.postcode));
      const point = code && positionOf(cell, columns);
      if (!code) report.refused.push({ line, why: `“${cell(columns.postcode).slice(0, 20)}” is no postcode` });
      else if (!point) report.refused.push({ line, why: `${code} has no position` });
      else {
        const quality = /^\d{1,3}$/.test(cell(columns.quality)) ? cell(columns.quality) : null;
        const area = (index: number) => (isAreaCode(cell(index)) ? cell(index) : null);
        const row = copied(line, code, point.latitude, point.longitude, quality, area(columns.district), area(columns.ward));
        if (!copy.write(row)) await Promise.race([once(copy, 'drain'), failed]);
      }
    }
    if (!shape) throw new ImportError(`${basename(file)} is empty.`);
  } finally {
    copy.end();
    await Promise.race([once(copy, 'finish'), failed]);
  }
  if (ended) say(`${ended} postcodes are no longer in use, and were passed over.`);
  return shape.source;
}

const known = 'We read Code-Point Open, with or without a heading, and the ONS Postcode Directory (pcds, lat, long, oslaua, osward).';

interface Counts {
  added: number;
  changed: number;
  all: number;
}

async function merge(client: pg.ClientBase, source: number, report: ImportReport): Promise<void> {
  const { rows: twice } = await client.query<{ line: number; code: string }>(
    'SELECT line, code FROM (SELECT line, code, row_number() OVER (PARTITION BY code ORDER BY line) AS nth FROM incoming) x WHERE nth > 1 ORDER BY line',
  );
  for (const { line, code } of twice) report.refused.push({ line, why: `${code} stands in the file before` });
  const { rows } = await client.query<Counts>(
    `WITH areas AS (
       SELECT code, id FROM "Place" WHERE code IS NOT NULL UNION ALL SELECT code, "placeId" FROM "FormerCode"
     ), wanted AS (
       SELECT DISTINCT ON (i.code) i.code, i.latitude, i.longitude, i.quality, d.id AS district, w.id AS ward
       FROM incoming i LEFT JOIN areas d ON d.code = i.district LEFT JOIN areas w ON w.code = i.ward
       ORDER BY i.code, i.line
     ), written AS (
       INSERT INTO "Postcode" AS p (code, latitude, longitude, quality, "districtId", "wardId", "sourceId")
       SELECT code, latitude, longitude, quality, district, ward, $1 FROM wanted
       ON CONFLICT (code) DO UPDATE SET latitude = EXCLUDED.latitude, longitude = EXCLUDED.longitude, quality = EXCLUDED.quality,
         "districtId" = EXCLUDED."districtId", "wardId" = EXCLUDED."wardId", "sourceId" = EXCLUDED."sourceId"
       WHERE (p.latitude, p.longitude, p.quality, p."districtId", p."wardId", p."sourceId")
         IS DISTINCT FROM (EXCLUDED.latitude, EXCLUDED.longitude, EXCLUDED.quality, EXCLUDED."districtId", EXCLUDED."wardId", EXCLUDED."sourceId")
       RETURNING xmax = 0 AS added
     )
     SELECT (SELECT count(*)::int FROM written WHERE added) AS added, (SELECT count(*)::int FROM written WHERE NOT added) AS changed,
       (SELECT count(*)::int FROM wanted) AS all`,
    [source],
  );
  const { added = 0, changed = 0, all = 0 } = rows[0] ?? {};
  report.added += added;
  report.changed += changed;
  report.unchanged += all - added - changed;
}

export const postcodes: ImportFormat = {
  name: 'postcodes',
  describes: 'Code-Point Open, or the ONS Postcode Directory (CSV)',
  async run(run, file) {
    const report = emptyReport();
    await inImport(run, async (client) => {
      const source = await stage(client, file, report, run.say);
      await merge(client, await sourceId(client, run, source), report);
      // A table that was empty is planned for as if it were.
      if (report.added > 10_000) await client.query('ANALYZE "Postcode"');
    });
    report.refused.sort((one, other) => one.line - other.line);
    return report;
  },
};

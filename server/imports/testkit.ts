/** Small made-up files for the tests of imports. Postcodes are of an area that was never given out, codes of areas that do not exist. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from '../database.ts';
import { temporaryFolder } from '../testkit/temporary-folder.ts';
import type { ImportFormat, ImportReport } from './format.ts';

export interface Files {
  write(name: string, content: string): Promise<string>;
  remove(): Promise<void>;
}

export async function temporaryFiles(): Promise<Files> {
  const { folder, remove } = await temporaryFolder();
  return {
    async write(name, content) {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
    remove,
  };
}

export async function importFile(db: Database, format: ImportFormat, file: string, dryRun = false): Promise<ImportReport> {
  return format.run({ db, source: null, dryRun, say: () => {} }, file);
}

export const counts = ({ read, added, changed, unchanged, refused }: ImportReport) => ({
  read,
  added,
  changed,
  unchanged,
  refused: refused.length,
});

/** Everything an import may write, by the version of each row: what was written again without need shows. */
export async function versions(db: Database): Promise<string> {
  const tables = [
    'Place',
    'FormerCode',
    'Containment',
    'PlaceSource',
    'Boundary',
    'Ring',
    'Postcode',
    'Source',
    'Catalogue',
    'PublicPlace',
  ];
  const parts: string[] = [];
  for (const table of tables) {
    const { rows } = await db.pool.query<{ of: string }>(
      `SELECT md5(string_agg(ctid::text || xmin::text, ',' ORDER BY ctid)) AS of FROM "${table}"`,
    );
    parts.push(`${table} ${rows[0]?.of}`);
  }
  return parts.join('\n');
}

/** The official files, where they lie beside the checkout. */
export const samples = resolve(import.meta.dirname, '../../../shared/data');
export const hasSamples = existsSync(join(samples, 'parishes/parishes-cambridgeshire.csv'));
export const sample = (path: string) => join(samples, path);

type Position = [number, number];
/** A square of so many degrees around a corner, closed. */
export const square = ([east, north]: Position, size: number): Position[] => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
];

export const collection = (features: { properties: object; geometry: object | null }[], rest: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...rest, features: features.map((feature) => ({ type: 'Feature', ...feature })) });

/** A county of two districts: Marsh, to the west of 0.5° east, and Heath, to the east. */
export const districtsFile = collection([
  { properties: { LAD99CD: 'E07999001', LAD99NM: 'Marsh' }, geometry: { type: 'Polygon', coordinates: [square([0, 52], 0.5)] } },
  { properties: { LAD99CD: 'E07999002', LAD99NM: 'Heath' }, geometry: { type: 'Polygon', coordinates: [square([0.5, 52], 0.5)] } },
]);

export const parishesFile = [
  'gss_code,name,district_code,district_name,county_code,kind,earlier_gss_code,latitude,longitude',
  'E04999001,St. Wendred,E07999001,Marsh,,civil parish,E04999901,52.10,0.10',
  'E04999002,Crane and Heron,E07999001,Marsh,,civil parish,,52.20,0.20',
  'E04999003,Twin,E07999001,Marsh,,civil parish,,52.30,0.30',
  'E04999004,Twin,E07999002,Heath,,civil parish,,52.30,0.70',
  'E04999005,"Great and Little Bustard",E07999002,Heath,,civil parish,,52.40,0.80',
  'E04999006,Bittern Overy,E07999001,Marsh,,civil parish,,52.40,0.40',
].join('\r\n');

/** Wendred has a hole in the middle, in which Isle lies, and a part apart from the rest. */
export const wardsFile = collection([
  {
    properties: { WD99CD: 'E05999001', WD99NM: 'St Wendred', LAD99CD: 'E07999001', LAD99NM: 'Marsh' },
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[square([0, 52], 0.25), square([0.05, 52.05], 0.1)], [square([0.3, 52], 0.05)]],
    },
  },
  {
    properties: { WD99CD: 'E05999002', WD99NM: 'Isle', LAD99CD: 'E07999001', LAD99NM: 'Marsh' },
    geometry: { type: 'Polygon', coordinates: [square([0.05, 52.05], 0.1)] },
  },
]);

export const postcodesFile = [
  'postcode,positional_quality,easting,northing,latitude,longitude,district_code,ward_code',
  'ZZ1 1AA,10,,,52.101,0.101,E07999001,E05999002',
  'ZZ1 1AB,10,,,52.021,0.021,E07999001,E05999001',
  'ZZ28 3AB,10,,,52.30,0.70,E07999002,',
].join('\n');

/** Files of areas with official codes: the parish list, ward lists, names and codes as JSON. */
import { basename } from 'node:path';
import { nameKey } from '../../language/name-key.ts';
import { isAreaCode, layerOf } from './area-codes.ts';
import { type AreaRow, takeAreas } from './areas.ts';
import { tableRows } from './files.ts';
import { ImportError, type ImportReport } from './format.ts';
import type { PlaceBook } from './place-book.ts';
import type { PlaceReader } from './places.ts';

const degrees = (text: string, most: number): number | null => {
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && Math.abs(number) <= most ? number : null;
};

export function pointIn(latitude: string, longitude: string) {
  const [north, east] = [degrees(latitude, 90), degrees(longitude, 180)];
  return north === null || east === null ? null : { latitude: north, longitude: east };
}

/** The column whose heading is like the pattern, as the files of each year name it anew: WD25CD. */
const column = (headings: readonly string[], ...patterns: RegExp[]) =>
  patterns.map((pattern) => headings.find((heading) => pattern.test(heading))).find((heading) => heading !== undefined);

/** Rows that were read already; or a table, null when its heading has no code and name. */
export function readAreaTable(rows: readonly AreaRow[]): PlaceReader;
export function readAreaTable(file: string, headings: readonly string[]): PlaceReader | null;
export function readAreaTable(given: readonly AreaRow[] | string, headings: readonly string[] = []): PlaceReader | null {
  if (typeof given !== 'string') return async (book, report) => void takeAreas(book, given, report);
  const code = column(headings, /^gss_code$/, /^code$/, /^(wd|par|parncp|ced)\d\dcd$/);
  const name = column(headings, /^name$/, /^(wd|par|parncp|ced)\d\dnm$/);
  if (!code || !name) return null;
  const district = column(headings, /^district_code$/, /^lad\d\dcd$/, /^district$/);
  const districtName = column(headings, /^district_name$/, /^lad\d\dnm$/);
  return async (book, report) => {
    const rows: AreaRow[] = [];
    for await (const { line, cell } of tableRows(given)) {
      const former = cell('earlier_gss_code')
        .split(/[\s;|]+/)
        .filter(Boolean);
      rows.push({
        line,
        code: cell(code).toUpperCase(),
        name: cell(name),
        district: (district && cell(district)) || null,
        ...(districtName && cell(districtName) && { districtName: cell(districtName) }),
        county: cell('county_code'),
        formerCodes: former,
        point: pointIn(cell('latitude'), cell('longitude')),
      });
    }
    takeAreas(book, rows, report);
  };
}

/** Codes that our places of the same name have no more: replaced by one that is new in the file, if only one can be meant. */
function replacements(book: PlaceBook, names: ReadonlyMap<string, string>): AreaRow[] {
  const unknown = new Map<string, string[]>();
  for (const [code, name] of names) {
    const key = `${layerOf(code)} ${nameKey(name)}`;
    if (layerOf(code) && !book.byCode(code)) unknown.set(key, [...(unknown.get(key) ?? []), code]);
  }
  return book.places.flatMap((place) => {
    const layer = place.code && layerOf(place.code);
    if (!layer || !place.code || names.has(place.code)) return [];
    const [code, ...others] = unknown.get(`${layer} ${nameKey(place.name)}`) ?? [];
    const name = code && names.get(code);
    return code && name && !others.length
      ? [{ line: lineOf(names, code), code, name, district: null, formerCodes: [place.code], knownOnly: true }]
      : [];
  });
}

const lineOf = (names: ReadonlyMap<string, string>, code: string) => [...names.keys()].indexOf(code) + 2;

/**
 * The whole country's names by code. Only places that are here already are renamed or given a new code: eleven thousand parishes are no use to one
 * county, and the file does not say which district they lie in.
 */
export function readNamesAndCodes(json: unknown, file: string): PlaceReader {
  const entries = json !== null && typeof json === 'object' && !Array.isArray(json) ? Object.entries(json) : [];
  const names = new Map(entries.filter((entry): entry is [string, string] => isAreaCode(entry[0]) && typeof entry[1] === 'string'));
  if (!names.size || names.size < entries.length / 2)
    throw new ImportError(`${basename(file)} holds neither GeoJSON features nor names by code, such as {"E04001700": "Glatton"}.`);
  return async (book: PlaceBook, report: ImportReport, say) => {
    const lines = new Map([...names.keys()].map((code, index) => [code, index + 2]));
    const rows = [...names]
      .filter(([code]) => book.isCurrentCode(code))
      .map(([code, name]) => ({ line: lines.get(code) ?? 0, code, name, district: null, knownOnly: true }));
    takeAreas(book, [...rows, ...replacements(book, names)], report);
    const passed = entries.length - report.read;
    if (passed) say(`${passed} codes are of places that are not known here, and were passed over.`);
  };
}

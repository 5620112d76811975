/** `npm run import -- places FILE…`: names and codes of places, from whichever of the official files it is, and custom areas of one's own. */
import { basename } from 'node:path';
import type pg from 'pg';
import { readAreaTable, readNamesAndCodes } from './area-files.ts';
import { readCustomAreas } from './custom-areas.ts';
import { headingsOf, isJson, readJson } from './files.ts';
import { emptyReport, ImportError, type ImportFormat, type ImportReport, type ImportRun } from './format.ts';
import { featuresOf, isFeatureCollection } from './geojson.ts';
import { readOpenNames } from './open-names.ts';
import { PlaceBook } from './place-book.ts';
import { type KnownSource, knownSources, sourceId } from './sources.ts';
import { inImport, refreshPlaces } from './transaction.ts';

/** Reads a file into the book. */
export type PlaceReader = (book: PlaceBook, report: ImportReport, say: (line: string) => void) => Promise<void>;

interface Recognised {
  source: KnownSource;
  reader: PlaceReader;
}

const has = (headings: readonly string[], ...names: string[]) => names.every((name) => headings.includes(name));

async function recognise(file: string): Promise<Recognised> {
  if (isJson(file)) {
    const json = await readJson(file);
    if (isFeatureCollection(json)) {
      const rows = featuresOf(json, file).map(({ area }) => area);
      return { source: knownSources.onsNames, reader: readAreaTable(rows) };
    }
    return { source: knownSources.onsNames, reader: readNamesAndCodes(json, file) };
  }
  const headings = await headingsOf(file);
  if (has(headings, 'slug', 'name', 'contains')) return { source: knownSources.custom, reader: readCustomAreas(file) };
  if (has(headings, 'os_id', 'name', 'local_type')) return { source: knownSources.openNames, reader: readOpenNames(file, headings) };
  if (/^osgb\d+$/.test(headings[0] ?? '') && headings.length > 30)
    return { source: knownSources.openNames, reader: readOpenNames(file, null) };
  const areas = readAreaTable(file, headings);
  if (areas) return { source: knownSources.onsNames, reader: areas };
  throw new ImportError(
    `${basename(file)} is none of the files of places that we know: its first line is “${headings.join(',').slice(0, 120)}”. ` +
      'We read parishes (gss_code,name,district_code,…), wards (code,name,district), OS Open Names, names and codes as JSON, the properties of a GeoJSON file, and custom areas (slug,name,kind,contains).',
  );
}

/** Opens the book, lets `reader` fill it, and writes what changed. */
export async function intoBook(
  client: pg.ClientBase,
  run: ImportRun,
  source: KnownSource,
  reader: (book: PlaceBook, source: number) => Promise<void>,
): Promise<boolean> {
  const id = await sourceId(client, run, source);
  const book = await PlaceBook.open(client, id);
  await reader(book, id);
  return book.write(client);
}

export const places: ImportFormat = {
  name: 'places',
  describes: 'parishes and wards (CSV, GeoJSON or names and codes as JSON), OS Open Names, custom areas (CSV)',
  async run(run, file) {
    const { source, reader } = await recognise(file);
    const report = emptyReport();
    await inImport(run, async (client) => {
      const matters = await intoBook(client, run, source, (book) => reader(book, report, run.say));
      if (matters) await refreshPlaces(client);
    });
    return report;
  },
};

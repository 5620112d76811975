/**
 * OS Open Names: villages, hamlets, suburbs and towns with their points. One that is a parish or town here gives it its point; any other becomes a
 * settlement of its district. Schools, stations, roads and the rest are passed over.
 */

import { nameKey } from '../../language/name-key.ts';
import { kilometresBetween, type Point } from '../places/distances.ts';
import { pointIn } from './area-files.ts';
import { isName } from './areas.ts';
import { csvRows, tableRows } from './files.ts';
import type { ImportReport } from './format.ts';
import { fromNationalGrid, isOnGrid } from './national-grid.ts';
import type { BookPlace, PlaceBook } from './place-book.ts';
import type { PlaceReader } from './places.ts';

interface Settlement {
  line: number;
  id: string;
  name: string;
  isSettlement: boolean;
  point: Point | null;
  district: string;
}

const onGrid = (easting: string, northing: string) =>
  isOnGrid(Number(easting), Number(northing)) ? fromNationalGrid(Number(easting), Number(northing)) : null;

/** With a heading as we keep it, or as Ordnance Survey gives it out: without one, in 34 columns. */
async function* rowsOf(file: string, headings: readonly string[] | null): AsyncGenerator<Settlement> {
  if (!headings) {
    for await (const { line, cells } of csvRows(file)) {
      const at = (index: number) => cells[index] ?? '';
      const isSettlement = at(6) === 'populatedPlace';
      yield { line, id: at(0), name: at(2), isSettlement, point: onGrid(at(8), at(9)), district: at(21) || at(24) };
    }
    return;
  }
  for await (const { line, cell } of tableRows(file)) {
    const point = pointIn(cell('latitude'), cell('longitude')) ?? onGrid(cell('easting'), cell('northing'));
    const district = cell('district_code') || cell('district_name');
    yield { line, id: cell('os_id'), name: cell('name'), isSettlement: cell('type') === 'populatedPlace', point, district };
  }
}

const sameKm = 5;
const parishes = ['PARISH', 'TOWN'];
const areas = ['DISTRICT', 'UNITARY'];
/** Their slugs say what they are, and leave the bare word to the place they are named after. */
const borrowed = ['WARD', 'DIVISION', 'LSOA'];

/** A place here that is the same: of that name, in that district, and not far off. Another settlement of the source is another place. */
function matchOf(book: PlaceBook, { id, name, point }: Settlement, district: BookPlace): BookPlace | undefined {
  const known = book.byIdentifier(id);
  if (known) return known;
  const rank = (place: BookPlace) =>
    (areas.includes(place.kind)
      ? place === district
        ? 0
        : 9
      : parishes.includes(place.kind)
        ? 1
        : place.kind === 'SETTLEMENT' && !place.identifier
          ? 2
          : 9) + (nameKey(place.name) === nameKey(name) ? 0 : 4);
  return book
    .named(name)
    .filter((place) => book.districtOf(place) === district && rank(place) < 9)
    .filter((place) => areas.includes(place.kind) || !place.point || !point || kilometresBetween(place.point, point) <= sameKm)
    .sort((one, other) => rank(one) - rank(other))[0];
}

function nearestParish(book: PlaceBook, point: Point | null, district: BookPlace): string | undefined {
  if (!point) return undefined;
  const away = ({ point: its }: BookPlace) => (its ? kilometresBetween(its, point) : Number.POSITIVE_INFINITY);
  const around = book.places.filter((place) => parishes.includes(place.kind) && place.point && book.districtOf(place) === district);
  return around.sort((one, other) => away(one) - away(other))[0]?.slug;
}

function take(book: PlaceBook, rows: readonly Settlement[], report: ImportReport): void {
  const coming = rows.map(({ name }) => ({ kind: 'SETTLEMENT' as const, name }));
  for (const row of rows) {
    const { line, id, name, point } = row;
    report.read += 1;
    const district = book.district(row.district);
    if (!id || !isName(name)) report.refused.push({ line, why: 'it has no identifier, or no name that can be shown' });
    else if (!point) report.refused.push({ line, why: `${name} has no position` });
    else if (!district) report.refused.push({ line, why: `the district of ${name}, “${row.district.slice(0, 60)}”, is not known here` });
    else {
      const match = matchOf(book, row, district);
      if (match) {
        const moved = !match.point;
        if (moved) book.move(match, point);
        const identified = match.kind === 'SETTLEMENT' && book.identify(match, id);
        report[moved || identified ? 'changed' : 'unchanged'] += 1;
        continue;
      }
      const facts = { code: null, name, otherNames: [], kind: 'SETTLEMENT' as const, point };
      // The bare word belongs to a parish or town, here or to come.
      const isShared = book.named(name).some(({ kind }) => !borrowed.includes(kind)) || book.isShared('SETTLEMENT', name, coming);
      const alike = coming.filter((other) => nameKey(other.name) === nameKey(name)).length > 1;
      const beside = isShared || alike ? nearestParish(book, point, district) : undefined;
      book.add(facts, book.freeSlug(facts, district, isShared, beside), [district], id);
      report.added += 1;
    }
  }
}

export function readOpenNames(file: string, headings: readonly string[] | null): PlaceReader {
  return async (book, report, say) => {
    const rows: Settlement[] = [];
    let passed = 0;
    for await (const row of rowsOf(file, headings)) {
      if (row.isSettlement) rows.push(row);
      else passed += 1;
    }
    take(book, rows, report);
    if (passed) say(`${passed} rows are schools, stations and the like, and were passed over.`);
  };
}

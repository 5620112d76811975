/** Areas with official codes, from whichever file: matched with the places there are, never made a second time. */
import type { PlaceKind } from '../../generated/prisma/client.ts';
import { nameKey } from '../../language/name-key.ts';
import { kilometresBetween, type Point } from '../places/distances.ts';
import { isAreaCode, isDistrictCode, layerOf } from './area-codes.ts';
import type { ImportReport } from './format.ts';
import { halvesOf } from './joint-names.ts';
import { type BookPlace, bareName, familyOf, type PlaceBook } from './place-book.ts';

export interface AreaRow {
  line: number;
  code: string;
  name: string;
  /** The code or name of its district. */
  district: string | null;
  /** With a code as well, a district that is not known yet is made. */
  districtName?: string;
  county?: string;
  formerCodes?: readonly string[];
  point?: Point | null;
  /** Whether a place that is not known is made. */
  knownOnly?: boolean;
}

export const longestName = 200;
/** Control characters and those that turn the direction of text. */
export const isName = (name: string) =>
  name !== '' && name.length <= longestName && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name) && nameKey(name) !== '';

/** Why a row cannot be used; null when it can. */
function faultOf({ code, name }: AreaRow): string | null {
  if (!isAreaCode(code)) return `its code is “${code.slice(0, 20)}”; an area has a code of nine characters such as E04001700`;
  if (!layerOf(code)) return `${code} is of a sort of area that is no layer of places here`;
  return isName(name) ? null : `${code} has no name that can be shown`;
}

/** The official name of a ward is the bare one; ours says that it is a ward, since a town may have the same name. */
function namesOf(kind: PlaceKind, name: string): { name: string; otherNames: string[] } {
  if (kind === 'WARD') return { name: `${bareName({ kind, name })} ward`, otherNames: [bareName({ kind, name })] };
  return { name, otherNames: kind === 'PARISH' ? halvesOf(name) : [] };
}

function matchOf(
  book: PlaceBook,
  { code, name, formerCodes = [] }: AreaRow,
  kind: PlaceKind,
  district: BookPlace | undefined,
): BookPlace | undefined {
  const coded = book.byCode(code) ?? formerCodes.map((former) => book.byCode(former)).find((place) => place !== undefined);
  if (coded) return coded;
  const family = familyOf(kind);
  const alike = (place: BookPlace) => family.includes(place.kind) && nameKey(bareName(place)) === nameKey(bareName({ kind, name }));
  const around = (place: BookPlace) => family.includes('DISTRICT') || (district !== undefined && book.districtOf(place) === district);
  return (
    book.named(name).find((place) => alike(place) && around(place)) ??
    book.named(`${name} ward`).find((place) => alike(place) && around(place))
  );
}

/** Newer codes have higher numbers: an old file does not take a place back to its old code. */
const isNewer = (code: string, than: string) => code.slice(0, 3) === than.slice(0, 3) && code > than;

function bringUpToDate(book: PlaceBook, place: BookPlace, row: AreaRow, kind: PlaceKind, district: BookPlace | undefined): boolean {
  let changed = false;
  const { code, name, formerCodes = [], point } = row;
  if (place.code !== code && !(book.byCode(code) === place)) {
    if (place.code === null || formerCodes.includes(place.code) || isNewer(code, place.code)) book.recode(place, code);
    else book.keepFormer(place, code);
    changed = true;
  }
  for (const former of formerCodes)
    if (former !== place.code && isAreaCode(former) && book.byCode(former) === undefined)
      changed = book.keepFormer(place, former) || changed;
  const known = [place.name, ...place.otherNames].map(nameKey);
  const names = namesOf(kind, name);
  if (place.code === code && !known.includes(nameKey(names.name)) && !known.includes(nameKey(name))) {
    book.rename(place, names.name);
    changed = true;
  }
  for (const half of names.otherNames) {
    const isOthers = book
      .named(half)
      .some((other) => other !== place && book.districtOf(other) === district && familyOf(kind).includes(other.kind));
    if (isOthers || [place.name, ...place.otherNames].some((one) => nameKey(one) === nameKey(half))) continue;
    book.callAlso(place, half);
    changed = true;
  }
  if (point && !place.point) {
    book.move(place, point);
    changed = true;
  }
  if (district && district !== place && !book.districtOf(place)) changed = book.lieIn(place, district) || changed;
  return changed;
}

/** The district a row names; made from its code and name where it is not known. */
function districtOf(book: PlaceBook, { district, districtName, county }: AreaRow): BookPlace | undefined {
  const known = book.district(district);
  if (known || !district || !districtName || !isDistrictCode(district)) return known;
  const kind = layerOf(district) as PlaceKind;
  const facts = { code: district, name: districtName, otherNames: [], kind, point: null };
  const around = book.byCode(county);
  return book.add(facts, book.freeSlug(facts, around, false), around ? [around] : []);
}

/** A city that is its district has no parish: its unparished area has the district's middle, if that is the town's. */
function pointOf(row: AreaRow, kind: PlaceKind, district: BookPlace | undefined): Point | null {
  if (row.point || kind !== 'UNPARISHED' || !district?.point) return row.point ?? null;
  return nameKey(row.name).startsWith(nameKey(district.name)) ? district.point : null;
}

export interface Taken {
  row: AreaRow;
  place: BookPlace;
}

/** Takes all rows into the book and counts what became of each. Rows are taken together, so that of two new ones alike both carry their district. */
export function takeAreas(book: PlaceBook, rows: readonly AreaRow[], report: ImportReport): Taken[] {
  const taken: Taken[] = [];
  const coming = rows.flatMap((row) => {
    const kind = layerOf(row.code);
    return kind && !book.byCode(row.code) && !matchOf(book, row, kind, book.district(row.district)) ? [{ kind, name: row.name }] : [];
  });
  for (const row of rows) {
    report.read += 1;
    const refuse = (why: string) => report.refused.push({ line: row.line, why });
    const fault = faultOf(row);
    if (fault) {
      refuse(fault);
      continue;
    }
    const kind = layerOf(row.code) as PlaceKind;
    const district = kind === 'COUNTY' ? undefined : isDistrictCode(row.code) ? undefined : districtOf(book, row);
    const match = matchOf(book, row, kind, district);
    if (match && !familyOf(kind).includes(match.kind)) {
      refuse(`${row.code} belongs to ${match.slug} here, which is of another layer`);
      continue;
    }
    if (match && isFarAway(match, row)) {
      refuse(`${row.name} (${row.code}) is far from ${match.slug}, which has its name here`);
      continue;
    }
    if (match) {
      const point = pointOf(row, kind, district);
      report[bringUpToDate(book, match, { ...row, point }, kind, district) ? 'changed' : 'unchanged'] += 1;
      taken.push({ row, place: match });
      continue;
    }
    if (row.knownOnly) {
      report.read -= 1;
      continue;
    }
    if (!district && row.district) {
      refuse(`its district ${row.district} is not known here; import the boundaries of districts first`);
      continue;
    }
    const facts = { code: row.code, kind, point: pointOf(row, kind, district), ...namesOf(kind, row.name) };
    // A half that is a village of its own belongs to that.
    facts.otherNames = facts.otherNames.filter(
      (half) => kind === 'WARD' || !book.named(half).some((other) => district && book.districtOf(other) === district),
    );
    const slug = book.freeSlug(facts, district, book.isShared(kind, row.name, coming), row.code.toLowerCase());
    const place = book.add(facts, slug, district ? [district] : []);
    for (const former of row.formerCodes ?? []) if (isAreaCode(former)) book.keepFormer(place, former);
    report.added += 1;
    taken.push({ row, place });
  }
  return taken;
}

const farKm = 30;
const isFarAway = (place: BookPlace, { code, point }: AreaRow) =>
  place.code !== code && place.point !== null && point !== null && point !== undefined && kilometresBetween(place.point, point) > farKm;

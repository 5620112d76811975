/**
 * Areas of one's own that cross boundaries, such as a neighbourhood with the next town's estate: slug,name,kind,contains, where `contains` names
 * places by slug or code, separated by spaces or semicolons. Optional: other_names (separated by semicolons).
 */
import { nameKey } from '../../language/name-key.ts';
import { isName } from './areas.ts';
import { type Cells, tableRows } from './files.ts';
import type { BookPlace, PlaceBook } from './place-book.ts';
import type { PlaceReader } from './places.ts';

const parts = (text: string, by: RegExp) =>
  text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);

/** The place and all it lies in. */
function outwards(place: BookPlace, seen = new Set<BookPlace>()): Set<BookPlace> {
  if (!seen.has(place)) {
    seen.add(place);
    for (const area of place.within) outwards(area, seen);
  }
  return seen;
}

/** Among its parts, as far as they have one. */
function middleOf(inner: readonly BookPlace[]) {
  const points = inner.flatMap(({ point }) => point ?? []);
  if (!points.length) return null;
  const mean = (of: 'latitude' | 'longitude') =>
    Math.round((points.reduce((sum, point) => sum + point[of], 0) / points.length) * 1e5) / 1e5;
  return { latitude: mean('latitude'), longitude: mean('longitude') };
}

type Outcome = 'added' | 'changed' | 'unchanged' | { refused: string };

function takeOne(book: PlaceBook, cell: Cells): Outcome {
  const [slug, name, kind] = [cell('slug').toLowerCase(), cell('name'), cell('kind').toUpperCase() || 'CUSTOM'];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 100)
    return { refused: `its slug is “${slug.slice(0, 60)}”; write small letters and digits with hyphens, such as north-cambridge` };
  if (!isName(name)) return { refused: `${slug} has no name that can be shown` };
  if (kind !== 'CUSTOM')
    return { refused: `${slug} is said to be ${kind.slice(0, 30)}; only custom areas are made this way. Write CUSTOM` };
  const named = parts(cell('contains'), /[\s;|]+/);
  const inner = named.map((one) => book.bySlug(one.toLowerCase()) ?? book.byCode(one.toUpperCase()));
  const missing = named.filter((_one, index) => !inner[index]);
  if (!named.length || missing.length)
    return {
      refused: missing.length ? `${slug} contains ${missing.join(', ').slice(0, 200)}, which we do not know` : `${slug} contains nothing`,
    };
  const known = book.bySlug(slug);
  if (known && known.kind !== 'CUSTOM') return { refused: `${slug} is the slug of another place already` };
  const within = inner.filter((place) => place !== undefined);
  const around = known && within.find((place) => place === known || outwards(known).has(place));
  if (around) return { refused: `${slug} would contain ${around.slug}, in which it lies itself` };
  return known ? update(book, known, name, within, cell) : make(book, slug, name, within, cell);
}

function make(book: PlaceBook, slug: string, name: string, inner: readonly BookPlace[], cell: Cells): Outcome {
  const facts = { code: null, name, otherNames: parts(cell('other_names'), /;/), kind: 'CUSTOM' as const, point: middleOf(inner) };
  const area = book.add(facts, slug, []);
  for (const place of inner) book.lieIn(place, area);
  return 'added';
}

function update(book: PlaceBook, area: BookPlace, name: string, inner: readonly BookPlace[], cell: Cells): Outcome {
  let changed = false;
  const has = (text: string) => [area.name, ...area.otherNames].some((one) => nameKey(one) === nameKey(text));
  if (!has(name)) {
    book.rename(area, name);
    changed = true;
  }
  for (const other of parts(cell('other_names'), /;/))
    if (!has(other)) {
      book.callAlso(area, other);
      changed = true;
    }
  for (const place of inner) changed = book.lieIn(place, area) || changed;
  // What an area of this file no longer contains leaves it; to an area that came from elsewhere it only adds.
  if (area.identifier !== undefined)
    for (const place of book.places.filter((one) => one.within.has(area) && !inner.includes(one))) {
      book.leave(place, area);
      changed = true;
    }
  const middle = middleOf(inner);
  if (!area.point && middle) {
    book.move(area, middle);
    changed = true;
  }
  return changed ? 'changed' : 'unchanged';
}

export function readCustomAreas(file: string): PlaceReader {
  return async (book, report) => {
    for await (const { line, cell } of tableRows(file)) {
      report.read += 1;
      const outcome = takeOne(book, cell);
      if (typeof outcome === 'string') report[outcome] += 1;
      else report.refused.push({ line, why: outcome.refused });
    }
  };
}

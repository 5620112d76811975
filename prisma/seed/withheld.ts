/** Keeps hand edits from saying where a listing with a withheld location is (PRODUCT.md, rule 1). */
import {
  namesPlace,
  postcodeNamed,
  slugNamesPlace,
  slugNamesStreet,
  streetNamed,
  wideKinds,
} from '../../server/listings/withheld-words.ts';
import { rowName } from './read.ts';
import { type ListingRow, listingsOf } from './references.ts';
import type { SeedRows } from './rows.ts';

type PlaceRow = SeedRows['places'][number];

/** Custom areas are wide when they are made of wide places: the combined authority is, a market town's surroundings are not. */
function finePlaces(places: readonly PlaceRow[]): PlaceRow[] {
  const unions = new Set(places.filter((place) => wideKinds.has(place.kind)).flatMap((place) => place.within));
  return places.filter((place) => !wideKinds.has(place.kind) && !unions.has(place.slug));
}

const locationFields = ['place', 'lines', 'town', 'postcode', 'uprn', 'point', 'directions'] as const;
const isFilled = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** Every word a reader sees of a row, by field. */
function textsOf(row: ListingRow): [field: string, text: string][] {
  const { name, otherNames, formerNames, summary, description, staffNotes, contacts, relations } = row;
  const own: [string, string | undefined][] = [
    ['name', name],
    ['otherNames', [...otherNames, ...formerNames].join('; ')],
    ['summary', summary],
    ['description', description],
    ['staffNotes', staffNotes],
    ['contacts', contacts.map((contact) => `${contact.role}; ${contact.note ?? ''}`).join('; ')],
    ['relations', relations.map((relation) => relation.note ?? '').join('; ')],
  ];
  if ('howToJoin' in row) own.push(['howToJoin', row.howToJoin]);
  if ('activities' in row)
    own.push([
      'activities',
      row.activities.map((activity) => `${activity.name}; ${activity.summary ?? ''}; ${activity.welcome ?? ''}`).join('; '),
    ]);
  return own.map(([field, text]) => [field, text ?? '']);
}

/** The way to say that a row's location is withheld. */
export const isWithheld = (row: { location?: { visibility: string } | undefined }): boolean => row.location?.visibility === 'HIDDEN';

function faultsOf(row: ListingRow, fine: readonly PlaceRow[]): [field: string, fault: string][] {
  const faults: [string, string][] = [];
  const fineSlugs = new Set(fine.map((place) => place.slug));
  for (const field of locationFields)
    if (isFilled(row.location?.[field])) faults.push([`location.${field}`, 'the location is withheld, so leave this out']);
  for (const slug of row.places)
    if (fineSlugs.has(slug)) faults.push(['places', `the location is withheld, so "${slug}" is too near: name the district or the county`]);
  if ('venue' in row && row.venue) faults.push(['venue', 'the location is withheld, so leave the venue out']);
  if ('insideOf' in row && row.insideOf) faults.push(['insideOf', 'the location is withheld, so leave this out']);
  if ('activities' in row && row.activities.some((activity) => activity.venue))
    faults.push(['activities.venue', 'the location is withheld, so leave the venue out']);
  if (row.relations.some(({ kind }) => kind === 'MEETS_AT' || kind === 'HELD_AT'))
    faults.push(['relations', 'the location is withheld, so do not say where it meets']);
  if (slugNamesStreet(row.slug)) faults.push(['slug', 'the location is withheld, but this names a street or a postcode']);
  for (const [field, text] of textsOf(row)) {
    const found = postcodeNamed(text) ?? streetNamed(text);
    if (found) faults.push([field, `the location is withheld, but this names ${found}`]);
  }
  for (const place of fine) {
    if (slugNamesPlace(row.slug, place)) faults.push(['slug', `the location is withheld, but this names ${place.name}`]);
    for (const [field, text] of textsOf(row))
      if (namesPlace(text, place)) faults.push([field, `the location is withheld, but this names ${place.name}`]);
  }
  return faults;
}

/** The listings that a row stands beside, so that where it is tells where they are. Owners and givers of money do not: they are elsewhere. */
function besides(row: ListingRow): string[] {
  const beside = row.relations.map((relation) => relation.to);
  if ('group' in row && row.group) beside.push(row.group);
  if ('hosts' in row) beside.push(...row.hosts);
  if ('operator' in row) beside.push(...[row.operator, row.managedBy].filter((slug) => slug !== undefined));
  return beside;
}

/** Adds a fault wherever a withheld listing, or a row beside it, says more than its district. */
export function checkWithheld(rows: SeedRows, faults: string[]): void {
  const fine = finePlaces(rows.places);
  const fineSlugs = new Set(fine.map((place) => place.slug));
  const all = listingsOf(rows);
  const withheld = new Set(all.filter(({ row }) => isWithheld(row)).map(({ row }) => row.slug));
  for (const { file, index, row } of all) {
    const add = (field: string, fault: string) => faults.push(`${rowName(file, index, row)}, ${field}: ${fault}.`);
    if (withheld.has(row.slug)) {
      for (const [field, fault] of faultsOf(row, fine)) add(field, fault);
      continue;
    }
    const near = besides(row).find((slug) => withheld.has(slug));
    if (!near) continue;
    if (row.location || row.places.some((slug) => fineSlugs.has(slug)))
      add('location', `the location of "${near}" is withheld, and where this row is would tell it`);
    if ('venue' in row && row.venue) add('venue', `the location of "${near}" is withheld, so leave the venue out`);
  }
  rows.awards.forEach((award, index) => {
    const near = [award.fund, award.recipient].find((slug) => slug !== undefined && withheld.has(slug));
    if (near && award.places.some((slug) => fineSlugs.has(slug)))
      faults.push(`${rowName('awards', index, award)}, places: the location of "${near}" is withheld: name the district or the county.`);
  });
}

/** Checks what one row says of another: that it exists, and is of the right kind. */
import { rowName } from './read.ts';
import type { SeedFile, SeedRows } from './rows.ts';

/** The files whose rows are listings, with the kind each makes. */
export const listingFiles = { groups: 'GROUP', venues: 'VENUE', funding: 'FUND', volunteering: 'OPPORTUNITY', events: 'EVENT' } as const;
export type ListingFile = keyof typeof listingFiles;
export type ListingRow = SeedRows[ListingFile][number];

/** Every listing of every kind, with where it stands. */
export function listingsOf(rows: SeedRows): { file: ListingFile; index: number; row: ListingRow }[] {
  return (Object.keys(listingFiles) as ListingFile[]).flatMap((file) =>
    (rows[file] as ListingRow[]).map((row, index) => ({ file, index, row })),
  );
}

type Target = ListingFile | 'places' | 'sources' | 'any listing' | `term ${string}`;
type Reference = [field: string, target: Target, slug: string | undefined];

const many = (field: string, target: Target, slugs: readonly string[]): Reference[] => slugs.map((slug) => [field, target, slug]);

function listingReferences(row: ListingRow): Reference[] {
  return [
    ...many('themes', 'term THEME', row.themes),
    ...many('audiences', 'term AUDIENCE', row.audiences),
    ...many(
      'access',
      'term ACCESS',
      row.access.map((fact) => fact.term),
    ),
    ...many('places', 'places', row.places),
    ['location.place', 'places', row.location?.place],
    ['owner', 'groups', row.owner],
    ['steward', 'groups', row.steward],
    ...many(
      'relations',
      'any listing',
      row.relations.map((relation) => relation.to),
    ),
    ...many(
      'sources',
      'sources',
      row.sources.map((source) => source.paper),
    ),
  ];
}

const referencesOf: { [File in SeedFile]?: (row: SeedRows[File][number]) => Reference[] } = {
  vocabularies: (row) => [['parent', `term ${row.vocabulary}`, row.parent]],
  places: (row) => [...many('within', 'places', row.within), ...many('neighbours', 'places', row.neighbours)],
  groups: (row) => [
    ...listingReferences(row),
    ['type', 'term GROUP_TYPE', row.type],
    ...many('council.places', 'places', row.council?.places ?? []),
    ...row.activities.flatMap((activity) => [
      ...many('activities.themes', 'term THEME', activity.themes),
      ...many('activities.audiences', 'term AUDIENCE', activity.audiences),
      ...many(
        'activities.access',
        'term ACCESS',
        activity.access.map((fact) => fact.term),
      ),
      ...many('activities.venue', 'venues', activity.venue ? [activity.venue] : []),
    ]),
  ],
  venues: (row) => [
    ...listingReferences(row),
    ['type', 'term VENUE_KIND', row.type],
    ['operator', 'groups', row.operator],
    ['managedBy', 'groups', row.managedBy],
    ['insideOf', 'venues', row.insideOf],
    ...many('facilities', 'term FACILITY', row.facilities),
    ...many('qualityMarks', 'term QUALITY_MARK', row.qualityMarks),
    ...row.spaces.flatMap((space) => [
      ...many('spaces.facilities', 'term FACILITY', space.facilities),
      ...many(
        'spaces.access',
        'term ACCESS',
        space.access.map((fact) => fact.term),
      ),
    ]),
  ],
  funding: (row) => [
    ...listingReferences(row),
    ['funder', 'groups', row.funder],
    ['manager', 'groups', row.manager],
    ['parent', 'funding', row.parent],
    ...many('applicantTypes', 'term APPLICANT_TYPE', row.applicantTypes),
    ...many('outcomes', 'term OUTCOME', row.outcomes),
    ...many('helpFrom', 'groups', row.helpFrom),
  ],
  awards: (row) => [
    ['fund', 'funding', row.fund],
    ['recipient', 'groups', row.recipient],
    ...many('places', 'places', row.places),
    ...many(
      'sources',
      'sources',
      row.sources.map((source) => source.paper),
    ),
  ],
  volunteering: (row) => [
    ...listingReferences(row),
    ['group', 'groups', row.group],
    ['type', 'term ROLE_TYPE', row.type],
    ['venue', 'venues', row.venue],
    ...many('requirements', 'term REQUIREMENT', row.requirements),
  ],
  events: (row) => [...listingReferences(row), ['venue', 'venues', row.venue], ...many('hosts', 'groups', row.hosts)],
};

function knownNames(rows: SeedRows, faults: string[]): Map<Target, Set<string>> {
  const known = new Map<Target, Set<string>>();
  const add = (target: Target, name: string, file: SeedFile, index: number, row: unknown) => {
    const names = known.get(target) ?? new Set();
    if (names.has(name)) faults.push(`${rowName(file, index, row)}, slug: "${name}" is already taken by another row.`);
    known.set(target, names.add(name));
  };
  rows.sources.forEach((row, index) => {
    add('sources', row.paper, 'sources', index, row);
  });
  rows.places.forEach((row, index) => {
    add('places', row.slug, 'places', index, row);
  });
  rows.vocabularies.forEach((row, index) => {
    add(`term ${row.vocabulary}`, row.slug, 'vocabularies', index, row);
  });
  for (const { file, index, row } of listingsOf(rows)) {
    add('any listing', row.slug, file, index, row);
    known.set(file, (known.get(file) ?? new Set()).add(row.slug));
  }
  return known;
}

const called: Record<string, string> = {
  groups: 'group',
  venues: 'venue',
  funding: 'fund',
  volunteering: 'role',
  events: 'event',
  places: 'place',
  sources: 'paper',
};

/** More themes than this and nobody reads the list before choosing. */
const mostThemes = 40;

function checkVocabularies(rows: SeedRows, faults: string[]): void {
  const themes = rows.vocabularies.filter((row) => row.vocabulary === 'THEME').length;
  if (themes > mostThemes) faults.push(`vocabularies.yaml: there are ${themes} themes; keep them to ${mostThemes}.`);
  const secondLevel = new Set(rows.vocabularies.filter((row) => row.parent).map((row) => `${row.vocabulary} ${row.slug}`));
  rows.vocabularies.forEach((row, index) => {
    if (row.parent && secondLevel.has(`${row.vocabulary} ${row.parent}`))
      faults.push(`${rowName('vocabularies', index, row)}, parent: "${row.parent}" has a parent itself; there are two levels only.`);
  });
}

/** Spaces are named within their venue only. */
function checkSpaces(rows: SeedRows, faults: string[]): void {
  rows.venues.forEach((venue, index) => {
    const names = venue.spaces.map((space) => space.name);
    const twice = names.find((name, position) => names.indexOf(name) !== position);
    if (twice) faults.push(`${rowName('venues', index, venue)}, spaces: there are two called "${twice}".`);
    const named: [string, string][] = [
      ...venue.spaces.flatMap((space) => space.partOf.map((whole): [string, string] => ['spaces.partOf', whole])),
      ...venue.closures.flatMap((closure): [string, string][] => (closure.space ? [['closures.space', closure.space]] : [])),
    ];
    for (const [field, name] of named)
      if (!names.includes(name)) faults.push(`${rowName('venues', index, venue)}, ${field}: this venue has no space "${name}".`);
  });
}

function checkSelf(rows: SeedRows, faults: string[]): void {
  for (const { file, index, row } of listingsOf(rows))
    if (row.relations.some((relation) => relation.to === row.slug))
      faults.push(`${rowName(file, index, row)}, relations: it names itself.`);
}

/** Adds a fault for each slug that is taken twice or names nothing, and for what no single row can show to be wrong. */
export function checkReferences(rows: SeedRows, faults: string[]): void {
  checkVocabularies(rows, faults);
  checkSpaces(rows, faults);
  checkSelf(rows, faults);
  const known = knownNames(rows, faults);
  for (const file of Object.keys(referencesOf) as SeedFile[]) {
    const references = referencesOf[file] as (row: unknown) => Reference[];
    rows[file].forEach((row, index) => {
      for (const [field, target, slug] of references(row)) {
        if (slug === undefined || known.get(target)?.has(slug)) continue;
        faults.push(`${rowName(file, index, row)}, ${field}: there is no ${called[target] ?? target} "${slug}" in the seed.`);
      }
    });
  }
}

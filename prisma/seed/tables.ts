/** Turns seed rows into table rows. Over 300 lines would be two rooms; kinds are in `kinds.ts`. */
import { activityTables, awardTables, eventTables, fundTables, groupTables, opportunityTables, venueTables } from './kinds.ts';
import { type ListingFile, listingFiles } from './references.ts';
import type { SeedRows } from './rows.ts';

/** What each slug became. Terms are named by vocabulary and slug. */
export interface Ids {
  terms: Map<string, number>;
  places: Map<string, number>;
  sources: Map<string, number>;
  listings: Map<string, number>;
}

export type TableRow = Record<string, unknown>;
const tableNames = [
  'Term',
  'Synonym',
  'Place',
  'FormerCode',
  'Containment',
  'Neighbour',
  'Source',
  'Listing',
  'Group',
  'Council',
  'CouncilPlace',
  'Venue',
  'Fund',
  'Opportunity',
  'Event',
  'EventHost',
  'FundHelp',
  'OtherName',
  'Identifier',
  'Location',
  'ListingPlace',
  'ListingTerm',
  'Contact',
  'Link',
  'Relation',
  'Activity',
  'ActivityTerm',
  'Space',
  'SpacePart',
  'SpaceTerm',
  'Capacity',
  'Rate',
  'OpeningHours',
  'Closure',
  'Round',
  'Criterion',
  'Award',
  'AwardPlace',
  'Milestone',
  'Schedule',
  'AccessFact',
  'ListingSource',
  'Revision',
] as const;
export type Tables = Record<(typeof tableNames)[number], TableRow[]>;

/** The id a checked slug stands for; null where the field was left out. */
export function idOf(ids: Map<string, number>, slug: string | undefined): number | null {
  return slug === undefined ? null : (ids.get(slug) ?? null);
}

/** The cost columns that listings and activities share. */
export function costColumns(cost: SeedRows['groups'][number]['cost']): TableRow {
  return {
    costFree: cost?.free ?? null,
    costFrom: cost?.from ?? null,
    costTo: cost?.to ?? null,
    costUnit: cost?.unit ?? null,
    costNote: cost?.note ?? null,
    costConcessions: cost?.concessions ?? null,
  };
}

/** The amount columns that funds and rounds share. */
export function amountColumns(amount: SeedRows['funding'][number]['amount']): TableRow {
  return { amountLeast: amount?.least ?? null, amountMost: amount?.most ?? null, amountTypical: amount?.typical ?? null };
}

type AccessFacts = SeedRows['groups'][number]['access'];
export function accessRows(owner: { listingId?: number; activityId?: number; spaceId?: number }, facts: AccessFacts, ids: Ids): TableRow[] {
  const { listingId = null, activityId = null, spaceId = null } = owner;
  return facts.map((fact) => ({
    listingId,
    activityId,
    spaceId,
    termId: ids.terms.get(`ACCESS ${fact.term}`),
    answer: fact.answer,
    note: fact.note ?? null,
    asAt: fact.asAt ?? null,
  }));
}

type Schedules = SeedRows['volunteering'][number]['schedule'];
export function scheduleRows(owner: { listingId?: number; activityId?: number }, schedules: Schedules): TableRow[] {
  const { listingId = null, activityId = null } = owner;
  return schedules.map((schedule, position) => ({
    listingId,
    activityId,
    position,
    rrule: schedule.rrule,
    startDate: schedule.startDate,
    endDate: schedule.endDate ?? null,
    from: schedule.from,
    to: schedule.to ?? null,
    exceptions: schedule.exceptions,
    note: schedule.note ?? null,
  }));
}

type Sources = SeedRows['awards'][number]['sources'];
export function sourceRows(owner: { listingId?: number; awardId?: number }, sources: Sources, rows: SeedRows, ids: Ids): TableRow[] {
  const { listingId = null, awardId = null } = owner;
  return sources.map((source) => {
    const paper = rows.sources.find((row) => row.paper === source.paper);
    return {
      listingId,
      awardId,
      sourceId: ids.sources.get(source.paper),
      identifier: source.identifier ?? null,
      url: source.url ?? paper?.url ?? null,
      asAt: source.asAt ?? paper?.asAt,
      fields: source.fields,
    };
  });
}

function vocabularyTables(rows: SeedRows, ids: Ids): Partial<Tables> {
  return {
    Term: rows.vocabularies.map((row, position) => ({
      id: ids.terms.get(`${row.vocabulary} ${row.slug}`),
      vocabulary: row.vocabulary,
      slug: row.slug,
      label: row.label,
      names: row.names,
      alternativeLabels: row.alternativeLabels,
      position,
      parentId: row.parent ? ids.terms.get(`${row.vocabulary} ${row.parent}`) : null,
    })),
  };
}

function synonymRowOf(row: SeedRows['synonyms'][number]): TableRow {
  if ('same' in row) return { kind: 'SAME', words: row.same, meaning: [] };
  if ('ignored' in row) return { kind: 'IGNORED', words: row.ignored, meaning: [] };
  return { kind: 'ONE_WAY', words: row.words, meaning: row.meaning };
}

function placeTables(rows: SeedRows, ids: Ids): Partial<Tables> {
  const id = (slug: string) => ids.places.get(slug) as number;
  const pairs = new Set(
    rows.places.flatMap((row) => row.neighbours.flatMap((other) => [`${id(row.slug)} ${id(other)}`, `${id(other)} ${id(row.slug)}`])),
  );
  return {
    Place: rows.places.map((row) => ({
      id: id(row.slug),
      slug: row.slug,
      code: row.code ?? null,
      name: row.name,
      otherNames: row.otherNames,
      kind: row.kind,
      latitude: row.point?.[0] ?? null,
      longitude: row.point?.[1] ?? null,
      population: row.population ?? null,
    })),
    FormerCode: rows.places.flatMap((row) => row.formerCodes.map((code) => ({ code, placeId: id(row.slug) }))),
    Containment: rows.places.flatMap((row) => row.within.map((outer) => ({ innerId: id(row.slug), outerId: id(outer), direct: true }))),
    Neighbour: [...pairs].map((pair) => pair.split(' ').map(Number)).map(([placeId, neighbourId]) => ({ placeId, neighbourId })),
  };
}

type AnyListing = Partial<SeedRows['groups'][number]> &
  Partial<SeedRows['venues'][number]> &
  Partial<SeedRows['funding'][number]> &
  Partial<SeedRows['volunteering'][number]> &
  SeedRows['events'][number];

const typeVocabulary: Partial<Record<ListingFile, string>> = { groups: 'GROUP_TYPE', venues: 'VENUE_KIND', volunteering: 'ROLE_TYPE' };

function listingRow(file: ListingFile, row: AnyListing, ids: Ids): TableRow {
  const listing = (slug: string | undefined) => idOf(ids.listings, slug);
  return {
    id: listing(row.slug),
    kind: listingFiles[file],
    slug: row.slug,
    status: row.status,
    statusReason: row.statusReason ?? null,
    name: row.name,
    summary: row.summary,
    description: row.description ?? null,
    languages: row.languages,
    channels: row.channels,
    ...costColumns(row.cost),
    typeId: row.type ? ids.terms.get(`${typeVocabulary[file]} ${row.type}`) : null,
    ownerId: listing(row.owner),
    stewardId: listing(row.steward),
    staffNotes: row.staffNotes ?? null,
    groupId: listing(row.group),
    venueId: listing(row.venue),
    insideOfId: listing(row.insideOf),
    operatorId: listing(row.operator),
    managedById: listing(row.managedBy),
    funderId: listing(row.funder),
    managerId: listing(row.manager),
    parentFundId: listing(row.parent),
  };
}

const vocabularyFields = [
  ['THEME', 'themes'],
  ['AUDIENCE', 'audiences'],
  ['FACILITY', 'facilities'],
  ['QUALITY_MARK', 'qualityMarks'],
  ['APPLICANT_TYPE', 'applicantTypes'],
  ['OUTCOME', 'outcomes'],
  ['REQUIREMENT', 'requirements'],
] as const;

function listingTables(file: ListingFile, row: AnyListing, rows: SeedRows, ids: Ids): Partial<Tables> {
  const listingId = ids.listings.get(row.slug) as number;
  const mine = <T extends object>(items: readonly T[], columns: (item: T) => TableRow): TableRow[] =>
    items.map((item, position) => ({ listingId, position, ...columns(item) }));
  const names = [...row.otherNames.map((name) => ({ name, kind: 'ALIAS' })), ...row.formerNames.map((name) => ({ name, kind: 'FORMER' }))];
  const terms = vocabularyFields.flatMap(([vocabulary, field]) => [...new Set(row[field] ?? [])].map((slug) => `${vocabulary} ${slug}`));
  const { location } = row;
  return {
    Listing: [listingRow(file, row, ids)],
    OtherName: mine(names, (name) => name),
    Identifier: row.identifiers.map(({ scheme, value }) => ({ listingId, scheme, value })),
    Location: location
      ? [
          {
            listingId,
            visibility: location.visibility,
            placeId: idOf(ids.places, location.place),
            lines: location.lines,
            town: location.town ?? null,
            postcode: location.postcode ?? null,
            uprn: location.uprn ?? null,
            latitude: location.point?.[0] ?? null,
            longitude: location.point?.[1] ?? null,
            directions: location.directions ?? null,
          },
        ]
      : [],
    ListingPlace: [...new Set(row.places)].map((slug, position) => ({ listingId, placeId: ids.places.get(slug), position })),
    ListingTerm: terms.map((term, position) => ({ listingId, termId: ids.terms.get(term), position })),
    AccessFact: accessRows({ listingId }, row.access, ids),
    Contact: mine(row.contacts, (contact) => ({
      role: contact.role,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
      textRelay: contact.textRelay,
      note: contact.note ?? null,
      public: contact.public,
      personal: false,
    })),
    Link: mine(row.links, (link) => ({ kind: link.kind, url: link.url, label: link.label ?? null })),
    Relation: row.relations.map((relation) => ({
      fromId: listingId,
      toId: ids.listings.get(relation.to),
      kind: relation.kind,
      note: relation.note ?? null,
      fromDate: relation.from ?? null,
      until: relation.until ?? null,
    })),
    ListingSource: sourceRows({ listingId }, row.sources, rows, ids),
    Revision: [
      {
        listingId,
        version: 1,
        action: 'CREATED',
        author: 'seed',
        reason: 'First loaded from the council papers.',
        changes: {},
        snapshot: row,
      },
    ],
  };
}

/** Every table's rows, in no particular order of tables. */
export function tablesOf(rows: SeedRows, ids: Ids): Tables {
  const tables = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
  const add = (part: Partial<Tables>) => {
    for (const [name, added] of Object.entries(part)) tables[name as keyof Tables].push(...added);
  };
  add(vocabularyTables(rows, ids));
  add({ Synonym: rows.synonyms.map((row, index) => ({ id: index + 1, ...synonymRowOf(row) })) });
  add(placeTables(rows, ids));
  add({
    Source: rows.sources.map(({ paper, ...source }) => ({ id: ids.sources.get(paper), system: paper, ...source, url: source.url ?? null })),
  });
  for (const file of Object.keys(listingFiles) as ListingFile[])
    for (const row of rows[file]) add(listingTables(file, row as unknown as AnyListing, rows, ids));
  for (const row of rows.groups) add(groupTables(row, ids));
  add(activityTables(rows.groups, ids));
  add(venueTables(rows.venues, ids));
  for (const row of rows.funding) add(fundTables(row, ids));
  for (const row of rows.volunteering) add(opportunityTables(row, ids));
  for (const row of rows.events) add(eventTables(row, ids));
  add(awardTables(rows, ids));
  return tables;
}

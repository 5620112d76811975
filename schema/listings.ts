/** What all kinds share: the `Listing` interface and the small types it is made of. One interface with thirty fields, hence the length. */

import {
  AccessAnswer as AccessAnswers,
  Channel as Channels,
  LinkKind as LinkKinds,
  ListingKind as ListingKinds,
  type Prisma,
} from '../generated/prisma/client.ts';
import { listingUrl } from '../server/listings/addresses.ts';
import { type AssuranceFacts, assuranceColumns, assuranceState, confirmedByWords } from '../server/listings/assurance.ts';
import { publicContact } from '../server/listings/contacts.ts';
import { idOfFormerSlug } from '../server/listings/former.ts';
import { locating } from '../server/listings/hidden-bodies.ts';
import { languageName } from '../server/listings/languages.ts';
import { answerable } from '../server/listings/status.ts';
import { addressColumns, isHidden, isOpen, isShown, shownAddress, telling } from '../server/listings/visibility.ts';
import { findRows } from '../server/rows/read.ts';
import { builder } from './builder.ts';
import { LIST_LIMIT } from './guards.ts';
import { shownIn } from './language.ts';
import { Place, Point } from './places.ts';
import { planned } from './planned.ts';
import { Term, termRows, termsIn, withVocabulary } from './vocabularies.ts';

export const ListingKind = builder.enumType(ListingKinds, {
  name: 'ListingKind',
  description: 'The five kinds of listing. OPPORTUNITY is "role" on screen.',
});
export const ListingStatus = builder.enumType('ListingStatus', {
  description: 'Drafts and submissions are for staff only.',
  values: {
    PUBLISHED: { description: 'In lists and search.' },
    SUSPENDED: { description: 'Taken off for a time: answers with id, kind, slug, url, name and status only.' },
    ARCHIVED: { description: 'Over: answers with id, kind, slug, url, name and status only.' },
  },
});
export const Channel = builder.enumType(Channels, { name: 'Channel', description: 'How one takes part.' });
const AccessAnswer = builder.enumType(AccessAnswers, { name: 'AccessAnswer', description: 'Not known is UNKNOWN, never NO.' });
const LinkKind = builder.enumType(LinkKinds, { name: 'LinkKind', description: 'What a link leads to.' });
const LocationVisibility = builder.enumType('LocationVisibility', {
  description: 'How much of a location is told. A hidden location is no location at all.',
  values: { EXACT: { description: 'Everything known.' }, AREA: { description: 'The parish or town only: no address, no point.' } },
});
export const AssuranceState = builder.enumType('AssuranceState', {
  description: 'Whether a record can be relied on to be current.',
  values: {
    CURRENT: { description: 'Confirmed, and not due for 60 days.' },
    DUE: { description: 'Confirmed, and due again within 60 days.' },
    OVERDUE: { description: 'Confirmed once, but not again in time: phone before you travel.' },
    NEVER: { description: 'Nobody has confirmed it yet.' },
  },
});

export const Identifier = builder.prismaObject('Identifier', {
  description: 'A number in a public register, in the form of org-id.guide: scheme GB-CHC and value 1074032 make GB-CHC-1074032.',
  select: { id: true },
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register: GB-CHC charities, GB-COH companies, GB-CASC amateur sports clubs.' }),
    value: t.exposeString('value', { description: 'The number in it.' }),
    uri: t.expose('uri', { type: 'Url', nullable: true, description: 'Its page in the register.' }),
  }),
});

export const AccessFact = builder.prismaObject('AccessFact', {
  description: 'One fact about getting in and taking part.',
  select: { id: true },
  fields: (t) => ({
    term: t.relation('term', { type: Term, description: 'What it is about, such as a step-free way in.' }),
    answer: t.expose('answer', { type: AccessAnswer, description: 'Whether it is so.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
    asAt: t.expose('asAt', { type: 'Date', nullable: true, description: 'When it was true.' }),
  }),
});

const Address = builder
  .objectRef<{ lines: string[]; town: string | null; postcode: string | null; uprn: string | null }>('Address')
  .implement({
    description: 'A postal address.',
    fields: (t) => ({
      lines: t.exposeStringList('lines', { description: 'The lines above the town.' }),
      town: t.exposeString('town', { nullable: true, description: 'Post town.' }),
      postcode: t.exposeString('postcode', { nullable: true, description: 'Postcode.' }),
      uprn: t.exposeString('uprn', { nullable: true, description: 'Unique property reference number.' }),
    }),
  });

const Location = builder.prismaObject('Catalogue', {
  name: 'Location',
  description: 'Where a listing is, as far as it may be told.',
  select: { listingId: true, visibility: true },
  fields: (t) => ({
    visibility: t.field({
      type: LocationVisibility,
      description: 'How much is told.',
      resolve: ({ visibility }) => visibility as 'EXACT' | 'AREA',
    }),
    place: t.field({
      type: Place,
      description: 'The parish, town or wider place it is in.',
      select: (_args, _context, nested) => ({ place: nested({ select: { id: true } }) }),
      // None is shown without one.
      resolve: ({ place }) => place as NonNullable<typeof place>,
    }),
    address: t.field({
      type: Address,
      nullable: true,
      description: 'Its postal address, when told and known.',
      select: addressColumns,
      resolve: shownAddress,
    }),
    point: t.field({
      type: Point,
      nullable: true,
      description: 'Its own point, when told and known; never that of its place.',
      select: { latitude: true, longitude: true },
      resolve: ({ latitude, longitude }) => (latitude !== null && longitude !== null ? { latitude, longitude } : null),
    }),
    directions: t.exposeString('directions', { nullable: true, description: 'How to find it.' }),
  }),
});

export const Contact = builder.prismaObject('Contact', {
  description: 'How to reach a role or an office; never merely a person.',
  select: { id: true },
  fields: (t) => ({
    role: t.exposeString('role', { description: 'Who answers: "The office", "Bookings".' }),
    phone: t.expose('phone', { type: 'Phone', nullable: true, description: 'Phone number.' }),
    email: t.expose('email', { type: 'Email', nullable: true, description: 'E-mail address.' }),
    textRelay: t.exposeBoolean('textRelay', { description: 'Answers calls through Relay UK.' }),
    note: t.exposeString('note', { nullable: true, description: 'When and how to reach them.' }),
  }),
});

export const Link = builder.prismaObject('Link', {
  description: 'A page elsewhere.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKind, description: 'What it leads to.' }),
    url: t.expose('url', { type: 'Url', description: 'Its address.' }),
    label: t.exposeString('label', { nullable: true, description: 'Words for the link.' }),
  }),
});

interface CostColumns {
  costFree: boolean | null;
  costFrom: number | null;
  costTo: number | null;
  costUnit: string | null;
  costNote: string | null;
  costConcessions: boolean | null;
}
export const costSelect = { costFree: true, costFrom: true, costTo: true, costUnit: true, costNote: true, costConcessions: true } as const;
export const toldCost = (row: CostColumns) => (row.costFree === null ? null : row);
export const Cost = builder.objectRef<CostColumns>('Cost').implement({
  description: 'What it costs to take part.',
  fields: (t) => ({
    free: t.boolean({ description: 'Nothing to pay.', resolve: (cost) => cost.costFree ?? false }),
    from: t.field({ type: 'Pence', nullable: true, description: 'The least one pays.', resolve: (cost) => cost.costFrom }),
    to: t.field({ type: 'Pence', nullable: true, description: 'The most one pays.', resolve: (cost) => cost.costTo }),
    unit: t.string({ nullable: true, description: 'For what: "a session", "a year".', resolve: (cost) => cost.costUnit }),
    note: t.string({ nullable: true, description: 'More in words: "first time free".', resolve: (cost) => cost.costNote }),
    concessions: t.boolean({ nullable: true, description: 'Less for some. Null when not known.', resolve: (cost) => cost.costConcessions }),
  }),
});

export const Language = builder.objectRef<string>('Language').implement({
  description: 'A language it is offered in.',
  fields: (t) => ({
    code: t.string({ description: 'BCP 47 code, such as pl.', resolve: (code) => code }),
    name: t.string({
      description: 'Its name: "Polish", "polski".',
      args: { language: t.arg.string({ description: shownIn }) },
      resolve: (code, { language }) => languageName(code, language),
    }),
  }),
});

export const ListingSource = builder.prismaObject('ListingSource', {
  description: 'Where facts came from, and when they were true.',
  select: { id: true },
  fields: (t) => ({
    system: t.string({
      description: 'Short name of the paper, directory or feed.',
      select: { source: { select: { system: true } } },
      resolve: (row) => row.source.system,
    }),
    identifier: t.exposeString('identifier', { nullable: true, description: 'Its identifier, heading or page there.' }),
    url: t.expose('url', { type: 'Url', nullable: true, description: 'Its address there.' }),
    licence: t.string({
      description: 'On what terms it may be used.',
      select: { source: { select: { licence: true } } },
      resolve: (row) => row.source.licence,
    }),
    attribution: t.string({
      description: 'Whom to name.',
      select: { source: { select: { attribution: true } } },
      resolve: (row) => row.source.attribution,
    }),
    asAt: t.expose('asAt', { type: 'Date', description: 'When it was true.' }),
    retrievedAt: t.expose('retrievedAt', { type: 'DateTime', nullable: true, description: 'When it was fetched.' }),
    fields: t.exposeStringList('fields', { description: 'Which fields came from here; empty for all that no other source tells.' }),
  }),
});

export const Assurance = builder.objectRef<AssuranceFacts>('Assurance').implement({
  description: 'Who last confirmed a record, and when. Not the same as when it was last changed.',
  fields: (t) => ({
    state: t.field({
      type: AssuranceState,
      description: 'Derived from the dates.',
      resolve: (facts, _args, context) => assuranceState(facts, context.now),
    }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true, description: 'When it was last confirmed.' }),
    confirmedBy: t.string({
      nullable: true,
      description:
        'The body that confirmed it and its part (owner, steward, source); never a person. Null where that would tell where a hidden body is.',
      resolve: confirmedByWords,
    }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true, description: 'When it must be confirmed again.' }),
  }),
});

export const typeNames = { GROUP: 'Group', VENUE: 'Venue', FUND: 'Fund', OPPORTUNITY: 'Opportunity', EVENT: 'Event' } as const;

export const Listing = builder.prismaInterface('Listing', {
  name: 'Listing',
  description: 'Anything in the directory: a group, a venue, a fund, a volunteering role or an event.',
  interfaces: [builder.nodeInterfaceRef() as never],
  select: { id: true, kind: true, status: true },
  resolveType: (listing) => typeNames[listing.kind],
  fields: (t) => ({
    kind: t.expose('kind', { type: ListingKind, description: 'Which of the five kinds.' }),
    slug: t.exposeString('slug', { description: 'Its short name, unique over all kinds. Former slugs keep resolving.' }),
    url: t.field({
      type: 'Url',
      description: 'Its public page.',
      select: { slug: true },
      resolve: (listing, _args, context) => listingUrl(context.publicUrl, listing),
    }),
    status: t.field({
      type: ListingStatus,
      description: 'Whether it is published.',
      resolve: (listing) => listing.status as 'PUBLISHED' | 'SUSPENDED' | 'ARCHIVED',
    }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    otherNames: t.stringList({
      description: 'Other and former names and abbreviations.',
      select: { otherNames: { select: { name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: LIST_LIMIT } },
      resolve: (listing) => listing.otherNames.map((other) => other.name),
    }),
    identifiers: t.field({
      type: [Identifier],
      description: 'Numbers in public registers. None for a hidden location, which a register would give away.',
      select: (_args, _context, nested) => ({
        catalogue: telling,
        identifiers: nested({ orderBy: [{ scheme: 'asc' }, { id: 'asc' }], take: LIST_LIMIT }),
      }),
      resolve: (listing) => (isHidden(listing) ? [] : listing.identifiers),
    }),
    summary: t.exposeString('summary', { description: 'What it is, for whom, in plain text of at most 280 characters.' }),
    description: t.expose('description', { type: 'Markdown', nullable: true, description: 'More about it.' }),
    themes: t.field({
      type: [Term],
      description: 'What it is about.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (listing) => termsIn(listing.terms, 'THEME'),
    }),
    audiences: t.field({
      type: [Term],
      description: 'Who it is for.',
      select: (_args, _context, nested) => ({ terms: termRows(nested(withVocabulary)) }),
      resolve: (listing) => termsIn(listing.terms, 'AUDIENCE'),
    }),
    languages: t.field({
      type: [Language],
      description: 'Languages it is offered in; empty for English alone.',
      select: { languages: true },
      resolve: (listing) => listing.languages,
    }),
    accessFacts: t.relation('accessFacts', {
      type: AccessFact,
      description: 'What is known about access. What is not in the list is not known.',
      query: { orderBy: [{ termId: 'asc' }, { id: 'asc' }], take: LIST_LIMIT },
    }),
    channels: t.expose('channels', { type: [Channel], description: 'How one takes part; empty when not known.' }),
    places: t.field({
      type: [Place],
      description: 'Places it serves, finest first; for a hidden location none finer than a district.',
      select: (_args, _context, nested) => ({
        publicPlaces: { orderBy: { position: 'asc' }, take: LIST_LIMIT, select: { place: nested() } },
      }),
      resolve: (listing) => listing.publicPlaces.map((served) => served.place),
    }),
    location: t.field({
      type: Location,
      nullable: true,
      description: 'Where it is. Null when that is not told or not known.',
      select: (_args, _context, nested) => ({ catalogue: nested({ select: { listingId: true, visibility: true, placeId: true } }) }),
      resolve: ({ catalogue }) => (isShown(catalogue) ? catalogue : null),
    }),
    locationWithheld: t.boolean({
      description: 'True: where it is, is not told, to keep people safe. No more than that is said of it.',
      select: { catalogue: telling },
      resolve: (listing) => isHidden(listing),
    }),
    contacts: t.field({
      type: [Contact],
      description: 'How to reach it, phone first.',
      select: (_args, _context, nested) => ({
        contacts: nested({
          where: publicContact,
          orderBy: [{ position: 'asc' }, { id: 'asc' }],
          take: LIST_LIMIT,
          select: { id: true, phone: true },
        }),
      }),
      resolve: (listing) => listing.contacts.toSorted((one, other) => Number(!one.phone) - Number(!other.phone)),
    }),
    links: t.field({
      type: [Link],
      description: 'Pages elsewhere. No map links where the location is withheld.',
      select: (_args, _context, nested) => ({
        catalogue: telling,
        links: nested({ orderBy: [{ position: 'asc' }, { id: 'asc' }], take: LIST_LIMIT, select: { id: true, kind: true } }),
      }),
      resolve: (listing) => (isOpen(listing) ? listing.links : listing.links.filter((link) => link.kind !== 'MAP')),
    }),
    cost: t.field({
      type: Cost,
      nullable: true,
      description: 'What it costs to take part. Null when not known.',
      select: costSelect,
      resolve: toldCost,
    }),
    sources: t.field({
      type: [ListingSource],
      description:
        'Where its facts came from, newest first. For a hidden location without the addresses of pages there, which might tell it.',
      select: (_args, _context, nested) => ({
        catalogue: telling,
        sources: nested({ orderBy: [{ asAt: 'desc' }, { id: 'asc' }], take: LIST_LIMIT, select: { id: true } }),
      }),
      resolve: (listing) => (isHidden(listing) ? listing.sources.map((source) => ({ ...source, url: null })) : listing.sources),
    }),
    assurance: t.field({
      type: Assurance,
      description: 'Who last confirmed it, and when.',
      select: { ...assuranceColumns, catalogue: locating },
      resolve: (listing) => listing,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it came into the directory.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it last changed. Not a sign that it is current: see assurance.',
    }),
  }),
});

builder.queryField('listing', (t) =>
  t.field({
    type: Listing,
    nullable: true,
    description:
      'The listing with this slug, now or formerly; null when none has it. One that was suspended or archived answers with little more than its name.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: async (_root, { slug }, context, info) => {
      const { select } = planned(context, info, { typeName: 'Listing', select: { id: true, kind: true, status: true } });
      const find = async (where: Prisma.ListingWhereInput) => {
        const [found] = await findRows(context.db(), 'Listing', { select, where: { ...where, ...answerable }, take: 1 });
        return (found as typeof Listing.$inferType | undefined) ?? null;
      };
      const found = await find({ slug });
      if (found) return found;
      const id = await idOfFormerSlug(context.db(), slug);
      return id === null ? null : find({ id });
    },
  }),
);

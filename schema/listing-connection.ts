/** The connections of listings: pages of one search, with distances, matches and facets. */
import type { Vocabulary } from '../generated/prisma/client.ts';
import type { KnownPlace } from '../server/places/known.ts';
import type { CollectionAsked } from '../server/search/collection.ts';
import type { FacetCount, FacetCounts } from '../server/search/facets.ts';
import type { Hit } from '../server/search/find.ts';
import { knownNames } from '../server/vocabularies/known-names.ts';
import { labelIn, labelLanguage, type Named } from '../server/vocabularies/term-names.ts';
import { builder, type Context } from './builder.ts';
import { connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import type { Event } from './events.ts';
import type { Fund } from './funding.ts';
import type { Group } from './groups.ts';
import { columnWithoutArguments, shownIn } from './language.ts';
import type { Listing } from './listings.ts';
import { Place, readPlaces } from './places.ts';
import { selectedFields } from './selected.ts';
import type { Venue } from './venues.ts';
import type { Opportunity } from './volunteering.ts';

export type ListingNode = typeof Listing.$inferType;

export interface ListingRow extends Omit<Hit, 'id'> {
  node: ListingNode;
  /** The collection's own line beside it. */
  note: string | null;
}

export interface ListingPage extends Page<ListingNode, ListingRow> {
  facets: (wanted: ReadonlySet<string>) => Promise<FacetCounts>;
  near: KnownPlace | null;
  nearResolvedBy: string | null;
  nearChoices: KnownPlace[];
  didYouMean: string | null;
  collection: CollectionAsked | null;
}

const Match = builder.enumType('Match', {
  description: 'Why a row is in the list.',
  values: {
    SERVES: { description: 'It serves the place asked for.' },
    WITHIN: { description: 'It serves something within the place.' },
    CONTAINS: { description: 'It serves an area that contains the place.' },
    NAME: { description: 'The words are in its name.' },
    OTHER_NAME: { description: 'The words are in another name of it.' },
    TEXT: { description: 'The words are elsewhere in its text.' },
    ACTIVITY: { description: 'The words are in one of its activities.' },
    SPACE: { description: 'The words are in the name of one of its rooms.' },
  } as const,
});

const vocabularyOf: Partial<Record<FacetCount['of'], Vocabulary>> = { themes: 'THEME', audiences: 'AUDIENCE', accessibility: 'ACCESS' };

async function namedFacet(context: Context, { label, value, of }: FacetCount): Promise<Named> {
  const vocabulary = vocabularyOf[of];
  return vocabulary ? { label, names: await knownNames(context.db(), vocabulary, value) } : { label };
}

const FacetCountType = builder.objectRef<FacetCount>('FacetCount').implement({
  description: 'How many rows carry one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to give in a filter.' }),
    label: t.string({
      description:
        'What to show. English where a term has no name in the language asked for, and for kinds; a place has its own name. labelLanguage tells.',
      args: { language: t.arg.string({ description: shownIn }) },
      extensions: columnWithoutArguments('label'),
      resolve: (facet, { language }, context) =>
        language ? namedFacet(context, facet).then((named) => labelIn(named, language)) : facet.label,
    }),
    labelLanguage: t.string({
      description: 'The language that the label is in when it is asked for so, as BCP 47.',
      args: { language: t.arg.string({ description: 'As given to label.' }) },
      resolve: async (facet, { language }, context) => labelLanguage(await namedFacet(context, facet), language),
    }),
    count: t.exposeInt('count', { description: 'Rows with it, under all the other active filters.' }),
  }),
});

const Facets = builder.objectRef<FacetCounts>('Facets').implement({
  description: 'Counts for the filters beside a list, each under all the other active filters. Counted only when asked for.',
  fields: (t) => ({
    kinds: t.expose('kinds', { type: [FacetCountType], description: 'By kind.' }),
    themes: t.expose('themes', { type: [FacetCountType], description: 'By theme; a wider theme counts those under it.' }),
    audiences: t.expose('audiences', { type: [FacetCountType], description: 'By audience.' }),
    places: t.expose('places', {
      type: [FacetCountType],
      description: 'By the places directly within those asked for; by district when none was.',
    }),
    accessibility: t.expose('accessibility', { type: [FacetCountType], description: 'By access that is a plain YES.' }),
    free: t.exposeInt('free', { description: 'With nothing to pay.' }),
  }),
});

type NodeRef = typeof Listing | typeof Group | typeof Venue | typeof Fund | typeof Opportunity | typeof Event;

const Collection = builder.objectRef<Pick<CollectionAsked, 'slug' | 'title'>>('Collection').implement({
  description: 'How one body shapes its own lists. The records are those of everybody.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'What to give as filter.collection.' }),
    title: t.exposeString('title', { description: 'What the body calls it.' }),
  }),
});

/** The connection and edge of one kind of listing. */
export function listingConnection(name: string, type: NodeRef) {
  const ListingEdge = builder.objectRef<ListingRow>(`${name}Edge`).implement({
    description: `A row of ${name}Connection.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: connectionDescriptions.cursor }),
      node: t.field({ type, description: connectionDescriptions.node, resolve: (row) => row.node }),
      distanceKm: t.exposeFloat('distanceKm', {
        nullable: true,
        description:
          'How far from `near`, in kilometres; from its parish or town where its own point is withheld. Null for a hidden location.',
      }),
      note: t.exposeString('note', {
        nullable: true,
        description: 'A line of its own that the collection asked for puts beside it, plain text. Never beside a hidden location.',
      }),
      matched: t.expose('matched', { type: [Match], description: 'Why it is in the list.' }),
    }),
  });
  return builder.objectRef<ListingPage>(`${name}Connection`).implement({
    description: `A page of a list of ${name === 'Listing' ? 'listings of all kinds' : `${name.toLowerCase()} listings`}.`,
    fields: (t) => ({
      edges: t.field({
        type: [ListingEdge],
        complexity: rowsComplexity,
        description: connectionDescriptions.edges,
        resolve: (page) => page.rows,
      }),
      nodes: t.field({
        type: [type],
        complexity: rowsComplexity,
        description: connectionDescriptions.nodes,
        resolve: (page) => page.rows.map((row) => row.node),
      }),
      pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
      totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
      facets: t.field({
        type: Facets,
        complexity: 20,
        description: 'Counts for the filters beside the list. Counted only when asked for.',
        resolve: (page, _args, _context, info) => page.facets(selectedFields(info)),
      }),
      near: t.field({
        type: Place,
        nullable: true,
        description:
          'The place that `near.place` was understood as. For a postcode, the parish or town it is probably in, else its ward or district.',
        resolve: async (page, _args, context, info) => (page.near ? ((await readPlaces(context, info, [page.near]))[0] ?? null) : null),
      }),
      nearResolvedBy: t.exposeString('nearResolvedBy', {
        nullable: true,
        description:
          'How it was recognised: slug, code, former code, name, other name, joint name (one that several places share), spelling (nearly so), postcode or postcode district.',
      }),
      nearChoices: t.field({
        type: [Place],
        description: 'The places it could mean, when it could mean several; the list is then empty.',
        resolve: (page, _args, context, info) => readPlaces(context, info, page.nearChoices),
      }),
      collection: t.expose('collection', { type: Collection, nullable: true, description: 'The collection that was asked for.' }),
      didYouMean: t.exposeString('didYouMean', {
        nullable: true,
        description: 'What was asked, with misspelt words put right: the list answers this. Null when it answers what was typed.',
      }),
    }),
  });
}

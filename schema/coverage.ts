/** What a place has and lacks. The shapes of the contract; the counts come with the search work. */
import type { ListingKind as ListingKindName } from '../generated/prisma/client.ts';
import { builder } from './builder.ts';
import { notYet } from './errors.ts';
import { Listing, ListingKind } from './listings.ts';
import { Place } from './places.ts';
import { Term } from './vocabularies.ts';

interface CoverageCellShape {
  term: typeof Term.$inferType | null;
  kind: ListingKindName | null;
  count: number;
  per1000: number | null;
  nearest: typeof Listing.$inferType | null;
  nearestKm: number | null;
}

const CoverageCell = builder.objectRef<CoverageCellShape>('CoverageCell').implement({
  description: 'How much there is of one theme, audience or kind.',
  fields: (t) => ({
    term: t.expose('term', { type: Term, nullable: true, description: 'The theme or audience.' }),
    kind: t.expose('kind', { type: ListingKind, nullable: true, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'Listings.' }),
    per1000: t.exposeFloat('per1000', { nullable: true, description: 'For each 1,000 people, where the population is known.' }),
    nearest: t.expose('nearest', { type: Listing, nullable: true, description: 'The nearest one elsewhere, where there is none here.' }),
    nearestKm: t.exposeFloat('nearestKm', { nullable: true, description: 'How far that is, in kilometres.' }),
  }),
});

interface CoverageShape {
  themes: CoverageCellShape[];
  audiences: CoverageCellShape[];
  kinds: CoverageCellShape[];
  affordableRooms: number;
  awardsInFiveYears: number;
  awardedInFiveYears: number;
}

const Coverage = builder.objectRef<CoverageShape>('Coverage').implement({
  description: 'What a place has and lacks.',
  fields: (t) => ({
    themes: t.expose('themes', { type: [CoverageCell], description: 'By theme.' }),
    audiences: t.expose('audiences', { type: [CoverageCell], description: 'By audience.' }),
    kinds: t.expose('kinds', { type: [CoverageCell], description: 'By kind.' }),
    affordableRooms: t.exposeInt('affordableRooms', { description: 'Rooms to hire for under £15 an hour.' }),
    awardsInFiveYears: t.exposeInt('awardsInFiveYears', { description: 'Awards in five years.' }),
    awardedInFiveYears: t.expose('awardedInFiveYears', { type: 'Pence', description: 'Money awarded in five years.' }),
  }),
});

interface IndicatorShape {
  name: string;
  value: number;
  unit: string;
  asAt: Date;
  source: string;
  inWords: string;
}

const Indicator = builder.objectRef<IndicatorShape>('Indicator').implement({
  description: 'A figure about a place, such as its rank of deprivation.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it tells.' }),
    value: t.exposeFloat('value', { description: 'The figure.' }),
    unit: t.exposeString('unit', { description: 'In what.' }),
    asAt: t.expose('asAt', { type: 'Date', description: 'When it was true.' }),
    source: t.exposeString('source', { description: 'Who says so.' }),
    inWords: t.exposeString('inWords', { description: 'In plain words.' }),
  }),
});

builder.prismaObjectFields(Place, (t) => ({
  coverage: t.field({
    type: Coverage,
    description: 'What it has and lacks. Cannot be answered yet.',
    resolve: () => {
      throw notYet('coverage');
    },
  }),
  indicators: t.field({ type: [Indicator], description: 'Figures about it. None are loaded yet: always empty.', resolve: () => [] }),
}));

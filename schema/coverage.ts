/** What a place has and lacks: counts, rooms one can afford, money that came, and the nearest of what there is none of. */
import type { GraphQLResolveInfo } from 'graphql';
import { type Coverage as CoverageFound, type CoverageWanted, coverageOf } from '../server/places/coverage.ts';
import { rowsById } from '../server/rows/read.ts';
import { coverageCost } from './budget.ts';
import { builder, type Context } from './builder.ts';
import { type At, fieldLoader, infosOf } from './field-loader.ts';
import { Listing, ListingKind } from './listings.ts';
import { Place } from './places.ts';
import { selectedFields } from './selected.ts';
import { sharedRowsQuery } from './shared-rows.ts';
import { Term } from './vocabularies.ts';

type ListingNode = typeof Listing.$inferType;
type TermNode = typeof Term.$inferType;

interface CellShape extends Omit<CoverageFound['kinds'][number], 'term' | 'nearestId'> {
  term: TermNode | null;
  nearest: ListingNode | null;
}

const lists = ['themes', 'audiences', 'kinds'] as const;

const CoverageCell = builder.objectRef<CellShape>('CoverageCell').implement({
  description: 'How much there is of one theme, audience or kind.',
  fields: (t) => ({
    term: t.expose('term', { type: Term, nullable: true, description: 'The theme or audience. Null in kinds.' }),
    kind: t.expose('kind', { type: ListingKind, nullable: true, description: 'The kind. Null in themes and audiences.' }),
    count: t.exposeInt('count', {
      description:
        'Published listings that serve the place or anything within it: the total of listings(filter: {exactPlace: true}) with this theme, audience or kind. Those that serve only a wider area are not counted, nor hidden ones below their district.',
    }),
    per1000: t.exposeFloat('per1000', {
      nullable: true,
      description: 'The count for each 1,000 people who live there, to two decimals. Null where the population is not known.',
    }),
    nearest: t.expose('nearest', {
      type: Listing,
      nullable: true,
      description:
        'Where there is none here, the nearest elsewhere, from the middle of the place. Null where there is one here, where none is anywhere, or where we do not know the middle. Never one whose location is hidden.',
    }),
    nearestKm: t.exposeFloat('nearestKm', {
      nullable: true,
      description: 'How far that is, in kilometres as the crow flies; to its parish or town where its own point is withheld.',
    }),
  }),
});

type CellList = (typeof lists)[number];
type CoverageShape = Omit<CoverageFound, CellList> & Record<CellList, CellShape[]>;

const Coverage = builder.objectRef<CoverageShape>('Coverage').implement({
  description: 'What a place has and lacks. Only what is asked for is counted.',
  fields: (t) => ({
    themes: t.expose('themes', {
      type: [CoverageCell],
      complexity: coverageCost.themes,
      description:
        'By theme: every one of the vocabulary in its order, also those of which there is none. A wider theme counts those under it.',
    }),
    audiences: t.expose('audiences', {
      type: [CoverageCell],
      complexity: coverageCost.audiences,
      description: 'By audience: every one of the vocabulary in its order, also those of which there is none.',
    }),
    kinds: t.expose('kinds', { type: [CoverageCell], complexity: coverageCost.kinds, description: 'By kind, all five.' }),
    affordableRooms: t.exposeInt('affordableRooms', {
      description:
        'Rooms in the place that a community group, or anybody, can hire today for less than £15 an hour. Rates by the half day, evening or session, doubtful ones, and venues that outsiders cannot hire or whose location is hidden, do not count.',
    }),
    awardsInFiveYears: t.exposeInt('awardsInFiveYears', {
      description:
        'Awards of the last five years for the place or anything within it. A date known by month or year counts while any of it may lie within the five years; an award without a date does not.',
    }),
    awardedInFiveYears: t.expose('awardedInFiveYears', {
      type: 'Pence',
      description:
        'What these awards come to. One "up to" an amount counts with that amount, one of no stated amount with nothing, and one for several places whole in each.',
    }),
  }),
});

function wantedOf(info: GraphQLResolveInfo): CoverageWanted {
  const selected = selectedFields(info);
  const wanted: CoverageWanted = {
    rooms: selected.has('affordableRooms'),
    awards: selected.has('awardsInFiveYears') || selected.has('awardedInFiveYears'),
  };
  for (const list of lists) {
    const fields = selectedFields(info, [list]);
    if (selected.has(list)) wanted[list] = { nearest: fields.has('nearest') || fields.has('nearestKm') };
  }
  return wanted;
}

type AtPlaces = readonly [At, ...At[]];

/** The nearest listings of all cells of all places: one statement, and none where nobody asks for them. */
async function nearestRows(context: Context, at: AtPlaces, found: readonly CoverageFound[]): Promise<Map<number, ListingNode>> {
  const ids = [...new Set(found.flatMap((one) => lists.flatMap((list) => one[list].flatMap((cell) => cell.nearestId ?? []))))];
  const infos = infosOf(at);
  const wanted = lists.filter((list) => selectedFields(infos[0], [list]).has('nearest'));
  if (!ids.length || !wanted.length) return new Map();
  const paths = wanted.map((list) => [list, 'nearest']);
  const { select } = sharedRowsQuery({ context, infos, typeName: 'Listing', paths }, { id: true, kind: true, status: true });
  const rows = await rowsById(context.db(), 'Listing', ids, select);
  return new Map(rows.map((row) => [row['id'] as number, row as unknown as ListingNode]));
}

interface TermSelection {
  select?: Record<string, unknown>;
}

/** Whether a term is asked for its own columns and those of the terms it is under alone. */
const ownColumns = ({ select = {} }: TermSelection): boolean =>
  Object.entries(select).every(([name, asked]) => asked === true || (name === 'parent' && ownColumns(asked as TermSelection)));

/** The terms of all cells: as they were counted, each under its wider one of the same list; read again where more of them is asked for. */
async function termRows(context: Context, at: AtPlaces, found: readonly CoverageFound[]): Promise<Map<number, TermNode>> {
  const terms = (found[0] ? [...found[0].themes, ...found[0].audiences] : []).flatMap(({ term }) => term ?? []);
  const infos = infosOf(at);
  const paths = lists.map((list) => [list, 'term']);
  const { select } = sharedRowsQuery({ context, infos, typeName: 'Term', paths }, { id: true });
  const linked = new Map(terms.map((term) => [term.id, { ...term, parent: null as unknown }]));
  for (const term of linked.values()) term.parent = (term.parentId !== null && linked.get(term.parentId)) || null;
  if (ownColumns({ select }) && terms.every(({ parentId }) => parentId === null || linked.has(parentId))) return linked;
  const rows = await rowsById(context.db(), 'Term', [...linked.keys()], select);
  return new Map(rows.map((row) => [row['id'] as number, row as unknown as TermNode]));
}

async function coverageFor(context: Context, at: AtPlaces, wanted: CoverageWanted): Promise<CoverageShape[]> {
  const ids = at.map(({ id }) => id);
  const found = await coverageOf(context.db(), ids, wanted, context.now);
  const [listings, terms] = await Promise.all([nearestRows(context, at, found), termRows(context, at, found)]);
  const shaped = ({ term, nearestId, ...cell }: CoverageFound['kinds'][number]): CellShape => ({
    ...cell,
    term: (term && terms.get(term.id)) ?? null,
    nearest: (nearestId !== null && listings.get(nearestId)) || null,
  });
  return found.map((one) => ({
    ...one,
    themes: one.themes.map(shaped),
    audiences: one.audiences.map(shaped),
    kinds: one.kinds.map(shaped),
  }));
}

builder.prismaObjectFields(Place, (t) => ({
  coverage: t.field({
    type: Coverage,
    complexity: coverageCost.coverage,
    description:
      'What it has and lacks: how much there is by theme, audience and kind, rooms one can afford, awards, and the nearest elsewhere of what there is none of.',
    resolve: (place, _args, context, info) =>
      fieldLoader(context, info, (at) => coverageFor(context, at, wantedOf(info))).load({ id: place.id, info }),
  }),
}));

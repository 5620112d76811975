import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { PlaceKind as PlaceKinds } from '../generated/prisma/client.ts';
import { slugOf } from '../language/name-key.ts';
import type { KnownPlace } from '../server/places/known.ts';
import { finestFirst } from '../server/places/layers.ts';
import { placesMatching } from '../server/places/matching.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity } from './connection.ts';
import { badInput } from './errors.ts';
import { LIST_LIMIT } from './guards.ts';

export const PlaceKind = builder.enumType(PlaceKinds, {
  name: 'PlaceKind',
  description: 'The layers of places. They overlap: a ward may hold parts of several parishes.',
});

export const Point = builder.objectRef<{ latitude: number; longitude: number }>('Point').implement({
  description: 'A point in WGS 84 degrees.',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east; west is negative.' }),
  }),
});

export const Place = builder.prismaNode('Place', {
  description: 'A parish, town, ward, district or other area.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Its short name in filters. The bare name is the parish or town; other layers carry theirs.',
    }),
    code: t.exposeString('code', { nullable: true, description: 'Its official code, such as E04001700.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    otherNames: t.exposeStringList('otherNames', { description: 'Other and former names and spellings.' }),
    kind: t.expose('kind', { type: PlaceKind, description: 'Its layer.' }),
    point: t.field({
      type: Point,
      nullable: true,
      description: 'Its rough centre.',
      select: { latitude: true, longitude: true },
      resolve: ({ latitude, longitude }) => (latitude !== null && longitude !== null ? { latitude, longitude } : null),
    }),
    population: t.exposeInt('population', { nullable: true, description: 'How many people live there, where known.' }),
  }),
});

const kept: ReadonlySet<string> = new Set<keyof KnownPlace>(['id', 'slug', 'code', 'name', 'otherNames', 'kind', 'latitude', 'longitude']);

/** Nothing but columns that are there already, wherever the places were found. */
const isKept = ({ select, ...more }: { select?: object }) =>
  !Object.keys(more).length && Object.entries(select ?? {}).every(([column, wanted]) => wanted === true && kept.has(column));

/**
 * The rows of places that were found, in that order: as they were found where a query selects no more of them, else in one statement and without those
 * that are gone meanwhile.
 */
export async function readPlaces(
  context: Context,
  info: GraphQLResolveInfo,
  found: readonly KnownPlace[],
  paths?: string[][],
): Promise<(typeof Place.$inferType)[]> {
  if (!found.length) return [];
  const query = queryFromInfo({ context, info, typeName: 'Place', select: { id: true }, ...(paths && { paths }) });
  if (isKept(query)) return [...found] as (typeof Place.$inferType)[];
  const ids = found.map(({ id }) => id);
  const rows = await context.db().place.findMany({ ...query, where: { id: { in: ids } }, take: ids.length });
  const byId = new Map(rows.map((row) => [row.id, row as typeof Place.$inferType]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

builder.prismaObjectFields(Place, (t) => ({
  within: t.field({
    type: [Place],
    description: 'Areas that contain it, in every layer, finest first.',
    select: (_args, _context, nested) => ({
      within: {
        orderBy: [{ outerId: 'asc' }],
        take: LIST_LIMIT,
        select: { outer: nested({ select: { id: true, kind: true, name: true } }) },
      },
    }),
    resolve: (place) => place.within.map((row) => row.outer).sort(finestFirst),
  }),
  contains: t.field({
    type: [Place],
    description: 'Areas it contains, in every layer, by name.',
    complexity: { field: 2, multiplier: 30 },
    args: { kind: t.arg({ type: PlaceKind, description: 'Only those of this layer.' }) },
    select: (args, _context, nested) => ({
      contains: {
        where: args.kind ? { inner: { kind: args.kind } } : {},
        orderBy: [{ inner: { name: 'asc' } }, { innerId: 'asc' }],
        take: LIST_LIMIT,
        select: { inner: nested() },
      },
    }),
    resolve: (place) => place.contains.map((row) => row.inner),
  }),
  neighbours: t.field({
    type: [Place],
    description: 'Places beside it, by name.',
    select: (_args, _context, nested) => ({
      neighbours: { orderBy: [{ neighbour: { name: 'asc' } }, { neighbourId: 'asc' }], take: LIST_LIMIT, select: { neighbour: nested() } },
    }),
    resolve: (place) => place.neighbours.map((row) => row.neighbour),
  }),
}));

builder.queryField('place', (t) =>
  t.prismaField({
    type: Place,
    nullable: true,
    description: 'The place with this slug or this code, now or formerly.',
    args: {
      slug: t.arg.string({ description: 'Its slug.' }),
      code: t.arg.string({ description: 'Its official code.' }),
    },
    resolve: async (query, _root, { slug, code }, context) => {
      if ((slug === undefined || slug === null) === (code === undefined || code === null))
        throw badInput('place needs either slug or code.');
      if (typeof slug === 'string') {
        // "St Ives" is written for st-ives.
        const slugs = [...new Set([slug, slug.trim().toLowerCase(), slugOf(slug)])];
        const found = await context.db().place.findFirst({ ...query, where: { slug: { in: slugs } }, orderBy: { id: 'asc' } });
        if (found) return found;
        const former = await context.db().formerPlace.findFirst({ where: { slug: { in: slugs } }, orderBy: { slug: 'asc' } });
        return former && context.db().place.findFirst({ ...query, where: { id: former.placeId } });
      }
      const asked = (code as string).trim().toUpperCase();
      return context.db().place.findFirst({ ...query, where: { OR: [{ code: asked }, { formerCodes: { some: { code: asked } } }] } });
    },
  }),
);

builder.queryField('places', (t) =>
  t.prismaField({
    type: [Place],
    description:
      'Places whose name, other name, slug or code matches what a person typed, best match first. For a postcode, the places it lies in; when nothing matches, names that are spelled nearly so.',
    args: {
      query: t.arg.string({ required: true, description: 'What they typed; the beginning of a name will do, or a postcode.' }),
      kinds: t.arg({ type: [PlaceKind], description: 'Only of these layers.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many, at most 100.' }),
    },
    complexity: connectionComplexity,
    resolve: async (query, _root, args, context) => {
      const ids = await placesMatching(context.db(), args.query, args.kinds ?? null, checkedFirst(args.first));
      const rows = await context.db().place.findMany({ ...query, where: { id: { in: ids } }, take: Math.max(ids.length, 1) });
      return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    },
  }),
);

/** Places as administrators change them. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { mergePlaces } from '../../server/registers/merge-places.ts';
import { countPlaces, listPlaces, type PlacesAsked } from '../../server/registers/place-list.ts';
import { type PlaceRow, places, tidyPlace, useOfPlace } from '../../server/registers/places.ts';
import { change, versionOf } from '../../server/registers/register.ts';
import { decodeCursor, encodeCursor } from '../../server/search/cursor.ts';
import { ViewerRef } from '../accounts.ts';
import { builder } from '../builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from '../connection.ts';
import { badInput } from '../errors.ts';
import { LIST_LIMIT } from '../guards.ts';
import { Place, PlaceKind } from '../places.ts';
import { numberIn, readStaffNumber } from '../staff-ids.ts';
import { numbersIn, rule, saved, subjectIn, versionArg, versionDescription } from './saved.ts';

const PlaceInput = builder.inputType('PlaceInput', {
  description: 'A place, whole: what is left out is empty.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Its short name in filters and addresses. The one it had goes on working.' }),
    code: t.string({ description: 'Its official code.' }),
    formerCodes: t.stringList({ description: 'Codes it had.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    otherNames: t.stringList({ description: 'Other and former names and spellings.' }),
    kind: t.field({ type: PlaceKind, required: true, description: 'Its layer.' }),
    latitude: t.float({ description: 'Degrees north of its rough centre.' }),
    longitude: t.float({ description: 'Degrees east of it.' }),
    population: t.int({ description: 'How many people live there.' }),
    within: t.idList({ description: 'Global ids of the areas it lies in directly.' }),
    contains: t.idList({ description: 'Global ids of what a custom area is made of.' }),
  }),
});

builder.mutationField('savePlace', (t) =>
  t.field({
    ...saved,
    description: 'Adds a place, or changes one. What lies in what follows; an import may set official names and codes again.',
    args: {
      id: t.arg.id({ description: 'Global id of the place to change; none adds one.' }),
      place: t.arg({ type: PlaceInput, required: true, description: 'How it is to be.' }),
      version: t.arg.int(versionArg),
    },
    resolve: (_root, { id, place, version }, { db, viewer, now }) => {
      const row: PlaceRow = tidyPlace({
        ...place,
        code: place.code ?? null,
        formerCodes: [...(place.formerCodes ?? [])],
        otherNames: [...(place.otherNames ?? [])],
        latitude: place.latitude ?? null,
        longitude: place.longitude ?? null,
        population: place.population ?? null,
        within: numbersIn('Place', place.within),
        contains: numbersIn('Place', place.contains),
      });
      return change(db(), places, subjectIn('Place', id), () => row, { viewer, now, version });
    },
  }),
);
builder.mutationField('removePlace', (t) =>
  t.field({
    ...saved,
    description: 'Takes a place away that nothing uses. One in use is merged instead.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the place.' }) },
    resolve: (_root, { id }, { db, viewer, now }) => change(db(), places, subjectIn('Place', id), () => null, { viewer, now }),
  }),
);
builder.mutationField('mergePlaces', (t) =>
  t.field({
    ...saved,
    description: 'Makes one of two rows for the same place. Slug, codes, names and the id of the first go on working.',
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the place that goes.' }),
      into: t.arg.id({ required: true, description: 'Global id of the place that stays.' }),
    },
    resolve: (_root, { from, into }, { db, viewer, now }) =>
      mergePlaces(db(), numberIn('Place', from), numberIn('Place', into), { viewer, now }),
  }),
);

interface PlaceRecordShape extends PlaceRow {
  id: number;
}
const placesById = (t: readonly number[]) => ({
  where: { id: { in: [...t] } },
  orderBy: [{ name: 'asc' as const }, { id: 'asc' as const }],
  take: LIST_LIMIT,
});
const PlaceUse = builder.objectRef<Awaited<ReturnType<typeof useOfPlace>>>('PlaceUse').implement({
  description: 'How much hangs on a place, drafts and withheld locations included.',
  fields: (t) => ({
    listings: t.exposeInt('listings', { description: 'Listings that are there or serve it, each counted for both.' }),
    awards: t.exposeInt('awards', { description: 'Awards for it.' }),
    councils: t.exposeInt('councils', { description: 'Councils elected for it.' }),
    members: t.exposeInt('members', { description: 'People whose work is limited to it.' }),
    inner: t.exposeInt('inner', { description: 'Places that lie in it directly.' }),
    postcodes: t.exposeInt('postcodes', { description: 'Postcodes that lie in it.' }),
  }),
});
const PlaceRecord = builder.objectRef<PlaceRecordShape>('PlaceRecord').implement({
  description: 'A place as administrators change it. Staff only.',
  fields: (t) => ({
    place: t.prismaField({
      type: Place,
      description: 'As the public sees it.',
      resolve: (query, { id }, _args, { db }) => db().place.findUniqueOrThrow({ ...query, where: { id } }),
    }),
    id: t.id({ description: 'Global id of the place.', resolve: ({ id }) => encodeGlobalID('Place', id) }),
    version: t.int({ description: versionDescription, resolve: ({ id: _id, ...row }) => versionOf(row) }),
    formerCodes: t.exposeStringList('formerCodes', { description: 'Codes it had.' }),
    within: t.prismaField({
      type: [Place],
      description: 'Areas it lies in directly, as somebody said, not as it follows.',
      resolve: (query, { within }, _args, { db }) => db().place.findMany({ ...query, ...placesById(within) }),
    }),
    contains: t.prismaField({
      type: [Place],
      description: 'What a custom area is made of.',
      resolve: (query, { contains }, _args, { db }) => db().place.findMany({ ...query, ...placesById(contains) }),
    }),
    formerSlugs: t.stringList({
      description: 'Short names it had, and those of places merged into it.',
      resolve: async ({ id }, _args, { db }) =>
        (await db().formerPlace.findMany({ where: { placeId: id }, orderBy: { slug: 'asc' }, take: LIST_LIMIT })).map(({ slug }) => slug),
    }),
    use: t.field({ type: PlaceUse, description: 'How much hangs on it.', resolve: ({ id }, _args, { db }) => useOfPlace(db(), id) }),
  }),
});

const PlaceRecordConnection = builder.objectRef<Page<typeof Place.$inferType>>('PlaceRecordConnection').implement({
  description: 'A page of places.',
  fields: (t) => ({
    nodes: t.field({
      type: [Place],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: (page) => page.rows.map(({ node }) => node),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
    totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
  }),
});

const byName = 'PLACE_NAME';

function afterOf(cursor: string | null | undefined): PlacesAsked['after'] {
  if (!cursor) return null;
  const [name, id] = decodeCursor(cursor, byName, ['string', 'number']);
  return { name: String(name), id: Number(id) };
}

builder.objectFields(ViewerRef, (t) => ({
  placeRecord: t.field({
    type: PlaceRecord,
    nullable: true,
    rule,
    description: 'A place as it can be changed. Null when there is none.',
    args: {
      id: t.arg.id({ description: 'Global id of the place; or say its slug.' }),
      slug: t.arg.string({ description: 'Its slug.' }),
    },
    resolve: async (_viewer, { id, slug }, { db }) => {
      if (!id === !slug) throw badInput('placeRecord needs either id or slug.');
      const found = id
        ? { id: readStaffNumber(id, 'Place') }
        : await db().place.findUnique({ where: { slug: String(slug) }, select: { id: true } });
      const row = found && (await db().$transaction((tx) => places.read(tx, String(found.id))));
      return row && { ...row, id: found.id };
    },
  }),
  placeRecords: t.field({
    type: PlaceRecordConnection,
    nullable: true,
    // Curators write notes on places: they have to find them.
    rule: 'record.note',
    complexity: connectionComplexity,
    description: 'Every place, by name.',
    args: {
      query: t.arg.string({ description: 'In their names, other names, short names or codes.' }),
      kinds: t.arg({ type: [PlaceKind], description: 'Only of these layers.' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 when not given.' }),
      after: t.arg.string({ description: 'A cursor of this list, to go on from there.' }),
    },
    resolve: async (_viewer, { query, kinds, first, after }, { db }) => {
      const size = checkedFirst(first);
      const asked = { query: query?.trim().slice(0, 100) || null, kinds: [...(kinds ?? [])], first: size, after: afterOf(after) };
      const rows = await listPlaces(db(), asked);
      return {
        rows: rows.slice(0, size).map((node) => ({ cursor: encodeCursor(byName, [node.name, node.id]), node })),
        hasNextPage: rows.length > size,
        hasPreviousPage: Boolean(after),
        count: () => countPlaces(db(), asked),
      };
    },
  }),
}));

/** Collections as those who act for a body change them. What the public sees of one is in the lists (listing-connection.ts). */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { type CollectionItemRow, collections, collectionsAt } from '../server/registers/collections.ts';
import { type CollectionItemTold, type CollectionListed, collectionsFor, itemsOf } from '../server/registers/collections-list.ts';
import { change } from '../server/registers/register.ts';
import { ViewerRef } from './accounts.ts';
import { AdminChange } from './admin-changes.ts';
import { builder } from './builder.ts';
import { Group } from './groups.ts';
import { Listing, ListingKind } from './listings.ts';
import { refusals } from './refusals.ts';
import { numberIn, numberInListing, readStaffNumber } from './staff-ids.ts';

const rule = 'collection.change' as const;

const CollectionItemInput = builder.inputType('CollectionItemInput', {
  description: 'What a collection says of one listing.',
  fields: (t) => ({
    listing: t.id({ required: true, description: 'Global id of the listing.' }),
    pinned: t.boolean({ description: 'True: it comes first, in the order of these items.' }),
    leftOut: t.boolean({ description: 'True: it is not in the list at all.' }),
    line: t.string({ description: 'A line of the body’s own beside it, at most 280 letters.' }),
  }),
});
export const CollectionInput = builder.inputType('CollectionInput', {
  description: 'A collection, whole.',
  fields: (t) => ({
    body: t.id({ required: true, description: 'Global id of the group whose it is.' }),
    slug: t.string({ required: true, description: 'Its short name in the `collection` attribute and filter.' }),
    title: t.string({ required: true, description: 'What the body calls it.' }),
    items: t.field({ type: [CollectionItemInput], description: 'Listings it says something of; all others stay as they are.' }),
  }),
});

export const itemsIn = (items: readonly (typeof CollectionItemInput.$inferInput)[]): CollectionItemRow[] => {
  let pin = 0;
  return items.map(({ listing, pinned, leftOut, line }) => ({
    listingId: numberInListing(listing),
    pin: pinned && !leftOut ? pin++ : null,
    leftOut: leftOut ?? false,
    line: line?.trim() || null,
  }));
};

const typeNames = { GROUP: 'Group', VENUE: 'Venue', FUND: 'Fund', OPPORTUNITY: 'Opportunity', EVENT: 'Event' } as const;
/** Listings of which everybody is told a name. */
const told: ReadonlySet<string> = new Set(['PUBLISHED', 'SUSPENDED', 'ARCHIVED']);

const CollectionItem = builder.objectRef<CollectionItemTold>('CollectionItem').implement({
  description: 'What a collection says of one listing. Staff only.',
  fields: (t) => ({
    listing: t.prismaField({
      type: Listing,
      nullable: true,
      description: 'As the public sees it. Null while it is not on the public pages.',
      resolve: (query, { listingId }, _args, { db }) => db().listing.findFirst({ ...query, where: { id: listingId, status: 'PUBLISHED' } }),
    }),
    id: t.id({
      description: 'Global id of the listing, also while it is not on the public pages.',
      resolve: ({ listingId, listing: { kind } }) => encodeGlobalID(typeNames[kind], listingId),
    }),
    kind: t.field({ type: ListingKind, description: 'The kind of the listing.', resolve: ({ listing: { kind } }) => kind }),
    name: t.string({
      nullable: true,
      description: 'What the listing is called. Null for one that is a draft again.',
      resolve: ({ listing: { name, status } }) => (told.has(status) ? name : null),
    }),
    shown: t.boolean({
      description: 'Whether it is on the public pages now.',
      resolve: ({ listing: { status } }) => status === 'PUBLISHED',
    }),
    withheld: t.boolean({
      description: 'Where it is is withheld, so that no line may stand beside it.',
      resolve: ({ listing: { catalogue } }) => catalogue?.visibility === 'HIDDEN',
    }),
    pinned: t.boolean({ description: 'It comes first, in the order of these items.', resolve: ({ pin }) => pin !== null }),
    leftOut: t.exposeBoolean('leftOut', { description: 'It is not in the list at all.' }),
    line: t.exposeString('line', { nullable: true, description: 'A line of the body’s own beside it.' }),
  }),
});

const CollectionRecord = builder.objectRef<CollectionListed>('CollectionRecord').implement({
  description: 'A collection as it can be changed. Staff only.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('Collection', id) }),
    slug: t.exposeString('slug', { description: 'Its short name in the `collection` attribute and filter.' }),
    title: t.exposeString('title', { description: 'What the body calls it.' }),
    version: t.exposeInt('version', { description: 'Give it back with a change: two people never overwrite each other.' }),
    body: t.prismaField({
      type: Group,
      description: 'Whose it is.',
      resolve: (query, { bodyId }, _args, { db }) => db().listing.findUniqueOrThrow({ ...query, where: { id: bodyId } }),
    }),
    bodyName: t.exposeString('bodyName', { description: 'What the body is called.' }),
    place: t.exposeString('place', {
      nullable: true,
      description: 'Slug of the place that the body is the council of. Null for a body that is none.',
    }),
    first: t.exposeInt('first', { description: 'How many listings it puts first.' }),
    leftOut: t.exposeInt('leftOut', { description: 'How many it leaves out.' }),
    lines: t.exposeInt('lines', { description: 'Beside how many it has a line of its own.' }),
    items: t.field({
      type: [CollectionItem],
      complexity: { field: 5, multiplier: 50 },
      description: 'Listings it says something of: what comes first in its order, then the others.',
      resolve: ({ id }, _args, { db }) => itemsOf(db(), id),
    }),
  }),
});

builder.mutationField('saveCollection', (t) =>
  t.field({
    type: AdminChange,
    rule,
    errors: { types: refusals },
    description: 'Adds a collection, or changes one. Embeds that show it follow within two seconds.',
    args: {
      id: t.arg.id({ description: 'Its id; none adds one.' }),
      version: t.arg.int({ description: 'The version it was changed on.' }),
      collection: t.arg({ type: CollectionInput, required: true, description: 'How it is to be.' }),
    },
    resolve: (_root, { id, version, collection }, { db, viewer, now }) => {
      const row = {
        bodyId: numberInListing(collection.body),
        slug: collection.slug.trim().toLowerCase(),
        title: collection.title.trim(),
        items: itemsIn(collection.items ?? []),
      };
      return change(db(), collectionsAt(version), id ? String(numberIn('Collection', id)) : null, () => row, { viewer, now });
    },
  }),
);
builder.mutationField('removeCollection', (t) =>
  t.field({
    type: AdminChange,
    rule,
    errors: { types: refusals },
    description: 'Takes a collection away. Embeds that name it say so.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_root, { id }, { db, viewer, now }) =>
      change(db(), collections, String(numberIn('Collection', id)), () => null, { viewer, now }),
  }),
);

builder.objectFields(ViewerRef, (t) => ({
  collections: t.field({
    type: [CollectionRecord],
    rule,
    complexity: { field: 10, multiplier: 10 },
    description: 'Collections that the viewer may change, by title, at most 1,000.',
    args: { query: t.arg.string({ description: 'In the title, the short name or the name of the body.' }) },
    resolve: (viewer, { query }, { db }) => collectionsFor(db(), viewer, { query }),
  }),
  collection: t.field({
    type: CollectionRecord,
    nullable: true,
    rule,
    description: 'One collection; null for what the viewer may not change.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (viewer, { id }, { db }) => (await collectionsFor(db(), viewer, { id: readStaffNumber(id, 'Collection') }))[0] ?? null,
  }),
}));

/** A collection as embeds would show it, before it is saved. */
import { may } from '../server/accounts/permissions.ts';
import { InputError } from '../server/input-error.ts';
import { bodySubject } from '../server/registers/body-subject.ts';
import { type CollectionAsked, collectionDrafted } from '../server/search/collection.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { CollectionInput, itemsIn } from './collections.ts';
import { connectionComplexity } from './connection.ts';
import { ListingFilter } from './filters.ts';
import { GroupFilter } from './groups.ts';
import { answer, asFilter, GroupConnection, ListingConnection } from './search.ts';
import { numberInListing } from './staff-ids.ts';

const most = 500;

const first = { defaultValue: 20, description: 'How many, at most 100.' } as const;

const CollectionPreview = builder.objectRef<CollectionAsked>('CollectionPreview').implement({
  description: 'The lists of embeds as a collection that is not saved would shape them. Only what is public is in them.',
  fields: (t) => ({
    groups: t.field({
      type: GroupConnection,
      description: 'What an element of groups would show.',
      complexity: connectionComplexity,
      args: { filter: t.arg({ type: GroupFilter, description: 'Filters.' }), first: t.arg.int(first) },
      resolve: (collection, { filter, ...args }, context, info) =>
        answer(context, info, 'Group', { ...args, collection, kinds: ['GROUP'], filter: asFilter(filter?.base), groups: filter }),
    }),
    search: t.field({
      type: ListingConnection,
      description: 'What an element of all kinds would show.',
      complexity: connectionComplexity,
      args: { filter: t.arg({ type: ListingFilter, description: 'Filters.' }), first: t.arg.int(first) },
      resolve: (collection, { filter, ...args }, context, info) =>
        answer(context, info, 'Listing', { ...args, collection, kinds: null, filter: asFilter(filter) }),
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  collectionPreview: t.field({
    type: CollectionPreview,
    nullable: true,
    rule: 'collection.change',
    description: 'How embeds would show a collection, before it is saved. Null for a body that the viewer may not shape lists for.',
    args: { collection: t.arg({ type: CollectionInput, required: true, description: 'How it is to be. Its short name does not matter.' }) },
    resolve: async (viewer, { collection: { body, slug, title, items } }, { db }) => {
      const bodyId = numberInListing(body);
      if (!may(viewer, 'collection.change', await bodySubject(db(), bodyId))) return null;
      if ((items?.length ?? 0) > most) throw new InputError(`These are ${items?.length} listings; ${most} is the most.`);
      return collectionDrafted(db(), { bodyId, slug, title, items: itemsIn(items ?? []) });
    },
  }),
}));

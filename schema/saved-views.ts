/** Filters that people named, to come back to. */
import { encodeGlobalID } from '@pothos/plugin-relay';
import { removeView, saveView, type View, viewsOf } from '../server/accounts/own-views.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { NotSignedIn } from '../server/refusals.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { refusals } from './refusals.ts';
import { numberIn } from './staff-ids.ts';

const SavedView = builder.objectRef<View>('SavedView').implement({
  description: 'Filters that somebody named, to come back to: the viewer, or a colleague who shares them.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => encodeGlobalID('SavedView', id) }),
    list: t.exposeString('list', { description: 'Which list it is of: records, queue, engagement.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    filter: t.expose('filter', { type: 'JSON', description: 'The filters, as the list takes them.' }),
    mine: t.boolean({
      description: 'The viewer’s own, to change and to take away.',
      resolve: (view, _args, { viewer }) => view.accountId === viewer?.accountId,
    }),
    sharedWith: t.string({
      nullable: true,
      description: 'The name of the body whose people see it too; null for nobody else.',
      resolve: ({ body }) => body?.name ?? null,
    }),
    sharedWithId: t.id({
      nullable: true,
      description: 'The global id of that body.',
      resolve: ({ body }) => (body ? listingReference('GROUP', body.id) : null),
    }),
  }),
});

builder.objectFields(ViewerRef, (t) => ({
  savedViews: t.field({
    type: [SavedView],
    description: 'Filters that the viewer named, in their order; then those that colleagues share with a body of theirs.',
    args: { list: t.arg.string({ description: 'Only those of this list.' }) },
    resolve: (viewer, { list }, { db }) => viewsOf(db(), viewer, list),
  }),
}));

builder.mutationField('saveView', (t) =>
  t.field({
    type: SavedView,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Names filters to come back to. The same name in the same list is written over.',
    args: {
      list: t.arg.string({ required: true, description: 'Which list they are of: records, queue, engagement.' }),
      name: t.arg.string({ required: true, description: 'What to call them: one to 60 letters.' }),
      filter: t.arg({ type: 'JSON', required: true, description: 'The filters, as the list takes them.' }),
      shareWith: t.arg.id({ description: 'A body that the viewer works for: its people see it too. Nobody else, when nothing is said.' }),
    },
    resolve: (_root, { list, name, filter, shareWith }, { db, viewer }) => {
      if (!viewer) throw new NotSignedIn();
      return saveView(db(), viewer, { list, name, filter, bodyId: shareWith == null ? null : numberIn('Group', shareWith) });
    },
  }),
);
builder.mutationField('removeView', (t) =>
  t.field({
    type: ViewerRef,
    rule: 'account.self',
    errors: { types: refusals },
    description: 'Takes a saved view of the viewer away, if it is there.',
    args: {
      list: t.arg.string({ required: true, description: 'Which list it is of.' }),
      name: t.arg.string({ required: true, description: 'What they call it.' }),
    },
    resolve: async (_root, { list, name }, { db, viewer }) => {
      if (!viewer) throw new NotSignedIn();
      await removeView(db(), viewer, list, name);
      return viewer;
    },
  }),
);

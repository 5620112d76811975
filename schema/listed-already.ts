/** "Is it one of these?", for forms on which somebody adds a listing. */

import { listedAlready } from '../server/curation/submissions/listed-already.ts';
import { rowsById } from '../server/rows/read.ts';
import { builder } from './builder.ts';
import { Listing, ListingKind } from './listings.ts';
import { planned } from './planned.ts';

const most = 5;

builder.queryField('listedAlready', (t) =>
  t.field({
    type: [Listing],
    description:
      'What somebody is about to add may be listed already: the likeliest first, at most 5. Compared by what anybody can read; a listing whose location is withheld is found by its name alone. Empty while too little is typed.',
    complexity: { field: 50, multiplier: most },
    args: {
      kind: t.arg({ type: ListingKind, required: true, description: 'Its kind.' }),
      name: t.arg.string({ required: true, description: 'Its name, as far as it is typed.' }),
      place: t.arg.string({
        description: 'The village or town, in any spelling. One that is not known, or could be several, is left out.',
      }),
      postcode: t.arg.string({ description: 'Its postcode.' }),
      website: t.arg.string({ description: 'Its page.' }),
    },
    resolve: async (_root, typed, context, info) => {
      const { select } = planned(context, info, { typeName: 'Listing', select: { id: true, kind: true, status: true } });
      const ids = await listedAlready(context.db(), typed, most);
      if (!ids.length) return [];
      const rows = await rowsById(context.db(), 'Listing', ids, select);
      const byId = new Map(rows.map((row) => [row['id'], row]));
      return ids.flatMap((id) => (byId.get(id) as typeof Listing.$inferType | undefined) ?? []);
    },
  }),
);

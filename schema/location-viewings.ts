/** Who looked at withheld locations. For administrators. */
import { listingIdIn } from '../server/curation/records/read-for.ts';
import type { RecordRow } from '../server/curation/records/read-record.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { checkedFirst } from './connection.ts';
import { personOf } from './people-named.ts';

const ViewingRef = builder
  .objectRef<{ at: Date; accountId: string; listing: { id: number; kind: RecordRow['kind']; name: string } }>('LocationViewing')
  .implement({
    description: 'That somebody looked at a withheld location.',
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'When.' }),
      person: t.string({
        nullable: true,
        description: 'Who. Null for somebody who was erased.',
        resolve: ({ accountId }, _args, context) => personOf(context, `account:${accountId}`),
      }),
      record: t.id({ description: 'The global id of the listing.', resolve: ({ listing }) => listingReference(listing.kind, listing.id) }),
      name: t.string({ description: 'What it is called.', resolve: ({ listing }) => listing.name }),
    }),
  });

builder.objectFields(ViewerRef, (t) => ({
  locationViewings: t.field({
    type: [ViewingRef],
    rule: 'record.read-viewings',
    description: 'Who looked at withheld locations, the latest first.',
    args: {
      first: t.arg.int({ description: 'How many, 1 to 100. 20 unless said otherwise.' }),
      record: t.arg.id({ description: 'Of this listing alone.' }),
    },
    resolve: (_viewer, { first, record }, context) =>
      context.db().locationViewing.findMany({
        where: record ? { listingId: listingIdIn(String(record)) } : {},
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: checkedFirst(first),
        select: { at: true, accountId: true, listing: { select: { id: true, kind: true, name: true } } },
      }),
  }),
}));

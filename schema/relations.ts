/** How listings stand to one another. */
import type { RelationKind as RelationKindName } from '../generated/prisma/client.ts';
import { RelationKind as RelationKinds } from '../generated/prisma/client.ts';
import { publicRelation } from '../server/listings/relations.ts';
import { builder } from './builder.ts';
import { LIST_LIMIT } from './guards.ts';
import { Listing } from './listings.ts';

export const RelationKind = builder.enumType(RelationKinds, {
  name: 'RelationKind',
  description: 'How one listing stands to another, read from the first to the second.',
});

interface RelationShape {
  kind: RelationKindName;
  inverse: boolean;
  to: typeof Listing.$inferType;
  note: string | null;
  fromDate: Date | null;
  until: Date | null;
}

const Relation = builder.objectRef<RelationShape>('Relation').implement({
  description: 'That one listing stands in some way to another.',
  fields: (t) => ({
    kind: t.expose('kind', { type: RelationKind, description: 'In which way.' }),
    inverse: t.exposeBoolean('inverse', {
      description: 'True: it is the other that stands so to this one ("has part" rather than "part of").',
    }),
    to: t.expose('to', { type: Listing, description: 'The other one.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
    from: t.expose('fromDate', { type: 'Date', nullable: true, description: 'Since this day.' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: 'Until this day.' }),
  }),
});

const rows = { orderBy: [{ id: 'asc' as const }], take: LIST_LIMIT };
/** At least this, since a selection of nothing is none. */
const aListing = { select: { id: true, kind: true, status: true } } as const;
const columns = { kind: true, note: true, fromDate: true, until: true } as const;

builder.prismaInterfaceFields(Listing, (t) => ({
  related: t.field({
    type: [Relation],
    // Bodies stand to many others: without a price of its own, a few levels of it would read half the directory.
    complexity: { field: 2, multiplier: 15 },
    description: 'Other listings it stands to in some way, from both ends. Where it meets is not among them when that is withheld.',
    select: (_args, _context, nested) => ({
      relationsFrom: {
        ...rows,
        where: { to: { status: 'PUBLISHED' }, ...publicRelation },
        select: { ...columns, to: nested(aListing, ['to']) },
      },
      relationsTo: {
        ...rows,
        where: { from: { status: 'PUBLISHED' }, ...publicRelation },
        select: { ...columns, from: nested(aListing, ['to']) },
      },
    }),
    resolve: (listing) => [
      ...listing.relationsFrom.map((relation) => ({ ...relation, inverse: false })),
      ...listing.relationsTo.map(({ from, ...relation }) => ({ ...relation, inverse: true, to: from })),
    ],
  }),
}));

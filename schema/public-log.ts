/** The little of a listing's trail that everybody may know: what sort of thing changed, when, and on whose word. */
import type { ConfirmedAs, RevisionAction } from '../generated/prisma/client.ts';
import { nameBeside } from '../server/listings/hidden-bodies.ts';
import { isOpen } from '../server/listings/visibility.ts';
import { builder } from './builder.ts';
import { checkedFirst } from './connection.ts';
import { Listing } from './listings.ts';
import { ActedAs, RevisionActionRef } from './record-trail.ts';

interface LogRow {
  action: RevisionAction;
  at: Date;
  as: ConfirmedAs | null;
  told: string[];
  by: string | null;
}

const ListingChange = builder.objectRef<LogRow>('ListingChange').implement({
  description: 'That a listing changed: what sort of thing, when, and on whose word. Never what it said before, and never a person.',
  fields: (t) => ({
    action: t.expose('action', { type: RevisionActionRef, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    as: t.expose('as', { type: ActedAs, nullable: true, description: 'On whose word. Null for what nobody vouches for.' }),
    by: t.exposeString('by', {
      nullable: true,
      description:
        'The body that vouches for it. Null when none does, the public does not know it, or that would tell where a hidden body is.',
    }),
    groups: t.exposeStringList('told', {
      description:
        'Which groups of fields: name, text, contacts, links, location, places, times, cost, access, subjects, activities, spaces, rounds, bodies, details; or published, suspended, archived, confirmed.',
    }),
  }),
});

/** Groups that would say something of where it is. */
const locating = new Set(['location', 'places']);
/** Revisions read of each listing for its public log. */
const mostLookedAt = 100;

builder.prismaInterfaceFields(Listing, (t) => ({
  changes: t.field({
    type: [ListingChange],
    complexity: ({ first }) => ({ field: 2, multiplier: Math.min(Math.max(first ?? 10, 1), 100) }),
    description: 'Its latest changes, newest first. Of a withheld location none is told.',
    args: { first: t.arg.int({ defaultValue: 10, description: 'How many, 1 to 100. 10 unless said otherwise.' }) },
    select: ({ first }) => ({
      catalogue: { select: { visibility: true, locates: true } },
      revisions: {
        where: { open: true },
        orderBy: [{ version: 'desc' as const }],
        // More than asked for: what is left out of a withheld listing must leave no gap to count.
        take: Math.max(checkedFirst(first ?? 10), mostLookedAt),
        select: { action: true, at: true, as: true, told: true, body: { select: { name: true, status: true, hidden: true } } },
      },
    }),
    resolve: (listing, { first }) => {
      const wanted = checkedFirst(first ?? 10);
      const rows = listing.revisions.map(({ body, ...row }) => ({ ...row, by: nameBeside(listing, body) }));
      if (isOpen(listing)) return rows.slice(0, wanted);
      const told = rows.map((row) => ({ ...row, told: row.told.filter((group) => !locating.has(group)) }));
      return told.filter((row) => row.told.length).slice(0, wanted);
    },
  }),
}));

/** Bodies and who works for them. Never public: the public is told bodies, not people. */
import { Role as Roles } from '../generated/prisma/client.ts';
import {
  type BodiesAsked,
  type BodyRow,
  bodiesFor,
  countBodies,
  type MembershipRow,
  membersOf,
  partsOf,
  readBodyFor,
} from '../server/accounts/bodies.ts';
import { sessionsOf } from '../server/accounts/sessions.ts';
import { decodeCursor, encodeCursor } from '../server/search/cursor.ts';
import { ViewerRef } from './accounts.ts';
import { builder } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import { ListingKind } from './listings.ts';
import { SessionRef } from './sessions.ts';
import { readStaffNumber, staffId } from './staff-ids.ts';

export const RoleRef = builder.enumType(Roles, {
  name: 'Role',
  description: 'What a person may do for a body; docs/permissions.md has the whole table.',
});

const PersonRef = builder.objectRef<MembershipRow['account']>('Person').implement({
  description: 'Somebody who can sign in.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => staffId('Person', id) }),
    name: t.exposeString('name', { description: 'How colleagues see them.' }),
    email: t.exposeString('email', { description: 'Where their links go.' }),
    lastSeenAt: t.expose('lastSeenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they last used Fingerpost, to the hour; null for never.',
    }),
    sessions: t.field({
      type: [SessionRef],
      rule: 'account.sessions',
      description: 'Where they are signed in, at most 100; for administrators, empty for others.',
      resolve: ({ id }, _args, { db, now }) => sessionsOf(db(), id, now),
    }),
  }),
});

const PartPlaceRef = builder.objectRef<MembershipRow['places'][number]['place']>('PartPlace').implement({
  description: 'A place that a part is held to, with all that lies within it.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the place.', resolve: ({ id }) => staffId('Place', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    slug: t.exposeString('slug', { description: 'Its short name in filters.' }),
  }),
});

const BodyRef = builder.objectRef<BodyRow>('Body');

export const MembershipRef = builder.objectRef<MembershipRow>('Membership').implement({
  description: 'A person’s part in a body. It is never changed in place: the old one ends, a new one begins.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => staffId('Membership', id) }),
    person: t.field({ type: PersonRef, description: 'Who.', resolve: ({ account }) => account }),
    body: t.field({ type: BodyRef, description: 'For whom.', resolve: ({ body }) => body }),
    role: t.expose('role', { type: RoleRef, description: 'What they may do.' }),
    kinds: t.expose('kinds', { type: [ListingKind], description: 'For which kinds; empty for every kind.' }),
    places: t.field({
      type: [PartPlaceRef],
      description: 'Where; empty for everywhere.',
      resolve: ({ places }) => places.map(({ place }) => place),
    }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    until: t.expose('until', { type: 'DateTime', nullable: true, description: 'When it ended; null while it lasts.' }),
  }),
});

BodyRef.implement({
  description: 'A group that people work for here: a council, a charity, any other.',
  fields: (t) => ({
    id: t.id({ description: 'Global id of the group.', resolve: ({ id }) => staffId('Group', id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    slug: t.exposeString('slug', { description: 'The last part of its address.' }),
    members: t.field({
      type: [MembershipRef],
      nullable: true,
      description: 'Who works for it, at most 200; null for those who may not know.',
      args: { left: t.arg.boolean({ defaultValue: false, description: 'Also those who have left.' }) },
      // Asked anew of one that hangs on a membership, whose own reader may not see the others.
      resolve: async ({ id, mayRead }, { left }, { db, viewer }) =>
        viewer && (mayRead || (await readBodyFor(db(), viewer, id))) ? membersOf(db(), id, left ?? false) : null,
    }),
  }),
});

const BodyEdge = builder.objectRef<{ cursor: string; node: BodyRow }>('BodyEdge').implement({
  description: 'A row of BodyConnection.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: connectionDescriptions.cursor }),
    node: t.expose('node', { type: BodyRef, description: connectionDescriptions.node }),
  }),
});

const BodyConnection = builder.objectRef<Page<BodyRow>>('BodyConnection').implement({
  description: 'A page of bodies.',
  fields: (t) => ({
    edges: t.field({
      type: [BodyEdge],
      complexity: rowsComplexity,
      description: connectionDescriptions.edges,
      resolve: (page) => page.rows,
    }),
    nodes: t.field({
      type: [BodyRef],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: (page) => page.rows.map((row) => row.node),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
    totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
  }),
});

const byName = 'BODY_NAME';

function afterOf(cursor: string | null | undefined): BodiesAsked['after'] {
  if (!cursor) return null;
  const [name, id] = decodeCursor(cursor, byName, ['string', 'number']);
  return { name: String(name), id: Number(id) };
}

builder.objectFields(ViewerRef, (t) => ({
  parts: t.field({
    type: [MembershipRef],
    description: 'What they may do for whom.',
    resolve: ({ accountId }, _args, { db }) => partsOf(db(), accountId),
  }),
  body: t.field({
    type: BodyRef,
    nullable: true,
    rule: 'member.read',
    description: 'One body; null for what is not theirs to look after.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the group.' }) },
    resolve: (viewer, { id }, { db }) => readBodyFor(db(), viewer, readStaffNumber(id, 'Group')),
  }),
  bodies: t.field({
    type: BodyConnection,
    nullable: true,
    rule: 'member.read',
    complexity: connectionComplexity,
    description: 'The bodies they may see the members of, by name.',
    args: {
      query: t.arg.string({ description: 'In their names.' }),
      withMembers: t.arg.boolean({ defaultValue: false, description: 'Only those that somebody works for.' }),
      first: t.arg.int({ description: 'How many, 1 to 100; 20 when not given.' }),
      after: t.arg.string({ description: 'A cursor of this list, to go on from there.' }),
    },
    resolve: async (viewer, { query, withMembers, first, after }, { db }) => {
      const size = checkedFirst(first);
      const asked = { query: query?.trim().slice(0, 100) || null, withMembers: withMembers ?? false, first: size, after: afterOf(after) };
      const rows = await bodiesFor(db(), viewer, asked);
      return {
        rows: rows.slice(0, size).map((node) => ({ cursor: encodeCursor(byName, [node.name, node.id]), node })),
        hasNextPage: rows.length > size,
        hasPreviousPage: Boolean(after),
        count: () => countBodies(db(), viewer, asked),
      };
    },
  }),
}));

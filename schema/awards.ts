/** Money already given. */

import type { Prisma } from '../generated/prisma/client.ts';
import { AmountQualifier as AmountQualifiers } from '../generated/prisma/client.ts';
import { type AwardKey, awardCursor, awardsAfter, latestFirst, publicAward } from '../server/funding/awards.ts';
import { awardsLike, awardsNear, awardsOfFunder } from '../server/funding/awards-near.ts';
import { followed } from '../server/listings/status.ts';

import { placesNamed } from '../server/places/named.ts';
import { findRows } from '../server/rows/read.ts';

import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import { DatePrecision } from './events.ts';
import { Near } from './filters.ts';
import { Fund } from './funding.ts';
import { Group } from './groups.ts';
import { LIST_LIMIT } from './guards.ts';
import { ListingSource } from './listings.ts';
import { parseGlobalId } from './node.ts';
import { Place } from './places.ts';
import { planned } from './planned.ts';

const AmountQualifier = builder.enumType(AmountQualifiers, { name: 'AmountQualifier', description: 'How exactly an amount is known.' });

const Milestone = builder.prismaObject('Milestone', {
  description: 'A step of an award: offered, paid, reported.',
  select: { id: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The step.' }),
    state: t.exposeString('state', { description: 'How far it is.' }),
    on: t.expose('on', { type: 'Date', nullable: true, description: 'On this day.' }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
  }),
});

export const Award = builder.prismaNode('Award', {
  description: 'Money already given.',
  id: { field: 'id', description: 'Global id.' },
  nullable: true,
  select: { id: true },
  fields: (t) => ({
    fund: t.field({
      type: Fund,
      nullable: true,
      description: 'The fund it came from.',
      select: (_args, _context, nested) => ({ fund: nested() }),
      resolve: (award) => followed(award.fund),
    }),
    recipient: t.field({
      type: Group,
      nullable: true,
      description: 'Who had it, when that is a listing.',
      select: (_args, _context, nested) => ({ recipient: nested() }),
      resolve: (award) => followed(award.recipient),
    }),
    recipientName: t.exposeString('recipientName', { description: 'Who had it; "An individual" for a person.' }),
    title: t.exposeString('title', { description: 'What it was for, in a few words.' }),
    amount: t.expose('amount', { type: 'Pence', nullable: true, description: 'How much; null when not stated.' }),
    amountQualifier: t.expose('amountQualifier', { type: AmountQualifier, description: 'How exactly the amount is known.' }),
    awardedOn: t.expose('awardedOn', { type: 'Date', nullable: true, description: 'When; see precision.' }),
    precision: t.expose('precision', { type: DatePrecision, description: 'How exactly the date is known.' }),
    places: t.field({
      type: [Place],
      description: 'Where it was for; no finer than its recipient may be located.',
      select: (_args, _context, nested) => ({
        publicPlaces: { orderBy: [{ place: { name: 'asc' } }, { placeId: 'asc' }], take: LIST_LIMIT, select: { place: nested() } },
      }),
      resolve: (award) => award.publicPlaces.map((row) => row.place),
    }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What it was for.' }),
    milestones: t.relation('milestones', {
      type: Milestone,
      description: 'Its steps.',
      query: () => ({ orderBy: [{ position: 'asc' as const }, { id: 'asc' as const }], take: LIST_LIMIT }),
    }),
    sources: t.relation('sources', {
      type: ListingSource,
      description: 'Where its facts came from, newest first.',
      query: () => ({ orderBy: [{ asAt: 'desc' as const }, { id: 'asc' as const }], take: LIST_LIMIT }),
    }),
  }),
});

type AwardNode = typeof Award.$inferType;

const AwardEdge = builder.objectRef<{ cursor: string; node: AwardNode }>('AwardEdge').implement({
  description: 'A row of AwardConnection.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: connectionDescriptions.cursor }),
    node: t.expose('node', { type: Award, description: connectionDescriptions.node }),
  }),
});

const AwardConnection = builder.objectRef<Page<AwardNode>>('AwardConnection').implement({
  description: 'A page of awards.',
  fields: (t) => ({
    edges: t.field({
      type: [AwardEdge],
      complexity: rowsComplexity,
      description: connectionDescriptions.edges,
      resolve: (page) => page.rows,
    }),
    nodes: t.field({
      type: [Award],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: (page) => page.rows.map((row) => row.node),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
    totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
  }),
});

/** Cuts awards that were read with one row too many into a page. */
export function awardPage<Row extends AwardKey>(
  awards: readonly Row[],
  first: number | null | undefined,
  after: string | null | undefined,
  count: () => number | Promise<number>,
) {
  const size = checkedFirst(first);
  return {
    rows: awards.slice(0, size).map((node) => ({ cursor: awardCursor(node), node })),
    hasNextPage: awards.length > size,
    hasPreviousPage: Boolean(after),
    count,
  };
}

/** What to ask the database for, for such a page. */
export const awardPageQuery = (first: number | null | undefined, after: string | null | undefined, where: Prisma.AwardWhereInput = {}) => ({
  where: { AND: [publicAward, where, awardsAfter(after)] },
  orderBy: latestFirst,
  take: checkedFirst(first) + 1,
});

const awardArgs = () => ({
  first: builder.args((t) => ({ first: t.int({ description: 'How many, at most 100; 20 when not said.' }) })).first,
  after: builder.args((t) => ({ after: t.string({ description: 'The cursor to go on from.' }) })).after,
});

interface Selection {
  select?: Record<string, unknown>;
}

/** Two selections of one row as one. The same field with other arguments in each is the second's: Pothos then reads the first's anew. */
function bothSelected(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const merged = { ...one };
  for (const [name, wanted] of Object.entries(other)) {
    const first = (merged[name] as Selection | undefined)?.select;
    const second = (wanted as Selection | undefined)?.select;
    merged[name] = first && second ? { ...(wanted as object), select: bothSelected(first, second) } : wanted;
  }
  return merged;
}

/** What is selected of the awards under `nodes` and `edges.node` of a connection that hangs on a row. */
function awardNodeSelect(nested: (selection: true, path: string[]) => unknown): Record<string, unknown> {
  const [nodes, edges] = [nested(true, ['nodes']), nested(true, ['edges', 'node'])] as [Selection, Selection];
  return bothSelected(nodes.select ?? {}, edges.select ?? {});
}

builder.prismaObjectFields(Fund, (t) => ({
  awards: t.field({
    type: AwardConnection,
    description: 'What it paid for before, latest first.',
    args: awardArgs(),
    complexity: connectionComplexity,
    select: (args, _context, nested) => ({
      awardsMade: { ...awardPageQuery(args.first, args.after), select: { id: true, awardedOn: true, ...awardNodeSelect(nested) } },
      _count: { select: { awardsMade: { where: publicAward } } },
    }),
    resolve: (fund, args) => awardPage(fund.awardsMade, args.first, args.after, () => fund._count.awardsMade) as never,
  }),
}));

builder.prismaObjectFields(Group, (t) => ({
  awards: t.field({
    type: AwardConnection,
    description: 'Money it was given, latest first.',
    args: awardArgs(),
    complexity: connectionComplexity,
    select: (args, _context, nested) => ({
      awardsReceived: { ...awardPageQuery(args.first, args.after), select: { id: true, awardedOn: true, ...awardNodeSelect(nested) } },
      _count: { select: { awardsReceived: { where: publicAward } } },
    }),
    resolve: (group, args) => awardPage(group.awardsReceived, args.first, args.after, () => group._count.awardsReceived) as never,
  }),
}));

const AwardFilter = builder.inputType('AwardFilter', {
  description: 'Filters of awards; all must hold.',
  fields: (t) => ({
    places: t.stringList({ description: 'Slugs or codes: for one of these places or anything within it.' }),
    fund: t.id({ description: 'Global id of the fund.' }),
    recipient: t.id({ description: 'Global id of the group that had it.' }),
    since: t.field({ type: 'Date', description: 'Awarded on or after this day.' }),
    atLeast: t.field({ type: 'Pence', description: 'Of at least so much.' }),
    funder: t.id({ description: 'Global id of the body whose money it was.' }),
    near: t.field({
      type: Near,
      description:
        'For a place near this one: within withinKm (15 when not said) of it, or within it where it is a district or wider. An award for a wider area is not near; nor is one whose recipient is hidden.',
    }),
    like: t.id({
      description:
        'Global id of a group: awards to groups that share a theme or an audience with it; where the recipient is not a listing, of funds that do. Not its own.',
    }),
  }),
});

type AwardFilterInput = typeof AwardFilter.$inferInput;

async function awardsWhere(context: Context, filter: AwardFilterInput): Promise<Prisma.AwardWhereInput> {
  const places = filter.places?.length ? await placesNamed(context.db(), filter.places) : null;
  const ids = places?.map((place) => place.id) ?? [];
  return {
    ...(places && {
      publicPlaces: { some: { OR: [{ placeId: { in: ids } }, { place: { within: { some: { outerId: { in: ids } } } } }] } },
    }),
    ...(filter.fund && { fundId: parseGlobalId(filter.fund).number }),
    ...(filter.recipient && { recipientId: parseGlobalId(filter.recipient).number }),
    ...(filter.since && { awardedOn: { gte: filter.since } }),
    ...(typeof filter.atLeast === 'number' && { amount: { gte: filter.atLeast } }),
    AND: [
      ...(filter.funder ? [awardsOfFunder(parseGlobalId(filter.funder).number)] : []),
      ...(filter.near ? [await awardsNear(context.db(), filter.near)] : []),
      ...(filter.like ? [await awardsLike(context.db(), parseGlobalId(filter.like).number)] : []),
    ],
  };
}

builder.queryField('awards', (t) =>
  t.field({
    type: AwardConnection,
    description: 'Awards, latest first, undated last.',
    args: {
      filter: t.arg({ type: AwardFilter, description: 'Filters.' }),
      first: t.arg.int({ defaultValue: 20, description: 'How many, at most 100.' }),
      after: t.arg.string({ description: 'The cursor to go on from.' }),
    },
    complexity: connectionComplexity,
    resolve: async (_root, args, context, info) => {
      const where = await awardsWhere(context, args.filter ?? {});
      const { select } = planned(context, info, {
        typeName: 'Award',
        paths: [['nodes'], ['edges', 'node']],
        select: { id: true, awardedOn: true },
      });
      const { award } = context.db();
      const rows = await findRows(context.db(), 'Award', { select, ...awardPageQuery(args.first, args.after, where) });
      return awardPage(rows as unknown as (AwardNode & AwardKey)[], args.first, args.after, () =>
        award.count({ where: { AND: [publicAward, where] } }),
      );
    },
  }),
);

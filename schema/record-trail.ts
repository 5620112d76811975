/** What became of a record: its revisions and notes for staff, and the little of it that everybody may know. */
import {
  ConfirmedAs as ConfirmedAsValues,
  type RelationKind as RelationKindName,
  RevisionAction as RevisionActions,
} from '../generated/prisma/client.ts';
import { may } from '../server/accounts/permissions.ts';
import type { Changes } from '../server/curation/records/document.ts';
import { listingIdIn } from '../server/curation/records/read-for.ts';
import { type RecordRow, readRecord } from '../server/curation/records/read-record.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { documentAt } from '../server/curation/records/restore-revision.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { changesWithoutWithheld, isWithheld, withoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { InputError } from '../server/input-error.ts';
import { nameBeside } from '../server/listings/hidden-bodies.ts';
import { isOpen } from '../server/listings/visibility.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import { Listing } from './listings.ts';
import { RecordBodyRef, RecordRef, recordsOf } from './records.ts';
import { RelationKind } from './relations.ts';

const RevisionActionRef = builder.enumType(RevisionActions, { name: 'RevisionAction', description: 'What was done to a record.' });
const ActedAs = builder.enumType(ConfirmedAsValues, {
  name: 'ActedAs',
  description: 'On whose word something was done: the owner’s, the steward’s or a source’s. Never a person.',
});

// ---------------------------------------------------------------- revisions

interface RevisionRow {
  record: RecordRow;
  version: number;
  action: keyof typeof RevisionActions;
  at: Date;
  author: string;
  as: keyof typeof ConfirmedAsValues | null;
  reason: string | null;
  changes: unknown;
  bodyId: number | null;
}

/** Names of accounts, of whoever is still there. */
async function personOf(context: Context, author: string): Promise<string | null> {
  const [, id] = /^account:(.+)$/.exec(author) ?? [];
  if (!id) return author;
  return (await context.db().account.findUnique({ where: { id }, select: { name: true } }))?.name ?? null;
}

const RevisionRef = builder.objectRef<RevisionRow>('Revision').implement({
  description: 'One change of a record. Staff only.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version that it made.' }),
    action: t.expose('action', { type: RevisionActionRef, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    as: t.expose('as', { type: ActedAs, nullable: true, description: 'On whose word.' }),
    author: t.string({
      nullable: true,
      description: 'Who, or which process. Null for somebody who was erased.',
      resolve: ({ author }, _args, context) => personOf(context, author),
    }),
    body: t.field({
      type: RecordBodyRef,
      nullable: true,
      description: 'For which body.',
      resolve: ({ bodyId }, _args, context) => (bodyId === null ? null : recordsOf(context).rows.load(bodyId)),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
    changes: t.field({
      type: 'JSON',
      description: 'What differs, path by path: `{ "name": { "old": …, "new": … } }`. Nothing of it that is withheld.',
      resolve: ({ record, changes }) => changesWithoutWithheld(record, changes as Changes),
    }),
    document: t.field({
      type: 'JSON',
      nullable: true,
      complexity: 50,
      description: 'The record as it stood then, as `Record.document`. Null when it is not kept in a form that can be brought back.',
      resolve: async ({ record, version }, _args, context) => {
        const full = await readRecord(context.db(), record.id);
        const document = full && (await documentAt(context.db(), full, version));
        return document ? withoutWithheld(record, document) : null;
      },
    }),
  }),
});

const RevisionConnection = builder.objectRef<Page<RevisionRow>>('RevisionConnection').implement({
  description: 'A page of revisions, the latest first.',
  fields: (t) => ({
    nodes: t.field({
      type: [RevisionRef],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: (page) => page.rows.map(({ node }) => node),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
    totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
  }),
});

const versionIn = (after: string): number => {
  const version = Number(after);
  if (!Number.isInteger(version) || version < 1 || version > 2 ** 31 - 1)
    throw new InputError('The cursor in after is not one of ours. Use endCursor of an earlier answer, unchanged.');
  return version;
};

// ---------------------------------------------------------------- notes and relations

const NoteRef = builder.objectRef<{ text: string; author: string; at: Date; id: number }>('StaffNote').implement({
  description: 'What staff tell one another.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => Buffer.from(`StaffNote:${id}`).toString('base64') }),
    text: t.exposeString('text', { description: 'Plain text.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was written.' }),
    author: t.string({
      nullable: true,
      description: 'Who wrote it. Null for somebody who was erased.',
      resolve: ({ author }, _args, context) => personOf(context, author),
    }),
  }),
});
const latestNotes = { orderBy: [{ at: 'desc' as const }, { id: 'desc' as const }], take: 100 };

interface RelationRow {
  id: number;
  kind: RelationKindName;
  inverse: boolean;
  otherId: number;
  note: string | null;
  fromDate: Date | null;
  until: Date | null;
}
const RecordRelationRef = builder.objectRef<RelationRow>('RecordRelation').implement({
  description: 'How a record stands to another, drafts included.',
  fields: (t) => ({
    id: t.id({ description: 'Give it to `unrelate`.', resolve: ({ id }) => Buffer.from(`Relation:${id}`).toString('base64') }),
    kind: t.expose('kind', { type: RelationKind, description: 'In which way.' }),
    inverse: t.exposeBoolean('inverse', { description: 'True: it is the other that stands so to this one.' }),
    other: t.field({
      type: RecordBodyRef,
      nullable: true,
      description: 'The other one.',
      resolve: ({ otherId }, _args, context) => recordsOf(context).rows.load(otherId),
    }),
    note: t.exposeString('note', { nullable: true, description: 'More in words.' }),
    from: t.expose('fromDate', { type: 'Date', nullable: true, description: 'Since this day.' }),
    until: t.expose('until', { type: 'Date', nullable: true, description: 'Until this day.' }),
  }),
});

builder.objectFields(RecordRef, (t) => ({
  revisions: t.field({
    type: RevisionConnection,
    complexity: connectionComplexity,
    description: 'Every change of it, the latest first.',
    args: {
      first: t.arg.int({ description: 'How many, 1 to 100. 20 unless said otherwise.' }),
      after: t.arg.string({ description: 'The cursor to go on from.' }),
    },
    resolve: async (record, { first, after }, context) => {
      const take = checkedFirst(first);
      const where = { listingId: record.id, ...(after && { version: { lt: versionIn(after) } }) };
      const select = { version: true, action: true, at: true, author: true, as: true, reason: true, changes: true, bodyId: true };
      const rows = await context.db().revision.findMany({ where, orderBy: { version: 'desc' }, take: take + 1, select });
      return {
        rows: rows.slice(0, take).map((row) => ({ cursor: String(row.version), node: { ...row, record } })),
        hasNextPage: rows.length > take,
        hasPreviousPage: Boolean(after),
        count: () => context.db().revision.count({ where: { listingId: record.id } }),
      };
    },
  }),
  notes: t.field({
    type: [NoteRef],
    rule: 'record.note',
    description: 'What staff tell one another about it, the latest 100 first.',
    resolve: (record, _args, context) =>
      may(context.viewer, 'record.note', subjectOfRow(record))
        ? context.db().staffNote.findMany({ where: { listingId: record.id }, ...latestNotes })
        : [],
  }),
  relations: t.field({
    type: [RecordRelationRef],
    description: 'How it stands to others, from both ends. Nothing between a venue and what is withheld, which would tell where that is.',
    resolve: async (record, _args, context) => {
      const rows = await context.db().relation.findMany({
        where: { OR: [{ fromId: record.id }, { toId: record.id }] },
        orderBy: { id: 'asc' },
        take: 500,
      });
      const found = rows.map((row) => ({
        ...row,
        inverse: row.toId === record.id,
        otherId: row.toId === record.id ? row.fromId : row.toId,
      }));
      const others = await recordsOf(context).rows.loadMany(found.map(({ otherId }) => otherId));
      return found.filter((_row, index) => {
        const other = others[index];
        if (!other || other instanceof Error) return false;
        const atVenue = record.kind === 'VENUE' || other.kind === 'VENUE';
        return !(atVenue && (isWithheld(record) || isWithheld(other)));
      });
    },
  }),
}));

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
  placeNotes: t.field({
    type: [NoteRef],
    rule: 'record.note',
    description: 'What staff tell one another about a place of the viewer’s scope, the latest 100 first.',
    args: { place: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: async (viewer, { place }, context) => {
      const found = await context.db().place.findUnique({ where: { slug: place }, select: { id: true } });
      if (!found || !may(viewer, 'record.note', { placeIds: [found.id] })) return [];
      return context.db().staffNote.findMany({ where: { placeId: found.id }, ...latestNotes });
    },
  }),
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

// ---------------------------------------------------------------- the public log

interface LogRow {
  action: keyof typeof RevisionActions;
  at: Date;
  as: keyof typeof ConfirmedAsValues | null;
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

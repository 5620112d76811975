/**
 * Records as staff see them: whole, whatever their status. Everything here hangs on the viewer. A little over 300 lines: a record, its parts and the
 * questions that find it name one another, and are read as one page.
 */
import DataLoader from 'dataloader';
import { ListingStatus as ListingStatuses, LocationVisibility as LocationVisibilities } from '../generated/prisma/client.ts';
import { type Action, may, permissions } from '../server/accounts/permissions.ts';
import type { Viewer } from '../server/accounts/viewer.ts';
import { type RecordField as Field, recordFields } from '../server/curation/records/field-list.ts';
import { type Named, namesIn } from '../server/curation/records/named.ts';
import { listingIdIn, readWithheld, recordFor } from '../server/curation/records/read-for.ts';
import { type FullRecord, type RecordRow, readRecords, readRows } from '../server/curation/records/read-record.ts';
import { listingReference } from '../server/curation/records/references.ts';
import { type RecordPage, searchRecords } from '../server/curation/records/search-records.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { isWithheld, withoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { NotSignedIn } from '../server/refusals.ts';
import { findRows } from '../server/rows/read.ts';
import { ViewerRef } from './accounts.ts';
import { builder, type Context } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import { AssuranceState, Listing, ListingKind } from './listings.ts';
import { planned } from './planned.ts';

export const RecordStatus = builder.enumType(ListingStatuses, {
  name: 'RecordStatus',
  description: 'Where a record stands, drafts and submissions included.',
});
export const RecordVisibility = builder.enumType(LocationVisibilities, {
  name: 'RecordVisibility',
  description: 'How much of a location the public may know: all, its parish or town, or nothing.',
});

/** Who is signed in: every field here hangs on them. */
export function viewerOf({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (!viewer) throw new NotSignedIn();
  return viewer;
}

interface Loaders {
  readonly rows: DataLoader<number, RecordRow | null>;
  readonly full: DataLoader<number, FullRecord | null>;
  /** Withheld listings of which it is logged that their location was looked at. */
  readonly looked: Set<number>;
}
const loaders = new WeakMap<Context, Loaders>();

/** Records of one request, read together and once. After a mutation ask anew. */
export function recordsOf(context: Context): Loaders {
  const known = loaders.get(context);
  if (known) return known;
  const many =
    <Row>(read: (ids: readonly number[]) => Promise<Map<number, Row>>) =>
    async (ids: readonly number[]) => {
      const rows = await read(ids);
      return ids.map((id) => rows.get(id) ?? null);
    };
  const made = {
    rows: new DataLoader(many((ids) => readRows(context.db(), ids))),
    full: new DataLoader(many((ids) => readRecords(context.db(), ids))),
    looked: new Set<number>(),
  };
  loaders.set(context, made);
  return made;
}

export const forgetRecords = (context: Context): boolean => loaders.delete(context);

const fullOf = async (context: Context, { id }: RecordRow): Promise<FullRecord> => {
  const full = await recordsOf(context).full.load(id);
  if (!full) throw new Error(`Record ${id} went while it was read.`);
  return full;
};

const NamedRef = builder.objectRef<Named>('RecordName').implement({
  description: 'What something is called that a record names by slug or id.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As it stands in the document: a slug, "THEME older-people" for a term, a global id.' }),
    label: t.exposeString('label', { description: 'What to show.' }),
  }),
});

export const RecordFieldRef = builder.objectRef<Field>('RecordField').implement({
  description: 'One row of the table of fields: for forms, and for words beside differences.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where it stands in the document, without ids of items: "contacts/phone".' }),
    label: t.exposeString('label', { description: 'What it is called.' }),
    hint: t.exposeString('hint', { nullable: true, description: 'What to write.' }),
    type: t.exposeString('type', { description: 'What sort of value: text, choice, date, terms, items, part …' }),
    options: t.exposeStringList('options', { description: 'What to choose from.' }),
    of: t.exposeString('of', { nullable: true, description: 'The vocabulary of its terms, or the kind of listing that it names.' }),
    required: t.exposeBoolean('required', { description: 'It cannot be left empty.' }),
    most: t.exposeInt('most', { nullable: true, description: 'The most letters, members, or the largest number.' }),
    held: t.exposeString('held', { nullable: true, description: 'Whether an owner’s change of it waits: always, added, wider, domain.' }),
    publicly: t.exposeBoolean('publicly', { description: 'The public sees it.' }),
    personal: t.exposeBoolean('personal', { description: 'It may be a person’s own, so that consent is asked for.' }),
    locates: t.exposeBoolean('locates', { description: 'It says where the listing is.' }),
  }),
});

export const RecordBodyRef = builder.objectRef<RecordRow>('RecordBody').implement({
  description: 'A body, or another listing, that a record names, drafts included: its name and no more.',
  fields: (t) => ({
    id: t.id({ description: 'Its global id.', resolve: (row) => listingReference(row.kind, row.id) }),
    kind: t.expose('kind', { type: ListingKind, description: 'Which of the five kinds.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    readable: t.boolean({
      description: 'Its record is the viewer’s to read.',
      resolve: (row, _args, { viewer }) => may(viewer, 'record.read', subjectOfRow(row)),
    }),
  }),
});

export const RecordRef = builder.objectRef<RecordRow>('Record').implement({
  description: 'A listing as those see it who keep it: whole, whatever its status.',
  fields: (t) => ({
    id: t.id({ description: 'The global id of the listing.', resolve: (row) => listingReference(row.kind, row.id) }),
    kind: t.expose('kind', { type: ListingKind, description: 'Which of the five kinds.' }),
    slug: t.exposeString('slug', { description: 'Its short name in addresses.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    status: t.expose('status', { type: RecordStatus, description: 'Where it stands.' }),
    statusReason: t.exposeString('statusReason', { nullable: true, description: 'Why.' }),
    version: t.exposeInt('version', { description: 'Give it with a change: two people never overwrite each other.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true, description: 'When it was last confirmed.' }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true, description: 'When it must be confirmed again.' }),
    visibility: t.expose('visibility', {
      type: RecordVisibility,
      nullable: true,
      description: 'How much the public may know of where it is, all that it stands beside considered. Null: no location is told.',
    }),
    locationWithheld: t.boolean({ description: 'Fields that say where it is are left out of `document`.', resolve: isWithheld }),
    document: t.field({
      type: 'JSON',
      complexity: 20,
      description: 'All that staff edit of it, but for what says where it is when that is withheld: see `withheldLocation`.',
      resolve: async (row, _args, context) => withoutWithheld(row, (await fullOf(context, row)).document),
    }),
    withheldLocation: t.field({
      type: 'JSON',
      nullable: true,
      rule: 'record.read-hidden',
      complexity: 20,
      description:
        'What `document` leaves out. Each time somebody asks is logged. Null when nothing is withheld, or it is not theirs to see.',
      resolve: async (row, _args, context) => {
        const viewer = viewerOf(context);
        if (!may(viewer, 'record.read-hidden', subjectOfRow(row))) return null;
        return readWithheld({ db: context.db(), viewer, now: context.now }, await fullOf(context, row), recordsOf(context).looked);
      },
    }),
    names: t.field({
      type: [NamedRef],
      description: 'What the places, terms and listings are called that `document` names.',
      resolve: async (row, _args, context) => namesIn(context.db(), row, withoutWithheld(row, (await fullOf(context, row)).document)),
    }),
    owner: t.field({
      type: RecordBodyRef,
      nullable: true,
      description: 'The body that answers for it.',
      resolve: (row, _args, context) => (row.ownerId === null ? null : recordsOf(context).rows.load(row.ownerId)),
    }),
    steward: t.field({
      type: RecordBodyRef,
      nullable: true,
      description: 'The body that keeps it in order.',
      resolve: (row, _args, context) => (row.stewardId === null ? null : recordsOf(context).rows.load(row.stewardId)),
    }),
    public: t.field({
      type: Listing,
      nullable: true,
      description: 'As the public sees it; null while it does not.',
      resolve: async (row, _args, context, info) => {
        const { select } = planned(context, info, { typeName: 'Listing', select: { id: true, kind: true, status: true } });
        const [found] = await findRows(context.db(), 'Listing', { select, where: { id: row.id, status: 'PUBLISHED' }, take: 1 });
        return (found as typeof Listing.$inferType | undefined) ?? null;
      },
    }),
    may: t.stringList({
      description: 'Rows of the table of permissions that the viewer may do to it.',
      resolve: (row, _args, { viewer }) =>
        (Object.keys(permissions) as Action[]).filter((action) => may(viewer, action, subjectOfRow(row))),
    }),
    heldPaths: t.stringList({
      description: 'Fields whose change by the viewer waits for a curator, as in `recordFields`. Empty for those who decide themselves.',
      resolve: (row, _args, { viewer }) =>
        may(viewer, 'record.change-held', subjectOfRow(row))
          ? []
          : recordFields(row.kind).flatMap(({ path, held }) => (held ? [path] : [])),
    }),
  }),
});

const RecordFilterRef = builder.inputType('RecordFilter', {
  description: 'Which records. All that is given must hold; a list means any of it.',
  fields: (t) => ({
    status: t.field({ type: [RecordStatus], description: 'Where they stand.' }),
    kinds: t.field({ type: [ListingKind], description: 'Which kinds.' }),
    place: t.string({
      description:
        'Slug of a place: in it, in anything within it, or serving one of these. Hidden locations answer to a district or wider only.',
    }),
    owner: t.id({ description: 'Owned by this body.' }),
    steward: t.id({ description: 'Kept in order by this body.' }),
    unowned: t.boolean({ description: 'True: nobody owns them. False: somebody does.' }),
    assurance: t.field({ type: [AssuranceState], description: 'Whether they can be relied on to be current.' }),
    visibility: t.field({ type: [RecordVisibility], description: 'How much of their own location may be known.' }),
  }),
});

const RecordSortRef = builder.enumType('RecordSort', {
  description: 'The order of records.',
  values: {
    RELEVANCE: { description: 'Best match first. With `query` only.' },
    NAME: { description: 'By name.' },
    UPDATED: { description: 'Last changed first.' },
    DUE: { description: 'Due soonest first; those never confirmed last.' },
  } as const,
});

const RecordEdge = builder.objectRef<{ cursor: string; node: RecordRow }>('RecordEdge').implement({
  description: 'A record in a list.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: connectionDescriptions.cursor }),
    node: t.expose('node', { type: RecordRef, description: connectionDescriptions.node }),
  }),
});
const RecordConnection = builder.objectRef<Page<RecordRow>>('RecordConnection').implement({
  description: 'A page of records.',
  fields: (t) => ({
    edges: t.field({
      type: [RecordEdge],
      complexity: rowsComplexity,
      description: connectionDescriptions.edges,
      resolve: (page) => page.rows,
    }),
    nodes: t.field({
      type: [RecordRef],
      complexity: rowsComplexity,
      description: connectionDescriptions.nodes,
      resolve: (page) => page.rows.map(({ node }) => node),
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: connectionDescriptions.pageInfo, resolve: pageInfoOf }),
    totalCount: t.int({ description: connectionDescriptions.totalCount, resolve: (page) => page.count() }),
  }),
});

async function pageOf(context: Context, page: RecordPage, after: boolean): Promise<Page<RecordRow>> {
  const rows = await recordsOf(context).rows.loadMany(page.rows.map(({ id }) => id));
  return {
    rows: page.rows.flatMap(({ cursor }, index) => {
      const node = rows[index];
      return node && !(node instanceof Error) ? [{ cursor, node }] : [];
    }),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: after,
    count: page.count,
  };
}

builder.objectFields(ViewerRef, (t) => ({
  record: t.field({
    type: RecordRef,
    nullable: true,
    rule: 'record.read',
    description: 'The record of the listing with this global id. Null when there is none, or it is not the viewer’s to read.',
    args: { id: t.arg.id({ required: true, description: 'A global id, as an answer gave it.' }) },
    resolve: (viewer, { id }, context) => recordFor(context.db(), viewer, id),
  }),
  records: t.field({
    type: RecordConnection,
    nullable: true,
    rule: 'record.read',
    complexity: connectionComplexity,
    description:
      'Records of the viewer’s scope, drafts and archived ones included. By name, other name, register number or a contact’s e-mail address.',
    args: {
      query: t.arg.string({ description: 'What to search for, up to 100 letters; forgiving of spelling.' }),
      filter: t.arg({ type: RecordFilterRef, description: 'Which records.' }),
      sort: t.arg({
        type: RecordSortRef,
        description: 'In which order. Without it by relevance, or by name when nothing is searched for.',
      }),
      first: t.arg.int({ description: 'How many, 1 to 100. 20 unless said otherwise.' }),
      after: t.arg.string({ description: 'The cursor to go on from.' }),
    },
    resolve: async (viewer, { query, filter, sort, first, after }, context) => {
      const { owner, steward, ...rest } = filter ?? {};
      const found = await searchRecords(
        context.db(),
        viewer,
        {
          ...{ query, sort, after, first: checkedFirst(first) },
          filter: { ...rest, ownerId: owner ? listingIdIn(String(owner)) : null, stewardId: steward ? listingIdIn(String(steward)) : null },
        },
        context.now,
      );
      return pageOf(context, found, Boolean(after));
    },
  }),
  recordFields: t.field({
    type: [RecordFieldRef],
    rule: 'record.read',
    description: 'The table of fields of a kind.',
    args: { kind: t.arg({ type: ListingKind, required: true, description: 'Which kind.' }) },
    resolve: (_viewer, { kind }) => [...recordFields(kind)],
  }),
}));

/** What became of a record: its revisions, for staff. What everybody may know of them is in public-log.ts. */
import { ConfirmedAs as ConfirmedAsValues, RevisionAction as RevisionActions } from '../generated/prisma/client.ts';
import type { Changes } from '../server/curation/records/document.ts';
import { type RecordRow, readRecord } from '../server/curation/records/read-record.ts';
import { documentAt } from '../server/curation/records/restore-revision.ts';
import { changesWithoutWithheld, withoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { InputError } from '../server/input-error.ts';
import { builder } from './builder.ts';
import { checkedFirst, connectionComplexity, connectionDescriptions, type Page, pageInfoOf, rowsComplexity } from './connection.ts';
import { personOf } from './people-named.ts';
import { RecordBodyRef, RecordRef, recordsOf } from './records.ts';

export const RevisionActionRef = builder.enumType(RevisionActions, { name: 'RevisionAction', description: 'What was done to a record.' });
export const ActedAs = builder.enumType(ConfirmedAsValues, {
  name: 'ActedAs',
  description: 'On whose word something was done: the owner’s, the steward’s or a source’s. Never a person.',
});

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
}));

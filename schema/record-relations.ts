/** How records stand to one another, as staff see and tell it, drafts included. */
import type { RelationKind as RelationKindName } from '../generated/prisma/client.ts';
import { may } from '../server/accounts/permissions.ts';
import { listingIdIn, noteViewing } from '../server/curation/records/read-for.ts';
import { relate as tell, unrelate as untell } from '../server/curation/records/relate.ts';
import { subjectOfRow } from '../server/curation/records/subject.ts';
import { isWithheld } from '../server/curation/records/withheld-fields.ts';
import { NotFound } from '../server/refusals.ts';
import { builder, type Context } from './builder.ts';
import { done, RecordChangeRef } from './record-mutations.ts';
import { RecordBodyRef, RecordRef, recordsOf, viewerOf } from './records.ts';
import { refusals } from './refusals.ts';
import { RelationKind } from './relations.ts';

const asked = (context: Context) => ({ db: context.db(), viewer: context.viewer, now: context.now });
const errors = { types: refusals };
const seenFromArg = 'The end to answer with. The first that the viewer may read, unless said otherwise.';
const endIn = (seenFrom: string | number | null | undefined) => (seenFrom ? listingIdIn(String(seenFrom)) : undefined);

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
  relations: t.field({
    type: [RecordRelationRef],
    description: 'How it stands to others, from both ends. Nothing between a venue and what is withheld, which would tell where that is.',
    args: {
      withheld: t.arg.boolean({
        description: 'True: where this record meets too, though its location is withheld, for those who may see that. Each time is logged.',
      }),
    },
    resolve: async (record, { withheld }, context) => {
      const shown = withheld && isWithheld(record) && may(context.viewer, 'record.read-hidden', subjectOfRow(record));
      if (shown) await noteViewing({ db: context.db(), viewer: viewerOf(context), now: context.now }, record.id, recordsOf(context).looked);
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
        return !atVenue || (!isWithheld(other) && (shown || !isWithheld(record)));
      });
    },
  }),
}));

builder.mutationField('relate', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.relate',
    errors,
    description: 'Tells how two records belong together, from either end. Answers with the end that the viewer looks from.',
    args: {
      from: t.arg.id({ required: true, description: 'Global id of the first: “from is PART_OF to”.' }),
      kind: t.arg({ type: RelationKind, required: true, description: 'In which way.' }),
      to: t.arg.id({ required: true, description: 'Global id of the other.' }),
      note: t.arg.string({ description: 'More in words, at most 300 letters.' }),
      fromDate: t.arg({ type: 'Date', description: 'Since this day.' }),
      until: t.arg({ type: 'Date', description: 'Until this day.' }),
      seenFrom: t.arg.id({ description: seenFromArg }),
    },
    resolve: async (_root, { from, to, kind, note: words, fromDate, until, seenFrom }, context) => {
      const [fromId, toId] = [listingIdIn(from), listingIdIn(to)];
      const days = { fromDate: fromDate ?? undefined, until: until ?? undefined };
      const relation = { fromId, toId, kind, note: words ?? undefined, ...days, seenFromId: endIn(seenFrom) };
      return done(context, (await tell(asked(context), relation)).answerId);
    },
  }),
);

builder.mutationField('unrelate', (t) =>
  t.field({
    type: RecordChangeRef,
    rule: 'record.relate',
    errors,
    description: 'Takes a relation away, from either end. Answers with the end that the viewer looks from.',
    args: {
      id: t.arg.id({ required: true, description: 'Id of the relation, as `Record.relations` gave it.' }),
      seenFrom: t.arg.id({ description: seenFromArg }),
    },
    resolve: async (_root, { id, seenFrom }, context) => {
      const [, number] = /^Relation:([1-9]\d{0,8})$/.exec(Buffer.from(id, 'base64').toString()) ?? [];
      if (!number) throw new NotFound('There is no such relation. Use an id that an answer gave you.');
      return done(context, (await untell(asked(context), Number(number), endIn(seenFrom))).answerId);
    },
  }),
);

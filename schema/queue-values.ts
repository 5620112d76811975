/** What several sources say of one field, for whoever chooses among them. Staff only. */
import { labelOf } from '../server/curation/queue/labels.ts';
import type { Json } from '../server/curation/records/document.ts';
import { changesWithoutWithheld } from '../server/curation/records/withheld-fields.ts';
import { builder, type Context } from './builder.ts';
import { QueueItemRef } from './queue.ts';
import { recordsOf } from './records.ts';

const most = 100;

/** Nothing of where a withheld listing is: who may choose may not have asked to see it. */
async function valuesOf(listingId: number, context: Context) {
  const record = await recordsOf(context).full.load(listingId);
  if (!record) return [];
  const rows = await context.db().fieldValue.findMany({
    where: { listingId },
    orderBy: [{ field: 'asc' }, { id: 'asc' }],
    take: most,
    include: { source: { select: { asAt: true, source: { select: { title: true } } } } },
  });
  return rows.flatMap(({ id, field, value, source, recordedAt, chosen }) => {
    const shown = changesWithoutWithheld(record, { [field]: { new: value as Json } })[field];
    if (!shown) return [];
    const label = labelOf(record.kind, field);
    return [{ take: String(id), field, label, value: shown.new, source: source?.source.title ?? null, recordedAt, chosen }];
  });
}

const QueueValue = builder.objectRef<Awaited<ReturnType<typeof valuesOf>>[number]>('QueueValue').implement({
  description: 'What one source says of one field.',
  fields: (t) => ({
    take: t.exposeString('take', { description: 'Give it to decideQueueItem as a choice for this field.' }),
    field: t.exposeString('field', { description: 'The field of the record.' }),
    label: t.exposeString('label', { description: 'What the field is called on the screen.' }),
    value: t.expose('value', { type: 'JSON', nullable: true, description: 'What it says.' }),
    source: t.exposeString('source', { nullable: true, description: 'Title of the source; null where a person wrote it.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it came here.' }),
    chosen: t.exposeBoolean('chosen', { description: 'It was chosen before.' }),
  }),
});

builder.objectFields(QueueItemRef, (t) => ({
  values: t.field({
    type: [QueueValue],
    description: 'Of an item of kind IMPORT_CONFLICT: what may be chosen, field by field, at most 100 values. Empty for all others.',
    resolve: ({ kind, listingId }, _args, context) =>
      kind === 'IMPORT_CONFLICT' && listingId !== null ? valuesOf(listingId, context) : [],
  }),
}));

/** What several sources say of one field, for whoever chooses among them. Staff only. */
import type { QueueItem } from '../generated/prisma/client.ts';
import { labelOf } from '../server/curation/queue/labels.ts';
import { isObject, type Json } from '../server/curation/records/document.ts';
import { changesWithoutWithheld, isWithheld } from '../server/curation/records/withheld-fields.ts';
import { standingOf } from '../server/curation/sources/disagreement.ts';
import { builder, type Context } from './builder.ts';
import { QueueItemRef } from './queue.ts';
import { recordsOf } from './records.ts';

const most = 100;

/** Rows as sources tell them have no ids, by which what is withheld of a row is left out. */
const withIds = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((one: Json, at) => (isObject(one) ? { id: `+${at + 1}`, ...(withIds(one) as object) } : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withIds(one ?? null)]));
};

/** Nothing of where a withheld listing is: who may choose may not have asked to see it. */
async function valuesOf(item: QueueItem & { listingId: number }, context: Context) {
  const { listingId } = item;
  const record = await recordsOf(context).full.load(listingId);
  if (!record) return [];
  const standing = standingOf(item);
  const fields = Object.keys(standing);
  const rows = await context.db().fieldValue.findMany({
    where: { listingId, ...(fields.length && { field: { in: fields } }) },
    orderBy: [{ field: 'asc' }, { id: 'asc' }],
    take: most,
    include: { source: { select: { asAt: true, source: { select: { title: true } } } } },
  });
  return rows.flatMap(({ id, field, value, source, recordedAt, chosen }) => {
    const shown = changesWithoutWithheld(record, { [field]: { new: withIds(value as Json) } })[field];
    if (!shown) return [];
    const told = field === 'location' && isWithheld(record) ? 'Withheld. The record itself says where it is.' : shown.new;
    const label = labelOf(record.kind, field);
    const stands = standing[field] === id;
    return [{ take: String(id), field, label, value: told, source: source?.source.title ?? null, recordedAt, chosen, stands }];
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
    stands: t.exposeBoolean('stands', { description: 'It is what the record said when the sources were found to differ.' }),
  }),
});

builder.objectFields(QueueItemRef, (t) => ({
  values: t.field({
    type: [QueueValue],
    description: 'Of an item of kind IMPORT_CONFLICT: what may be chosen, field by field, at most 100 values. Empty for all others.',
    resolve: (item, _args, context) => {
      const { kind, listingId } = item;
      return kind === 'IMPORT_CONFLICT' && listingId !== null ? valuesOf({ ...item, listingId }, context) : [];
    },
  }),
}));

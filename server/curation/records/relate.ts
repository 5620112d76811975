/** How bodies and listings belong together: told once, from either end, with a revision on both. */
import type { Prisma, RelationKind } from '../../../generated/prisma/client.ts';
import { authorise, may } from '../../accounts/permissions.ts';
import { type Fault, InputFaults, NotFound } from '../../refusals.ts';
import { authorOf } from './author-of.ts';
import type { Change } from './document.ts';
import type { Asked } from './edit-record.ts';
import { type FullRecord, readRecords } from './read-record.ts';
import { listingReference } from './references.ts';
import { writeRevision } from './revise.ts';
import { subjectOfRow } from './subject.ts';
import { takeTurn } from './turn.ts';

export interface RelationAsked {
  readonly fromId: number;
  readonly toId: number;
  readonly kind: RelationKind;
  readonly note?: string | undefined;
  readonly fromDate?: Date | undefined;
  readonly until?: Date | undefined;
  readonly seenFromId?: number | undefined;
}

export interface Related {
  /** The end that is told to whoever asked. */
  readonly answerId: number;
}

/** Which kinds of listing a kind of relation joins, where not any two. */
const ends: Partial<Record<RelationKind, { from: FullRecord['kind']; to: FullRecord['kind'] }>> = {
  MEETS_AT: { from: 'GROUP', to: 'VENUE' },
  HELD_AT: { from: 'EVENT', to: 'VENUE' },
};

type Ends = readonly [from: FullRecord, to: FullRecord];

async function readEnds({ viewer }: Asked, tx: Prisma.TransactionClient, fromId: number, toId: number): Promise<Ends> {
  await takeTurn(tx);
  const records = await readRecords(tx, [fromId, toId]);
  const [from, to] = [records.get(fromId), records.get(toId)];
  if (!from || !to || from.mergedIntoId !== null || to.mergedIntoId !== null)
    throw new NotFound('There is no such record. It may have been merged.');
  const own = [from, to].find((end) => may(viewer, 'record.relate', subjectOfRow(end))) ?? from;
  authorise(viewer, 'record.relate', subjectOfRow(own));
  // Nobody learns of another's draft by naming it.
  const other = own === from ? to : from;
  if (['DRAFT', 'SUBMITTED'].includes(other.status) && !may(viewer, 'record.read', subjectOfRow(other)))
    throw new NotFound('There is no such record.');
  return [from, to];
}

/** The end they look from, as far as it is theirs to read: telling a relation opens nobody else's record. */
const endOf = ({ viewer }: Asked, both: Ends, seenFromId: number | undefined): number => {
  const readable = both.filter((end) => may(viewer, 'record.read', subjectOfRow(end)));
  const seen = readable.find(({ id }) => id === seenFromId) ?? readable[0];
  if (!seen) throw new NotFound('Neither of the two is yours to read.');
  return seen.id;
};

function checkRelation([from, to]: Ends, { kind, note, fromDate, until }: RelationAsked): void {
  const faults: Fault[] = [];
  if (from.id === to.id) faults.push({ path: 'to', message: 'A record cannot stand in a relation to itself.' });
  const joined = ends[kind];
  if (joined && (from.kind !== joined.from || to.kind !== joined.to))
    faults.push({ path: 'kind', message: `${kind} is told of a ${joined.from.toLowerCase()} and a ${joined.to.toLowerCase()}.` });
  if (note && note.length > 300) faults.push({ path: 'note', message: 'Write the note in at most 300 letters.' });
  if (fromDate && until && until < fromDate) faults.push({ path: 'until', message: 'It ends before it begins.' });
  if (faults.length) throw new InputFaults(faults);
}

/** @throws NotSignedIn, NotAllowed, NotFound, InputFaults */
export function relate(asked: Asked, relation: RelationAsked): Promise<Related> {
  return asked.db.$transaction(async (tx) => {
    const both = await readEnds(asked, tx, relation.fromId, relation.toId);
    checkRelation(both, relation);
    const { fromId, toId, kind, note, fromDate, until } = relation;
    const known = await tx.relation.count({ where: { fromId, toId, kind } });
    if (known) throw new InputFaults([{ path: 'kind', message: 'This is told already.' }]);
    const row = await tx.relation.create({
      data: { fromId, toId, kind, note: note?.trim() || null, fromDate: fromDate ?? null, until: until ?? null },
    });
    await reviseBoth(asked, tx, both, row.id, { new: told(both, row) });
    return { answerId: endOf(asked, both, relation.seenFromId) };
  });
}

/** @throws NotSignedIn, NotAllowed, NotFound */
export function unrelate(asked: Asked, relationId: number, seenFromId?: number): Promise<Related> {
  return asked.db.$transaction(async (tx) => {
    const row = await tx.relation.findUnique({ where: { id: relationId } });
    if (!row) throw new NotFound('There is no such relation. It may have been taken away meanwhile.');
    const both = await readEnds(asked, tx, row.fromId, row.toId);
    await tx.relation.delete({ where: { id: row.id }, select: { id: true } });
    await reviseBoth(asked, tx, both, row.id, { old: told(both, row) });
    return { answerId: endOf(asked, both, seenFromId) };
  });
}

type Row = { kind: RelationKind; note: string | null; fromDate: Date | null; until: Date | null };
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** A venue's trail must not say who meets there: whoever does may be withheld, now or one day. */
const locates = ([from, to]: Ends) => from.kind === 'VENUE' || to.kind === 'VENUE';

function told(both: Ends, { kind, note, fromDate, until }: Row) {
  const [from, to] = both;
  if (locates(both)) return { kind };
  return {
    kind,
    from: listingReference(from.kind, from.id),
    to: listingReference(to.kind, to.id),
    note,
    fromDate: day(fromDate),
    until: day(until),
  };
}

async function reviseBoth(
  { viewer, now }: Asked,
  tx: Prisma.TransactionClient,
  both: Ends,
  relationId: number,
  change: Change,
): Promise<void> {
  if (!viewer) return;
  for (const record of both.toSorted((one, other) => one.id - other.id)) {
    const { id: listingId, slug, status, document } = record;
    const version = record.version + 1;
    await tx.listing.update({ where: { id: listingId }, data: { version, updatedAt: now }, select: { id: true } });
    await writeRevision(tx, {
      ...{ listingId, version, action: 'CHANGED', author: authorOf(viewer, subjectOfRow(record)), now },
      changes: { [`relations/${relationId}`]: change },
      snapshot: { slug, status, document },
      told: status === 'PUBLISHED' && !locates(both) ? ['bodies'] : [],
    });
  }
}

/** Changes a record: one transaction, one revision, and nobody's change lost. */
import type { Prisma, RevisionAction } from '../../../generated/prisma/client.ts';
import { ChangedMeanwhile, type Fault, InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { applyPatch } from './apply-patch.ts';
import { checkDocument } from './check.ts';
import { differences, overlaps } from './differences.ts';
import { type Changes, isSame, type Patch, type RecordDocument } from './document.ts';
import { guardHiddenWords, guardOpening, guardPersonal, markPersonal } from './exposure.ts';
import { fieldAt } from './fields/index.ts';
import { type FullRecord, readRecord } from './read-record.ts';
import { readReference } from './references.ts';
import { resolveNames } from './resolve.ts';
import { writeRevision } from './revise.ts';
import { followName } from './slug.ts';
import { toldGroups } from './told.ts';
import { refreshedOnce, takeTurn } from './turn.ts';
import { changesWithoutWithheld } from './withheld-fields.ts';
import { writeDocument } from './write-document.ts';

export interface ChangeAsked {
  readonly listingId: number;
  /** The version that the change was made on. */
  readonly version: number;
  /** Path by path what to write; null empties a field and removes an item. */
  readonly set: Patch;
  readonly author: Author;
  readonly reason?: string | undefined;
  readonly action?: RevisionAction;
  readonly now: Date;
  /** Items may come back under their former ids: an earlier revision is restored. */
  readonly reviving?: boolean;
  /** The record, by who has taken the turn of the catalogue and read it since, in this transaction. */
  readonly record?: FullRecord;
}

export interface ChangeDone {
  readonly version: number;
  readonly changes: Changes;
  /** The record as it is now. */
  readonly written: FullRecord;
}

/** @throws NotFound, ChangedMeanwhile, InputFaults, RuleBroken; the transaction must then be rolled back */
export async function changeRecord(tx: Prisma.TransactionClient, asked: ChangeAsked): Promise<ChangeDone> {
  if (!asked.record) await takeTurn(tx);
  const before = asked.record ?? (await readRecord(tx, asked.listingId));
  if (!before) throw new NotFound('There is no such record.');
  if (before.mergedIntoId !== null) throw new RuleBroken('merged', 'This record was merged into another. Change that one.');
  await refuseStale(tx, before, asked);
  const wanted = patched(before, asked.set);
  const { document, faults } = checkDocument(before.kind, before.document, wanted, { reviving: asked.reviving ?? false });
  const named = await resolveNames(tx, before.kind, before.document, document);
  if (faults.length || named.faults.length) throw new InputFaults([...faults, ...named.faults]);
  const after = markPersonal(before.document, named.document);
  if (isSame(before.document, after)) return { version: before.version, changes: {}, written: before };
  await guardPersonal(tx, { record: before, after, publishing: false });

  const { kind, listingId, version } = { ...before, ...asked, version: before.version + 1 };
  const { author, now } = asked;
  const slug = await followName(tx, before, after);
  const formerGroup = readReference(String(before.document.group ?? ''))?.id;
  const fields = Object.keys(asked.set).map((path) => path.split('/')[0] as string);
  await refreshedOnce(tx, { listingIds: [listingId], kinds: [kind], formerGroups: formerGroup ? [formerGroup] : [], fields }, async () => {
    await writeDocument({ tx, kind, listingId, resolved: named.resolved, now, author: author.id }, before.document, after);
    await tx.$executeRawUnsafe(
      'UPDATE "Listing" SET version = $2, "updatedAt" = $3, slug = $4 WHERE id = $1',
      listingId,
      version,
      now,
      slug,
    );
  });
  const written = (await readRecord(tx, listingId)) as FullRecord;
  const changes = differences(before.document, written.document);
  guardOpening(before, written, changes);
  await guardHiddenWords(tx, { before, written, publishing: false });
  const told = before.status === 'PUBLISHED' ? toldGroups(kind, before.document, written.document, changes) : [];
  const { status, document: kept } = written;
  await writeRevision(tx, {
    ...{ listingId, version, author, now, changes, told, reason: asked.reason, action: asked.action ?? 'CHANGED' },
    snapshot: { slug, status, document: kept },
  });
  return { version, changes, written };
}

const mostPaths = 2000;
const longestPath = 200;

/** The document with the patch in it. @throws InputFaults for paths that lead nowhere */
export function patched({ kind, document }: Pick<FullRecord, 'kind' | 'document'>, set: Patch): RecordDocument {
  const paths = Object.keys(set);
  if (paths.length > mostPaths) throw new InputFaults([{ path: '', message: `Write at most ${mostPaths} fields at once.` }]);
  const faults: Fault[] = paths
    .filter((path) => path.length > longestPath || !fieldAt(kind, path))
    .map((path) => ({ path: path.slice(0, 120), message: `There is no field "${path.slice(0, 60)}" on such a record.` }));
  if (faults.length) throw new InputFaults(faults.slice(0, 100));
  return applyPatch(document, set);
}

/** Revisions that changed no field, such as a confirmation or a relation, stand in nobody's way. */
async function refuseStale(tx: Prisma.TransactionClient, before: FullRecord, { version, set }: ChangeAsked): Promise<void> {
  if (version === before.version) return;
  if (version > before.version || version < 1)
    throw new ChangedMeanwhile(before.version, 'That version is not there yet. Read the record again.');
  const since = await tx.revision.findMany({
    where: { listingId: before.id, version: { gt: version } },
    orderBy: { version: 'asc' },
    select: { changes: true },
    take: 500,
  });
  const theirs: Record<string, { old?: unknown; new?: unknown }> = {};
  for (const { changes } of since)
    for (const [path, change] of Object.entries(changes as Record<string, { old?: unknown; new?: unknown }>))
      theirs[path] = path in theirs ? { ...change, old: theirs[path]?.old } : change;
  for (const path of Object.keys(theirs)) if (path.startsWith('relations/')) delete theirs[path];
  const paths = Object.keys(theirs);
  if (!paths.length && since.length) return;
  throw new ChangedMeanwhile(before.version, undefined, {
    theirs: changesWithoutWithheld(before, theirs as Changes),
    mergeable: !Object.keys(set).some((path) => paths.some((other) => overlaps(path, other))),
  });
}

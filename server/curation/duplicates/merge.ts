/** Two records become one: chosen field by field, with all that hangs on them, and so that it can be taken apart again (docs/decisions/0040). */
import type { Prisma } from '../../../generated/prisma/client.ts';
import { ChangedMeanwhile, InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { changeRecord } from '../records/change-record.ts';
import { differences } from '../records/differences.ts';
import type { Changes, Json } from '../records/document.ts';
import { guardPersonal } from '../records/exposure.ts';
import { type FullRecord, readRecord } from '../records/read-record.ts';
import { writeRevision } from '../records/revise.ts';
import { takeTurn } from '../records/turn.ts';
import { exchangeSlugs, exchanges, type Slugs } from './exchange-slugs.ts';
import { type MergePlan, mergePlan } from './merge-plan.ts';
import { type Fallen, type Moved, moveAttached, moveItems, refreshedAround } from './move-rows.ts';
import { duplicateKey } from './not-same.ts';

export interface MergeAsked {
  readonly survivorId: number;
  readonly mergedId: number;
  /** As the screen showed them; a merge is not made of what somebody changed meanwhile. */
  readonly survivorVersion?: number | undefined;
  readonly mergedVersion?: number | undefined;
  /** By path: SURVIVOR, MERGED, or BOTH for lists. */
  readonly choices: Readonly<Record<string, unknown>>;
  readonly author: Author;
  readonly reason?: string | undefined;
  readonly now: Date;
}

/** What a merge leaves to be taken back. */
export interface Kept {
  readonly moved: readonly Moved[];
  readonly fallen: readonly Fallen[];
  /** Rows the merge itself made: the merged one's name as another name, pairs that are not the same. */
  readonly made: readonly { readonly table: 'OtherName'; readonly id: number }[];
  readonly notSame: readonly (readonly [number, number])[];
  /** Queue items that settled themselves. */
  readonly settled: readonly number[];
}

export interface Before {
  readonly survivor: { readonly changes: Changes };
  /** As they were, where the two changed theirs with one another. */
  readonly slugs?: Slugs;
  readonly merged: { readonly status: FullRecord['status']; readonly statusReason: string | null; readonly withdrawnAt: string | null };
}

/** @throws NotFound, InputFaults, RuleBroken */
export async function readPair(
  tx: Prisma.TransactionClient,
  survivorId: number,
  mergedId: number,
): Promise<readonly [FullRecord, FullRecord]> {
  if (survivorId === mergedId) throw new InputFaults([{ path: 'merged', message: 'A record cannot be merged with itself. Name two.' }]);
  const survivor = await readRecord(tx, survivorId);
  const merged = await readRecord(tx, mergedId);
  if (!survivor || !merged) throw new NotFound('One of the two is not there.');
  if (survivor.kind !== merged.kind)
    throw new RuleBroken('different-kinds', 'Only two of one kind can be merged: a hall and the group that meets there are two.');
  for (const { mergedIntoId, name } of [survivor, merged])
    if (mergedIntoId !== null)
      throw new RuleBroken('merged', `“${name}” was merged into another before. Merge that one, or undo the merge first.`);
  if (merged.status !== 'ARCHIVED' && survivor.status === 'ARCHIVED')
    throw new RuleBroken('survivor-archived', `“${survivor.name}” is archived. Let the other one stay, or bring it back first.`);
  return [survivor, merged];
}

/** @throws NotFound, InputFaults, RuleBroken, ChangedMeanwhile; the transaction must then be rolled back */
export async function mergeRecords(tx: Prisma.TransactionClient, asked: MergeAsked): Promise<{ mergeId: number; version: number }> {
  await takeTurn(tx);
  const { survivorId, mergedId, choices, author, now } = asked;
  const [survivor, merged] = await readPair(tx, survivorId, mergedId);
  if (asked.survivorVersion !== undefined && asked.survivorVersion !== survivor.version) throw new ChangedMeanwhile(survivor.version);
  if (asked.mergedVersion !== undefined && asked.mergedVersion !== merged.version) throw new ChangedMeanwhile(merged.version);
  const plan = mergePlan(survivor, merged, choices);
  const reason = asked.reason?.slice(0, 500) || undefined;

  const [was] = await tx.$queryRaw<{ withdrawnAt: Date | null }[]>`
    SELECT "withdrawnAt" FROM "Listing" WHERE id = ${mergedId} LIMIT 1`;
  const settled = await settleItems(tx, survivorId, mergedId, now);
  const { slugs, ...kept } = await bringOver(tx, { survivor, merged, plan, asked, settled });
  const { version, changes } = await rewrite(tx, survivor, {
    patch: plan.patch,
    author,
    reason: reason ?? `Merged with ${merged.name}`,
    now,
  });
  if (survivor.status === 'PUBLISHED' && merged.status !== 'PUBLISHED') await guardMerged(tx, survivorId);
  const before: Before = {
    survivor: { changes: ownChanges(changes, plan.patch) },
    ...(slugs && { slugs }),
    merged: { status: merged.status, statusReason: merged.statusReason, withdrawnAt: was?.withdrawnAt?.toISOString() ?? null },
  };
  const merge = await tx.merge.create({
    data: {
      ...{ survivorId, mergedId, at: now, author: author.id, version },
      choices: choices as Prisma.InputJsonValue,
      moved: kept as unknown as Prisma.InputJsonValue,
      before: before as unknown as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  return { mergeId: merge.id, version };
}

interface Bringing {
  readonly survivor: FullRecord;
  readonly merged: FullRecord;
  readonly plan: MergePlan;
  readonly asked: MergeAsked;
  readonly settled: readonly number[];
}

/** All rows that change hands, with one refresh of the public catalogue at the end rather than one a table. */
async function bringOver(
  tx: Prisma.TransactionClient,
  { survivor, merged, plan, asked, settled }: Bringing,
): Promise<Kept & Pick<Before, 'slugs'>> {
  const { survivorId, mergedId, author, now } = asked;
  const moved: Moved[] = [];
  const fallen: Fallen[] = [];
  let made: Kept['made'] = [];
  let notSame: Kept['notSame'] = [];
  let slugs: Slugs | undefined;
  await refreshedAround(tx, survivor.kind, { survivorId, mergedId, moved }, async () => {
    const attached = await moveAttached(tx, { survivorId, mergedId });
    moved.push(...attached.moved);
    fallen.push(...attached.fallen);
    for (const { field, come, go } of plan.lists) {
      const column = { table: field.table, column: field.owner };
      const shift = field.orderedBy ? 0 : await lastPosition(tx, column, survivorId);
      const gone = await moveItems(tx, column, go, survivorId, mergedId, 0);
      const came = await moveItems(tx, column, come, mergedId, survivorId, shift);
      moved.push(...[gone, came].filter((one) => one !== null));
    }
    made = await keepName(tx, survivor, merged);
    notSame = await inheritNotSame(tx, survivorId, mergedId, author, now);
    if (exchanges(survivor, merged, String(plan.patch['name'] ?? survivor.name))) slugs = await exchangeSlugs(tx, survivor, merged);
    await archive(tx, { ...merged, slug: slugs?.survivor ?? merged.slug }, asked, `Merged into ${survivor.name}`);
  });
  return { moved, fallen, made, notSame, settled, ...(slugs && { slugs }) };
}

async function lastPosition(
  tx: Prisma.TransactionClient,
  { table, column }: { table: string; column: string },
  owner: number,
): Promise<number> {
  const [row] = await tx.$queryRawUnsafe<{ next: number }[]>(
    `SELECT COALESCE(max(position) + 1, 0)::int AS next FROM "${table}" WHERE "${column}" = $1`,
    owner,
  );
  return row?.next ?? 0;
}

/** Whoever knows it by its former name finds it still. */
async function keepName(tx: Prisma.TransactionClient, survivor: FullRecord, merged: FullRecord): Promise<Kept['made']> {
  const names = await tx.otherName.findMany({ where: { listingId: survivor.id }, select: { name: true }, take: 200 });
  const known = [survivor.name, ...names.map(({ name }) => name)].map((name) => name.toLowerCase());
  if (known.includes(merged.name.toLowerCase())) return [];
  const position = await lastPosition(tx, { table: 'OtherName', column: 'listingId' }, survivor.id);
  const { id } = await tx.otherName.create({ data: { listingId: survivor.id, name: merged.name, position }, select: { id: true } });
  return [{ table: 'OtherName', id }];
}

/** What was not the same as the merged one is not the same as the survivor. */
async function inheritNotSame(
  tx: Prisma.TransactionClient,
  survivorId: number,
  mergedId: number,
  author: Author,
  now: Date,
): Promise<Kept['notSame']> {
  return (
    await tx.$queryRaw<{ oneId: number; otherId: number }[]>`
      INSERT INTO "NotSame" ("oneId", "otherId", at, author, reason)
      SELECT LEAST(x.id, ${survivorId}::int), GREATEST(x.id, ${survivorId}::int), ${now}, ${author.id}, 'As the record that was merged into it'
      FROM (SELECT CASE WHEN "oneId" = ${mergedId} THEN "otherId" ELSE "oneId" END AS id FROM "NotSame" WHERE ${mergedId} IN ("oneId", "otherId")) x
      WHERE x.id <> ${survivorId} ON CONFLICT DO NOTHING RETURNING "oneId", "otherId"`
  ).map(({ oneId, otherId }) => [oneId, otherId] as const);
}

/** What asked whether the merged one is the same as another is asked of the survivor anew, when the two are compared. */
async function settleItems(tx: Prisma.TransactionClient, survivorId: number, mergedId: number, now: Date): Promise<number[]> {
  const open = await tx.queueItem.findMany({
    where: { kind: 'DUPLICATE', state: 'OPEN', OR: [{ listingId: mergedId }, { otherId: mergedId }] },
    select: { id: true, key: true },
    take: 1000,
  });
  for (const { id, key } of open)
    await tx.queueItem.update({
      where: { id },
      data: { state: 'DROPPED', outcome: key === duplicateKey(survivorId, mergedId) ? 'MERGED' : 'NO_LONGER_ALIKE', decidedAt: now },
    });
  return open.map(({ id }) => id);
}

/** What the merged one becomes: its id and slug lead to the survivor from now on. */
async function archive(
  tx: Prisma.TransactionClient,
  merged: FullRecord,
  { survivorId, author, now }: MergeAsked,
  reason: string,
): Promise<void> {
  const version = merged.version + 1;
  await tx.listing.update({
    where: { id: merged.id },
    data: {
      ...{ status: 'ARCHIVED', statusReason: reason.slice(0, 500), mergedIntoId: survivorId, version, updatedAt: now },
      ...(merged.status === 'PUBLISHED' && { withdrawnAt: now }),
    },
    select: { id: true },
  });
  const written = (await readRecord(tx, merged.id)) as FullRecord;
  await writeRevision(tx, {
    ...{ listingId: merged.id, version, action: 'MERGED', author, reason, now, told: merged.status === 'PUBLISHED' ? ['archived'] : [] },
    changes: { status: { old: merged.status, new: 'ARCHIVED' }, ...differences(merged.document, written.document) },
    snapshot: { slug: merged.slug, status: 'ARCHIVED', document: written.document },
  });
}

interface Rewriting {
  readonly patch: Readonly<Record<string, Json>>;
  readonly author: Author;
  readonly reason: string;
  readonly now: Date;
}

/** The survivor's own fields, through the checks of every other change; one revision that tells of its lists too. */
async function rewrite(
  tx: Prisma.TransactionClient,
  survivor: FullRecord,
  { patch, author, reason, now }: Rewriting,
): Promise<{ version: number; changes: Changes }> {
  const { id: listingId, version: old } = survivor;
  const { version } = await changeRecord(tx, { listingId, version: old, set: patch, author, reason, action: 'MERGED', now });
  const written = (await readRecord(tx, listingId)) as FullRecord;
  const changes = differences(survivor.document, written.document);
  const { slug, status, document } = written;
  if (version === old) {
    await tx.listing.update({ where: { id: listingId }, data: { version: old + 1, updatedAt: now }, select: { id: true } });
    const told = status === 'PUBLISHED' && Object.keys(changes).length ? ['details'] : [];
    await writeRevision(tx, {
      ...{ listingId, version: old + 1, action: 'MERGED', author, reason, now, changes, told },
      snapshot: { slug, status, document },
    });
  } else
    await tx.revision.update({
      where: { listingId_version: { listingId, version } },
      data: { changes: changes as Prisma.InputJsonValue },
      select: { id: true },
    });
  return { version: version === old ? old + 1 : version, changes };
}

/** Of all that changed, what the patch wrote: the lists go home row by row. */
function ownChanges(changes: Changes, patch: Readonly<Record<string, Json>>): Changes {
  const written = Object.keys(patch).map((path) => path.split('/')[0]);
  return Object.fromEntries(Object.entries(changes).filter(([path]) => written.includes(path.split('/')[0])));
}

/** A draft's contacts were never shown: what looks personal among them is asked about now. */
async function guardMerged(tx: Prisma.TransactionClient, survivorId: number): Promise<void> {
  const written = (await readRecord(tx, survivorId)) as FullRecord;
  await guardPersonal(tx, { record: written, after: written.document, publishing: true });
}

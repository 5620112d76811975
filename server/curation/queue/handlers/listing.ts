/** What handlers that change a listing have in common: that there is one, that it is in scope, and how the change is taken back. */
import type { Prisma } from '../../../../generated/prisma/client.ts';
import { type Action, authorise } from '../../../accounts/permissions.ts';
import { NotFound } from '../../../refusals.ts';
import type { Author } from '../../author.ts';
import { authorOf } from '../../records/author-of.ts';
import { changeRecord } from '../../records/change-record.ts';
import type { Json } from '../../records/document.ts';
import { subjectOf } from '../../records/subject.ts';
import type { Deciding, Undo } from '../handlers.ts';

/** @throws NotFound, NotAllowed */
export async function listingOf({ tx, item, viewer }: Deciding, action: Action): Promise<{ listingId: number; author: Author }> {
  if (item.listingId === null) throw new NotFound('The listing it is about is no longer there.');
  const subject = await subjectOf(tx, item.listingId);
  authorise(viewer, action, subject);
  return { listingId: item.listingId, author: authorOf(viewer, subject) };
}

export const versionOf = async (tx: Prisma.TransactionClient, id: number): Promise<number> =>
  (await tx.listing.findUniqueOrThrow({ where: { id }, select: { version: true } })).version;

/** Writes into the listing as it stands now: the curator has seen what became of it since. */
export async function write(deciding: Deciding, set: Readonly<Record<string, Json>>): Promise<Undo> {
  const { listingId, author } = await listingOf(deciding, 'record.change-held');
  const { tx, decision, item, now } = deciding;
  const version = await versionOf(tx, listingId);
  const done = await changeRecord(tx, { listingId, version, set, author, reason: decision.note ?? item.reason.slice(0, 500), now });
  return done.version === version ? { reopen: true } : { restore: { listingId, made: done.version } };
}

/** Its status as it was, for taking a decision back. */
export const statusOf = async (tx: Prisma.TransactionClient, id: number) =>
  (await tx.listing.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

/** That a record is still right, on somebody's word: when it is due again is ARCHITECTURE 4. */
import type { ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { NotFound, RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { readRecord } from './read-record.ts';
import { writeRevision } from './revise.ts';
import { takeTurn } from './turn.ts';

const months: Record<Exclude<ListingKind, 'EVENT'>, number> = { GROUP: 12, VENUE: 12, FUND: 12, OPPORTUNITY: 3 };
const rollingDays = 90;
const day = 24 * 60 * 60 * 1000;

/** The same day so many months on, or the last of that month. */
function monthsOn(from: Date, count: number): Date {
  const day = new Date(from);
  day.setUTCMonth(day.getUTCMonth() + count);
  if (day.getUTCDate() !== from.getUTCDate()) day.setUTCDate(0);
  return day;
}

export interface ConfirmAsked {
  readonly listingId: number;
  readonly author: Author;
  readonly now: Date;
  /** How a curator came to know: "By phone with the secretary". Staff only. */
  readonly note?: string | undefined;
}

/** Confirms a record and, with a fund, its rounds that take applications all the time. @throws NotFound, RuleBroken */
export async function confirmRecord(
  tx: Prisma.TransactionClient,
  { listingId, author, now, note }: ConfirmAsked,
): Promise<{ version: number; dueAt: Date | null }> {
  await takeTurn(tx);
  const before = await readRecord(tx, listingId);
  if (!before) throw new NotFound('There is no such record.');
  if (before.mergedIntoId !== null) throw new RuleBroken('merged', 'This record was merged into another. Confirm that one.');
  const { kind, slug, status, document } = before;
  const dueAt = kind === 'EVENT' ? await endOf(tx, listingId) : monthsOn(now, months[kind]);
  const version = before.version + 1;
  const said = { confirmedAt: now, confirmedById: author.bodyId, confirmedAs: author.as };
  await tx.listing.update({ where: { id: listingId }, data: { ...said, dueAt, version }, select: { id: true } });
  if (kind === 'FUND')
    await tx.round.updateMany({
      where: { fundId: listingId, rolling: true },
      data: { ...said, dueAt: new Date(now.getTime() + rollingDays * day) },
    });
  await writeRevision(tx, {
    ...{ listingId, version, action: 'CONFIRMED', author, reason: note, now, changes: {} },
    snapshot: { slug, status, document },
    told: status === 'PUBLISHED' ? ['confirmed'] : [],
  });
  return { version, dueAt };
}

async function endOf(tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>, eventId: number): Promise<Date | null> {
  const [event] = await tx.$queryRawUnsafe<{ ends: Date | null }[]>(
    'SELECT event_ends("startsAt", "endsAt", precision) AS ends FROM "Event" WHERE "listingId" = $1',
    eventId,
  );
  return event?.ends ?? null;
}

/**
 * Writes the letters that are due: one for a subscription, with all that waits for it. The message and the deliveries it tells of are written in one
 * transaction, so that each is told once, whatever dies in between (docs/decisions/0035).
 */
import { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { queueMails } from '../mail/queue-mail.ts';
import { countAlerts } from './count.ts';
import { type Item, itemsOf } from './items.ts';
import { alertLetter, type Gone, type Told } from './letters.ts';
import { type AlertLinks, linksFor } from './links.ts';
import { isQuiet, nextLetterAt } from './pace.ts';
import { wishWords } from './why.ts';
import { wishOf } from './wish.ts';

/** Subscriptions of one transaction. */
const batch = 100;
/** Items of one letter; the rest is behind its link. */
const mostItems = 20;

interface Due {
  id: number;
}

/** Those for whom something waits and whose hour it is. Another process takes others. */
const dueSql = (now: Date, quiet: boolean) => Prisma.sql`
  SELECT s.id FROM "AlertSubscription" s
  WHERE s.state = 'ACTIVE' AND s.email IS NOT NULL
    AND EXISTS (SELECT 1 FROM "AlertDelivery" d WHERE d."subscriptionId" = s.id AND d.state = 'WAITING')
    AND ((s.pace = 'AT_ONCE' AND NOT ${quiet}::boolean) OR (s.pace <> 'AT_ONCE' AND COALESCE(s."nextLetterAt", '-infinity') <= ${now}))
  ORDER BY s.id LIMIT ${batch} FOR UPDATE OF s SKIP LOCKED`;

type Waiting = Prisma.AlertDeliveryGetPayload<{
  include: { event: { include: { listing: { select: { name: true; mergedIntoId: true } } } } };
}>;

interface Sorted {
  told: Told[];
  gone: Gone[];
  /** No longer so. */
  dropped: number[];
  more: number;
}

/** A closing that is over, a deadline that moved on: what is no longer so is not told. Of one listing the latest counts. */
function stillSo({ event }: Waiting, item: Item | undefined, latest: ReadonlyMap<number, number>): boolean {
  if (latest.get(event.listingId) !== event.id) return false;
  if (event.what === 'WITHDRAWN') return item === undefined;
  if (!item) return false;
  return item.kind !== 'FUND' || event.what === 'DEADLINE_MOVED' || (item.state !== 'CLOSED' && item.state !== 'UNCONFIRMED');
}

function sorted(waiting: readonly Waiting[], items: ReadonlyMap<number, Item>, links: AlertLinks): Sorted {
  const latest = new Map(waiting.map(({ event }) => [event.listingId, event.id]));
  const so = waiting.filter((one) => stillSo(one, items.get(one.event.listingId), latest));
  const kept = new Set(so.map(({ eventId }) => eventId));
  const told = so.flatMap(({ event }): Told[] => {
    const item = items.get(event.listingId);
    if (event.what === 'WITHDRAWN' || !item) return [];
    const { before } = event.facts as { before?: string | null };
    return [{ what: event.what, item, before: before ? new Date(before) : null, address: links.go(item) }];
  });
  const gone = so.filter(({ event }) => event.what === 'WITHDRAWN').map(({ event }) => ({ name: event.listing.name }));
  return {
    told: told.slice(0, mostItems),
    gone: gone.slice(0, mostItems),
    more: Math.max(0, told.length - mostItems) + Math.max(0, gone.length - mostItems),
    dropped: waiting.filter(({ eventId }) => !kept.has(eventId)).map(({ eventId }) => eventId),
  };
}

export interface LettersAsked {
  readonly db: Database;
  readonly publicUrl: string;
  readonly now: Date;
}

/** Writes those of one batch. @returns how many subscriptions were looked at; 0 when nothing is due */
async function writeBatch({ db, publicUrl, now }: LettersAsked): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const due = await tx.$queryRaw<Due[]>(dueSql(now, isQuiet(now)));
      if (!due.length) return 0;
      const ids = due.map(({ id }) => id);
      const subscriptions = await tx.alertSubscription.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
      const waiting = await tx.alertDelivery.findMany({
        where: { subscriptionId: { in: ids }, state: 'WAITING' },
        orderBy: { eventId: 'asc' },
        include: { event: { include: { listing: { select: { name: true, mergedIntoId: true } } } } },
      });
      const items = await itemsOf(
        db.pool,
        waiting.map(({ event }) => event.listingId),
        now,
      );
      const links = await linksFor(db, publicUrl);
      const mails: Parameters<typeof queueMails>[1][number][] = [];
      const sent: { listingId: number; placeId: number | null }[] = [];
      for (const subscription of subscriptions) {
        const own = waiting.filter(({ subscriptionId }) => subscriptionId === subscription.id);
        const ours = links.of(subscription);
        const { told, gone, more, dropped } = sorted(own, items, ours);
        const last = own.at(-1)?.eventId ?? 0;
        const key = `alert:${subscription.id}:${last}`;
        const says = told.length || gone.length;
        if (says) {
          const wish = await wishWords(db, wishOf(subscription));
          const outcome = told.some(({ item }) => item.kind === 'FUND') ? ours.outcome(told.map(({ item }) => item.id)) : null;
          const { manage, unsubscribe, all } = ours;
          mails.push({
            key,
            kind: 'alert',
            to: subscription.email ?? '',
            ...alertLetter({ told, gone, more, wish, links: { all, manage, unsubscribe, outcome }, now }),
          });
          sent.push(...told.map(({ item }) => ({ listingId: item.id, placeId: subscription.countedPlaceId })));
        }
        await tx.alertDelivery.updateMany({
          where: { subscriptionId: subscription.id, eventId: { in: dropped } },
          data: { state: 'DROPPED' },
        });
        await tx.alertDelivery.updateMany({
          where: { subscriptionId: subscription.id, state: 'WAITING', eventId: { lte: last } },
          data: { state: 'TOLD', mailKey: key },
        });
        if (subscription.pace !== 'AT_ONCE')
          await tx.alertSubscription.update({
            where: { id: subscription.id },
            data: { nextLetterAt: nextLetterAt(subscription.pace, now) },
          });
      }
      await queueMails(tx, mails, now);
      await countAlerts(tx, 'SENT', sent, now);
      return due.length;
    },
    { timeout: 60_000 },
  );
}

/** Until nothing is due, or the job has to end. @returns how many subscriptions had something */
export async function writeLetters(asked: LettersAsked, signal?: AbortSignal): Promise<number> {
  let looked = 0;
  for (let last = 1; last > 0 && !signal?.aborted; ) {
    last = await writeBatch(asked);
    looked += last;
  }
  return looked;
}

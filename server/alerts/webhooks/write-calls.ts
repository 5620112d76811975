/**
 * Writes the calls that are due, as letters are written (write-letters.ts): the call and the deliveries it tells of in one transaction, so that each is
 * told once, whatever dies in between. Programs do not sleep: there are no quiet hours.
 */
import { Prisma } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import { reachOf } from '../../search/reach.ts';
import { countAlerts } from '../count.ts';
import { type Item, itemsOf } from '../items.ts';
import { wishWords } from '../why.ts';
import { wishOf } from '../wish.ts';
import { callBody, type Happening, isTold } from './call-body.ts';

/** Subscriptions of one transaction, and things of one call. */
const [batch, mostTold] = [50, 100];

interface Due extends Happening {
  subscriptionId: number;
}

const subscriptionsSql = Prisma.sql`
  SELECT s.id FROM "AlertSubscription" s JOIN "AlertWebhook" w ON w."subscriptionId" = s.id
  WHERE s.state = 'ACTIVE' AND EXISTS (SELECT 1 FROM "AlertDelivery" d WHERE d."subscriptionId" = s.id AND d.state = 'WAITING')
  ORDER BY s.id LIMIT ${batch} FOR UPDATE OF s SKIP LOCKED`;

const dueSql = (ids: readonly number[]) => Prisma.sql`
  SELECT * FROM (
    SELECT d."subscriptionId", d."eventId", e.what::text AS what, e.at, e."listingId", l.kind::text AS kind, e.facts->>'before' AS before,
      row_number() OVER (PARTITION BY d."subscriptionId" ORDER BY d."eventId") AS place
    FROM "AlertDelivery" d JOIN "AlertEvent" e ON e.id = d."eventId" JOIN "Listing" l ON l.id = e."listingId"
    WHERE d."subscriptionId" = ANY (${ids}::int[]) AND d.state = 'WAITING'
  ) waiting WHERE place <= ${mostTold} ORDER BY "subscriptionId", "eventId"`;

/** Where each may be known to be, now: what was newly withheld is not told to those who asked for its village. */
async function publicPlaces(db: Database, ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db.catalogue.findMany({
    where: { listingId: { in: [...new Set(ids)] } },
    select: { listingId: true, placeIds: true },
    take: batch * mostTold,
  });
  return new Map(rows.map(({ listingId, placeIds }) => [listingId, placeIds]));
}

async function reached(db: Database, placeIds: readonly number[]): Promise<(places: readonly number[]) => boolean> {
  if (!placeIds.length) return () => true;
  const { ids, within, closely, widely } = await reachOf(db, placeIds);
  const all = new Set([...ids, ...within, ...closely, ...widely]);
  return (places) => places.some((id) => all.has(id));
}

async function itemsIn(db: Database, due: readonly Due[], now: Date): Promise<ReadonlyMap<number, Item>> {
  const ids = [...new Set(due.map(({ listingId }) => listingId))];
  const items = new Map<number, Item>();
  for (let from = 0; from < ids.length; from += 1000)
    for (const [id, item] of await itemsOf(db.pool, ids.slice(from, from + 1000), now)) items.set(id, item);
  return items;
}

export interface CallsAsked {
  readonly db: Database;
  readonly publicUrl: string;
  readonly now: Date;
}

interface Settled {
  subscriptionId: number;
  eventId: number;
  state: 'TOLD' | 'DROPPED';
  key: string | null;
}

const settle = (tx: Prisma.TransactionClient, settled: readonly Settled[]) => tx.$executeRaw`
  UPDATE "AlertDelivery" d SET state = s.state::"AlertDeliveryState", "mailKey" = s.key
  FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) AS s("subscriptionId" int, "eventId" int, state text, key text)
  WHERE d."subscriptionId" = s."subscriptionId" AND d."eventId" = s."eventId" AND d.state = 'WAITING'`;

/** @returns how many subscriptions were looked at; 0 when nothing is due */
async function writeBatch({ db, publicUrl, now }: CallsAsked): Promise<number> {
  return db.$transaction(
    async (tx) => {
      const ids = (await tx.$queryRaw<{ id: number }[]>(subscriptionsSql)).map(({ id }) => id);
      if (!ids.length) return 0;
      const subscriptions = await tx.alertSubscription.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
      const due = await tx.$queryRaw<Due[]>(dueSql(ids));
      const items = await itemsIn(db, due, now);
      const places = await publicPlaces(
        db,
        due.map(({ listingId }) => listingId),
      );
      const calls: Prisma.WebhookCallCreateManyInput[] = [];
      const settled: Settled[] = [];
      const sent: { listingId: number; placeId: number | null }[] = [];
      for (const subscription of subscriptions) {
        const own = due.filter(({ subscriptionId }) => subscriptionId === subscription.id);
        const isFor = await reached(db, subscription.placeIds);
        const happened = own.filter(
          (one) => isTold(one, items.get(one.listingId)) && (one.what === 'WITHDRAWN' || isFor(places.get(one.listingId) ?? [])),
        );
        const key = `webhook:${subscription.id}:${own.at(-1)?.eventId}`;
        const told = new Set(happened.map(({ eventId }) => eventId));
        if (happened.length) {
          const wish = await wishWords(db, wishOf(subscription));
          const body = callBody({ key, wish, happened, items, publicUrl, now });
          calls.push({ subscriptionId: subscription.id, key, body, createdAt: now, notBefore: now });
        }
        for (const { eventId, listingId } of own) {
          const isIn = told.has(eventId);
          settled.push({ subscriptionId: subscription.id, eventId, state: isIn ? 'TOLD' : 'DROPPED', key: isIn ? key : null });
          if (isIn) sent.push({ listingId, placeId: subscription.countedPlaceId });
        }
      }
      await settle(tx, settled);
      await tx.webhookCall.createMany({ data: calls, skipDuplicates: true });
      await countAlerts(tx, 'SENT', sent, now);
      return ids.length;
    },
    { timeout: 60_000 },
  );
}

/** Until nothing is due. @returns how many subscriptions had something */
export async function writeCalls(asked: CallsAsked, signal?: AbortSignal): Promise<number> {
  let looked = 0;
  for (let last = 1; last > 0 && !signal?.aborted; looked += last) last = await writeBatch(asked);
  return looked;
}

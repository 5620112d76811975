/**
 * Writes the letters that are due: one for a subscription, with all that waits for it. The message and the deliveries it tells of are written in one
 * transaction, so that each is told once, whatever dies in between (docs/decisions/0049). What is told is judged anew when it is written: by what is
 * public then, and by what they ask for then.
 */
import { type AlertSubscription, type AlertWhat, Prisma } from '../../generated/prisma/client.ts';
import { type Language, languageNow, languageOf } from '../../language/language.ts';
import type { Database } from '../database.ts';
import { loadCriteria } from '../funding/eligibility/load.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import type { Log } from '../http/log.ts';
import { inLanguage } from '../in-language.ts';
import { type Letter, queueMails } from '../mail/queue-mail.ts';
import { knownPlaces } from '../places/known.ts';
import { countAlerts } from './count.ts';
import { type Known, whyOf, whyWords } from './item-why.ts';
import { type Item, itemsOf } from './items.ts';
import { alertLetter, type Gone, type Told } from './letters.ts';
import { type AlertLinks, linksFor } from './links.ts';
import { allToMatch, type ToMatch } from './match.ts';
import { isQuiet, lastCollection } from './pace.ts';
import { type Happened, stillSo } from './still-so.ts';
import { wishWords } from './why.ts';
import { type Wish, wishOf } from './wish.ts';

/** Subscriptions of one transaction. */
const batch = 50;

/** Those after an id for whom something waits, and whose hour it is. Another process takes others. */
const dueSql = (now: Date, after: number, take: number) => Prisma.sql`
  SELECT s.id FROM "AlertSubscription" s
  WHERE s.state = 'ACTIVE' AND s.email IS NOT NULL AND s.id > ${after}
    AND EXISTS (
      SELECT 1 FROM "AlertDelivery" d WHERE d."subscriptionId" = s.id AND d.state = 'WAITING' AND d.at <= CASE s.pace
        WHEN 'AT_ONCE' THEN ${now}::timestamptz WHEN 'DAILY' THEN ${lastCollection('DAILY', now)}::timestamptz
        ELSE ${lastCollection('WEEKLY', now)}::timestamptz END)
  ORDER BY s.id LIMIT ${take} FOR UPDATE OF s SKIP LOCKED`;

interface Waiting extends Happened {
  subscriptionId: number;
  eventId: number;
  listingId: number;
  what: AlertWhat;
  /** Of the listing, for what is there no more. */
  name: string;
  hidden: boolean;
}

const waitingSql = (ids: readonly number[]) => Prisma.sql`
  SELECT d."subscriptionId", d."eventId", e.what::text AS what, e."listingId", e."roundId", e.facts, l.name, l.hidden
  FROM "AlertDelivery" d JOIN "AlertEvent" e ON e.id = d."eventId" JOIN "Listing" l ON l.id = e."listingId"
  WHERE d."subscriptionId" = ANY (${ids}::int[]) AND d.state = 'WAITING' ORDER BY d."subscriptionId", d."eventId"`;

interface Seen {
  /** As each language of theirs says them. */
  readonly items: ReadonlyMap<Language, ReadonlyMap<number, Item>>;
  readonly matches: ReadonlyMap<number, ToMatch>;
  readonly known: Known;
}

interface Sorted {
  readonly told: Told[];
  readonly gone: Gone[];
  /** Of which events the letter tells; the others are no longer so. */
  readonly eventIds: ReadonlySet<number>;
}

function sorted(waiting: readonly Waiting[], wish: Wish, links: AlertLinks, { items, matches, known }: Seen): Sorted {
  const [told, gone, eventIds]: [Told[], Gone[], Set<number>] = [[], [], new Set()];
  for (const [listingId, own] of Map.groupBy(waiting, (one) => one.listingId)) {
    const item = items.get(languageNow())?.get(listingId);
    const telling = stillSo(own, item, known.now);
    const [{ name = '', hidden = true } = {}] = own;
    if (telling?.what === 'WITHDRAWN') {
      // Beside the place they asked for, its name would tell where it was.
      if (hidden) continue;
      gone.push({ name });
    } else {
      const match = telling && item && matches.get(listingId);
      const why = match ? whyOf(wish, match, known) : null;
      if (!telling || !item || !why) continue;
      told.push({ ...telling, item, why: whyWords(why), address: links.go(item) });
    }
    for (const { eventId } of own) eventIds.add(eventId);
  }
  return { told, gone, eventIds };
}

export interface LettersAsked {
  readonly db: Database;
  readonly publicUrl: string;
  readonly now: Date;
  /** Told of what fails, never with an address. */
  readonly log?: Log | undefined;
}

async function seen(db: Database, subscriptions: readonly AlertSubscription[], waiting: readonly Waiting[], now: Date): Promise<Seen> {
  const listingIds = waiting.map(({ listingId }) => listingId);
  const [places, terms] = [await knownPlaces.known(db), await knownTerms.known(db)];
  const items = new Map<Language, ReadonlyMap<number, Item>>();
  for (const language of new Set(subscriptions.map((one) => languageOf(one.language))))
    items.set(language, await inLanguage(language, () => itemsOf(db.pool, listingIds, now)));
  const isJudged = subscriptions.some(({ applicant }) => applicant !== null);
  return {
    items,
    matches: await allToMatch(db, db.pool, listingIds),
    known: { places, terms, criteria: isJudged ? await loadCriteria(db) : new Map(), now },
  };
}

async function letterOf(
  { db, now }: LettersAsked,
  { subscription, key, told, gone, links }: { subscription: AlertSubscription; key: string; links: AlertLinks } & Omit<Sorted, 'eventIds'>,
): Promise<Letter> {
  const funds = told.filter(({ item }) => item.kind === 'FUND').map(({ item }) => item.id);
  const { all, manage, unsubscribe } = links;
  const asked = { all, manage, unsubscribe, outcome: funds.length ? links.outcome(funds) : null };
  const letter = alertLetter({ told, gone, wish: await wishWords(db, wishOf(subscription)), links: asked, now });
  return { key, kind: 'alert', to: subscription.email ?? '', ...letter };
}

interface Settled {
  subscriptionId: number;
  eventId: number;
  state: 'TOLD' | 'DROPPED';
  mailKey: string | null;
}

/** By their ids, as another process may have matched an older event meanwhile. */
const settle = (tx: Prisma.TransactionClient, settled: readonly Settled[]) => tx.$executeRaw`
  UPDATE "AlertDelivery" d SET state = s.state::"AlertDeliveryState", "mailKey" = s."mailKey"
  FROM jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) AS s("subscriptionId" int, "eventId" int, state text, "mailKey" text)
  WHERE d."subscriptionId" = s."subscriptionId" AND d."eventId" = s."eventId" AND d.state = 'WAITING'`;

/** Fills in whom it was about before anything can fail. */
interface Turn {
  ids: number[];
}

async function writeBatch(asked: LettersAsked, after: number, take: number, turn: Turn): Promise<void> {
  const { db, publicUrl, now } = asked;
  const links = await linksFor(db, publicUrl);
  await db.$transaction(
    async (tx) => {
      turn.ids = (await tx.$queryRaw<{ id: number }[]>(dueSql(now, after, take))).map(({ id }) => id);
      if (!turn.ids.length) return;
      const subscriptions = await tx.alertSubscription.findMany({ where: { id: { in: turn.ids } }, orderBy: { id: 'asc' } });
      const waiting = Map.groupBy(await tx.$queryRaw<Waiting[]>(waitingSql(turn.ids)), ({ subscriptionId }) => subscriptionId);
      const facts = await seen(db, subscriptions, [...waiting.values()].flat(), now);
      const mails: Letter[] = [];
      const settled: Settled[] = [];
      const sent: { listingId: number; placeId: number | null }[] = [];
      for (const subscription of subscriptions) {
        const own = waiting.get(subscription.id) ?? [];
        const ours = links.of(subscription);
        // An event waits for a subscription once, so no other letter of theirs can have this key.
        const key = `alert:${subscription.id}:${own.at(-1)?.eventId}`;
        const { told, eventIds } = await inLanguage(languageOf(subscription.language), async () => {
          const those = sorted(own, wishOf(subscription), ours, facts);
          if (those.eventIds.size) mails.push(await letterOf(asked, { subscription, key, ...those, links: ours }));
          return those;
        });
        sent.push(...told.map(({ item }) => ({ listingId: item.id, placeId: subscription.countedPlaceId })));
        for (const { subscriptionId, eventId } of own) {
          const isTold = eventIds.has(eventId);
          settled.push({ subscriptionId, eventId, state: isTold ? 'TOLD' : 'DROPPED', mailKey: isTold ? key : null });
        }
      }
      await settle(tx, settled);
      await queueMails(tx, mails, now);
      await countAlerts(tx, 'SENT', sent, now);
    },
    { timeout: 60_000 },
  );
}

/**
 * Until nothing is due, or the job has to end; at night nothing is. Where a batch fails its subscriptions are taken one by one, so that one that cannot
 * be written to keeps nobody else waiting.
 * @returns how many subscriptions had something
 */
export async function writeLetters(asked: LettersAsked, signal?: AbortSignal): Promise<number> {
  if (isQuiet(asked.now)) return 0;
  let [looked, after, oneByOneUntil] = [0, 0, 0];
  while (!signal?.aborted) {
    const turn: Turn = { ids: [] };
    const take = after < oneByOneUntil ? 1 : batch;
    try {
      await writeBatch(asked, after, take, turn);
      looked += turn.ids.length;
    } catch (error) {
      const [last] = turn.ids.slice(-1);
      if (last === undefined) throw error;
      if (take > 1) {
        oneByOneUntil = last;
        continue;
      }
      asked.log?.error({ subscription: last, fault: (error as Error).name }, 'an alert could not be written; it is tried again');
    }
    const [last] = turn.ids.slice(-1);
    if (last === undefined) break;
    after = last;
  }
  return looked;
}

/** Webhooks are made by whoever answers at an address, and ended by whoever has their secret. Nobody has an account for it. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AlertEnding, ListingKind, Prisma } from '../../../generated/prisma/client.ts';
import { formKey, keyedHash } from '../../curation/submissions/form-token.ts';
import { countAgainst } from '../../curation/submissions/limits.ts';
import type { Database } from '../../database.ts';
import { InputError } from '../../input-error.ts';
import type { OutboundFetch } from '../../outbound/fetch.ts';
import { placesNamed } from '../../places/named.ts';
import { type Fault, InputFaults, NotFound, RuleBroken } from '../../refusals.ts';
import { termIds } from '../../search/reference.ts';
import { countAlerts } from '../count.ts';
import { challenged, webhookUrl } from './challenge.ts';
import { newSecret } from './sign.ts';

/** Slugs, as filters of the API take them. Lists that are left out or empty do not narrow. */
export interface WebhookAsked {
  readonly url: string;
  readonly kinds: readonly ListingKind[];
  readonly places?: readonly string[] | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly audiences?: readonly string[] | null | undefined;
  readonly applicantTypes?: readonly string[] | null | undefined;
  /** Pence. */
  readonly amount?: number | null | undefined;
}

export interface MakingWebhook {
  readonly fetch: OutboundFetch;
  readonly now: Date;
  /** The asker's network; null where it is not known. */
  readonly network: string | null;
  /** For receivers on this machine, in tests. */
  readonly allowsHttp?: boolean;
}

const mostNamed = 20;
const mostOfHost = 20;

async function idsOf(db: Database, asked: WebhookAsked) {
  const faults: Fault[] = [];
  async function read(path: string, names: readonly string[] | null | undefined, ids: (names: readonly string[]) => Promise<number[]>) {
    if (!names?.length) return [];
    if (names.length > mostNamed) {
      faults.push({ path, message: `${path} names ${names.length}; ${mostNamed} is the most.` });
      return [];
    }
    return ids(names.map((name) => name.replaceAll('\0', ' '))).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      faults.push({ path, message: error.message });
      return [] as number[];
    });
  }
  const terms = (vocabulary: Parameters<typeof termIds>[1]) => (names: readonly string[]) => termIds(db, vocabulary, names);
  const wish = {
    placeIds: await read('places', asked.places, async (names) => (await placesNamed(db, names)).map(({ id }) => id)),
    themeIds: await read('themes', asked.themes, terms('THEME')),
    audienceIds: await read('audiences', asked.audiences, terms('AUDIENCE')),
    applicantTypeIds: await read('applicantTypes', asked.applicantTypes, terms('APPLICANT_TYPE')),
  };
  if (!asked.kinds.length) faults.push({ path: 'kinds', message: 'Name at least one kind to hear of: FUND, for example.' });
  const { amount } = asked;
  if (amount !== null && amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0))
    faults.push({ path: 'amount', message: 'amount is in pence: a whole number above 0.' });
  if (faults.length) throw new InputFaults(faults);
  return wish;
}

async function refuseTooMany(db: Database, url: URL, { network, now }: MakingWebhook): Promise<void> {
  const key = await formKey(db);
  const counted = [
    ...(network === null ? [] : [{ name: 'webhookNetwork' as const, by: keyedHash(key, network) }]),
    { name: 'webhookHost' as const, by: keyedHash(key, url.host) },
  ];
  const over = await countAgainst(db, counted, now);
  if (over) throw new RuleBroken('too-much', over);
  const there = await db.alertWebhook.count({ where: { url: { startsWith: `${url.origin}/` }, subscription: { state: 'ACTIVE' } } });
  if (there >= mostOfHost)
    throw new RuleBroken('too-many-webhooks', `${url.host} has ${there} webhooks already, which is the most. End one that is not needed.`);
}

export interface WebhookMade {
  readonly id: number;
  /** Shown this once. */
  readonly secret: string;
}

/** @throws InputFaults for what was asked, RuleBroken for an address that may not be called, or does not want to be */
export async function makeWebhook(db: Database, asked: WebhookAsked, making: MakingWebhook): Promise<WebhookMade> {
  const url = webhookUrl(asked.url, making.allowsHttp);
  const wish = await idsOf(db, asked);
  await refuseTooMany(db, url, making);
  await challenged(making.fetch, url.href);
  const secret = newSecret();
  const { now } = making;
  const { amount } = asked;
  const id = await db.$transaction(async (tx) => {
    const made = await tx.alertSubscription.create({
      data: {
        ...wish,
        kinds: [...new Set(asked.kinds)],
        amount: amount === null || amount === undefined ? null : BigInt(amount),
        state: 'ACTIVE',
        nonce: randomBytes(16).toString('base64url'),
        countedPlaceId: wish.placeIds.length === 1 ? (wish.placeIds[0] ?? null) : null,
        createdAt: now,
        confirmedAt: now,
        webhook: { create: { url: url.href, secret } },
      },
      select: { id: true, countedPlaceId: true },
    });
    await countAlerts(tx, 'SUBSCRIBED', [{ placeId: made.countedPlaceId, listingId: null }], now);
    return made.id;
  });
  return { id, secret };
}

/** Nothing is sent any more; its row is erased some days later, with all others that have ended. */
export async function stopWebhook(tx: Prisma.TransactionClient, id: number, because: AlertEnding, now: Date): Promise<void> {
  const { count } = await tx.alertSubscription.updateMany({
    where: { id, state: { not: 'ENDED' } },
    data: { state: 'ENDED', endedAt: now, endedBecause: because },
  });
  if (!count) return;
  const ended = await tx.alertSubscription.findUniqueOrThrow({ where: { id }, select: { countedPlaceId: true } });
  await tx.alertDelivery.updateMany({ where: { subscriptionId: id, state: 'WAITING' }, data: { state: 'DROPPED' } });
  await tx.webhookCall.updateMany({
    where: { subscriptionId: id, state: { in: ['QUEUED', 'SENDING'] } },
    data: { state: 'FAILED', trouble: 'The webhook was ended first.' },
  });
  await countAlerts(tx, 'ENDED', [{ placeId: ended.countedPlaceId, listingId: null }], now);
}

const same = (one: string, other: string) => {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** @throws NotFound for one that is none, has another secret, or was ended */
export async function endWebhook(db: Database, { id, secret }: WebhookMade, now: Date): Promise<void> {
  const found = await db.alertWebhook.findUnique({
    where: { subscriptionId: id },
    select: { secret: true, subscription: { select: { state: true } } },
  });
  if (!found || !same(secret, found.secret) || found.subscription.state === 'ENDED')
    throw new NotFound('There is no webhook with this id and this secret, or it was ended already.');
  await db.$transaction((tx) => stopWebhook(tx, id, 'UNSUBSCRIBED', now));
}

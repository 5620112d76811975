/**
 * Links that stand in alerts: signed over the subscription and its nonce, so that none can be guessed, none is kept, and all of one subscription are
 * void once its nonce changes. They hold no address.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AlertSubscription } from '../../generated/prisma/client.ts';
import { languageOf } from '../../language/language.ts';
import { formKey } from '../curation/submissions/form-token.ts';
import type { Database } from '../database.ts';
import { NotFound } from '../refusals.ts';
import type { Item } from './items.ts';
import { say } from './words/words.ts';

const signature = (key: string, text: string) => createHmac('sha256', key).update(`alert\n${text}`).digest('base64url').slice(0, 32);

type Signed = Pick<AlertSubscription, 'id' | 'nonce'>;
const tokenOf = (key: string, { id, nonce }: Signed) => `${id}.${signature(key, `${id}\n${nonce}`)}`;

export interface AlertLinks {
  readonly manage: string;
  readonly unsubscribe: string;
  /** What there is by this wish. */
  readonly all: string;
  /** The page of an entry, counted on the way. */
  go(item: Pick<Item, 'id' | 'path'>): string;
  /** "Applied, got it, not for us", of these funds. */
  outcome(listingIds: readonly number[]): string;
}

export async function linksFor(
  db: Database,
  publicUrl: string,
): Promise<{ of(subscription: Signed & Pick<AlertSubscription, 'countedPlaceId' | 'language'>): AlertLinks }> {
  const key = await formKey(db);
  return {
    of(subscription) {
      const token = tokenOf(key, subscription);
      // Whoever is written to in Polish is answered in Polish.
      const language = languageOf(subscription.language);
      const kept = language === 'en' ? '' : `&lang=${language}`;
      const place = subscription.countedPlaceId ?? 0;
      // Who follows it is nobody's business: it holds the place it is counted under, and no subscription.
      const counted = (listing: number) => `${place}.${listing}.${signature(key, `count\n${place}\n${listing}`)}`;
      return {
        manage: `${publicUrl}/alerts/manage?link=${token}${kept}`,
        unsubscribe: `${publicUrl}/alerts/unsubscribe?link=${token}${kept}`,
        all: `${publicUrl}/alerts/manage?link=${token}${kept}#now`,
        go: ({ id, path }) => `${publicUrl}/alerts/go?to=${encodeURIComponent(path)}&of=${counted(id)}${kept}`,
        outcome: (listingIds) => `${publicUrl}/alerts/outcome?of=${listingIds.map(counted).join('+')}${kept}`,
      };
    },
  };
}

const same = (one: string, other: string) => {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** The subscription a link is of. @throws NotFound for one that is none, or is void */
export async function linkedSubscription(db: Database, link: string): Promise<AlertSubscription> {
  const unknown = new NotFound(say().linkUnknown);
  const [, id = ''] = /^(\d{1,9})\.[\w-]{32}$/.exec(link) ?? [];
  const found = id ? await db.alertSubscription.findUnique({ where: { id: Number(id) } }) : null;
  if (!found || !same(link, tokenOf(await formKey(db), found))) throw unknown;
  return found;
}

/** The place and listing that a counted link stands for. Null for a forged one, which counts nothing. */
export async function countedIn(db: Database, text: string): Promise<{ placeId: number | null; listingId: number } | null> {
  const [, place = '', listing = '', signed = ''] = /^(\d{1,9})\.(\d{1,9})\.([\w-]{32})$/.exec(text) ?? [];
  if (!signed || !same(signed, signature(await formKey(db), `count\n${Number(place)}\n${Number(listing)}`))) return null;
  return { placeId: Number(place) || null, listingId: Number(listing) };
}

/**
 * Links that let a body answer for its entries without signing in. A link is good for 90 days and as often as need be, since a body may answer for
 * some entries today and for others next week; later links do not end earlier ones, since people answer the mail they happen to find. It ends early
 * when the mailbox it was sent to is no longer one of the body's.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../database.ts';
import { day } from './ladder.ts';
import { recipientsOf } from './recipients.ts';

export interface Link {
  readonly id: number;
  readonly bodyId: number;
  readonly sentTo: string;
}

export const lastsDays = 90;
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export interface NewLink {
  token: string;
  row: { tokenHash: string; bodyId: number; sentTo: string; createdAt: Date; expiresAt: Date };
}

/** @returns the token, which only the mail holds, and what is kept of it */
export function newLink(bodyId: number, sentTo: string, now: Date): NewLink {
  const token = randomBytes(24).toString('base64url');
  return { token, row: { tokenHash: hashOf(token), bodyId, sentTo, createdAt: now, expiresAt: new Date(now.getTime() + lastsDays * day) } };
}

export const tokenShape = /^[A-Za-z0-9_-]{32}$/;

/** Null for one that is not known, has run out, or was sent to a mailbox that is no longer the body's. */
export async function readLink(db: Database, token: string, now: Date): Promise<Link | null> {
  if (!tokenShape.test(token)) return null;
  const link = await db.confirmLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!link || link.expiresAt <= now) return null;
  const addresses = (await recipientsOf(db, [link.bodyId], now)).get(link.bodyId) ?? [];
  return addresses.includes(link.sentTo) ? link : null;
}

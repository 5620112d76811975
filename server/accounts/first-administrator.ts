/** How a new Fingerpost comes by somebody who may change it: by a command on the server, or by a link that is printed while there never was one. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { advisoryLock } from '../postgres/advisory-locks.ts';
import { administratorsBody } from './administrators-body.ts';

export const firstAdministratorPath = '/curate/first-administrator';

/** How long the printed link is good for. */
export const firstLinkMs = 86_400_000;

const identifier = 'first-administrator';
const hashed = (token: string) => createHash('sha256').update(token).digest('base64url');

type Tx = Prisma.TransactionClient;

const takeTurns = (tx: Tx) => tx.$queryRawUnsafe(`SELECT pg_advisory_xact_lock(${advisoryLock('memberships')})::text`);

/** Also after they have all left: then only somebody at the server makes another. */
const wasThereEver = async (tx: Pick<Tx, 'membership'>) =>
  (await tx.membership.findFirst({ where: { role: 'ADMIN' }, select: { id: true } })) !== null;

/** The path with a token to print, or null when there is, or was, an administrator. Those printed before stay good until they run out. */
export async function firstAdministratorLink(db: Database, now: Date): Promise<string | null> {
  if (await wasThereEver(db)) return null;
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + firstLinkMs);
  await db.verification.create({ data: { id: randomUUID(), identifier, value: hashed(token), expiresAt, createdAt: now } });
  return `${firstAdministratorPath}?token=${token}`;
}

/** Whether a token is good; it is not used up. */
export async function isFirstAdministratorToken(db: Pick<Tx, 'verification' | 'membership'>, token: string, now: Date): Promise<boolean> {
  if (!/^[\w-]{32}$/.test(token)) return false;
  const where = { identifier, value: hashed(token), expiresAt: { gt: now } };
  return (await db.verification.findFirst({ where, select: { id: true } })) !== null && !(await wasThereEver(db));
}

interface Newcomer {
  token: string;
  name: string;
  /** As `emailAddress` has it. */
  email: string;
  now: Date;
}

/** @returns false when the token is not good (any more): of two at once, one becomes it */
export function becomeFirstAdministrator(db: Database, { token, name, email, now }: Newcomer): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await takeTurns(tx);
    if (!(await isFirstAdministratorToken(tx, token, now))) return false;
    await tx.verification.deleteMany({ where: { identifier } });
    await addAdministrator(tx, { name, email, bodyId: await administratorsBody(tx, null, now), now });
    return true;
  });
}

/** By the command: as often as somebody at the server wants. @param slug of the body they belong to @returns the body's name */
export function nameAdministrator(db: Database, { email, slug, now }: { email: string; slug: string | null; now: Date }): Promise<string> {
  return db.$transaction(async (tx) => {
    await takeTurns(tx);
    const bodyId = await administratorsBody(tx, slug, now);
    await addAdministrator(tx, { name: email.split('@')[0] ?? email, email, bodyId, now });
    await tx.verification.deleteMany({ where: { identifier } });
    return (await tx.listing.findUniqueOrThrow({ where: { id: bodyId }, select: { name: true } })).name;
  });
}

async function addAdministrator(
  tx: Tx,
  { name, email, bodyId, now }: { name: string; email: string; bodyId: number; now: Date },
): Promise<void> {
  const { id: accountId } = await tx.account.upsert({
    where: { email },
    create: { id: randomUUID(), name, email },
    update: {},
    select: { id: true },
  });
  const part = { accountId, bodyId, role: 'ADMIN' } as const;
  const known = await tx.membership.findFirst({ where: { ...part, until: null }, select: { id: true } });
  if (!known) await tx.membership.create({ data: { ...part, since: now, grantedBy: 'server' } });
}

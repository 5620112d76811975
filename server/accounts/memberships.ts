/**
 * Who works for which body. A part is never changed in place: what it was ends, and what it is begins, so that it can always be told who could do
 * what when. Records belong to bodies: whoever leaves takes nothing with them.
 */
import { randomUUID } from 'node:crypto';
import type { ListingKind, Prisma, Role } from '../../generated/prisma/client.ts';
import type { Database } from '../database.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { advisoryLock } from '../postgres/advisory-locks.ts';
import { InputFaults, NotFound, RuleBroken } from '../refusals.ts';
import type { Accounts } from './accounts.ts';
import { type Body, bodySubject } from './body-subject.ts';
import { emailAddress } from './email-address.ts';
import { handOver } from './hand-over.ts';
import { invitationLetter } from './letters.ts';
import { authoriseEnd, authoriseGrant } from './may-grant.ts';
import { authorise, may } from './permissions.ts';
import { roleNames, roleWork } from './role-words.ts';
import type { Viewer } from './viewer.ts';

type Tx = Prisma.TransactionClient;

export interface Asking {
  db: Database;
  viewer: Viewer | null;
  now: Date;
}

export interface PartGiven {
  role: Role;
  /** Empty: every kind. */
  kinds: readonly ListingKind[];
  /** With all that lies within them; empty: everywhere. */
  placeIds: readonly number[];
}

export interface Grant extends PartGiven {
  bodyId: number;
  email: string;
  /** As colleagues see them; only used for somebody new. */
  name: string | null;
}

export interface Inviting extends Asking {
  signInLink: Accounts['signInLink'];
  publicUrl: string;
}

/** @returns the id of the new membership. @throws what server/refusals.ts names */
export async function grantMembership(asking: Inviting, grant: Grant): Promise<number> {
  const { db, viewer, now } = asking;
  authorise(viewer, 'member.change');
  const email = checkedEmail(grant.email);
  const name = checkedName(grant.name ?? email.split('@')[0] ?? email);
  if (email === viewer.email) throw ownPart();
  const { bodyId } = grant;
  // Made on a connection of its own: the transaction must not wait for it. A link without an account signs nobody in.
  const link = await asking.signInLink(email, 'invitation');
  return inTurn(db, async (tx) => {
    const body = await readBody(tx, bodyId);
    await authoriseGrant(tx, viewer, body, grant);
    await notTooMany(tx, viewer, now);
    const account = await tx.account.upsert({
      where: { email },
      create: { id: randomUUID(), name, email },
      update: {},
      select: { id: true },
    });
    const id = await begin(tx, account.id, body, grant, viewer, now);
    const can = roleWork[grant.role];
    await queueMail(tx, invitationLetter({ to: email, link, bodyName: body.name, can, signInUrl: `${asking.publicUrl}/curate/sign-in` }));
    return id;
  });
}

/** What somebody may do for a body from now on. @returns the id of the membership that takes the place of the old one */
export function changeMembership({ db, viewer, now }: Asking, id: number, given: PartGiven): Promise<number> {
  authorise(viewer, 'member.change');
  return inTurn(db, async (tx) => {
    const { membership, body } = await readMembership(tx, viewer, id);
    if (membership.accountId === viewer.accountId) throw ownPart();
    authoriseEnd(viewer, body, membership.role);
    await authoriseGrant(tx, viewer, body, given);
    if (membership.role === 'ADMIN' && given.role !== 'ADMIN') await keepAnAdministrator(tx, id);
    await tx.membership.update({ where: { id }, data: { until: now } });
    return begin(tx, membership.accountId, body, given, viewer, now);
  });
}

export interface Ended {
  id: number;
  /** What the body is left with, when that needs somebody's attention. */
  notice: string | null;
}

/** Somebody leaves, or is made to; anyone may end their own part. */
export function endMembership({ db, viewer, now }: Asking, id: number): Promise<Ended> {
  authorise(viewer, 'account.self');
  return inTurn(db, async (tx) => {
    const { membership, body } = await readMembership(tx, viewer, id);
    if (membership.accountId !== viewer.accountId) authoriseEnd(viewer, body, membership.role);
    if (membership.role === 'ADMIN') await keepAnAdministrator(tx, id);
    await tx.membership.update({ where: { id }, data: { until: now } });
    return { id, notice: await handOver(tx, { membershipId: id, accountId: membership.accountId, body, now }) };
  });
}

const inTurn = <Value>(db: Database, work: (tx: Tx) => Promise<Value>) =>
  db.$transaction(async (tx) => {
    await tx.$queryRawUnsafe(`SELECT pg_advisory_xact_lock(${advisoryLock('memberships')})::text`);
    return work(tx);
  });

async function readBody(tx: Tx, id: number): Promise<Body> {
  const body = await bodySubject(tx, id);
  if (!body) throw new NotFound('There is no such body.');
  return body;
}

async function readMembership(tx: Tx, viewer: Viewer, id: number) {
  const membership = await tx.membership.findUnique({ where: { id }, select: { accountId: true, bodyId: true, role: true, until: true } });
  if (!membership) throw new NotFound('There is no such membership.');
  const body = await readBody(tx, membership.bodyId);
  // Before anything is told of it.
  if (membership.accountId !== viewer.accountId) authorise(viewer, 'member.read', body);
  if (membership.until) throw new RuleBroken('already-ended', 'This membership has ended already. Look at the list again.');
  return { membership, body };
}

async function begin(
  tx: Tx,
  accountId: string,
  body: Body,
  { role, kinds, placeIds }: PartGiven,
  viewer: Viewer,
  since: Date,
): Promise<number> {
  const same = await tx.membership.findFirst({ where: { accountId, bodyId: body.id, role, until: null }, select: { id: true } });
  if (same)
    throw new RuleBroken('already-member', `They are ${roleNames[role]} of ${body.name} already. Change that part, or end it first.`);
  const places = { create: [...new Set(placeIds)].map((placeId) => ({ placeId })) };
  const data = { accountId, bodyId: body.id, role, kinds: [...new Set(kinds)], since, grantedBy: viewer.accountId, places };
  return (await tx.membership.create({ data, select: { id: true } })).id;
}

/** Printed into no table: nobody but a program invites so many. Administrators begin with every council of a county. */
const mostInvitationsADay = 50;

async function notTooMany(tx: Tx, viewer: Viewer, now: Date): Promise<void> {
  if (may(viewer, 'member.grant-staff')) return;
  const since = { gt: new Date(now.getTime() - 86_400_000) };
  if ((await tx.membership.count({ where: { grantedBy: viewer.accountId, since } })) >= mostInvitationsADay)
    throw new RuleBroken(
      'too-many-invitations',
      `You have invited ${mostInvitationsADay} people today. Go on tomorrow, or ask an administrator.`,
    );
}

async function keepAnAdministrator(tx: Tx, leaving: number): Promise<void> {
  const other = await tx.membership.findFirst({ where: { role: 'ADMIN', until: null, id: { not: leaving } }, select: { id: true } });
  if (!other) throw new RuleBroken('last-administrator', 'This is the last administrator. Make another one first.');
}

const ownPart = () =>
  new RuleBroken('own-part', 'Nobody changes their own part. Ask another administrator or curator; you may end it yourself.');

function checkedEmail(written: string): string {
  const email = emailAddress(written);
  if (!email) throw new InputFaults([{ path: 'email', message: 'Write one e-mail address, such as sam@council.example.' }]);
  return email;
}

function checkedName(written: string): string {
  const name = written.trim();
  if (!name || name.length > 80 || /\p{Cc}/u.test(name))
    throw new InputFaults([{ path: 'name', message: 'Write a name of one to 80 characters, on one line.' }]);
  return name;
}

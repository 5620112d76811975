/** Where somebody is signed in, and ending it: with the row of a session its cookie means nothing any more. */
import type { Database } from '../database.ts';
import { NotFound } from '../refusals.ts';
import { deviceWords } from './device-words.ts';
import { authorise, may } from './permissions.ts';
import { sessionAge } from './session-age.ts';
import type { Viewer } from './viewer.ts';

export interface OwnSession {
  readonly id: string;
  /** "Firefox on Windows": as far as the browser says. */
  readonly device: string;
  readonly signedInAt: Date;
  /** To the hour. */
  readonly lastUsedAt: Date;
  /** When it ends unless it is used before. */
  readonly endsAt: Date;
}

/** Sign-ins of two weeks: more than this nobody looks through. */
const mostSessions = 100;

/** Those that have not ended, the last used first. */
export async function sessionsOf(db: Database, accountId: string, now: Date): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { accountId, expiresAt: { gt: now }, createdAt: { gt: new Date(now.getTime() - sessionAge.absoluteMs) } },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: mostSessions,
    // Never its token.
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true, expiresAt: true },
  });
  return rows.map(({ id, userAgent, createdAt, updatedAt, expiresAt }) => ({
    id,
    device: deviceWords(userAgent),
    signedInAt: createdAt,
    lastUsedAt: updatedAt,
    endsAt: expiresAt,
  }));
}

interface Asking {
  db: Database;
  viewer: Viewer | null;
}

/** One's own, or as administrator anybody's. @throws NotFound also for another's, which is not theirs to know of */
export async function endSession({ db, viewer }: Asking, id: string): Promise<void> {
  authorise(viewer, 'account.self');
  const whose = may(viewer, 'account.sessions') ? {} : { accountId: viewer.accountId };
  const { count } = await db.session.deleteMany({ where: { id, ...whose } });
  if (!count) throw new NotFound('There is no such session. It may have ended by itself.');
}

/** @returns how many were ended */
export async function endOtherSessions({ db, viewer }: Asking): Promise<number> {
  authorise(viewer, 'account.self');
  return (await db.session.deleteMany({ where: { accountId: viewer.accountId, id: { not: viewer.sessionId } } })).count;
}

/** Of one person, wherever they are signed in. @returns how many were ended */
export async function endSessionsOf({ db, viewer }: Asking, accountId: string): Promise<number> {
  authorise(viewer, 'account.sessions');
  const account = await db.account.findUnique({ where: { id: accountId }, select: { id: true } });
  if (!account) throw new NotFound('There is no such person.');
  return (await db.session.deleteMany({ where: { accountId } })).count;
}

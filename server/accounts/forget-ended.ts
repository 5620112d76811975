/** Links and sessions that have run out are of no use to anyone. */
import type { Database } from '../database.ts';
import type { Log } from '../http/log.ts';
import { sessionAge } from './session-age.ts';

const day = 86_400_000;

export async function forgetEnded(db: Database, now: Date): Promise<void> {
  await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lte: now } }, { createdAt: { lte: new Date(now.getTime() - sessionAge.absoluteMs) } }] },
  });
  await db.verification.deleteMany({ where: { expiresAt: { lte: now } } });
}

/** Now, and once a day. @returns how to stop it */
export function startForgetting(db: Database, log: Log): () => void {
  const forget = () => forgetEnded(db, new Date()).catch((err: unknown) => log.error({ err }, 'ended sessions could not be deleted'));
  void forget();
  const timer = setInterval(forget, day);
  timer.unref();
  return () => clearInterval(timer);
}

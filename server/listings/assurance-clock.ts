import type { Database } from '../database.ts';
import type { Log } from '../http/log.ts';

const everyMs = 10 * 60 * 1000;

/** Moves records down when they fall overdue, which no write tells of. Returns how to stop it. */
export function startAssuranceClock(db: Database, log: Log): () => void {
  const refresh = () =>
    db.$queryRaw`SELECT refresh_assurance()`.catch((error: unknown) =>
      log.warn({ err: error }, 'the order of trust could not be refreshed; it is tried again'),
    );
  const timer = setInterval(refresh, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

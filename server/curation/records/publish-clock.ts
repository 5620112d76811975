/** Publishes and withdraws what was planned for a time that has come. */
import type { Database } from '../../database.ts';
import type { Log } from '../../http/log.ts';
import { RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { openItem } from '../open-item.ts';
import { type RecordRow, readRows } from './read-record.ts';
import { setStatus } from './set-status.ts';

const clock: Author = { id: 'clock', as: null, bodyId: null };
/** Of one run; what is left waits a minute. */
const most = 200;

export interface Published {
  readonly published: number;
  readonly withdrawn: number;
  /** A rule stood against it: a curator is told. */
  readonly refused: number;
}

/**
 * Drafts that a curator gave a time (what others hand in is `SUBMITTED`, and waits for one), and published records whose time is over. Each in a
 * transaction of its own; two processes at once do each once.
 */
export async function publishWhatIsDue(db: Database, now: Date): Promise<Published> {
  const due = await db.listing.findMany({
    where: {
      mergedIntoId: null,
      OR: [
        { status: 'DRAFT', publishFrom: { lte: now } },
        { status: 'PUBLISHED', publishUntil: { lte: now } },
      ],
    },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true, status: true, version: true, publishFrom: true },
  });
  const done = { published: 0, withdrawn: 0, refused: 0 };
  for (const { id, status, version, publishFrom } of due)
    try {
      const next = status === 'DRAFT' ? 'PUBLISHED' : 'ARCHIVED';
      const reason = status === 'DRAFT' ? 'Its planned time has come.' : 'Its planned time is over.';
      await db.$transaction((tx) => setStatus(tx, { listingId: id, version, status: next, reason, author: clock, now }));
      done[status === 'DRAFT' ? 'published' : 'withdrawn']++;
    } catch (error) {
      // Changed or done by another meanwhile: the next run looks again.
      if (!(error instanceof RuleBroken)) {
        if ((error as { code?: string }).code !== 'CONFLICT') throw error;
        continue;
      }
      await tellCurators(db, id, error, publishFrom);
      done.refused++;
    }
  return done;
}

async function tellCurators(db: Database, id: number, refusal: RuleBroken, planned: Date | null): Promise<void> {
  const row = (await readRows(db, [id])).get(id) as RecordRow;
  await openItem(db, {
    kind: 'SUBMISSION',
    key: `PUBLISH:${id}:${planned?.toISOString() ?? ''}`,
    listingId: id,
    listingKind: row.kind,
    placeIds: row.placeIds,
    stewardId: row.stewardId,
    risk: 40,
    title: row.name,
    reason: `It was to be published now, but: ${refusal.message}`,
    baseVersion: row.version,
    detail: { rule: refusal.rule },
  });
}

const everyMs = 60 * 1000;

/** Looks once a minute. Returns how to stop it. A queue of jobs may call `publishWhatIsDue` instead. */
export function startPublishClock(db: Database, log: Log, now = () => new Date()): () => void {
  const look = () =>
    publishWhatIsDue(db, now()).then(
      (done) => (done.published || done.withdrawn || done.refused) && log.info(done, 'planned records were published and withdrawn'),
      (error: unknown) => log.warn({ err: error }, 'planned records could not be published; it is tried again'),
    );
  const timer = setInterval(look, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Publishes and withdraws what was planned for a time that has come. */
import type { Database } from '../../database.ts';
import type { Log } from '../../http/log.ts';
import { RuleBroken } from '../../refusals.ts';
import type { Author } from '../author.ts';
import { openItem } from '../open-item.ts';
import { readRecord } from './read-record.ts';
import { writeRevision } from './revise.ts';
import { setStatus } from './set-status.ts';
import { takeTurn } from './turn.ts';

const clock: Author = { id: 'clock', as: null, bodyId: null };
/** Of one run; what is left waits a minute. */
const most = 200;

export interface Published {
  readonly published: number;
  readonly withdrawn: number;
  /** A rule stood against it: the plan is over, and a curator is told. */
  readonly refused: number;
}

/**
 * Drafts that a curator gave a time (what others hand in is `SUBMITTED`, and waits for one), and published records whose time is over. Each in a
 * transaction of its own; two processes at once do each once. One that fails stands in no other's way: it is told when the rest is done.
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
    select: { id: true, status: true, version: true },
  });
  const done = { published: 0, withdrawn: 0, refused: 0 };
  const faults: unknown[] = [];
  for (const { id, status, version } of due)
    try {
      const next = status === 'DRAFT' ? 'PUBLISHED' : 'ARCHIVED';
      const reason = status === 'DRAFT' ? 'Its planned time has come.' : 'Its planned time is over.';
      await db.$transaction((tx) => setStatus(tx, { listingId: id, version, status: next, reason, author: clock, now }));
      done[status === 'DRAFT' ? 'published' : 'withdrawn']++;
    } catch (error) {
      if (error instanceof RuleBroken && status === 'DRAFT')
        done.refused += Number(await endPlan(db, { id, version, refusal: error, now }));
      // Changed or done by another meanwhile: the next run looks again.
      else if ((error as { code?: string }).code !== 'CONFLICT') faults.push(error);
    }
  if (faults.length) throw faults.length === 1 ? faults[0] : new AggregateError(faults, `${faults.length} planned records failed.`);
  return done;
}

interface Ending {
  readonly id: number;
  readonly version: number;
  readonly refusal: RuleBroken;
  readonly now: Date;
}

/**
 * The plan is over, and the record says why: nothing is tried each minute for ever. It comes before a curator once, who publishes it when it is put
 * right. @returns whether it was this process that ended it
 */
function endPlan(db: Database, { id, version, refusal, now }: Ending): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await takeTurn(tx);
    const record = await readRecord(tx, id);
    if (record?.version !== version) return false;
    const planned = String(record.document.publishFrom ?? '');
    const reason = `It was to be published on ${dayOf(planned)}, but: ${refusal.message}`.slice(0, 500);
    const made = version + 1;
    await tx.listing.update({
      where: { id },
      data: { publishFrom: null, statusReason: reason, version: made, updatedAt: now },
      select: { id: true },
    });
    const { slug, status, document } = record;
    await writeRevision(tx, {
      ...{ listingId: id, version: made, action: 'CHANGED', author: clock, reason, now, told: [] },
      changes: { publishFrom: { old: planned, new: null } },
      snapshot: { slug, status, document: { ...document, publishFrom: null } },
    });
    await openItem(tx, {
      kind: 'SUBMISSION',
      key: `PUBLISH:${id}:${planned}`,
      listingId: id,
      listingKind: record.kind,
      placeIds: record.placeIds,
      stewardId: record.stewardId,
      risk: 40,
      title: record.name,
      reason: `${reason} Put it right in the record, then accept this to publish it.`,
      baseVersion: made,
      detail: { rule: refusal.rule },
    });
    return true;
  });
}

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayOf = (moment: string) => day.format(new Date(moment)).replace(',', '');

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

import type { Database } from '../database.ts';
import type { Log } from '../http/log.ts';

const everyMs = 6 * 60 * 60 * 1000;
/** Schedules at a time: writers wait for one batch at most. */
const batch = 2000;
const mostNamed = 100;

/** Moves the timetable on until it reaches a year and more ahead. */
export async function refreshTimetable(db: Database, isStopped = () => false): Promise<void> {
  for (let done = batch; done === batch && !isStopped(); ) {
    const [row] = await db.$queryRaw<{ done: number }[]>`SELECT refresh_timetable(${batch}::int) AS done LIMIT 1`;
    done = row?.done ?? 0;
  }
}

/** Schedules whose rule nobody can tell days from, by number. */
async function notUnderstood(db: Database): Promise<number[]> {
  const rows = await db.timetable.findMany({
    where: { understood: false },
    select: { scheduleId: true },
    orderBy: { scheduleId: 'asc' },
    take: mostNamed,
  });
  return rows.map((row) => row.scheduleId);
}

/** Keeps the timetable ahead of the clock, and tells each schedule that is not understood once. Returns how to stop it. */
export function startTimetableClock(db: Database, log: Log): () => void {
  const told = new Set<number>();
  let isStopped = false;
  async function turn() {
    await refreshTimetable(db, () => isStopped);
    const schedules = (await notUnderstood(db)).filter((id) => !told.has(id));
    for (const id of schedules) told.add(id);
    if (schedules.length) log.warn({ schedules }, 'these schedules have rules that we cannot read: they are shown, but happen at no time');
  }
  const safely = () =>
    turn().catch((error: unknown) => {
      if (!isStopped) log.warn({ err: error }, 'the timetable could not be moved on; it is tried again');
    });
  void safely();
  const timer = setInterval(safely, everyMs);
  timer.unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

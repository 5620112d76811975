/**
 * Public answers kept in this process, until something changes that any of them may show (docs/decisions/0026).
 *
 * Everything is dropped with every change. An answer is kept only if its work began while we were listening and nothing was heard of since; why
 * that is enough stands in server/public-changes/changes.ts. It is given out only while everything committed two seconds ago is known, and until
 * the next moment that changes an answer by itself, or the next full minute if that comes first.
 */
import { LRUCache } from 'lru-cache';
import type { Database } from '../../database.ts';
import { nextMoment } from '../../public-changes/next-moment.ts';
import { GoneError, unlessAborted } from '../deadline.ts';
import { type Produced, WholeAnswer } from './whole-answer.ts';

const minute = 60_000;
/** What an entry takes besides its bodies and its key: objects and headers, measured. */
const overhead = 2500;

export interface KeptAnswer {
  readonly whole: WholeAnswer;
  /** The moment its work began, by our clock. A clock that was put back makes it unfit too. */
  readonly from: number;
  /** From then on it is not given out. */
  readonly until: number;
  /** The next moment that changes an answer: shared caches may keep this one until then. */
  readonly moment: number;
}

/** Counted since the start. */
export interface AnswerFigures {
  hits: number;
  misses: number;
  /** Answered by the work for another who asked the same at the same time. */
  joined: number;
  /** Times everything was dropped. */
  drops: number;
}

export interface KeptAnswers {
  readonly figures: Readonly<AnswerFigures>;
  readonly size: { readonly bytes: number; readonly entries: number };
  /** What is kept under this key and still true at this moment; counts a hit. */
  find(key: string, now: number): KeptAnswer | undefined;
  /** The answer to this key: kept, being worked out for another, or worked out now. Rejects as the work does, or with the signal's reason. */
  through(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Produced>): Promise<KeptAnswer>;
  /** An answer that is nobody else's, with how long shared caches may keep it. */
  alone(work: () => Promise<Produced>): Promise<KeptAnswer>;
  /** Counts the bytes of a kept answer anew, after another form of it was made. */
  weigh(key: string, answer: KeptAnswer): void;
  /** Gives everything up, for good. */
  close(): void;
}

/** One piece of work and those who wait for it. */
interface Flight {
  readonly answer: Promise<KeptAnswer>;
  readonly controller: AbortController;
  waiting: number;
}

interface KeptOptions {
  db: Database;
  /** The most bytes kept; 0 keeps nothing. */
  bytes: number;
  /** Milliseconds since 1970. */
  clock?: () => number;
}

export function keptAnswers({ db, bytes, clock = Date.now }: KeptOptions): KeptAnswers {
  const { changes } = db;
  const figures: AnswerFigures = { hits: 0, misses: 0, joined: 0, drops: 0 };
  const kept = bytes > 0 ? new LRUCache<string, KeptAnswer>({ maxSize: bytes, sizeCalculation: sizeOf }) : undefined;
  const flights = new Map<string, Flight>();
  const momentAfter = knownMoments(db);

  const cease = changes.onChange(() => {
    if (kept?.size) figures.drops++;
    kept?.clear();
    // Who asks from now on is not answered by work that began before the change.
    flights.clear();
  });

  const isTrue = ({ from, until }: KeptAnswer, now: number) => from <= now && now < until;

  function find(key: string, now: number): KeptAnswer | undefined {
    const found = kept?.get(key);
    if (!found || !isTrue(found, now) || !changes.fresh()) return undefined;
    figures.hits++;
    return found;
  }

  async function alone(work: () => Promise<Produced>): Promise<KeptAnswer> {
    const from = clock();
    const asked = momentAfter(from);
    const whole = new WholeAnswer(await work());
    if (!whole.produced.keep) return { whole, from, until: from, moment: from };
    const moment = await asked;
    return { whole, from, until: Math.min(moment, nextMinute(from)), moment };
  }

  function begin(key: string, work: (signal: AbortSignal) => Promise<Produced>): Flight {
    // Read before the work begins: see changes.ts.
    const { generation } = changes;
    const controller = new AbortController();
    const answer = alone(() => work(controller.signal)).then((made) => {
      const unchanged = generation === changes.generation && changes.state === 'listening';
      if (made.whole.produced.keep && unchanged && isTrue(made, clock())) kept?.set(key, made);
      return made;
    });
    const flight = { answer, controller, waiting: 0 };
    const over = () => void (flights.get(key) === flight && flights.delete(key));
    answer.then(over, over);
    return flight;
  }

  /** When nobody waits any more the work is told to stop. */
  async function wait(flight: Flight, signal: AbortSignal): Promise<KeptAnswer> {
    flight.waiting++;
    try {
      return await unlessAborted(flight.answer, signal);
    } finally {
      flight.waiting--;
      if (flight.waiting === 0 && signal.aborted) flight.controller.abort(new GoneError('nobody waits for it any more'));
    }
  }

  async function through(key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<Produced>): Promise<KeptAnswer> {
    const found = find(key, clock());
    if (found) return found;
    // Without word of changes, work that began a while ago may be out of date: everybody asks for themselves.
    if (!kept || !changes.fresh()) {
      figures.misses++;
      return alone(() => work(signal));
    }
    const underWay = flights.get(key);
    if (underWay?.waiting) {
      const arrived = clock();
      // A failure is answered to each by itself, with its own request id.
      const made = await wait(underWay, signal).catch(() => signal.throwIfAborted());
      if (made?.whole.produced.keep && isTrue(made, arrived)) {
        figures.joined++;
        return made;
      }
      figures.misses++;
      return alone(() => work(signal));
    }
    figures.misses++;
    const flight = begin(key, work);
    flights.set(key, flight);
    return wait(flight, signal);
  }

  return {
    figures,
    get size() {
      return { bytes: kept?.calculatedSize ?? 0, entries: kept?.size ?? 0 };
    },
    find,
    through,
    alone,
    weigh(key, answer) {
      // As another entry: of one and the same, the weight is not taken again.
      if (kept?.peek(key)?.whole === answer.whole) kept.set(key, { ...answer });
    },
    close() {
      cease();
      kept?.clear();
      flights.clear();
    },
  };
}

const nextMinute = (from: number) => (Math.floor(from / minute) + 1) * minute;

function sizeOf({ whole }: KeptAnswer, key: string): number {
  return whole.size + 2 * key.length + overhead;
}

/** Asks the database for the next moment once for each change, and again when it has come; not more than once a second while it tells of no changes. */
function knownMoments(db: Database): (from: number) => Promise<number> {
  let last: { generation: number; from: number; askedAt: number; moment: Promise<number>; until: number } | undefined;
  return (from) => {
    const { generation } = db.changes;
    const current =
      last &&
      last.generation === generation &&
      last.from <= from &&
      from < last.until &&
      (db.changes.state === 'listening' || performance.now() - last.askedAt < 1000);
    if (last && current) return last.moment;
    const asking = { generation, from, askedAt: performance.now(), until: Number.POSITIVE_INFINITY, moment: Promise.resolve(0) };
    asking.moment = nextMoment(db, from).then(
      (moment) => (asking.until = moment),
      // Not known: nothing is kept, and the next who asks tries again.
      () => {
        asking.until = from;
        return from;
      },
    );
    last = asking;
    return asking.moment;
  };
}

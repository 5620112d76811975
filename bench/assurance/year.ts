/** A year, day by day: the ladder in the morning, answers of owners at ten, the curator on one day in seven. */
import type { Viewer } from '../../server/accounts/viewer.ts';
import { climbLadder } from '../../server/curation/assurance/climb.ts';
import type { Link } from '../../server/curation/assurance/links.ts';
import type { Database } from '../../server/database.ts';
import { randomOf } from '../county/random.ts';
import { assumed, day, hour } from './assumed.ts';
import { type CuratorDay, curatorDay } from './curator.ts';
import { type Answered, answerMail, refuses, willingness } from './owners.ts';

export interface Year {
  mails: number;
  /** Of mails. */
  answered: number;
  owners: Answered;
  weeks: CuratorDay[];
  /** Taken off by the clock, beside what the curator took off. */
  suspendedByClock: number;
  /** The smallest share of what is public, events apart, that was current at the end of a week. */
  lowestCurrent: number;
  /** The longest day's work of the ladder, in milliseconds. */
  slowestMs: number;
}

export interface Living {
  readonly db: Database;
  readonly start: Date;
  readonly days: number;
  readonly curator: Viewer;
  readonly tell: (sentence: string) => void;
}

const publicUrl = 'https://fingerpost.example';
const curatorsDay = 2;
const screens = 4;

export async function liveYear({ db, start, days, curator, tell }: Living): Promise<Year> {
  const random = randomOf(36);
  const year: Year = {
    ...{ mails: 0, answered: 0, suspendedByClock: 0, lowestCurrent: 1, slowestMs: 0, weeks: [] },
    owners: { confirmed: 0, closed: 0, changed: 0, stopped: 0 },
  };
  const answers = new Map<number, Link[]>();
  let lastLink = 0;

  /** Mails go out or are refused; who will answer does so in the week after. */
  async function deliver(today: number, now: Date): Promise<void> {
    const links = await db.confirmLink.findMany({ where: { id: { gt: lastLink } }, orderBy: { id: 'asc' } });
    lastLink = links.at(-1)?.id ?? lastLink;
    const refused = links.filter(({ bodyId }) => refuses(bodyId)).map(({ sentTo }) => sentTo);
    await db.mail.updateMany({ where: { state: 'QUEUED', to: { in: refused } }, data: { state: 'FAILED' } });
    await db.mail.updateMany({ where: { state: 'QUEUED' }, data: { state: 'SENT', sentAt: now } });
    for (const { id, bodyId, sentTo } of links) {
      if (refuses(bodyId) || !random.chance(willingness(bodyId))) continue;
      const on = today + random.below(assumed.withinDays);
      answers.set(on, [...(answers.get(on) ?? []), { id, bodyId, sentTo }]);
    }
  }

  for (let today = 0; today < days; today++) {
    const now = new Date(start.getTime() + today * day);
    const began = performance.now();
    const climbed = await climbLadder({ db, publicUrl, now });
    year.slowestMs = Math.max(year.slowestMs, performance.now() - began);
    year.mails += climbed.mails;
    year.suspendedByClock += climbed.suspended;
    await deliver(today, now);
    const answering = answers.get(today) ?? [];
    for (const answered of await answerSideBySide(db, answering, new Date(now.getTime() + 4 * hour))) add(year.owners, answered);
    year.answered += answering.length;
    if (today % 7 === curatorsDay)
      year.weeks.push(await curatorDay({ db, viewer: curator, random, publicUrl }, new Date(now.getTime() + 6 * hour)));
    if (today % 7 === 6) {
      const { current, overdue } = await standing(db, now);
      year.lowestCurrent = Math.min(year.lowestCurrent, current / (current + overdue));
    }
    if (today % 30 === 29) tell(`  day ${today + 1}: ${year.mails} mails, ${year.owners.confirmed} entries confirmed by owners`);
  }
  return year;
}

/** People at several screens. Each link draws its own luck, so that it makes no difference who comes first. */
async function answerSideBySide(db: Database, links: readonly Link[], now: Date): Promise<Answered[]> {
  const bodies = [...Map.groupBy(links, ({ bodyId }) => bodyId).values()];
  const answered: Answered[] = [];
  const screen = async () => {
    for (let mine = bodies.pop(); mine; mine = bodies.pop())
      for (const link of mine) answered.push(await answerMail({ db, link, now }, randomOf(39, link.id)));
  };
  await Promise.all(Array.from({ length: screens }, screen));
  return answered;
}

export interface Standing {
  /** Public, and not due yet. */
  current: number;
  /** Public, and shown as unconfirmed. */
  overdue: number;
  /** Taken off for want of an answer. */
  suspended: number;
}

export async function standing(db: Database, now: Date): Promise<Standing> {
  const [found] = await db.$queryRaw<Standing[]>`
    SELECT count(*) FILTER (WHERE status = 'PUBLISHED' AND "dueAt" > ${now})::int AS current,
      count(*) FILTER (WHERE status = 'PUBLISHED' AND "dueAt" <= ${now})::int AS overdue,
      count(*) FILTER (WHERE status = 'SUSPENDED' AND "dueAt" IS NOT NULL)::int AS suspended
    FROM "Listing" WHERE kind <> 'EVENT'`;
  return found as Standing;
}

function add(sum: Answered, more: Answered): void {
  for (const key of Object.keys(sum) as (keyof Answered)[]) sum[key] += more[key];
}

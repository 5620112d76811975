/**
 * Everything that is done later or again and again, as data: one row a job. pg-boss keeps them in PostgreSQL (schema `pgboss`), so each is done by one
 * process, is tried again when it fails, and outlives a crash (docs/decisions/0034).
 */
import { forgetAlerts } from '../alerts/forget.ts';
import { tellSubscribers } from '../alerts/tell-subscribers.ts';
import { keepSubscriptions } from '../alerts/upkeep.ts';
import { forgetCalls, sendCalls } from '../alerts/webhooks/send-calls.ts';
import { writeCalls } from '../alerts/webhooks/write-calls.ts';
import { climbLadder, type LadderDay } from '../curation/assurance/climb.ts';
import { compareDue } from '../curation/duplicates/sweep.ts';
import { checkLinks } from '../curation/links/check-links.ts';
import { eraseOldSubmissions } from '../curation/submissions/upkeep.ts';
import type { Database } from '../database.ts';
import { forgetSeen } from '../engagement/seen.ts';
import type { Log } from '../http/log.ts';
import { eraseMail } from '../mail/erase-mail.ts';
import { makeOutbound, outboundUserAgent } from '../outbound/fetch.ts';
import { forgetMisses } from '../search/misses.ts';
import { daysBefore, forgetWishes, wishDays } from '../wishes/wish-groups.ts';

export interface JobContext {
  readonly db: Database;
  readonly log: Log;
  /** The public address, without a slash at its end. */
  readonly publicUrl: string;
  readonly now: Date;
  /** Aborts when the job has taken too long or the process stops: end soon, and the job is tried again. */
  readonly signal: AbortSignal;
}

export interface Job<Data> {
  /** What it does, for staff who find it failed. */
  readonly does: string;
  /** When it is done by itself, as cron in London's time. */
  readonly every?: string;
  /** How often it is tried again, first after a minute, then ever more slowly; 5 if it does not say. */
  readonly retries?: number;
  /** How long it may take, in seconds; 900 if it does not say. */
  readonly seconds?: number;
  readonly work: (data: Data, context: JobContext) => Promise<unknown>;
}

const job = <Data extends object = Record<never, never>>(definition: Job<Data>) => definition;

const day = 24 * 60 * 60 * 1000;
/** How long counts are kept: of searches without result, and of websites that embeds were seen on. */
export const missedDays = 365;
export const seenDays = 2 * 365;

export const jobs = {
  alerts: job({
    does: 'Tells subscribers of what is new, closes soon, moved or is no longer there.',
    every: '* * * * *',
    // The next minute tries again anyway.
    retries: 0,
    work: (_, { db, log, now, publicUrl, signal }) => tellSubscribers({ db, log, now, publicUrl }, signal),
  }),
  'alerts-forget': job({
    does: 'Forgets who was told of what more than 400 days ago.',
    every: '45 3 * * *',
    work: (_, { db, now }) => forgetAlerts(db, now),
  }),
  'alerts-keep': job({
    does: 'Starts paused alerts again, and erases those that were never confirmed or have ended.',
    every: '50 * * * *',
    work: (_, { db, now, signal }) => keepSubscriptions(db, now, signal),
  }),
  'assurance-ladder': job<LadderDay>({
    does: 'Reminds owners of what falls due, fills the phone list, and takes off what nobody confirmed.',
    // After the night's mail limits, before offices open.
    every: '10 6 * * *',
    seconds: 3600,
    work: (_day, context) => climbLadder(context),
  }),
  duplicates: job({
    does: 'Compares records that were saved or imported with all others, and raises those that may be the same.',
    every: '* * * * *',
    work: (_, { db, now }) => compareDue(db, now),
  }),
  links: job({
    does: 'Asks each web address of the published entries whether it still answers, once a week each.',
    every: '15 3 * * *',
    // It waits between questions to one host.
    seconds: 2 * 3600,
    retries: 1,
    work: (_, { db, now, publicUrl, signal }) =>
      checkLinks(db, { now, signal, fetch: makeOutbound({ userAgent: outboundUserAgent(publicUrl) }) }),
  }),
  'mail-erase': job({
    does: 'Erases the bodies of messages older than 30 days.',
    every: '40 3 * * *',
    work: (_, { db, now }) => eraseMail(db, now),
  }),
  'misses-forget': job({
    does: 'Removes counts of searches without result that are older than a year.',
    every: '20 3 * * *',
    work: (_, { db, now }) => forgetMisses(db, new Date(now.getTime() - missedDays * day)),
  }),
  'seen-forget': job({
    does: 'Removes counts of embeds that are older than two years.',
    every: '25 3 * * *',
    work: (_, { db, now }) => forgetSeen(db, new Date(now.getTime() - seenDays * day)),
  }),
  'submissions-erase': job({
    does: 'Erases what the public sent and never confirmed, and addresses of senders 90 days after they had their answer.',
    every: '20 * * * *',
    work: (_, { db, now }) => eraseOldSubmissions(db, now),
  }),
  webhooks: job({
    does: 'Calls the programs that asked to hear of what is new, closes soon, moved or is no longer there.',
    every: '* * * * *',
    async work(_, { db, log, now, publicUrl, signal }) {
      await writeCalls({ db, publicUrl, now }, signal);
      await sendCalls({ db, log, now: () => new Date(), fetch: makeOutbound({ userAgent: outboundUserAgent(publicUrl) }) }, signal);
    },
  }),
  'webhooks-forget': job({
    does: 'Removes calls of webhooks that are older than 30 days.',
    every: '45 3 * * *',
    work: (_, { db, now }) => forgetCalls(db, now),
  }),
  'wishes-forget': job({
    does: `Erases what people told us was missing after ${wishDays} days.`,
    every: '35 3 * * *',
    work: (_, { db, now }) => forgetWishes(db, daysBefore(now, wishDays)),
  }),
  'words-forget': job({
    does: 'Takes out spellings that no public entry has any more.',
    every: '30 3 * * 0',
    work: (_, { db }) => db.$executeRaw`SELECT forget_words()`,
  }),
};

export type JobName = keyof typeof jobs;
export type JobData<Name extends JobName> = Parameters<(typeof jobs)[Name]['work']>[0];
export const jobNames = Object.keys(jobs) as JobName[];

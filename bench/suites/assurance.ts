/**
 * A year of 10,000 entries and one curator-day a week, on the real code with a moved clock, all but the upkeep of the public catalogue: what is asked, answered, rung about, taken off. How people
 * answer is assumed, below; no paper we know has counted it. Mail is marked as taken or refused instead of going over SMTP.
 */

import type { Viewer } from '../../server/accounts/viewer.ts';
import { closeEntry, confirmEntry } from '../../server/curation/assurance/acts.ts';
import { climbLadder } from '../../server/curation/assurance/climb.ts';
import { confirmRecords } from '../../server/curation/assurance/confirm-records.ts';
import { dueSteps } from '../../server/curation/assurance/due-steps.ts';
import { ownEntries } from '../../server/curation/assurance/entries.ts';
import { type Call, phoneList } from '../../server/curation/assurance/phone-list.ts';
import { suspendDue, suspensionsDue } from '../../server/curation/assurance/suspend.ts';
import { setStatus } from '../../server/curation/records/index.ts';
import type { Database } from '../../server/database.ts';
import { openDatabase } from '../../server/database.ts';
import { RuleBroken } from '../../server/refusals.ts';
import { randomOf } from '../county/random.ts';
import { type Bench, type Outcome, row } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';

const listings = 10_000;
const day = 24 * 60 * 60 * 1000;
const publicUrl = 'https://fingerpost.example';

/** What we assume of people. Change it here and run again. */
const assumed = {
  /** Bodies that own the entries; some own many. */
  bodies: 2500,
  /** Of bodies: with a mailbox on record; of those, mailboxes that refuse. */
  withMailbox: 0.85,
  refusing: 0.05,
  /** How willing bodies are: so many of them, the chance that one mail is answered. */
  willing: [
    { share: 0.4, answers: 0.65 },
    { share: 0.4, answers: 0.3 },
    { share: 0.2, answers: 0.03 },
  ],
  /** Days until an answered mail is answered. */
  withinDays: 7,
  /** Of entries answered for: closed, or with words that a curator must put in. */
  closed: 0.02,
  words: 0.04,
  /** A curator-day, in minutes; of a call, and the chance that somebody answers it; of a decision. */
  curatorMinutes: 360,
  callMinutes: 6,
  callReached: 0.6,
  decisionMinutes: 3,
};

const arrangement = `
  CREATE TEMP TABLE body ON COMMIT DROP AS
    SELECT id FROM "Listing" WHERE kind = 'GROUP' AND status = 'PUBLISHED' ORDER BY id LIMIT ${assumed.bodies};
  UPDATE "Contact" SET email = NULL WHERE email IS NOT NULL;
  INSERT INTO "Contact" ("listingId", position, role, email, phone)
    SELECT id, 100, 'Office', CASE WHEN hashint4(id) & 1023 < ${assumed.withMailbox * 1024} THEN 'office@b' || id || '.example' END, '01354 650000' FROM body;
  -- The square puts many entries with few bodies.
  WITH bodies AS MATERIALIZED (SELECT array_agg(id) AS ids FROM body)
  UPDATE "Listing" l SET "ownerId" = CASE WHEN l.id = ANY (ids) THEN l.id ELSE ids[1 + floor(power((hashint4(l.id) & 65535) / 65536.0, 2) * cardinality(ids))] END,
    "confirmedAt" = START - ((hashint4(l.id + 7) & 65535) / 65536.0) * CASE WHEN kind = 'OPPORTUNITY' THEN interval '91 days' ELSE interval '365 days' END,
    "dueAt" = NULL, "confirmedAs" = 'OWNER', "createdAt" = START - interval '3 years'
  FROM bodies WHERE status = 'PUBLISHED' AND kind <> 'EVENT';
  UPDATE "Listing" SET "dueAt" = "confirmedAt" + CASE WHEN kind = 'OPPORTUNITY' THEN interval '3 months' ELSE interval '12 months' END
  WHERE status = 'PUBLISHED' AND kind <> 'EVENT';
  UPDATE "Listing" SET "dueAt" = NULL WHERE kind = 'EVENT' OR status <> 'PUBLISHED';
  UPDATE "Round" SET "confirmedAt" = NULL, "dueAt" = NULL`;

/** Entries confirmed evenly over the period before, each owned by one of the bodies. @returns how many */
async function arrange(db: Database, start: Date): Promise<number> {
  const client = await db.pool.connect();
  try {
    await client.query(
      `BEGIN; SET LOCAL fingerpost.bulk = 'on'; ${arrangement.replaceAll('START', `timestamptz '${start.toISOString()}'`)}; COMMIT; ANALYZE`,
    );
  } finally {
    client.release(true);
  }
  return db.listing.count({ where: { status: 'PUBLISHED', kind: { not: 'EVENT' } } });
}

interface Year {
  mails: number;
  answered: number;
  confirmedByOwners: number;
  confirmedByPhone: number;
  closed: number;
  calls: number;
  decisions: number;
  suspended: number;
  /** Most days' work of the ladder, in milliseconds. */
  slowest: number;
  calledBacklog: number;
}

async function live(db: Database, start: Date, curator: Viewer, tell: (words: string) => void): Promise<Year> {
  const random = randomOf(36);
  const year: Year = {
    mails: 0,
    answered: 0,
    confirmedByOwners: 0,
    confirmedByPhone: 0,
    closed: 0,
    calls: 0,
    decisions: 0,
    suspended: 0,
    slowest: 0,
    calledBacklog: 0,
  };
  const will = new Map<number, number>();
  const willing = (bodyId: number) => {
    const known = will.get(bodyId);
    if (known !== undefined) return known;
    let at = randomOf(37, bodyId).next();
    const found =
      assumed.willing.find(({ share }) => {
        at -= share;
        return at < 0;
      })?.answers ?? 0;
    will.set(bodyId, found);
    return found;
  };
  const refuses = (bodyId: number) => randomOf(38, bodyId).chance(assumed.refusing);
  const answers = new Map<number, { linkId: number; bodyId: number; sentTo: string }[]>();
  let lastLink = 0;
  let waiting = 0;

  async function answer(now: Date, link: { linkId: number; bodyId: number; sentTo: string }): Promise<void> {
    const asking = { db, link: { id: link.linkId, bodyId: link.bodyId, sentTo: link.sentTo }, now };
    const entries = await ownEntries(db, link.bodyId, now);
    const soon = (at: Date | null) => at !== null && at.getTime() - now.getTime() < 60 * day;
    // The page's one button is for all that is due.
    const wanted = entries.filter(({ dueAt, status }) => status !== 'PUBLISHED' || soon(dueAt));
    for (const { id, status, kind } of wanted) {
      if (kind === 'EVENT') continue;
      if (status === 'PUBLISHED' && random.chance(assumed.closed)) {
        await closeEntry(asking, id);
        year.closed++;
        continue;
      }
      const isDone = await confirmEntry(asking, id).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof RuleBroken)) throw error;
          return false;
        },
      );
      // What a rule stands against is looked at by a curator.
      if (!isDone || random.chance(assumed.words)) waiting++;
      if (isDone) year.confirmedByOwners++;
    }
    year.answered++;
  }

  async function work(now: Date): Promise<void> {
    let minutes = assumed.curatorMinutes;
    const take = (cost: number) => {
      if (minutes < cost) return false;
      minutes -= cost;
      return true;
    };
    for (; waiting && take(assumed.decisionMinutes); waiting--) year.decisions++;
    const due = await suspensionsDue(db, curator, now);
    if (due.length && take(assumed.decisionMinutes)) {
      year.decisions++;
      const ids = due.slice(0, 200).map(({ listingId }) => listingId);
      year.suspended += (await suspendDue({ db, viewer: curator, now }, ids)).done.length;
    }
    const owners = new Map<number, Call[]>();
    const list = await phoneList(db, curator, 200);
    const bodies = await db.listing.findMany({
      where: { id: { in: list.map(({ listingId }) => listingId) } },
      select: { id: true, ownerId: true },
    });
    const ownerOf = new Map(bodies.map(({ id, ownerId }) => [id, ownerId ?? id]));
    for (const call of list) {
      const ownerId = ownerOf.get(call.listingId) ?? call.listingId;
      owners.set(ownerId, [...(owners.get(ownerId) ?? []), call]);
    }
    for (const calls of owners.values()) {
      if (!take(assumed.callMinutes)) break;
      year.calls++;
      if (!random.chance(assumed.callReached)) continue;
      const closed = calls.filter(() => random.chance(assumed.closed));
      for (const { listingId } of closed) {
        const author = { id: 'account:curator', as: 'STEWARD' as const, bodyId: null };
        await db.$transaction((tx) => setStatus(tx, { listingId, status: 'ARCHIVED', reason: 'Closed, they said by phone.', author, now }));
        year.closed++;
      }
      const open = calls.filter((call) => !closed.includes(call)).map(({ listingId }) => listingId);
      if (open.length)
        year.confirmedByPhone += (await confirmRecords({ db, viewer: curator, now }, open, 'By phone with the office.')).done.length;
    }
  }

  for (let today = 0; today < 365; today++) {
    const now = new Date(start.getTime() + today * day);
    const began = performance.now();
    const climbed = await climbLadder({ db, publicUrl, now });
    year.slowest = Math.max(year.slowest, performance.now() - began);
    year.mails += climbed.mails;
    year.suspended += climbed.suspended;
    const links = await db.confirmLink.findMany({ where: { id: { gt: lastLink } }, orderBy: { id: 'asc' } });
    lastLink = links.at(-1)?.id ?? lastLink;
    const refused = links.filter(({ bodyId }) => refuses(bodyId)).map(({ sentTo }) => sentTo);
    await db.mail.updateMany({ where: { state: 'QUEUED', to: { in: refused } }, data: { state: 'FAILED' } });
    await db.mail.updateMany({ where: { state: 'QUEUED' }, data: { state: 'SENT', sentAt: now } });
    for (const { id, bodyId, sentTo } of links) {
      if (refuses(bodyId) || !random.chance(willing(bodyId))) continue;
      const on = today + random.below(assumed.withinDays);
      answers.set(on, [...(answers.get(on) ?? []), { linkId: id, bodyId, sentTo }]);
    }
    for (const link of answers.get(today) ?? []) await answer(new Date(now.getTime() + 4 * 60 * 60 * 1000), link);
    if (today % 7 === 2) await work(new Date(now.getTime() + 6 * 60 * 60 * 1000));
    if (today % 30 === 29)
      tell(`  day ${today + 1}: ${year.mails} mails, ${year.confirmedByOwners} confirmed by owners, ${year.calls} calls`);
  }
  year.calledBacklog = await db.queueItem.count({ where: { kind: 'OVERDUE', state: 'OPEN' } });
  return year;
}

export async function simulateAssurance({ databases, tell }: Bench): Promise<Outcome> {
  const source = await databases.urlOf(listings);
  const name = 'bench_assurance';
  const admin = databases.cluster.urlFor('postgres');
  await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE "${new URL(source).pathname.slice(1)}"`));
  // What visitors are answered from is not looked at here, and its upkeep would be most of the time.
  await withClient(admin, (client) => client.query(`ALTER DATABASE ${name} SET fingerpost.bulk = 'on'`));
  const db = openDatabase({ url: databases.cluster.urlFor(name), statementTimeoutMs: 0 });
  try {
    const began = performance.now();
    const start = new Date('2027-01-04T06:10:00Z');
    const entries = await arrange(db, start);
    const body = await db.listing.findFirstOrThrow({ where: { kind: 'GROUP', status: 'PUBLISHED' }, select: { id: true } });
    const curator: Viewer = {
      ...{ accountId: 'curator', sessionId: '', name: 'Curator', email: 'curator@fingerpost.example' },
      parts: [{ bodyId: body.id, role: 'ADMIN', kinds: [], placeIds: null }],
    };
    const year = await live(db, start, curator, tell);
    const end = new Date(start.getTime() + 365 * day);
    const [stand] = await db.$queryRaw<{ current: number; overdue: number; suspended: number }[]>`
      SELECT count(*) FILTER (WHERE status = 'PUBLISHED' AND "dueAt" > ${end})::int AS current,
        count(*) FILTER (WHERE status = 'PUBLISHED' AND "dueAt" <= ${end})::int AS overdue,
        count(*) FILTER (WHERE status = 'SUSPENDED')::int AS suspended FROM "Listing" WHERE kind <> 'EVENT'`;
    const asked = performance.now();
    await dueSteps(db, end);
    const picking = performance.now() - asked;
    const { current = 0, overdue = 0, suspended = 0 } = stand ?? {};
    const seconds = (performance.now() - began) / 1000;
    const note = `${entries} entries of ${assumed.bodies} bodies, a year, one curator-day of ${assumed.curatorMinutes / 60} hours a week; how people answer is assumed (bench/suites/assurance.ts)`;
    return {
      rows: [
        row('Entries current at the end of a simulated year', current, '', null, note),
        row(
          'Of those still shown, current',
          Math.round((1000 * current) / Math.max(current + overdue, 1)) / 10,
          '%',
          null,
          `${overdue} shown as overdue, ${suspended} taken off for want of an answer`,
        ),
        row(
          'Mails to owners in that year',
          year.mails,
          '',
          null,
          `${year.answered} answered; ${year.confirmedByOwners} confirmations, ${year.closed} closed (also by phone)`,
        ),
        row(
          'Telephone calls',
          year.calls,
          '',
          null,
          `${year.confirmedByPhone} confirmations by phone; ${year.calledBacklog} still to be rung at the end`,
        ),
        row(
          'Decisions of the curator',
          year.decisions,
          '',
          null,
          'words that owners wrote, and previews of what is to be taken off; decided without the queue’s own code',
        ),
        row('Taken off in that year', year.suspended, '', null, 'some came back when their owners answered'),
        row(
          'The ladder’s work of one day, at most',
          Math.round(year.slowest),
          'ms',
          null,
          `picking it takes ${Math.round(picking)} ms; the whole simulation ${Math.round(seconds)} s`,
        ),
      ],
    };
  } finally {
    await db.close();
    await withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  }
}

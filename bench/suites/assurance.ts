/**
 * Whether one day a week keeps a county true: a year of 10,000 entries on the real code with a moved clock, under the assumptions of
 * bench/assurance/assumed.ts. Mail is marked as taken or refused instead of going over SMTP, and the public catalogue is not
 * kept up. Beside it, how long the ladder takes to find the day's work among 100,000.
 */
import { type Database, openDatabase } from '../../server/database.ts';
import { arrange, curatorOf } from '../assurance/arrange.ts';
import { assumed, day } from '../assurance/assumed.ts';
import { pickOf } from '../assurance/picking.ts';
import { liveYear, type Standing, standing, type Year } from '../assurance/year.ts';
import { type Bench, listingsInWords, type Outcome, type Row, row, usualSize } from '../harness/bench.ts';
import { type Databases, withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';

const listings = 10_000;
const days = 365;
const start = new Date('2027-01-04T06:10:00Z');

export async function simulateAssurance(bench: Bench): Promise<Outcome> {
  return { rows: [...(await simulated(bench)), await picked(bench)] };
}

async function simulated({ databases, tell }: Bench): Promise<Row[]> {
  return withCopy(databases, async (db) => {
    const began = performance.now();
    const entries = await arrange(db, start);
    const year = await liveYear({ db, start, days, curator: await curatorOf(db), tell });
    const end = new Date(start.getTime() + days * day);
    const seconds = (performance.now() - began) / 1000;
    return [
      ...rowsOfRecords(entries, year, await standing(db, end)),
      ...rowsOfWork(year, await mailsOfBodies(db), await leftOver(db)),
      row(
        'The whole year simulated in',
        Math.round(seconds),
        's',
        { under: 240 },
        `the ladder’s longest day ${Math.round(year.slowestMs)} ms; the public catalogue not kept up`,
      ),
    ];
  });
}

/** The year changes everything: it is lived in a copy. */
async function withCopy<T>({ cluster, urlOf }: Databases, work: (db: Database) => Promise<T>): Promise<T> {
  const name = 'bench_assurance';
  const source = new URL(await urlOf(listings)).pathname.slice(1);
  const administer = (...statements: string[]) =>
    withClient(cluster.urlFor('postgres'), async (client) => {
      for (const statement of statements) await client.query(statement);
    });
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  const settings = ["fingerpost.bulk = 'on'", 'synchronous_commit = off'];
  await administer(drop, `CREATE DATABASE ${name} TEMPLATE "${source}"`, ...settings.map((set) => `ALTER DATABASE ${name} SET ${set}`));
  const db = openDatabase({ url: cluster.urlFor(name), statementTimeoutMs: 0 });
  try {
    await withoutCatalogue(db);
    return await work(db);
  } finally {
    await db.close();
    await administer(drop);
  }
}

/** What visitors are answered from is not looked at here, and its upkeep would be most of the time. */
async function withoutCatalogue(db: Database): Promise<void> {
  const upkeep = ['refresh_catalogue(asked integer[])', 'refresh_search(asked integer[])', 'refresh_timetable_rows(asked integer[])'];
  for (const called of [...upkeep, 'take_catalogue_turn()'])
    await db.pool.query(`CREATE OR REPLACE FUNCTION ${called} RETURNS void LANGUAGE sql AS 'SELECT'`);
}

const percent = (share: number) => Math.round(share * 1000) / 10;

function rowsOfRecords(entries: number, { owners, weeks, suspendedByClock, lowestCurrent }: Year, stand: Standing): Row[] {
  const { current, overdue, suspended } = stand;
  const by = (count: keyof (typeof weeks)[number]) => weeks.reduce((sum, week) => sum + week[count], 0);
  return [
    row(
      'Entries current after a year with one curator-day a week',
      current,
      '',
      null,
      `of ${entries}; ${overdue} shown as overdue, ${suspended} taken off, ${owners.closed + by('closed')} closed; how people answer is assumed (bench/assurance/assumed.ts)`,
    ),
    row(
      'Of the entries shown, current',
      percent(current / Math.max(current + overdue, 1)),
      '%',
      null,
      `${percent(lowestCurrent)} % in the worst week`,
    ),
    row(
      'Confirmations',
      owners.confirmed + by('confirmed'),
      '',
      null,
      `${owners.confirmed} by owners through their link, ${by('confirmed')} by telephone`,
    ),
    row(
      'Taken off for want of an answer',
      suspendedByClock + by('suspended'),
      '',
      null,
      `${suspendedByClock} by the clock, ${by('suspended')} after a curator’s look; some came back when their owners answered`,
    ),
  ];
}

interface MailsOfBodies {
  bodies: number;
  /** In the year, to the body that had most. */
  most: number;
}

async function mailsOfBodies(db: Database): Promise<MailsOfBodies> {
  const [found] = await db.$queryRaw<MailsOfBodies[]>`
    SELECT count(*)::int AS bodies, COALESCE(max(mails), 0)::int AS most FROM (SELECT count(*) AS mails FROM "ConfirmLink" GROUP BY "bodyId") each`;
  return found as MailsOfBodies;
}

interface LeftOver {
  calls: number;
  items: number;
}

async function leftOver(db: Database): Promise<LeftOver> {
  const open = (kinds: ('OVERDUE' | 'CHANGE' | 'REPORT')[]) => db.queueItem.count({ where: { state: 'OPEN', kind: { in: kinds } } });
  return { calls: await open(['OVERDUE']), items: await open(['CHANGE', 'REPORT']) };
}

function rowsOfWork({ mails, answered, owners, weeks }: Year, { bodies, most }: MailsOfBodies, left: LeftOver): Row[] {
  const sum = (count: 'calls' | 'decisions') => weeks.reduce((total, week) => total + week[count], 0);
  const wanted = weeks.map((week) => week.wanted);
  const { curatorMinutes, otherMinutes } = assumed;
  return [
    row(
      'Mails to owners in that year',
      mails,
      '',
      null,
      `${answered} answered; to ${bodies} bodies, ${(mails / Math.max(bodies, 1)).toFixed(1)} each on average, ${most} to the one that had most`,
    ),
    row('Telephone calls', sum('calls'), '', null, `${left.calls} entries still to be rung about at the end`),
    row(
      'Decisions of the curator',
      sum('decisions'),
      '',
      null,
      `${owners.changed} changes by owners, of which what is not live at once waits; ${owners.stopped} confirmations that a rule stood against; ${left.items} items undecided at the end`,
    ),
    row(
      'Minutes wanted of the curator in a week, median',
      median(wanted),
      'min',
      { atMost: curatorMinutes },
      `of a day’s ${curatorMinutes}, ${otherMinutes} of them for what this leaves out; ${Math.max(...wanted)} in the fullest week, more than a day in ${wanted.filter((minutes) => minutes > curatorMinutes).length} of ${weeks.length}`,
    ),
  ];
}

async function picked(bench: Bench): Promise<Row> {
  const size = usualSize(bench);
  const { ms, steps, among } = await pickOf(await bench.databases.urlOf(size), new Date());
  const note = `${listingsInWords(size)}; ${steps} steps found among ${among} entries due within 60 days or overdue, the others’ taken; once a day`;
  return row('What the ladder has to do today, found in', Math.round(ms), 'ms', null, note);
}

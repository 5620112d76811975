/**
 * Asks every address of the catalogue once a week, politely: few at a time, one after the other at each host, with a pause between, and no page but the one
 * that is named (so there is nothing for robots.txt to say). It goes on tomorrow where it stopped today.
 */
import type { LinkAddress } from '../../../generated/prisma/client.ts';
import type { Database } from '../../database.ts';
import type { OutboundFetch } from '../../outbound/fetch.ts';
import { refreshAddresses } from './addresses.ts';
import { askAddress, type Outcome } from './ask-address.ts';
import { closeFindings, openFindings } from './findings.ts';
import { standingAfter } from './standing.ts';

export interface CheckOptions {
  now: Date;
  fetch: OutboundFetch;
  /** Addresses in one run, and of one host among them. */
  most?: number;
  mostOfHost?: number;
  /** Between two questions to one host, in milliseconds. */
  pauseMs?: number;
  signal?: AbortSignal;
}

export interface Checked {
  asked: number;
  answered: number;
  failed: number;
  /** Findings that were raised, and that settled themselves. */
  opened: number;
  closed: number;
  /** Nothing answered at all: it is our own network that is down, and nothing was written. */
  stopped: boolean;
}

/** Hosts asked at the same time, and hosts whose answers are written together. */
const [atOnce, together] = [8, 40];
/** So many hosts, and none of them reached: that is our own network. */
const suspicious = 5;

const dueNow = (db: Database, now: Date, most: number, mostOfHost: number) => db.$queryRaw<LinkAddress[]>`
  SELECT * FROM (
    SELECT a.*, row_number() OVER (PARTITION BY a.host ORDER BY a."nextAt", a.url) AS turn FROM "LinkAddress" a WHERE a."nextAt" <= ${now}
  ) a WHERE a.turn <= ${mostOfHost} ORDER BY a."nextAt", a.url LIMIT ${most}`;

type Asked = readonly (readonly [LinkAddress, Outcome])[];

const rest = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Whoever says "later" is left alone with all that is theirs. */
async function askHost(addresses: readonly LinkAddress[], { fetch, now, pauseMs = 2000, signal }: CheckOptions): Promise<Asked> {
  const asked: [LinkAddress, Outcome][] = [];
  for (const address of addresses) {
    const before = asked.at(-1)?.[1];
    if (before?.is === 'later') asked.push([address, before]);
    else if (!signal?.aborted) {
      if (before) await rest(pauseMs);
      asked.push([address, await askAddress(fetch, address.url, now)]);
    }
  }
  return asked;
}

async function askHosts(hosts: readonly (readonly LinkAddress[])[], options: CheckOptions): Promise<Asked> {
  const waiting = [...hosts];
  const asked: (readonly [LinkAddress, Outcome])[] = [];
  const work = async () => {
    for (let host = waiting.shift(); host; host = waiting.shift()) asked.push(...(await askHost(host, options)));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return asked;
}

const isOurFault = (asked: Asked) =>
  new Set(asked.map(([{ host }]) => host)).size >= suspicious && asked.every(([, outcome]) => outcome.is === 'failed' && outcome.ours);

const write = (db: Database, asked: Asked, now: Date) =>
  db.$transaction(async (tx) => {
    const after: LinkAddress[] = [];
    for (const [{ url, host, ...before }, outcome] of asked) {
      const { state, nextAt, checkedAt, answeredAt, failingSince, failures, status, trouble, leadsTo } = standingAfter(
        before,
        outcome,
        now,
      );
      const data = { state, nextAt, checkedAt, answeredAt, failingSince, failures, status, trouble, leadsTo };
      const { count } = await tx.linkAddress.updateMany({ where: { url }, data });
      if (count) after.push({ url, host, ...data });
    }
    return openFindings(tx, after);
  });

/** Once a day: what is due, a part at a time. What was asked before it was interrupted is written. */
export async function checkLinks(db: Database, options: CheckOptions): Promise<Checked> {
  const { now, most = 3000, mostOfHost = 50, signal } = options;
  const done: Checked = { asked: 0, answered: 0, failed: 0, opened: 0, closed: 0, stopped: false };
  await refreshAddresses(db, now);
  const hosts = [...Map.groupBy(await dueNow(db, now, most, mostOfHost), ({ host }) => host).values()];
  for (let from = 0; from < hosts.length && !signal?.aborted; from += together) {
    const asked = await askHosts(hosts.slice(from, from + together), options);
    if (isOurFault(asked)) {
      done.stopped = true;
      break;
    }
    done.opened += await write(db, asked, now);
    done.asked += asked.length;
    done.answered += asked.filter(([, outcome]) => outcome.is === 'answers' || outcome.is === 'guarded').length;
    done.failed += asked.filter(([, outcome]) => outcome.is === 'failed').length;
  }
  done.closed = await db.$transaction((tx) => closeFindings(tx, now));
  return done;
}

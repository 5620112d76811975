/** Comparisons: everybody asked the same in turn, round after round, so that what else the machine does strikes all alike. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Served } from './child.ts';
import { childrenCpuMs, cpuMs, spentBetween } from './cpu.ts';
import type { Client } from './load.ts';
import { median } from './median.ts';

export interface Contestant {
  name: string;
  served: Served;
  /** What to ask in each round; 0 is the warm-up. Everybody is asked the same in the same round. */
  requests: (round: number) => readonly string[];
}

export interface Plan {
  rounds: number;
  seconds: number;
  connections: number;
  /** Ask the same over and over: for what is answered from memory. */
  again: boolean;
  /** PostgreSQL's own process, to tell what its connections spent. */
  postmaster?: number | undefined;
}

export interface Standing {
  name: string;
  /** Medians over the rounds. */
  perSecond: number;
  /** Of the server's process, in microseconds; null where it cannot be told. */
  cpuMicros: number | null;
  /** Of PostgreSQL. */
  databaseMicros: number | null;
  /** How much of its core the client used: near 1 it, and not the server, was the limit. */
  clientLoad: number;
  p50: number;
  p99: number;
  /** Of one answer, on average. */
  bytes: number;
  /** Requests a second in each round. */
  rounds: number[];
}

const warmUpSeconds = 2;
const atMost = (seconds: number) => Math.min(seconds, warmUpSeconds);

interface Round {
  perSecond: number;
  cpuMicros: number | null;
  databaseMicros: number | null;
  clientLoad: number;
  p50: number;
  p99: number;
  bytes: number;
}

async function play(client: Client, { served, requests }: Contestant, round: number, plan: Plan): Promise<Round> {
  const databaseBefore = plan.postmaster === undefined ? undefined : await childrenCpuMs(plan.postmaster);
  const before = await cpuMs(served.pid);
  const { rounds: _rounds, postmaster: _postmaster, ...job } = plan;
  const tally = await client.drive({ ...job, port: served.port, requests: requests(round) });
  const after = await cpuMs(served.pid);
  const databaseAfter = plan.postmaster === undefined ? undefined : await childrenCpuMs(plan.postmaster);
  const each = 1000 / tally.answered;
  return {
    perSecond: tally.answered / tally.seconds,
    cpuMicros: before === undefined || after === undefined ? null : (after - before) * each,
    databaseMicros: databaseBefore?.size && databaseAfter ? spentBetween(databaseBefore, databaseAfter) * each : null,
    clientLoad: tally.clientCpuMs / tally.seconds / 1000,
    p50: tally.p50,
    p99: tally.p99,
    bytes: tally.bytes / tally.answered,
  };
}

/** Alternating, and each round in the opposite order of the one before. */
export async function compare(client: Client, contestants: readonly Contestant[], plan: Plan): Promise<Standing[]> {
  const played = new Map(contestants.map(({ name }) => [name, [] as Round[]]));
  for (const one of contestants) await play(client, one, 0, { ...plan, seconds: atMost(plan.seconds * 2) });
  for (let round = 1; round <= plan.rounds; round++)
    for (const one of round % 2 ? contestants : contestants.toReversed()) {
      // Whoever came before may still be putting things away.
      await delay(200);
      played.get(one.name)?.push(await play(client, one, round, plan));
    }
  return contestants.map(({ name }) => standingOf(name, played.get(name) ?? []));
}

function standingOf(name: string, rounds: readonly Round[]): Standing {
  const middle = (pick: (round: Round) => number) => median(rounds.map(pick));
  const known = (pick: (round: Round) => number | null) =>
    rounds.some((round) => pick(round) === null) ? null : middle((round) => pick(round) ?? 0);
  return {
    name,
    perSecond: middle(({ perSecond }) => perSecond),
    cpuMicros: known(({ cpuMicros }) => cpuMicros),
    databaseMicros: known(({ databaseMicros }) => databaseMicros),
    clientLoad: middle(({ clientLoad }) => clientLoad),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    bytes: middle(({ bytes }) => bytes),
    rounds: rounds.map(({ perSecond }) => perSecond),
  };
}

/** How many times as fast the first is as the second: the median over rounds of the ratio within a round. */
export function ratioOf(standings: readonly Standing[], first: string, second: string): number {
  const roundsOf = (name: string) => standings.find((standing) => standing.name === name)?.rounds ?? [];
  const others = roundsOf(second);
  return median(roundsOf(first).map((perSecond, round) => perSecond / (others[round] ?? Number.NaN)));
}

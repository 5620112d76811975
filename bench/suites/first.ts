/** First-time queries: every request asks for another page, so that no answer kept from before can help anybody. */
import { isDeepStrictEqual } from 'node:util';
import { type Bench, leftOut, listingsInWords, type Outcome, row, usualSize } from '../harness/bench.ts';
import type { Served } from '../harness/child.ts';
import { withClient } from '../harness/databases.ts';
import { type Client, startClient } from '../harness/load.ts';
import { type Contestant, compare, ratioOf, type Standing } from '../harness/rounds.ts';
import { type PeerName, peers, startOurs, startPeer } from '../harness/servers.ts';
import { inOurForm } from '../workload/answer.ts';
import { answerTo, dataOf } from '../workload/asked.ts';
import { findPositions, type Position } from '../workload/positions.ts';
import { known, repeated, unknown } from '../workload/requests.ts';

const connections = 8;
const checked = 12;

const byGet = ['mercurius', 'postgraphile', 'sql'] as const;
const [get, unknownPost, knownPost] = ['first-time GET', 'first-time POST, unknown documents', 'first-time POST, one document'] as const;

export async function measureFirst(bench: Bench): Promise<Outcome> {
  const { options, folder, databases } = bench;
  const size = usualSize(bench);
  const url = await databases.urlOf(size);
  const started: Served[] = [];
  const start = async (serving: Promise<Served>) => {
    const served = await serving;
    started.push(served);
    return served;
  };
  const client = startClient();
  try {
    const ours = await start(startOurs(folder, url));
    const positions = await withClient(url, (sql) => findPositions(sql, ours.port, 60_000));
    const names = byGet.filter((name) => options.peers || peers[name].needs === 'nothing');
    const others = new Map<PeerName, Served>();
    for (const name of options.peers ? [...names, 'tutorial' as const] : names)
      others.set(name, await start(startPeer(folder, name, { DATABASE_URL: url })));

    const side = (name: PeerName, ask: Asked['ask']): Asked[] => {
      const served = others.get(name);
      return served ? [{ name, served, ask }] : [];
    };
    const own = (ask: Asked['ask']): Asked => ({ name: 'ours', served: ours, ask });
    const comparisons: Record<string, Asked[]> = {
      [get]: [own(known('ours')), ...byGet.flatMap((name) => side(name, known(name)))],
      [unknownPost]: [own(unknown('ours')), ...side('tutorial', unknown('tutorial'))],
      [knownPost]: [own(repeated('ours')), ...side('tutorial', repeated('tutorial'))],
    };
    await assertEqual(Object.values(comparisons).flat(), positions.slice(0, checked));

    // None may ask what an earlier one asked of the same server.
    const each = Math.floor((positions.length - checked) / 3);
    const standings: Record<string, Standing[]> = {};
    for (const [index, [name, asked]] of Object.entries(comparisons).entries())
      if (asked.length > 1)
        standings[name] = await contest(bench, client, asked, positions.slice(checked + index * each, checked + (index + 1) * each));

    const note = `${listingsInWords(size)}; ${connections} connections; every request another page of 20`;
    const line = (figure: string, comparison: string, other: PeerName, limit: { atLeast: number } | null, more = '') =>
      others.has(other)
        ? row(figure, ratioOf(standings[comparison] ?? [], 'ours', other), '×', limit, note + more)
        : leftOut(figure, 'Left out by --no-peers.');
    return {
      rows: [
        line('First-time query (persisted GET) against mercurius + JIT + batched loaders', get, 'mercurius', { atLeast: 1 }),
        line('The same against PostGraphile 5', get, 'postgraphile', { atLeast: 1.5 }),
        line('The same against one hand-written SQL statement through node:http', get, 'sql', { atLeast: 0.6 }),
        line(
          'The same by POST of an unknown document against the tutorial form of this stack',
          unknownPost,
          'tutorial',
          { atLeast: 2 },
          ', written into the document, so that each text is new to both',
        ),
        line('The same by POST of one text with variables', knownPost, 'tutorial', null, '; both know the text by then'),
      ],
      standings,
    };
  } finally {
    client.stop();
    await Promise.all(started.map((served) => served.stop()));
  }
}

interface Asked {
  name: string;
  served: Served;
  ask: (position: Position) => string;
}

/** Each round has pages of its own, the same for everybody in it. */
async function contest({ options, postmaster }: Bench, client: Client, asked: readonly Asked[], positions: readonly Position[]) {
  const each = Math.floor(positions.length / (options.rounds + 1));
  const contestants = asked.map(({ name, served, ask }): Contestant => {
    return { name, served, requests: (round) => positions.slice(round * each, (round + 1) * each).map(ask) };
  });
  return compare(client, contestants, { rounds: options.rounds, seconds: options.seconds, connections, again: false, postmaster });
}

/** Work is compared only where it is the same: every server must give the same twenty listings with all that belongs to them. */
async function assertEqual(asked: readonly Asked[], positions: readonly Position[]): Promise<void> {
  for (const position of positions) {
    const answers = await Promise.all(
      asked.map(async ({ name, served, ask }) => {
        const { text } = await answerTo(served.port, ask(position));
        return { name, form: inOurForm(name as PeerName | 'ours', dataOf(text)) };
      }),
    );
    const [own, ...others] = answers;
    if (own?.form.nodes.length !== 20) throw new Error(`Our answer holds ${own?.form.nodes.length} listings and not 20.`);
    for (const { name, form } of others)
      if (!isDeepStrictEqual(form, own?.form)) throw new Error(`${name} answers otherwise than we do: ${difference(own?.form, form)}`);
  }
}

function difference(own: unknown, other: unknown, path = 'data'): string {
  if (own && other && typeof own === 'object' && typeof other === 'object')
    for (const key of new Set([...Object.keys(own), ...Object.keys(other)])) {
      const [one, two] = [(own as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(one, two)) return difference(one, two, `${path}.${key}`);
    }
  return `${path} is ${JSON.stringify(own)?.slice(0, 200)} here and ${JSON.stringify(other)?.slice(0, 200)} there.`;
}

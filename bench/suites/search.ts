/** The search that residents do: words, a theme and a place nearby, answered with a page, the total and the counts beside it. */
import { type Bench, leftOut, listingsInWords, type Outcome, row, usualSize } from '../harness/bench.ts';
import type { Served } from '../harness/child.ts';
import { type Client, getRequest, startClient } from '../harness/load.ts';
import type { Tally } from '../harness/load-client.ts';
import { median } from '../harness/median.ts';
import { startOurs } from '../harness/servers.ts';
import { asOurs } from '../workload/asked.ts';
import { graphqlPath, persisted } from '../workload/document.ts';
import { findWishes, type Wish } from '../workload/wishes.ts';

const latency = 'Text + theme + within 10 km, page of 20 with total and facets, p95';
const growth = 'The same at 1,000,000 listings against 10,000, filters chosen so that as many match: p50 ratio';
const questions = 200;
const pairsWanted = 30;

export async function measureSearch(bench: Bench): Promise<Outcome> {
  const client = startClient();
  try {
    const usual = await measureLatency(bench, client);
    const grown = await measureGrowth(bench, client);
    return { rows: [...usual, ...grown] };
  } finally {
    client.stop();
  }
}

/** The page of results that our own site shows; a nudge of the radius too small to matter makes it a question nobody asked before. */
function request({ words, theme, place, withinKm }: Wish, nudge: number): string {
  const { id } = persisted('PageList');
  const variables = {
    query: words,
    filter: { themes: [theme] },
    near: { place, withinKm: withinKm + nudge * 1e-6 },
    first: 20,
    kinds: true,
  };
  return getRequest(graphqlPath(id, variables));
}

async function measureLatency(bench: Bench, client: Client) {
  const size = usualSize(bench);
  const url = await bench.databases.urlOf(size);
  const server = await startOurs(bench.folder, url);
  try {
    const wishes = await findWishes(url, questions);
    const asked = (nudge: number) =>
      client.drive({ port: server.port, requests: wishes.map((wish) => request(wish, nudge)), again: false, seconds: 600, connections: 1 });
    await asked(0);
    const rounds: Tally[] = [];
    for (let round = 1; round <= bench.options.rounds; round++) rounds.push(await asked(round));
    const middle = (pick: (tally: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    const totals = await Promise.all(wishes.slice(0, 50).map((wish) => countOf(server, wish)));
    const note = `${listingsInWords(size)}; ${wishes.length} different questions one after another, over HTTP, none answered from memory; ${Math.round(median(totals))} matches in the median; p50 ${middle(({ p50 }) => p50).toFixed(1)} ms`;
    return [
      row(
        latency,
        middle(({ p95 }) => p95),
        'ms',
        { under: 25 },
        note,
      ),
    ];
  } finally {
    await server.stop();
  }
}

async function countOf({ port }: Served, { words, theme, place, withinKm }: Wish): Promise<number> {
  const query = `query ($words: String!, $theme: String!, $place: String!, $withinKm: Float!) {
    search(query: $words, filter: { themes: [$theme] }, near: { place: $place, withinKm: $withinKm }, first: 1) { totalCount } }`;
  return (await asOurs<{ search: { totalCount: number } }>(port, { query, variables: { words, theme, place, withinKm } })).search
    .totalCount;
}

async function measureGrowth(bench: Bench, client: Client) {
  const [small, large] = [10_000, 1_000_000];
  if (![small, large].every((size) => bench.options.sizes.includes(size)))
    return [leftOut(growth, 'Needs --sizes with 10000 and 1000000.')];
  const urls = [await bench.databases.urlOf(small), await bench.databases.urlOf(large)] as const;
  const fewer = await startOurs(bench.folder, urls[0], { name: 'ours-small' });
  const more = await startOurs(bench.folder, urls[1], { name: 'ours-large' });
  try {
    const pairs = await findPairs(await findWishes(urls[0], 400), fewer, more);
    if (pairs.length < 10) return [leftOut(growth, `Only ${pairs.length} questions had as many matches in both; ten are needed.`)];
    const asked = ({ port }: Served, wishes: readonly Wish[], nudge: number) =>
      client.drive({ port, requests: wishes.map((wish) => request(wish, nudge)), again: false, seconds: 600, connections: 1 });
    const run = async (nudge: number) => {
      const one = await asked(
        fewer,
        pairs.map(({ small }) => small),
        nudge,
      );
      return {
        one,
        other: await asked(
          more,
          pairs.map(({ large }) => large),
          nudge,
        ),
      };
    };
    await run(0);
    const rounds: { one: Tally; other: Tally }[] = [];
    for (let round = 1; round <= Math.max(3, bench.options.rounds); round++) rounds.push(await run(round));
    const ratio = median(rounds.map(({ one, other }) => other.p50 / one.p50));
    const sum = (pick: (pair: Pair) => number) => pairs.reduce((total, pair) => total + pick(pair), 0);
    const kilometres = median(pairs.map(({ large }) => large.withinKm));
    const note =
      `${pairs.length} questions with 10 km among 10,000 and a smaller circle, of ${kilometres.toFixed(1)} km in the median, among 1,000,000, so that the matches agree within a fifth: ` +
      `${sum(({ few }) => few)} and ${sum(({ many }) => many)} in all; p50 ${median(rounds.map(({ one }) => one.p50)).toFixed(1)} and ${median(rounds.map(({ other }) => other.p50)).toFixed(1)} ms`;
    return [row(growth, ratio, '×', { under: 2 }, note)];
  } finally {
    await fewer.stop();
    await more.stop();
  }
}

interface Pair {
  small: Wish;
  large: Wish;
  few: number;
  many: number;
}

/** The smallest circle worth trying, in kilometres. */
const least = 0.1;

/** For each question at 10,000, the circle at a million that holds as many matches, where narrowing in finds one. */
async function findPairs(wishes: readonly Wish[], fewer: Served, more: Served): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const small of wishes) {
    if (pairs.length === pairsWanted) break;
    const few = await countOf(fewer, small);
    if (few < 5) continue;
    // By ratio: a hundred times as many listings stand in a circle a tenth as wide, which is where this begins.
    let [low, high] = [least, small.withinKm];
    for (let step = 0; step < 8; step++) {
      const large = { ...small, withinKm: Math.sqrt(low * high) };
      // What is too much to count is too many.
      const many = await countOf(more, large).catch(() => Number.POSITIVE_INFINITY);
      if (Math.abs(many - few) <= few * 0.2) {
        pairs.push({ small, large, few, many });
        break;
      }
      if (many < few) low = large.withinKm;
      else high = large.withinKm;
    }
  }
  return pairs;
}

/** A page in the middle of a million, timed where it matters: in PostgreSQL, by the very statements our server sends. */
import type pg from 'pg';
import { type Bench, leftOut, listingsInWords, type Outcome, row } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';
import { type Statement, startTold } from '../harness/statements.ts';
import { asOurs } from '../workload/asked.ts';

const figure = 'Page at row 500,000 of a million, SQL time';
const times = 15;

export async function measureDeepPage({ options, databases, folder, tell }: Bench): Promise<Outcome> {
  const size = options.sizes.at(-1) as number;
  if (size < 1_000_000) return { rows: [leftOut(figure, 'Needs --sizes with 1000000.')] };
  const url = await databases.urlOf(size);
  const depth = size / 2;
  const server = await startTold(folder, url);
  try {
    const after = await withClient(url, (client) => cursorAt(client, server.port, depth, tell));
    const variables = { after };
    const query =
      'query ($after: String!) { search(first: 20, after: $after) { pageInfo { hasNextPage endCursor } nodes { kind name summary url } } }';
    // Once before, so that what the process keeps of terms and places is there, and PostgreSQL has read the pages of the disk.
    await asOurs(server.port, { query: query.replace('kind', 'kind status'), variables });
    const { result, statements } = await server.during(() => asOurs<{ search: { nodes: unknown[] } }>(server.port, { query, variables }));
    if (result.search.nodes.length !== 20) throw new Error(`The page held ${result.search.nodes.length} listings and not 20.`);
    const parts = await withClient(url, async (client) => {
      const measured = [];
      for (const statement of statements) measured.push(await timeOf(client, statement));
      return measured;
    });
    const sum = parts.reduce((total, { execution }) => total + execution, 0);
    const planning = parts.reduce((total, { planning }) => total + planning, 0);
    const told = parts.map(({ execution }) => execution.toFixed(2)).join(' + ');
    const note = `${listingsInWords(size)}, default order; EXPLAIN ANALYZE of the ${parts.length} statements sent (${told} ms), median of ${times}; planning, beside it, ${planning.toFixed(2)} ms`;
    return { rows: [row(figure, sum, 'ms', { under: 2 }, note)] };
  } finally {
    await server.stop();
  }
}

/** Median milliseconds. */
async function timeOf(client: pg.Client, { text, values }: Statement): Promise<{ execution: number; planning: number }> {
  const runs: { 'Execution Time': number; 'Planning Time': number }[] = [];
  for (let run = 0; run <= times; run++) {
    const { rows } = await client.query(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`, values);
    // The first only warms.
    if (run) runs.push(rows[0]['QUERY PLAN'][0]);
  }
  return { execution: median(runs.map((run) => run['Execution Time'])), planning: median(runs.map((run) => run['Planning Time'])) };
}

interface CursorPage {
  search: { pageInfo: { endCursor: string } };
}
const pageAfter = async (port: number, first: number, after: string | null): Promise<string> => {
  const query = 'query ($first: Int!, $after: String) { search(first: $first, after: $after) { pageInfo { endCursor } } }';
  return (await asOurs<CursorPage>(port, { query, variables: { first, after } })).search.pageInfo.endCursor;
};

/** In the default order. */
const rowAt = `
  SELECT c."assuranceRank" AS rank, c."nameKey" AS name, c."listingId" AS id FROM "Catalogue" c WHERE c.listed
  ORDER BY c."assuranceRank", c."nameKey", c."listingId" LIMIT 1 OFFSET $1`;

/** A cursor is opaque; where it shows to be made of the keys we know, it is made here, and otherwise walked to, which takes minutes. */
async function cursorAt(client: pg.Client, port: number, depth: number, tell: (sentence: string) => void): Promise<string> {
  const [first, far] = [await client.query(rowAt, [0]), await client.query(rowAt, [depth - 1])];
  const keysOf = ({ rows }: pg.QueryResult) => [rows[0].rank, rows[0].name, rows[0].id] as unknown[];
  const cursor = await pageAfter(port, 1, null);
  const [order, ...keys] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  if (JSON.stringify(keys) === JSON.stringify(keysOf(first)))
    return Buffer.from(JSON.stringify([order, ...keysOf(far)])).toString('base64url');
  tell(`Walking to row ${depth}, a hundred at a time.`);
  let after: string | null = null;
  for (let walked = 0; walked < depth; walked += 100) after = await pageAfter(port, 100, after);
  return after as string;
}

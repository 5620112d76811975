/** Repeat queries: the same few pages over and over, against a server that only ever says one thing of the same size. */
import { type Bench, listingsInWords, type Outcome, row, usualSize } from '../harness/bench.ts';
import type { Served } from '../harness/child.ts';
import { withClient } from '../harness/databases.ts';
import { startClient } from '../harness/load.ts';
import { compare, ratioOf } from '../harness/rounds.ts';
import { startOurs, startPeer } from '../harness/servers.ts';
import { answerTo } from '../workload/asked.ts';
import { findPositions } from '../workload/positions.ts';
import { known } from '../workload/requests.ts';

const connections = 8;
/** As many pages as a county's sites show again and again. */
const pages = 50;

export async function measureRepeat(bench: Bench): Promise<Outcome> {
  const { options, folder, databases, postmaster } = bench;
  const size = usualSize(bench);
  const url = await databases.urlOf(size);
  const client = startClient();
  const started: Served[] = [];
  try {
    const ours = await startOurs(folder, url);
    started.push(ours);
    const positions = await withClient(url, (sql) => findPositions(sql, ours.port, pages));
    const asked = positions.map(known('ours'));
    // Twice: what keeps answers may do so only from the second time.
    const answers = await Promise.all([...asked, ...asked].map((request) => answerTo(ours.port, request)));
    const bytes = Math.round(answers.reduce((sum, answer) => sum + answer.bytes, 0) / answers.length);
    const constant = await startPeer(folder, 'constant', { BENCH_BYTES: String(bytes) });
    started.push(constant);
    const standings = await compare(
      client,
      [
        { name: 'ours', served: ours, requests: () => asked },
        { name: 'constant', served: constant, requests: () => asked },
      ],
      { rounds: options.rounds, seconds: options.seconds, connections, again: true, postmaster },
    );
    const note = `${listingsInWords(size)}; ${connections} connections; ${pages} pages of 20, ${bytes.toLocaleString('en-GB')} bytes each on average`;
    return {
      rows: [
        row(
          'Repeat public query (persisted GET, warm cache) against a constant answer of the same size from node:http',
          ratioOf(standings, 'ours', 'constant'),
          '×',
          { atLeast: 0.6 },
          note,
        ),
      ],
      standings: { 'repeat GET': standings },
    };
  } finally {
    client.stop();
    await Promise.all(started.map((served) => served.stop()));
  }
}

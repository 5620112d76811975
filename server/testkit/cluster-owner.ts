// A process that owns an embedded PostgreSQL, for tests that kill it. Started as `node cluster-owner.ts FOLDER`; prints one line of JSON
// when it is ready, then one line for each report.
import { startCluster } from '../postgres/cluster.ts';

const [, , folder = ''] = process.argv;
process.on('SIGINT', () => {}); // As a server that drains: the first Ctrl-C does not end it.

try {
  const { how, port, url } = await startCluster(folder, { report: console.log });
  console.log(JSON.stringify({ how, port, url }));
  setInterval(() => {}, 60_000);
} catch (error) {
  console.log(JSON.stringify({ refused: (error as Error).message }));
  process.exit(1);
}

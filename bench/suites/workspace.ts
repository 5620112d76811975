/**
 * The workspace as a curator has it: 10,000 entries, a queue of some hundreds of each kind, our server, and a browser slowed down four times. Each view from its
 * address until it can be used, each action from the key until its answer has been painted.
 */
import { randomUUID } from 'node:crypto';
import { openDatabase } from '../../server/database.ts';
import { type Bench, leftOut, type Outcome, type Row, row } from '../harness/bench.ts';
import { withClient } from '../harness/databases.ts';
import { median } from '../harness/median.ts';
import { startOurs } from '../harness/servers.ts';
import { actions } from '../workspace/actions.ts';
import { timedVisit } from '../workspace/clock.ts';
import { openCurator, slowdown } from '../workspace/curator.ts';
import { fillQueue } from '../workspace/queue-rows.ts';
import { fillRegisters } from '../workspace/register-rows.ts';
import { timedViews } from '../workspace/views.ts';

const listings = 10_000;
const viewMs = 1000;
const actionMs = 100;

/** Seven at least, but where a run only asks whether it works. */
const timesFor = (rounds: number) => (rounds === 1 ? 3 : Math.max(7, rounds * 3));

export async function measureWorkspace({ options, databases, folder, tell }: Bench): Promise<Outcome> {
  const source = await databases.urlOf(listings);
  const name = 'bench_workspace';
  const admin = databases.cluster.urlFor('postgres');
  const drop = () => withClient(admin, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await drop();
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE "${new URL(source).pathname.slice(1)}"`));
  const url = databases.cluster.urlFor(name);
  const db = openDatabase({ url, statementTimeoutMs: 0 });
  const secret = randomUUID();
  try {
    const waiting = await fillQueue(db, new Date());
    tell(await fillRegisters(db, new Date()));
    await db.$executeRawUnsafe('ANALYZE');
    tell(`${waiting} items wait in the queue.`);
    const server = await startOurs(folder, url, { env: { AUTH_SECRET: secret } });
    const curator = await openCurator(db, { origin: `http://localhost:${server.port}`, secret });
    const { page } = curator;
    const times = timesFor(options.rounds);
    const note = `${listings.toLocaleString('en-GB')} listings, ${waiting.toLocaleString('en-GB')} items in the queue, browser slowed down ${slowdown} times, median of ${times}`;
    const rows: Row[] = [];
    /** What fails is a line of the table: the others are worth having. */
    const attempt = async (figure: string, work: () => Promise<Row[]>) => {
      try {
        rows.push(...(await work()));
      } catch (error) {
        const [first = ''] = String((error as Error).message).split('\n');
        rows.push(leftOut(figure, `It broke off: ${first.slice(0, 200)}`));
      }
    };
    try {
      for (const view of await timedViews(db)) {
        const figure = `Workspace, from address to usable: ${view.name}`;
        await attempt(figure, async () => {
          const found = [];
          for (let time = 0; time <= times; time++) found.push(await timedVisit(page, view.path, view.usable));
          // The first fetches scripts and fonts that the browser then keeps.
          const [first = 0, ...later] = found;
          return [
            row(
              figure,
              median(later),
              'ms',
              { under: viewMs },
              `${note}, slowest ${Math.round(Math.max(...later))} ms; the very first ${Math.round(first)} ms`,
            ),
          ];
        });
      }
      for (const { name: action, run, besides } of actions) {
        const figure = `Workspace, from key to answer: ${action}`;
        await attempt(figure, async () => {
          const found = await run({ page, db, times });
          const of = (end: string) => found.map((one) => one[end] ?? Number.NaN);
          const kept =
            found[0] && 'kept' in found[0]
              ? `; ${besides ?? 'written by the server and said so after'} ${Math.round(median(of('kept')))} ms`
              : '';
          return [
            row(
              figure,
              median(of('answer')),
              'ms',
              { atMost: actionMs },
              `${note}, slowest ${Math.round(Math.max(...of('answer')))} ms${kept}`,
            ),
          ];
        });
        tell(`  ${action}: done.`);
      }
    } finally {
      await curator.close();
      await server.stop();
    }
    return { rows };
  } finally {
    await db.close();
    await drop();
  }
}

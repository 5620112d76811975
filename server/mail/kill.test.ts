// Senders are killed at random points, while a real mail server takes their mail. Nothing may be lost, and nothing come twice except where SMTP itself
// cannot tell: taken by the server, and the sender dead before it could write that down.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../../bench/county/random.ts';
import { expect, test } from '../testkit/fixture.ts';
import { queueMail } from './queue-mail.ts';
import { openPostOffice } from './testkit/post-office.ts';

const program = fileURLToPath(new URL('testkit/sender-process.ts', import.meta.url));
const isLong = import.meta.env.MODE === 'long';
const kills = isLong ? 60 : 3;

test(`mail outlives ${kills} killed senders`, { timeout: isLong ? 900_000 : 120_000 }, async ({ db, databaseUrl, onTestFinished }) => {
  const random = randomOf(35);
  const office = await openPostOffice();
  let queued = 0;
  const queueSome = async (more: number) => {
    for (const end = queued + more; queued < end; queued++)
      await queueMail(db, { key: `k${queued}`, kind: 'test', to: `m${queued}@h.example`, subject: `No. ${queued}`, text: 'Hello.' });
  };
  const start = async () => {
    const child = fork(program, [databaseUrl, office.url], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    // One that a failed test leaves behind would send on.
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    return child;
  };
  for (let kill = 0; kill < kills; kill++) {
    await queueSome(20);
    const child = await start();
    await delay(random.next() * 220);
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
  }
  const last = await start();
  await expect
    .poll(() => db.mail.count({ where: { state: { not: 'SENT' } } }), { timeout: isLong ? 300_000 : 90_000, interval: 50 })
    .toBe(0);
  const ended = once(last, 'exit');
  last.kill('SIGKILL');
  await ended;
  await office.close();

  const rows = new Map((await db.mail.findMany()).map((row) => [`<${row.messageId}@fingerpost.example>`, row]));
  const copies = Map.groupBy(office.taken, ({ messageId }) => messageId);
  const lost = [...rows.keys()].filter((messageId) => !copies.has(messageId));
  const twice = [...copies].filter(([, taken]) => taken.length > 1);
  const unexplained = twice.filter(([messageId, taken]) => taken.length > 1 + (rows.get(messageId)?.again ?? 0));
  const handedAgain = [...rows.values()].reduce((sum, row) => sum + row.again, 0);
  // biome-ignore lint/suspicious/noConsole: how many is what this test is for.
  console.log(
    `${rows.size} messages, ${kills} kills: ${lost.length} lost; ${handedAgain} handed over again because nobody could know; ` +
      `of these ${twice.length} came twice, under the same Message-ID; ${unexplained.length} twice without such a reason.`,
  );
  expect(lost).toEqual([]);
  expect(unexplained).toEqual([]);
  // Each kill leaves at most one message in doubt.
  expect(handedAgain).toBeLessThanOrEqual(kills);
});

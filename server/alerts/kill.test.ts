// Processes that notice, match, write and send are killed at random points, while a real mail server takes the mail. Each subscriber must hear of each
// fund once: in one message, which comes twice only where SMTP itself cannot tell (docs/decisions/0035 and 0049).
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { randomOf } from '../../bench/county/random.ts';
import { openPostOffice } from '../mail/testkit/post-office.ts';
import { expect, test } from '../testkit/fixture.ts';
import { makeFund, makeLayers } from '../testkit/rows.ts';
import { noticeChanges } from './notice.ts';

const program = fileURLToPath(new URL('testkit/telling-process.ts', import.meta.url));
const isLong = import.meta.env.MODE === 'long';
const [subscribers, funds, kills] = isLong ? [1000, 12, 50] : [24, 3, 3];
/** Of today, as mail is given up after some days. */
const noon = new Date(new Date().setUTCHours(12, 0, 0, 0));
const messages = subscribers * funds;

test(`${messages} things to tell outlive ${kills} killed processes`, { timeout: isLong ? 1_800_000 : 180_000 }, async ({
  db,
  databaseUrl,
  onTestFinished,
}) => {
  const random = randomOf(49);
  const office = await openPostOffice();
  const { district, parish, other } = await makeLayers(db);
  await noticeChanges(db, noon);
  await db.alertSubscription.createMany({
    data: Array.from({ length: subscribers }, (_, number) => ({
      ...{ state: 'ACTIVE' as const, email: `s${number}@h${number % 7}.example`, nonce: String(number), kinds: ['FUND' as const] },
      placeIds: [[district.id], [parish.id], [other.id], []][number % 4] ?? [],
    })),
  });
  const publish = (number: number) =>
    makeFund(db, {
      name: `Fund ${number}.`,
      places: [district],
      rounds: { create: { closesAt: new Date(noon.getTime() + 60 * 86_400_000) } },
    });
  const start = async (): Promise<ChildProcess> => {
    const child = fork(program, [databaseUrl, office.url, noon.toISOString()], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'message');
    return child;
  };
  const end = async (child: ChildProcess) => {
    const dead = once(child, 'exit');
    child.kill('SIGKILL');
    await dead;
  };
  /** By the clock, wherever it is then; or after so many more messages, or when that takes too long. */
  const killPoint = async (kill: number) => {
    if (kill % 2 === 0) return delay(random.next() * 1500);
    const goal = office.taken.length + random.below((4 * messages) / kills);
    const late = Date.now() + 8000;
    while (office.taken.length < goal && Date.now() < late) await delay(2);
    await delay(random.next() * 20);
  };
  let published = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = await start();
    while (published < ((kill + 1) * funds) / kills) await publish(published++);
    await killPoint(kill);
    await end(child);
  }
  const last = await start();
  const toldAndSent = async () => {
    const [told, unsent] = await Promise.all([
      db.alertDelivery.count({ where: { state: 'TOLD' } }),
      db.mail.count({ where: { state: { not: 'SENT' } } }),
    ]);
    return told === messages && unsent === 0;
  };
  await expect.poll(toldAndSent, { timeout: isLong ? 900_000 : 120_000, interval: 200 }).toBe(true);
  await end(last);
  await office.close();

  const rows = new Map((await db.mail.findMany()).map((row) => [`<${row.messageId}@fingerpost.example>`, row]));
  const copies = Map.groupBy(office.taken, ({ messageId }) => messageId);
  // What the mail server has, each message once: whom it is for, and of which funds it tells.
  const heard = [...copies.values()].flatMap(([message]) => {
    const text = (message?.raw ?? '').replaceAll('=\r\n', '').split('text/html')[0] ?? '';
    return [...text.matchAll(/^- (Fund \d+\.)/gm)].map(([, name]) => `${message?.to[0]} ${name}`);
  });
  const twice = [...copies].filter(([, taken]) => taken.length > 1);
  const unexplained = twice.filter(([messageId, taken]) => taken.length > 1 + (rows.get(messageId)?.again ?? 0));
  const handedAgain = [...rows.values()].reduce((sum, row) => sum + row.again, 0);
  // biome-ignore lint/suspicious/noConsole: how many is what this test is for.
  console.log(
    `${messages} things told to ${subscribers} subscribers in ${rows.size} messages, ${kills} kills: ${messages - new Set(heard).size} lost, ` +
      `${heard.length - new Set(heard).size} told in two messages; ${handedAgain} messages handed over again because nobody could know, ` +
      `of which ${twice.length} came twice, under the same Message-ID; ${unexplained.length} twice without such a reason.`,
  );
  expect(new Set(heard).size).toBe(messages);
  expect(heard).toHaveLength(messages);
  expect(copies.size).toBe(rows.size);
  expect(unexplained).toEqual([]);
  // Each kill leaves in doubt what each of its two senders had in hand.
  expect(handedAgain).toBeLessThanOrEqual(2 * kills);
});

/** The first start of all: how a new Fingerpost comes by an administrator. */
import { type Program, startProgram } from '../http/testkit/program.ts';
import { test as base, expect } from '../testkit/fixture.ts';

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are wanted.
  .extend('start', ({}, { onCleanup }) => {
    const started: Program[] = [];
    onCleanup(async () => {
      for (const { child } of started) child.kill('SIGKILL');
      await Promise.all(started.map(({ ended }) => ended));
    });
    return (environment: Record<string, string>) => {
      const program = startProgram(environment);
      started.push(program);
      return program;
    };
  });

test('while nobody ever was administrator, each start prints a link that makes one; used, it is not printed again', async ({
  databaseUrl,
  start,
}) => {
  const environment = { DATABASE_URL: databaseUrl, SEED: 'none' };
  const linkIn = ({ out }: Program) => /http:\/\/localhost:\d+\/curate\/first-administrator\?token=([\w-]{32})\n/.exec(out())?.[1];
  const first = start(environment);
  const origin = await first.ready();
  const token = linkIn(first) ?? '';
  // Never in the log, which goes to the same place.
  expect(
    first
      .out()
      .split('\n')
      .filter((line) => line.startsWith('{') && line.includes(token)),
  ).toEqual([]);
  const response = await fetch(`${origin}/curate/first-administrator`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: origin.replace('127.0.0.1', 'localhost') },
    body: new URLSearchParams({ token, name: 'Ann Admin', email: 'ann@council.example' }),
  });
  expect(response.status).toBe(303);
  expect(response.headers.get('set-cookie')).toMatch(/^fingerpost=/);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = start(environment);
  await second.ready();
  expect(second.out()).toContain('Stop it with Ctrl+C.');
  expect([linkIn(second), second.out().includes('first-administrator')]).toEqual([undefined, false]);
});

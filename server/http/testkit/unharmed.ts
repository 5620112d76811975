/** `test` with a server of the file's own that logs no fault of ours, whatever it is asked. */
import { test as base, expect } from '../../testkit/fixture.ts';
import { startServing } from './serving.ts';

export const test = base.extend('server', { scope: 'file' }, async ({ db }, { onCleanup }) => {
  const server = await startServing(db, { REQUEST_TIMEOUT_MS: '1500' });
  onCleanup(async () => {
    // The log of the whole file: nothing here was a fault of ours.
    expect(server.log.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(server.log.filter(({ status }) => (status as number) >= 500)).toEqual([]);
    await server.close();
  });
  return server;
});

/** What every peer does alike: it takes a free port of this machine, says which, and ends when whoever started it ends. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const serverOf = (listener: RequestListener) => createServer({ keepAliveTimeout: 65_000 }, listener);

export async function listenAndTell(server: Server): Promise<void> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  console.log(`listening ${(server.address() as AddressInfo).port}`);
  process.stdin.resume().once('end', () => process.exit(0));
}

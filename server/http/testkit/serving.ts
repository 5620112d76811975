/** A whole server on a port of 127.0.0.1, with what it logs, for tests. */
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Config, readConfig } from '../../config.ts';
import type { Database } from '../../database.ts';
import { makeApp } from '../app.ts';
import { makeLog } from '../log.ts';

export interface Serving {
  readonly origin: string;
  readonly port: number;
  /** One object for each line of the log. */
  readonly log: Record<string, unknown>[];
  /** Asks at a path, as `fetch` does. */
  at(path: string, init?: RequestInit): Promise<Response>;
  /** Posts a GraphQL request. */
  ask(body: unknown, headers?: Record<string, string>): Promise<Answered>;
  close(): Promise<void>;
}

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of it in their assertions.
  body: any;
}

/**
 * @param settings environment variables, over those that suit a test
 * @param clock milliseconds since 1970
 * @param secret what sessions are signed and askers are hashed with; one of its own when not given
 * @param keptWidgets the folder of earlier builds of the widgets
 */
export async function startServing(
  db: Database,
  settings: Record<string, string> = {},
  clock: () => number = Date.now,
  secret?: string,
  keptWidgets?: string,
): Promise<Serving> {
  const config: Config = readConfig({ RATE_LIMIT_PER_MINUTE: '0', PUBLIC_URL: 'https://fingerpost.example', ...settings });
  const log: Record<string, unknown>[] = [];
  const server = makeApp({
    config,
    db,
    clock,
    ...(secret && { secret }),
    ...(keptWidgets && { keptWidgets }),
    log: makeLog('info', { write: (line) => log.push(JSON.parse(line)) }),
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const at = (path: string, init?: RequestInit) => fetch(origin + path, init);
  const ask = async (body: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await at('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { origin, port, log, at, ask, close };
}

/** Sends bytes as they are, and gives everything that comes back until the connection closes. */
export async function raw(port: number, bytes: string | Buffer, then?: (socket: Socket) => void): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes);
  then?.(socket);
  return text(socket).catch(() => '');
}

/** A server of the test's own, closed after it. */
export async function served<T>(
  db: Database,
  settings: Record<string, string>,
  use: (server: Serving) => Promise<T>,
  clock?: () => number,
  keptWidgets?: string,
): Promise<T> {
  const server = await startServing(db, settings, clock, undefined, keptWidgets);
  return use(server).finally(server.close);
}

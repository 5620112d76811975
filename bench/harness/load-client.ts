/**
 * Asks a server as often as it answers, over connections that stay open. A program of its own, on the core that the server has not: requests are
 * written ready-made and answers barely read, because what a client costs is taken from what it can measure.
 */
import { connect, type Socket } from 'node:net';
import { platform } from 'node:os';

export interface Job {
  port: number;
  /** Whole HTTP requests, asked in turn, each once unless `again`. */
  requests: readonly string[];
  /** Begin anew after the last one. */
  again: boolean;
  seconds: number;
  connections: number;
}

export interface Tally {
  answered: number;
  seconds: number;
  /** Of bodies. */
  bytes: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  /** Of this client, in milliseconds. */
  clientCpuMs: number;
  /** The first answer that was not whole, or not a 200, or held errors. */
  fault: string | null;
}

const headersEnd = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');
const errors = Buffer.from('"errors":');

/** Where the answer at the front of `data` ends, and where its body begins; undefined while it is not whole. */
function answerIn(data: Buffer): { body: number; end: number } | undefined {
  const at = data.indexOf(headersEnd);
  if (at < 0) return undefined;
  const body = at + headersEnd.length;
  const length = /\r\ncontent-length: *(\d+)/i.exec(data.toString('latin1', 0, at))?.[1];
  if (length !== undefined) return data.length >= body + Number(length) ? { body, end: body + Number(length) } : undefined;
  const chunk = data.subarray(body).indexOf(lastChunk);
  return chunk < 0 ? undefined : { body, end: body + chunk + lastChunk.length };
}

export function drive({ port, requests, again, seconds, connections }: Job): Promise<Tally> {
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const began = performance.now();
  const until = began + seconds * 1000;
  let [next, bytes, open] = [0, 0, 0];
  let fault: string | null = null;

  return new Promise((done) => {
    const finish = () => {
      const elapsed = (performance.now() - began) / 1000;
      const { user, system } = process.cpuUsage(cpu);
      latencies.sort((one, other) => one - other);
      const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
      done({
        answered: latencies.length,
        seconds: elapsed,
        bytes,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
        clientCpuMs: (user + system) / 1000,
        fault,
      });
    };

    function ask(socket: Socket): number | undefined {
      const isOver = fault !== null || performance.now() >= until || (!again && next >= requests.length);
      if (isOver) {
        socket.end();
        return undefined;
      }
      socket.write(requests[next++ % requests.length] as string, 'latin1');
      return performance.now();
    }

    function openOne(index: number): void {
      // The limit of requests is per address: each connection comes from its own, where the system has more than one.
      const localAddress = platform() === 'linux' ? `127.0.0.${index + 2}` : undefined;
      const socket = connect({ port, host: '127.0.0.1', noDelay: true, ...(localAddress && { localAddress }) });
      open++;
      let held: Buffer | undefined;
      let asked: number | undefined;
      socket.on('connect', () => {
        asked = ask(socket);
      });
      socket.on('data', (part: Buffer) => {
        held = held ? Buffer.concat([held, part]) : part;
        const answer = answerIn(held);
        if (!answer || asked === undefined) return;
        const body = held.subarray(answer.body, answer.end);
        if (held.toString('latin1', 9, 12) !== '200' || body.includes(errors))
          fault ??= held.toString('utf8', 0, Math.min(held.length, 1500));
        bytes += body.length;
        latencies.push(performance.now() - asked);
        held = answer.end < held.length ? held.subarray(answer.end) : undefined;
        asked = ask(socket);
      });
      socket.on('error', (error) => (fault ??= error.message));
      socket.on('close', () => {
        if (asked !== undefined) fault ??= 'The server closed a connection in the middle of an answer.';
        if (--open === 0) finish();
      });
    }

    for (let index = 0; index < connections; index++) openOne(index);
  });
}

if (import.meta.main) process.on('message', async (job: Job) => process.send?.(await drive(job)));

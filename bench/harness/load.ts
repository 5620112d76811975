/** The client, as a process of its own for the length of a suite. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onCore } from './cores.ts';
import type { Job, Tally } from './load-client.ts';

export interface Client {
  /** @throws Error with the answer, when one was not what it should be */
  drive(job: Job): Promise<Tally>;
  stop(): void;
}

export function startClient(): Client {
  const [command, args] = onCore('others', process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'load-client.ts'),
  ]);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], serialization: 'advanced' });
  return {
    async drive(job) {
      child.send(job);
      const [tally] = (await once(child, 'message')) as [Tally];
      if (tally.fault !== null) throw new Error(`An answer was not as it should be:\n${tally.fault}`);
      return tally;
    },
    stop: () => child.disconnect(),
  };
}

export const getRequest = (path: string) =>
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/graphql-response+json, application/json\r\n\r\n`;

export function postRequest(path: string, body: object): string {
  // As ASCII, so that letters and bytes are one count.
  const text = JSON.stringify(body).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-type: application/json\r\ncontent-length: ${text.length}\r\n\r\n${text}`;
}

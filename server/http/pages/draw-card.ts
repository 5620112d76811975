/** The one thread that draws, begun when the first card is asked for. It keeps no process alive. */
import { Worker } from 'node:worker_threads';

interface Drawn {
  id: number;
  png?: Uint8Array;
  fault?: string;
}
interface Waiting {
  done: (png: Buffer) => void;
  failed: (error: Error) => void;
}

/** More than these at once are told to come again: whoever shares a link can do without its picture. */
const mostWaiting = 40;

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function begin(): Worker {
  const begun = new Worker(new URL('./card-worker.ts', import.meta.url));
  begun.unref();
  begun.on('message', ({ id, png, fault }: Drawn) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (png) one?.done(Buffer.from(png));
    else one?.failed(new Error(`A card could not be drawn: ${fault}`));
    if (!waiting.size) begun.unref();
  });
  begun.on('error', (error) => {
    worker = undefined;
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  });
  return begun;
}

/** Null while too many wait. */
export async function drawCard(svg: string): Promise<Buffer | null> {
  if (waiting.size >= mostWaiting) return null;
  worker ??= begin();
  const id = ++last;
  const drawn = new Promise<Buffer>((done, failed) => waiting.set(id, { done, failed }));
  // Held while somebody waits.
  worker.ref();
  worker.postMessage({ id, svg });
  return drawn;
}

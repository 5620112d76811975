/**
 * Reads a stranger's page apart from all else: a parser that reads as browsers do can be made to take minutes over a megabyte, so it has a thread of its
 * own, so much time and so much memory, and few pages are read at once.
 */
import { Worker } from 'node:worker_threads';
import type { PageFacts } from './page-facts.ts';

const mostMs = 4000;
const mostAtOnce = 3;
let reading = 0;

export class TooBusy extends Error {
  override readonly name = 'TooBusy';
  readonly code = 'TOO_BUSY';
}

/** Null for a page that cannot be read within what it may take. @throws TooBusy */
export async function readPage(html: string, ms = mostMs): Promise<PageFacts | null> {
  if (reading >= mostAtOnce) throw new TooBusy('Other pages are being read.');
  reading += 1;
  const worker = new Worker(new URL('read-page.worker.ts', import.meta.url), {
    workerData: html,
    resourceLimits: { maxOldGenerationSizeMb: 192 },
    // What our own process was started with is none of its business.
    execArgv: [],
    env: {},
    stderr: true,
  });
  const { promise, resolve } = Promise.withResolvers<PageFacts | null>();
  const timer = setTimeout(() => resolve(null), ms);
  worker.once('message', (facts: PageFacts) => resolve(facts));
  worker.once('error', () => resolve(null));
  worker.once('exit', () => resolve(null));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    reading -= 1;
    await worker.terminate();
  }
}

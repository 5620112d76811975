/** Every row of a synthetic county, a block of listings at a time, so that a million need no more memory than a thousand. */
import { Worker } from 'node:worker_threads';
import type { ListingKind } from '../../generated/prisma/client.ts';
import { writeEvent } from './events.ts';
import { writeFund } from './funds.ts';
import { writeGroup } from './groups.ts';
import type { County } from './places.ts';
import { makePlan } from './plan.ts';
import { writeRole } from './roles.ts';
import { makeRowWriter, type Part } from './row-writer.ts';
import { writeVenue } from './venues.ts';
import type { World } from './world.ts';

/** All that the rows depend on. The same order gives the same rows, byte for byte. */
export interface Order {
  seed: number;
  listings: number;
  county: County;
  /** Numbers of all rows begin above this. */
  base: number;
  /** Days since 1970: rounds, events and assurance are counted from it. */
  today: number;
  sources: readonly number[];
  /** Numbers of the terms, by vocabulary and slug. */
  terms: ReadonlyMap<string, number>;
}

const blockSize = 2000;
/** Blocks made before they are asked for: what one takes to write, the next takes to make. */
const ahead = 3;

const writers: Readonly<Record<ListingKind, (world: World, index: number) => void>> = {
  GROUP: writeGroup,
  VENUE: writeVenue,
  FUND: writeFund,
  OPPORTUNITY: writeRole,
  EVENT: writeEvent,
};

export function* generate({ seed, listings, county, base, today, sources, terms }: Order): Generator<Part[]> {
  const plan = makePlan(seed, listings, county);
  const out = makeRowWriter(base);
  const world: World = { plan, out, base, today, sources, term: (vocabulary, slug) => terms.get(`${vocabulary} ${slug}`) };
  for (const [kind, { from, count }] of Object.entries(plan.ranges))
    for (let start = from; start < from + count; start += blockSize) {
      const end = Math.min(start + blockSize, from + count);
      for (let index = start; index < end; index++) writers[kind as ListingKind](world, index);
      yield out.take();
    }
}

/** The same, made on another core while the database takes in what came before. */
export async function* generateAside(order: Order): AsyncGenerator<Part[]> {
  const worker = new Worker(new URL('./generation-thread.ts', import.meta.url), {
    workerData: order,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  try {
    const blocks = blocksOf(worker);
    for (let asked = 0; asked < ahead; asked++) worker.postMessage('next');
    for await (const block of blocks) {
      yield block;
      worker.postMessage('next');
    }
  } finally {
    await worker.terminate();
  }
}

async function* blocksOf(worker: Worker): AsyncGenerator<Part[]> {
  const ready: Part[][] = [];
  let fault: Error | undefined;
  let isOver = false;
  let wake = () => {};
  worker.on('message', (block: Part[] | null) => {
    if (block) ready.push(block);
    else isOver = true;
    wake();
  });
  worker.on('error', (error) => {
    fault = error as Error;
    wake();
  });
  for (;;) {
    const block = ready.shift();
    if (block) yield block;
    else if (fault) throw fault;
    else if (isOver) return;
    else await new Promise<void>((done) => (wake = done));
  }
}

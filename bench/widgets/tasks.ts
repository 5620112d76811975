/**
 * The longest task of a page's main thread, from a browser's own trace. What counts is the processor time of the thread, which a browser slowed down
 * four times spends four times of: on a machine that does other things besides, the clock on the wall measures those.
 */
import type { Browser, Page } from 'playwright-core';

export interface Longest {
  /** Milliseconds of the main thread. */
  thread: number;
  /** Milliseconds on the wall, of whichever task took longest there. */
  wall: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { documentLoaderURL?: string; url?: string; fileName?: string } };
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8'];
const isTask = ({ name }: TraceEvent) => name.endsWith('RunTask');

/** @param script begins what is ours: tasks that were over before the browser first touched it are the page's own */
export async function longestTask(browser: Browser, page: Page, work: () => Promise<unknown>, script?: string): Promise<Longest> {
  await browser.startTracing(page, { categories });
  let trace: Buffer;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const { origin } = new URL(page.url());
  const inPage = mainThreadOf(traceEvents, origin);
  const begins = script ? traceEvents.find((event) => inPage(event) && isRun(event, script))?.ts : 0;
  if (begins === undefined) throw new Error(`The trace of ${page.url()} does not tell when ${script} began.`);
  const tasks = traceEvents.filter((event) => inPage(event) && isTask(event) && event.ts + (event.dur ?? 0) > begins);
  const longest = (of: (event: TraceEvent) => number | undefined) => Math.max(0, ...tasks.map((task) => of(task) ?? 0)) / 1000;
  return { thread: longest(({ tdur }) => tdur), wall: longest(({ dur }) => dur) };
}

const isRun = ({ name, args }: TraceEvent, script: string) =>
  /^(EvaluateScript|v8\.(compileModule|evaluateModule|compile))$/.test(name) && JSON.stringify(args).includes(script);

/** A trace holds all processes of a browser: this is the one that showed the page. */
function mainThreadOf(events: readonly TraceEvent[], origin: string): (event: TraceEvent) => boolean {
  const shows = ({ args }: TraceEvent) => JSON.stringify(args.data ?? {}).includes(origin);
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const main = mains.find(({ pid }) => events.some((event) => event.pid === pid && shows(event))) ?? mains[0];
  if (!main) throw new Error('The trace holds no page.');
  return ({ pid, tid }) => pid === main.pid && tid === main.tid;
}

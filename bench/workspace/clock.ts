/**
 * A clock inside the page: it starts at the key, as the browser dates it, and stops when what was awaited has been painted. What the server, the wire and
 * the page's own work take is all in it.
 */
import type { Page } from 'playwright-core';

/** Whether it is on the screen. Runs in the page: it may use nothing of ours but what it is given. */
export type Holds = (given: string) => boolean;

export interface Awaited {
  readonly holds: Holds;
  readonly given?: string;
}

interface PageClock {
  arm(awaited: Readonly<Record<string, () => boolean>>): void;
  readonly times: Promise<Record<string, number>>;
  since(holds: () => boolean): Promise<number>;
}
type WithClock = Window & { benchClock: PageClock };

/** Put into every page before its own scripts. */
function wind(): void {
  /** After the next frame has been painted. */
  const painted = () =>
    new Promise<number>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      }),
    );
  const patienceMs = 15_000;
  const once = (holds: () => boolean, name = 'what was awaited') =>
    new Promise<number>((done, fail) => {
      if (holds()) return void painted().then(done);
      const observer = new MutationObserver(() => look());
      const giveUp = setTimeout(() => fail(new Error(`After ${patienceMs / 1000} s “${name}” was not on the screen.`)), patienceMs);
      const look = () => {
        if (!holds()) return;
        clearTimeout(giveUp);
        observer.disconnect();
        for (const type of ['focusin', 'change']) removeEventListener(type, look, true);
        void painted().then(done);
      };
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      for (const type of ['focusin', 'change']) addEventListener(type, look, true);
    });
  let times: Promise<Record<string, number>> = Promise.resolve({});
  const clock = {
    arm(awaited: Readonly<Record<string, () => boolean>>) {
      const early = Object.keys(awaited).filter((name) => awaited[name]?.());
      if (early.length) throw new Error(`Before the key was pressed, “${early.join(', ')}” was there already.`);
      let began = 0;
      const begin = ({ timeStamp }: Event) => {
        began ||= timeStamp;
        for (const type of ['keydown', 'change', 'click']) removeEventListener(type, begin, true);
      };
      for (const type of ['keydown', 'change', 'click']) addEventListener(type, begin, true);
      times = Promise.all(Object.entries(awaited).map(async ([name, holds]) => [name, (await once(holds, name)) - began] as const)).then(
        (found) => Object.fromEntries(found),
      );
      // It is asked for after the key was pressed.
      times.catch(() => null);
    },
    get times() {
      return times;
    },
    since: (holds: () => boolean) => once(holds),
  };
  (window as unknown as WithClock).benchClock = clock;
}

export const windUp = (page: Page) => page.addInitScript(wind);

/** The page's rules for scripts forbid text to become code; what the browser's own tools bring in is not asked. */
const inPage = (page: Page, { holds }: Awaited) => page.evaluateHandle(`(${holds})`) as Promise<import('playwright-core').JSHandle<Holds>>;

/** Milliseconds from the first key, click or choice of `act` until each of what is awaited is on the screen. */
export async function timed<Name extends string>(
  page: Page,
  act: () => Promise<unknown>,
  awaited: Readonly<Record<Name, Awaited>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(awaited) as Name[];
  const handles = await Promise.all(names.map((name) => inPage(page, awaited[name])));
  const armed = await page.evaluateHandle(
    ([names, given, ...handles]) =>
      Object.fromEntries((names as string[]).map((name, at) => [name, () => (handles[at] as Holds)((given as string[])[at] ?? '')])),
    [names, names.map((name) => awaited[name].given ?? ''), ...handles] as const,
  );
  await page.evaluate((awaited) => (window as unknown as WithClock).benchClock.arm(awaited as never), armed);
  await act();
  const found = await page.evaluate(() => (window as unknown as WithClock).benchClock.times);
  await armed.dispose();
  return found as Record<Name, number>;
}

/** Milliseconds from the start of going to an address until what makes the view usable is on the screen. */
export async function timedVisit(page: Page, path: string, awaited: Awaited): Promise<number> {
  await page.goto(path, { waitUntil: 'commit' });
  const holds = await inPage(page, awaited);
  const found = await page.evaluate(
    ([holds, given]) => (window as unknown as WithClock).benchClock.since(() => (holds as Holds)(given as string)),
    [holds, awaited.given ?? ''] as const,
  );
  await holds.dispose();
  return found;
}

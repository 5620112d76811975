/** How long an embed keeps a host page from answering its visitor, in a browser slowed down four times. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { type Row, row } from '../harness/bench.ts';
import { median } from '../harness/median.ts';
import { slowdown } from '../workspace/curator.ts';
import { alone, type Deed, type Host, type HostSite, openHosts, pageWith } from './hosts.ts';
import { type Longest, longestTask } from './tasks.ts';

const mostMs = 50;
/** What comes after the last answer: slices of a list, a map's markers, a frame or two. */
const settleMs = 700;

const inElement = (page: Page, selector: string, focus = false) =>
  page.evaluate(
    ([selector, focus]) => {
      const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('fingerpost-'));
      const found = elements.flatMap(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(selector) ?? [])[0];
      if (focus) found?.focus();
      return Boolean(found);
    },
    [selector, focus] as const,
  );

const pathOf = ({ name }: Host) => `/${encodeURIComponent(name)}`;

/** One visit: from the script to where the element stands, then each of the deeds. By the name of what was done. */
async function visit(browser: Browser, site: HostSite, host: Host): Promise<Map<string, Longest>> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const settled = async () => {
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(settleMs);
    };
    const address = site.origin + pathOf(host);
    const script = host === alone ? 'own.js' : 'fingerpost.js';
    const come = async () => {
      await page.goto(address, { waitUntil: 'networkidle' });
      await settled();
      // On a busy machine it may be on its way yet.
      for (let wait = 0; host.stands && wait < 20 && !(await inElement(page, host.stands)); wait++) await settled();
    };
    const found = new Map([['', await longestTask(browser, page, come, script)]]);
    if (host.stands && !(await inElement(page, host.stands))) throw new Error(`${host.name} does not stand: no ${host.stands}.`);
    for (const deed of host.deeds ?? []) found.set(deed.name, await done(browser, page, deed));
    return found;
  } finally {
    await context.close();
  }
}

async function done(browser: Browser, page: Page, { name, on, keys }: Deed): Promise<Longest> {
  if (!(await inElement(page, on, true))) throw new Error(`${page.url()} has no ${on} for ${name}.`);
  return longestTask(browser, page, async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // Longer than what is typed is waited for, as somebody on a phone types.
      await page.waitForTimeout(settleMs);
    }
    await page.waitForTimeout(settleMs);
  });
}

export async function measureStill(service: string, hosts: readonly Host[], rounds: number): Promise<Row[]> {
  const browser = await launchChromium();
  const pages = [alone, ...hosts];
  const scriptFor = (host: Host) => (host === alone ? '/own.js' : `${service}/embed/fingerpost.js`);
  const site = await openHosts(new Map(pages.map((host) => [pathOf(host), pageWith(host.html, scriptFor(host))])));
  const found = new Map<string, Longest[]>();
  try {
    // The first page of a browser is like no other.
    await visit(browser, site, alone);
    for (let round = 0; round < rounds; round++)
      for (const host of pages)
        for (const [deed, longest] of await visit(browser, site, host)) {
          const figure = [host.name, deed].filter(Boolean).join(', ');
          found.set(figure, [...(found.get(figure) ?? []), longest]);
        }
  } finally {
    await browser.close();
    await site.close();
  }
  return [...found].map(([figure, all]) => {
    const [thread, wall] = [all.map((one) => one.thread), all.map((one) => one.wall)];
    const note = `browser slowed down ${slowdown} times, processor time of the main thread, median of ${rounds}, longest ${Math.round(Math.max(...thread))} ms; on the wall ${Math.round(median(wall))} ms`;
    return row(`Embed, its longest task: ${figure}`, median(thread), 'ms', figure === alone.name ? null : { under: mostMs }, note);
  });
}

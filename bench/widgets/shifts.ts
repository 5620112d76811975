/**
 * How far what a host page says below an embed moves by itself, as browsers score it: from the first paint until the element stands, its answer a second
 * late, pasted as the builder writes it. Also in a language whose words come late, when there is nothing to list, and when nothing answers.
 */
import type { Browser, Page } from 'playwright-core';
import { readChoices } from '../../widgets/builder/choices.ts';
import { elementChoices } from '../../widgets/builder/elements.ts';
import { frameSnippet, scriptSnippet } from '../../widgets/builder/snippets.ts';
import { launchChromium } from '../../widgets/testkit/chromium.ts';
import { type Row, row } from '../harness/bench.ts';
import { openHosts, type Places, pageWith } from './hosts.ts';

const widths = [320, 1280];
const lateMs = 1000;

interface Case {
  name: string;
  lang: string;
  framed?: true;
  /** What becomes of a question. */
  answer: 'late' | 'empty' | 'down';
}

const cases: readonly Case[] = [
  { name: 'its answer late', lang: 'en', answer: 'late' },
  { name: 'in Polish', lang: 'pl', answer: 'late' },
  { name: 'with nothing to list', lang: 'en', answer: 'empty' },
  { name: 'unanswered', lang: 'en', answer: 'down' },
  { name: 'in a frame', lang: 'en', answer: 'late', framed: true },
];

/** Put into every page before its own scripts. */
const watch = () => {
  const page = window as unknown as { moved: number };
  page.moved = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
      if (!entry.hadRecentInput) page.moved += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

const emptied = (value: unknown): unknown => {
  if (!value || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(emptied);
  const none: Readonly<Record<string, unknown>> = { edges: [], totalCount: 0, hasNextPage: false };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key in none ? none[key] : emptied(one)]));
};

async function answering(page: Page, answer: Case['answer']): Promise<void> {
  await page.route('**/graphql*', async (route) => {
    await new Promise((late) => setTimeout(late, lateMs));
    if (answer === 'down') return route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Back soon</h1>' });
    if (answer === 'late') return route.continue();
    const response = await route.fetch();
    return route.fulfill({ response, json: emptied(await response.json()) });
  });
}

async function moved(browser: Browser, address: string, { answer, framed }: Case, width: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await answering(page, answer);
    await page.goto(address);
    if (!framed) await page.waitForFunction(() => document.querySelector('main > [style]')?.shadowRoot?.querySelector('.base'));
    await page.waitForTimeout(lateMs);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(lateMs);
    return await page.evaluate(() => (window as unknown as { moved: number }).moved);
  } finally {
    await context.close();
  }
}

export async function measureShifts(publicUrl: string, { villages }: Places): Promise<Row[]> {
  const browser = await launchChromium();
  const pages = new Map<string, string>();
  const site = await openHosts(pages);
  const [place = { slug: '', name: '' }] = villages;
  const rows: Row[] = [];
  try {
    for (const choice of elementChoices) {
      const found: { at: string; value: number }[] = [];
      for (const one of cases) {
        const chosen = { choices: readChoices(new URLSearchParams(`element=${choice.name}&place=${place.slug}`)), place, publicUrl };
        const html = one.framed ? frameSnippet(chosen) : scriptSnippet(chosen);
        pages.set('/', pageWith(html, '', one.lang));
        for (const width of widths)
          found.push({ at: `${one.name} at ${width}`, value: await moved(browser, `${site.origin}/`, one, width) });
      }
      const most = found.reduce((worst, one) => (one.value > worst.value ? one : worst));
      const where = found.filter(({ value }) => value).map(({ at, value }) => `${at} ${value.toFixed(3)}`);
      const note = `its worst of ${cases.map(({ name }) => name).join(', ')}, at ${widths.join(' and ')} pixels, answers ${lateMs} ms late${where.length ? `: ${where.join(', ')}` : ''}`;
      rows.push(row(`Embed, layout shift as the builder pastes it: ${choice.name}`, most.value, '', { atMost: 0 }, note));
    }
  } finally {
    await browser.close();
    await site.close();
  }
  return rows;
}

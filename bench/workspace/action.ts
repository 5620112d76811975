/** What timed actions are, and what they await alike. */
import type { Page } from 'playwright-core';
import type { Database } from '../../server/database.ts';
import type { Awaited } from './clock.ts';

export interface Bench {
  readonly page: Page;
  readonly db: Database;
  readonly times: number;
}

/** How long somebody looks before they press: what is fetched ahead has come by then. */
export const lookMs = 500;

export interface TimedAction {
  readonly name: string;
  /** Milliseconds, once for each time it was done; by name where one key has several ends, the first of which is the answer. */
  readonly run: (bench: Bench) => Promise<Record<string, number>[]>;
  /** What the end called `kept` is, before its milliseconds. */
  readonly besides?: string;
}

export const has = (selector: string): Awaited => ({ holds: (given) => document.querySelector(given) !== null, given: selector });

/** The line at the foot says so; it may begin with what was said before. */
export const said = (words: string): Awaited => ({
  holds: (given) => new RegExp(given).test(document.querySelector('.done [role=status]')?.textContent ?? ''),
  given: words,
});

/** How many rows a list says that it has, once it no longer looks. */
export async function counted(page: Page, list: string): Promise<string> {
  const line = page.locator(`${list} > p[role=status]`).filter({ hasNotText: '…' });
  return (await line.textContent())?.trim() ?? '';
}
export const countedAnew = (list: string, before: string): Awaited => ({
  holds: (given) => {
    const [list, before] = JSON.parse(given) as [string, string];
    const now = document.querySelector(`${list} > p[role=status]`)?.textContent?.trim() ?? '';
    return now !== before && !now.endsWith('…') && now !== '';
  },
  given: JSON.stringify([list, before]),
});

export async function again(times: number, once: () => Promise<Record<string, number>>): Promise<Record<string, number>[]> {
  // The first is not counted: code that runs for the first time is not what a day is made of.
  await once();
  const found = [];
  for (let time = 0; time < times; time++) found.push(await once());
  return found;
}

/** What can be said of how an element looks, in words and figures that hold on another machine: its text, and where its parts stand (decision 0061). */
import type { Page } from 'playwright-core';

export interface Measure {
  /** What is read, shortened. */
  text: string;
  /** By width of the screen, a part each: "entry: 0 96 288 120 #1a1a1a on #ffffff" — from the start, from the top, wide, high. */
  parts: Record<string, string[]>;
}

/** Of every state of one element at the width the page has now. */
export const measured = (page: Page, name: string): Promise<Record<string, { text: string; parts: string[] }>> =>
  page.evaluate((tag) => {
    const most = 30;
    const hex = (colour: string) => {
      const [red, green, blue, alpha = '1'] = colour.match(/[\d.]+/g) ?? [];
      if (alpha === '0') return 'none';
      return /^rgb/.test(colour) ? `#${[red, green, blue].map((one) => Number(one).toString(16).padStart(2, '0')).join('')}` : 'mixed';
    };
    const all: Record<string, { text: string; parts: string[] }> = {};
    for (const state of document.querySelectorAll('.state')) {
      const element = state.querySelector(`:scope > ${tag}`) ?? (state.lastElementChild as Element);
      const root = element.shadowRoot;
      const from = element.getBoundingClientRect();
      const around: (Element | ShadowRoot)[] = root ? [root] : [];
      const visible = (part: Element) => part.getClientRects().length > 0 && !part.classList.contains('quiet');
      const found = around
        .flatMap((one) => [...one.querySelectorAll('[part], form, summary, dl, table, .arm, .field')])
        .filter(visible)
        .slice(0, most);
      const parts = [element, ...found].map((part) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        const { color, backgroundColor } = getComputedStyle(part);
        const kind = part === element ? 'whole' : (part.getAttribute('part') ?? (part.className || part.localName));
        const box = [left - from.left, top - from.top, width, height].map((length) => Math.round(length / 8) * 8);
        return `${kind}: ${box.join(' ')} ${hex(color)} on ${hex(backgroundColor)}`;
      });
      const base = (root?.querySelector('.base') ?? element) as HTMLElement;
      const text = base.innerText.replace(/\s+/g, ' ').trim();
      all[state.id] = { text: text.length > 400 ? `${text.slice(0, 200)} … ${text.length} letters` : text, parts };
    }
    return all;
  }, `fingerpost-${name}`);

/** Two boxes are one when no edge is further off than a letter or a twentieth: fonts are drawn a little wider here or there. */
const near = (one: number, other: number) => Math.abs(one - other) <= Math.max(16, other * 0.05);

/** How a look differs from the one that was stored; empty when it does not. */
export function differences(now: readonly string[], stored: readonly string[]): string[] {
  const split = (line: string) => {
    const [, kind = '', box = '', colours = ''] = /^(.*): (-?\d+ -?\d+ -?\d+ -?\d+) (.*)$/.exec(line) ?? [];
    return { kind, box: box.split(' ').map(Number), colours };
  };
  const found: string[] = [];
  for (let index = 0; index < Math.max(now.length, stored.length); index++) {
    const [one, other] = [split(now[index] ?? ''), split(stored[index] ?? '')];
    const same = one.kind === other.kind && one.colours === other.colours && one.box.every((edge, at) => near(edge, other.box[at] ?? -1));
    if (!same) found.push(`${stored[index] ?? 'nothing'} is now ${now[index] ?? 'nothing'}`);
  }
  return found;
}

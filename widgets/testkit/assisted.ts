/** A page as somebody has it who uses the keyboard alone, or hears it read out: what has the focus, by the browser's own accessibility tree. */
import type { CDPSession, Page } from 'playwright-core';

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown; relatedNodes?: unknown[] } }[];
}

export interface Spoken {
  role: string;
  name: string;
  description: string;
  /** All that is read out within it. */
  text: string;
  /** Such as `expanded`, `level`, `invalid`, `live`, `busy`. */
  states: Readonly<Record<string, unknown>>;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();
function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** All that is read out, in the order in which it is; shadow trees included. */
export async function readOut(page: Page): Promise<Spoken[]> {
  const { nodes } = (await (await sessionOf(page)).send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const inOrder = (node: Node | undefined): Node[] => (node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : []);
  const tight = (words: string) => words.replace(/\s+/g, ' ').trim();
  return inOrder(nodes[0])
    .filter(({ ignored }) => !ignored)
    .map((node) => ({ ...node, within: inOrder(node).filter(({ role }) => role?.value === 'StaticText') }))
    .map(({ role, name, description, within, properties = [] }) => ({
      role: role?.value ?? '',
      name: tight(name?.value ?? ''),
      description: tight(description?.value ?? ''),
      text: tight(within.map((part) => part.name?.value ?? '').join(' ')),
      states: Object.fromEntries(properties.map((one) => [one.name, one.value.value ?? one.value.relatedNodes])),
    }));
}

export const said = ({ role, name }: Spoken) => `${role} ${name}`.trim();

/** What has the focus: "button Search". The page itself when nothing has. */
export async function focusOf(page: Page): Promise<Spoken> {
  const focused = (await readOut(page)).filter(({ states }) => states['focused']);
  return focused.at(-1) ?? { role: 'none', name: '', description: '', text: '', states: {} };
}

/**
 * What is wrong with how the focus shows: WCAG 2.2, 2.4.7 and 2.4.11. Empty when it can be seen, and nothing lies over it.
 * Runs in the page.
 */
export const unseen = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement as HTMLElement | null;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
    if (!active || active === document.body || active.localName === 'iframe') return '';
    const name = `${active.localName} “${(active.textContent ?? '').trim().slice(0, 30)}”`;
    // A radio or a box may show its focus on its label.
    const marked = [active, active.closest('label')].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    if (!marked) return `${name} shows no focus`;
    const [box] = active.getClientRects();
    if (!box?.width) return `${name} has no room`;
    const { left, top, width, height } = box;
    if (top + height <= 0 || top >= innerHeight || left + width <= 0 || left >= innerWidth) return `${name} is off the screen`;
    const root = active.getRootNode() as Document | ShadowRoot;
    const at = root.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, left + Math.min(width, 20) / 2)),
      Math.min(innerHeight - 1, Math.max(0, top + height / 2)),
    );
    const isOver = at && at !== active && !active.contains(at) && !at.contains(active) && !at.closest('label')?.contains(active);
    return isOver ? `${name} lies beneath ${at.localName}.${at.className}` : '';
  });

/** Presses Tab to the end of the page. @returns what had the focus, one after the other; of what did not show it, what is wrong */
export async function tabThrough(page: Page, most = 60): Promise<string[]> {
  const found: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (/^(none|RootWebArea)$/.test(focus.role)) return found;
    found.push((await unseen(page)) || said(focus));
  }
  throw new Error(`The focus is still on the page after ${most} tabs: ${found.slice(-5).join('; ')}`);
}

/** Presses a key, Tab by default, until that has the focus: "button Search". Each stop on the way has to show it. */
export async function goTo(page: Page, wanted: string, key = 'Tab', most = 40): Promise<Spoken> {
  const passed: string[] = [];
  for (let step = 0; step < most; step++) {
    await page.keyboard.press(key);
    const focus = await focusOf(page);
    const fault = await unseen(page);
    if (fault) throw new Error(fault);
    if (said(focus) === wanted) return focus;
    passed.push(said(focus));
  }
  throw new Error(`${key} never came to “${wanted}”, but to ${passed.join('; ')}.`);
}

/** One layer of keys for the whole workspace. It never takes a key from somebody who types, nor from the browser; single letters can be turned off (WCAG 2.1.4). */

export interface Key {
  /** "a", "A", "?", "Ctrl+Enter", or two after each other: "g q". */
  readonly press: string;
  /** Said in the list of keys: "Accept this field". */
  readonly does: string;
  readonly run: () => void;
}

const kept = 'curate-keys';
export const lettersWork = () => localStorage.getItem(kept) !== 'off';
export const setLetters = (on: boolean) => (on ? localStorage.removeItem(kept) : localStorage.setItem(kept, 'off'));

/** How long the second of two keys may take. */
const patience = 1500;

const named = (event: KeyboardEvent) => `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.key}`;

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit)$/.test(target.type);
}

/** @returns what stops listening */
export function listenForKeys(keys: () => readonly Key[]): () => void {
  let first: { key: string; at: number } | null = null;
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
    const key = named(event);
    const isLetter = !key.startsWith('Ctrl+');
    if (isLetter && (isTyping(event) || !lettersWork())) return;
    const pair = first && event.timeStamp - first.at < patience ? `${first.key} ${key}` : null;
    const known = keys();
    const found = (pair && known.find((one) => one.press === pair)) || known.find((one) => one.press === key);
    first = null;
    if (found) {
      // A link or button that has the focus is pressed by Enter as ever.
      event.preventDefault();
      return found.run();
    }
    if (isLetter && known.some((one) => one.press.startsWith(`${key} `))) first = { key, at: event.timeStamp };
  };
  document.addEventListener('keydown', press);
  return () => document.removeEventListener('keydown', press);
}

/** Moves the focus along the rows of a list; from outside, to the first or last. */
export function moveFocus(root: ParentNode, selector: string, by: 1 | -1): void {
  const rows = [...root.querySelectorAll<HTMLElement>(selector)];
  const here = rows.findIndex((row) => row.contains(document.activeElement) || row === document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by));
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

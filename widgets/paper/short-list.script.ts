/**
 * What a short list does with a script: notes, copying, and carrying the notes along. Notes stand after the # of the address, which no browser sends to
 * anybody. On other pages of ours this only hands them on from link to link. Nothing is stored.
 */
import { isItem, itemsIn, listParam } from './list-items.ts';

const items = itemsIn(new URLSearchParams(location.search).get(listParam));
const mostLetters = 200;
const one = <E extends Element>(selector: string) => document.querySelector<E>(selector);

/** Notes of entries that are on the list, as they stand in the address. */
function notesIn(hash: string): Map<string, string> {
  const found = [...new URLSearchParams(hash.replace(/^#/, ''))].filter(([item, text]) => isItem(item) && items.includes(item) && text);
  return new Map(found.map(([item, text]) => [item, text.slice(0, mostLetters)]));
}

const notes = notesIn(location.hash);

/** `at` is where on the next page to be. */
function hashOf(at = ''): string {
  const params = new URLSearchParams([...(at ? [['at', at]] : []), ...notes]);
  return notes.size ? `#${params}` : at && `#${at}`;
}

/** Links and forms that carry the list carry its notes as well. */
function carry(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href*="${listParam}="]`)) {
    if (link.origin !== location.origin) continue;
    const at = link.dataset['at'] ?? link.hash.slice(1);
    link.dataset['at'] = at;
    link.hash = hashOf(at);
  }
  for (const form of document.querySelectorAll<HTMLFormElement>('form[method="get"]')) {
    if (!form.elements.namedItem(listParam)) continue;
    form.action = form.action.replace(/#.*$/, '') + hashOf();
  }
}

function goWhereItWas(): void {
  const at = new URLSearchParams(location.hash.slice(1)).get('at');
  if (at && notes.size) document.getElementById(at)?.scrollIntoView({ block: 'center' });
}

/** The text for a message, with each note under its entry. */
function writeText(): void {
  const box = one<HTMLTextAreaElement>('#text');
  const link = one<HTMLInputElement>('#link');
  if (!box || !link) return;
  link.value = link.defaultValue + hashOf();
  const entries = [...document.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset: { item = '', text = '' } }) =>
    [text, notes.get(item)].filter(Boolean).join('\n'),
  );
  box.value = `${[...entries, one<HTMLElement>('.short-list')?.dataset['foot'], link.value].join('\n\n')}\n`;
}

/** The code of the address as it is now. The part that draws it is fetched with the first note. */
async function drawSquare(): Promise<void> {
  const link = one<HTMLInputElement>('#link');
  const image = one<SVGElement>('.paper-scan .square');
  const words = one<HTMLElement>('.paper-scan p');
  if (!link || !image || !words) return;
  const text = link.value;
  const { square } = await import('./qr.ts');
  if (text !== link.value) return;
  const found = square(text);
  image.toggleAttribute('hidden', !found);
  words.dataset['usual'] ??= words.textContent ?? '';
  words.textContent = found ? words.dataset['usual'] : (one<HTMLElement>('.paper-scan')?.dataset['tooLong'] ?? '');
  if (!found) return;
  image.setAttribute('viewBox', `0 0 ${found.size} ${found.size}`);
  image.querySelector('rect')?.setAttribute('width', String(found.size));
  image.querySelector('rect')?.setAttribute('height', String(found.size));
  image.querySelector('path')?.setAttribute('d', found.path);
}

function openNotes(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-note]')) {
    const item = part.dataset['note'] ?? '';
    const box = part.querySelector('textarea');
    const printed = part.querySelector('p');
    if (!box || !printed) continue;
    part.hidden = false;
    box.value = notes.get(item) ?? '';
    printed.textContent = box.value;
    box.addEventListener('input', () => {
      const text = box.value.slice(0, mostLetters);
      if (text.trim()) notes.set(item, text);
      else notes.delete(item);
      printed.textContent = text;
      changed();
    });
  }
}

let drawing: ReturnType<typeof setTimeout> | undefined;
function changed(): void {
  history.replaceState(null, '', location.pathname + location.search + hashOf());
  carry();
  writeText();
  clearTimeout(drawing);
  drawing = setTimeout(drawSquare, 300);
}

function offerCopy(): void {
  const button = one<HTMLButtonElement>('#copy');
  const box = one<HTMLTextAreaElement>('#text');
  const said = one<HTMLElement>('#said');
  for (const part of document.querySelectorAll<HTMLElement>('.needs-script')) part.hidden = false;
  button?.addEventListener('click', async () => {
    const done = await navigator.clipboard?.writeText(box?.value ?? '').then(
      () => true,
      () => false,
    );
    if (said) said.textContent = (done ? button.dataset['copied'] : button.dataset['failed']) ?? '';
    if (!done) box?.select();
  });
}

carry();
goWhereItWas();
if (one('.short-list')) {
  openNotes();
  offerCopy();
  writeText();
  if (notes.size) void drawSquare();
}

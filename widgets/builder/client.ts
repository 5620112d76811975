/**
 * The builder with a script: whatever is chosen, the page is asked for anew and its parts put in place, so that the server alone knows what comes of a
 * choice. Without this file, or when it fails, the form is sent with its button and works the same.
 */
import { BuilderPlacesDocument, type BuilderPlacesQuery } from '../../generated/gql/graphql.ts';

const form = document.querySelector<HTMLFormElement>('#choices');
const status = document.querySelector('#made-status');
const widths: Readonly<Record<string, string>> = { phone: '320px', column: '600px', full: '100%' };
const pauseMs = 300;
/** Pixels: beyond that it scrolls, so that the code to copy is not pages below. */
const [leastHeight, mostHeight] = [160, 640];

const partOf = (root: ParentNode, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
const field = (name: string) => form?.elements.namedItem(name);
const chosen = (name: string) => {
  const found = field(name);
  return found instanceof RadioNodeList || found instanceof HTMLInputElement ? found.value : '';
};

/** Takes a part from the page that came, and leaves open what was open. */
function take(came: Document, name: string): void {
  const [old, fresh] = [partOf(document, name), partOf(came, name)];
  if (!old || !fresh) return;
  const open = new Map([...old.querySelectorAll<HTMLDetailsElement>('details')].map((one) => [one.dataset['fold'], one.open]));
  for (const one of fresh.querySelectorAll<HTMLDetailsElement>('details')) one.open = open.get(one.dataset['fold']) ?? one.open;
  old.replaceChildren(...fresh.childNodes);
  dress(old);
}

/** What only a script can do: copy, and show a colour that is not in our stylesheet. */
function dress(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) button.hidden = false;
  for (const swatch of root.querySelectorAll<HTMLElement>('[data-colour]')) swatch.style.background = swatch.dataset['colour'] ?? '';
}

// The preview: a page of its own with the snippet on it, as wide as was asked for and as high as it needs.

let growing: ResizeObserver | undefined;

function follow(frame: HTMLIFrameElement): void {
  growing?.disconnect();
  const root = frame.contentDocument?.documentElement;
  if (!root) return;
  growing = new ResizeObserver(() => {
    frame.style.height = `${Math.min(mostHeight, Math.max(leastHeight, Math.ceil(root.getBoundingClientRect().height)))}px`;
  });
  growing.observe(root);
}

function showPreview(came: ParentNode): void {
  const [old, fresh] = [partOf(document, 'preview'), partOf(came, 'preview')];
  const wanted = fresh?.querySelector<HTMLElement>('[data-preview]');
  const address = wanted?.dataset['preview'];
  const frame = old?.querySelector<HTMLIFrameElement>('[data-stage] iframe');
  if (!old || !fresh) return;
  if (wanted && address && frame) {
    frame.title = wanted.dataset['title'] ?? '';
    if (new URL(address, location.href).href !== frame.contentWindow?.location.href) frame.contentWindow?.location.replace(address);
    return;
  }
  if (fresh !== old) old.replaceChildren(...fresh.childNodes);
  const stage = old.querySelector<HTMLElement>('[data-stage]');
  if (!stage || !wanted || !address) return;
  const made = document.createElement('iframe');
  made.title = wanted.dataset['title'] ?? '';
  made.addEventListener('load', () => follow(made));
  made.src = address;
  stage.append(made);
  for (const hidden of old.querySelectorAll<HTMLElement>('.widths')) hidden.hidden = false;
}

// Asking for the page anew.

let asking: AbortController | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let theme = chosen('theme');

async function update(): Promise<void> {
  if (!form) return;
  clearTimeout(timer);
  asking?.abort();
  asking = new AbortController();
  const search = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  try {
    const response = await fetch(`${form.getAttribute('action')}?${search}`, { signal: asking.signal });
    if (!response.ok) return;
    const came = new DOMParser().parseFromString(await response.text(), 'text/html');
    // What is for pages without a script would come alive here.
    for (const one of came.querySelectorAll('noscript')) one.remove();
    put(came, search.get('element') ?? '');
  } catch {
    // Asked anew meanwhile, or offline: the button is still there.
  }
}

function put(came: Document, element: string): void {
  const of = field('of');
  if (of instanceof HTMLInputElement && of.value !== element) {
    of.value = element;
    for (const name of ['reach', 'terms', 'shape']) take(came, name);
  }
  if (theme !== chosen('theme')) {
    theme = chosen('theme');
    take(came, 'own');
  }
  const place = field('place');
  const wrong = came.querySelector('#place')?.getAttribute('aria-invalid');
  if (place instanceof HTMLElement) {
    if (wrong) place.setAttribute('aria-invalid', wrong);
    else place.removeAttribute('aria-invalid');
  }
  showPreview(came);
  for (const name of ['place-help', 'heading-hint', 'checks', 'made']) take(came, name);
  const made = document.querySelector<HTMLElement>('[data-made]');
  if (made?.dataset['address']) {
    history.replaceState(null, '', made.dataset['address']);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('.foot a[hreflang]')) {
      const address = new URL(made.dataset['address'], location.href);
      address.searchParams.set('lang', link.hreflang);
      link.href = address.href;
    }
  }
  const said = made?.dataset['made'] ?? partOf(document, 'place-help')?.querySelector('.fault')?.textContent ?? '';
  if (status && status.textContent !== said) status.textContent = said;
}

const later = () => {
  clearTimeout(timer);
  timer = setTimeout(() => void update(), pauseMs);
};

// Places, as they are typed.

let suggesting: AbortController | undefined;

async function suggest(typed: string): Promise<void> {
  const list = document.querySelector('#places');
  suggesting?.abort();
  if (!list || typed.trim().length < 2) return;
  suggesting = new AbortController();
  const { hash } = BuilderPlacesDocument.__meta__ as { hash: string };
  const search = new URLSearchParams({ documentId: hash, variables: JSON.stringify({ typed }) });
  try {
    const response = await fetch(`/graphql?${search}`, { signal: suggesting.signal });
    const { data } = (await response.json()) as { data?: BuilderPlacesQuery };
    const all = data?.places ?? [];
    list.replaceChildren(
      ...all.map(({ name, slug, within }) => {
        const area = within.find(({ kind }) => kind === 'DISTRICT' || kind === 'UNITARY' || kind === 'COUNTY');
        // A name that several have is not enough.
        const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, '-') === slug;
        const option = document.createElement('option');
        option.value = plain ? name : slug;
        option.label = area ? `${name}, ${area.name}` : name;
        return option;
      }),
    );
  } catch {
    // Typed on meanwhile, or offline: a name without a suggestion does as well.
  }
}

form?.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  if (target.name === 'place') void suggest(target.value);
  // Half a name is not a place yet: it is asked for when they have done.
  if (target.name === 'place' || target.type === 'color') return;
  later();
});
form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const own = field('colours');
  if (target.type === 'color' && own instanceof HTMLInputElement) own.checked = true;
  if (target.name === 'place' || target.type === 'color') later();
});
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  await update();
  document.querySelector('.outcome')?.scrollIntoView({ block: 'start' });
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (button) void copy(button);
});
document.addEventListener('click', (event) => {
  const setter = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-set]') : null;
  const [name = '', value = ''] = setter?.dataset['set']?.split('=') ?? [];
  const input = field(name);
  if (!setter || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  input.value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  input.focus();
});
document.addEventListener('change', ({ target }) => {
  const frame = document.querySelector<HTMLIFrameElement>('[data-stage] iframe');
  if (frame && target instanceof HTMLInputElement && target.name === 'width') frame.style.width = widths[target.value] ?? '100%';
});

async function copy(button: HTMLButtonElement): Promise<void> {
  const text = document.querySelector<HTMLTextAreaElement>(`#${button.dataset['copy']}`);
  if (!text) return;
  text.select();
  // The newer way is only there on https.
  const done = await (navigator.clipboard?.writeText(text.value).then(
    () => true,
    () => document.execCommand('copy'),
  ) ?? document.execCommand('copy'));
  const said = button.parentElement?.querySelector('[role="status"]');
  if (said) said.textContent = (done ? button.dataset['copied'] : button.dataset['notCopied']) ?? '';
}

// Only where choices show at once does it help to keep in sight what they come to.
document.querySelector('.builder')?.classList.add('at-once');
dress(document);
showPreview(document);

/**
 * Runs in every frame: tells the page around how high it is, takes over the element that the server rendered, and keeps links and forms working in a
 * frame that forbids them. It imports nothing, so that the server can give it out as it stands here, without its types.
 *
 * A host may be WordPress, which gives a frame a secret after `#?` and hears two messages that carry it: `height` and `link`. Anybody else may listen
 * for `{ type: 'fingerpost-height', height }`.
 */
const secret = /[?&]secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
/** A sandbox without an origin of its own: neither this window nor the page around can be sent elsewhere from here. */
const confined = self.origin === 'null';
const host = new URL(document.body.dataset['page'] ?? location.href).origin;
const tell = (message: object) => parent.postMessage(message, '*');

let told = 0;
const tellHeight = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (!height) return;
  told = height;
  tell({ type: 'fingerpost-height', height });
  if (secret) tell({ message: 'height', value: height, secret });
};
if (parent !== window) {
  document.documentElement.classList.add('told');
  new ResizeObserver(() => {
    if (Math.ceil(document.documentElement.getBoundingClientRect().height) !== told) tellHeight();
  }).observe(document.documentElement);
  // WordPress asks again once its own script is there.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.message === 'ready') tellHeight();
  });
}

/** Somebody quick has opened an entry, or gone to it by keyboard, before the script came. */
function keepWhatWasBegun(served: readonly ChildNode[], root: ShadowRoot | null) {
  const every = (selector: string) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const isServed = (one: HTMLElement) => served.some((node) => node.contains(one));
  const active = root?.activeElement;
  for (const selector of ['details', 'a, button, summary, input, select']) {
    const all = every(selector);
    const own = all.filter((one) => !isServed(one));
    all.filter(isServed).forEach((before, index) => {
      const now = own[index];
      if (before instanceof HTMLDetailsElement && now instanceof HTMLDetailsElement) now.open = before.open;
      if (before instanceof HTMLInputElement && now instanceof HTMLInputElement && before.value !== before.defaultValue)
        now.value = before.value;
      if (before === active) now?.focus();
    });
  }
}

/** What the server rendered goes in the moment the element renders the same; its first node is where Lit puts what follows. */
const given = document.getElementById('given')?.textContent;
for (const element of document.querySelectorAll<HTMLElement>('[data-framed]')) {
  if (given) Object.assign(element, JSON.parse(given));
  const served = [...(element.shadowRoot?.childNodes ?? [])].slice(1);
  const takenOver = async () => {
    await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
    keepWhatWasBegun(served, element.shadowRoot);
    for (const node of served) node.remove();
  };
  customElements.whenDefined(element.localName).then(takenOver);
  // A list keeps room below while it asks, so that nothing under it jumps. Nothing is under it here.
  const settle = () => element.shadowRoot?.querySelector<HTMLElement>('.base')?.style.removeProperty('min-height');
  for (const name of ['fingerpost-load', 'fingerpost-error']) element.addEventListener(name, settle);
}

const framable = new RegExp(document.body.dataset['framable'] ?? '^$');
const folder = document.body.dataset['folder'] ?? '';

/** The public address of a link, whether it leads there or to the same within the frame. */
function publicAddress(link: HTMLAnchorElement): URL {
  const url = new URL(link.href);
  if (url.origin === host && url.pathname.startsWith(folder)) url.pathname = url.pathname.slice(folder.length) || '/';
  return url;
}

/** Where nothing may be opened, the address itself is shown, to be copied. */
function showAddress(link: HTMLAnchorElement, url: URL) {
  const root = link.getRootNode() as Document | ShadowRoot;
  root.querySelector('.address')?.remove();
  const line = document.createElement('p');
  line.className = 'address';
  line.setAttribute('role', 'status');
  line.style.cssText = 'margin:.3em 0;overflow-wrap:anywhere;user-select:all';
  line.textContent = `${document.body.dataset['noLinks']} ${url.href}`;
  link.closest('p, li, dd, div')?.append(line);
}

/** On WordPress only links to the host of the frame are followed: for a link elsewhere, the entry's own page, which has it too. */
function pageBeside(link: HTMLAnchorElement): string {
  const own = [...(link.closest('.entry')?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].find(
    (one) => publicAddress(one).origin === host,
  );
  return own ? publicAddress(own).href : (document.body.dataset['page'] ?? location.href);
}

addEventListener('click', (event) => {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || !link || parent === window) return;
  const url = publicAddress(link);
  if (!/^https?:$/.test(url.protocol) || link.getAttribute('href')?.startsWith('#')) return;
  event.preventDefault();
  const own = url.origin === host;
  if (secret) tell({ message: 'link', value: own ? url.href : pageBeside(link), secret });
  else if (!confined) open(url, '_top');
  else if (own && framable.test(url.pathname))
    location.href = host + folder + (url.pathname === '/' ? '' : url.pathname) + url.search + url.hash;
  else {
    const opened = open(url, '_blank');
    if (opened) opened.opener = null;
    else showAddress(link, url);
  }
});

/** A sandbox without `allow-forms` sends nothing, and says so to nobody. */
function mayForms(): boolean {
  if (!confined) return true;
  const form = document.createElement('form');
  let sent = false;
  // Safari before 16 cannot be asked.
  if (!form.requestSubmit) return true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent = true;
  });
  document.body.append(form);
  form.requestSubmit();
  form.remove();
  return sent;
}

if (!mayForms()) {
  const elsewhere = document.querySelector<HTMLElement>('.elsewhere');
  if (elsewhere) {
    // A form that would take what somebody types and never send it: the way to the real one instead.
    elsewhere.hidden = false;
    for (const element of document.querySelectorAll('[data-framed]')) element.remove();
  }
  // Filters only change the list, by script: a browser need not send anything for it, so they are told themselves.
  const submit = (form: HTMLFormElement | null) => form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
  addEventListener('click', (event) => {
    const [pressed] = event.composedPath();
    if (pressed instanceof HTMLButtonElement && pressed.type === 'submit') submit(pressed.form);
  });
  addEventListener('keydown', (event) => {
    const [typed] = event.composedPath();
    if (event.key === 'Enter' && typed instanceof HTMLInputElement && !event.isComposing) submit(typed.form);
  });
}

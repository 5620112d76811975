import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { CurateViewerDocument, type CurateViewerQuery } from '../../generated/gql/graphql.ts';
import { AskError, ask } from './ask.ts';
import { type Key, lettersWork, listenForKeys, setLetters } from './keys.ts';
import { GoEvent, type Left, type Place, placeAt } from './router.ts';
import { type CurateView, DoneEvent } from './view.ts';
import { menu, views } from './views.ts';

type Who = NonNullable<CurateViewerQuery['viewer']>;

/** How long something can be taken back with one key. */
const undoMs = 60_000;
/** What only tells something goes sooner; it stands in the view too, where it matters. */
const toldMs = 15_000;
/** Paths below /curate that are pages of the server. */
const servers = /^\/curate\/(sign-in|sign-out|auth|account|outbox|first-administrator)(\/|$)/;

/**
 * @summary The workspace: head with menu, one view at a time, what was done last with its way back, and the list of keys.
 *
 * Goes from address to address without loading anew; back and forward bring scroll and focus back. Needs a session: without one it leads to sign-in.
 */
export class CurateApp extends LitElement {
  #who: Who | null = null;
  #place: Place | null = null;
  #view: CurateView | null = null;
  #fault = '';
  #menuOpen = false;
  #done: { words: string; undo?: (() => Promise<string>) | undefined } | null = null;
  #doneTimer: ReturnType<typeof setTimeout> | undefined;
  #stopKeys = () => {};

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    this.replaceChildren();
    super.connectedCallback();
    history.scrollRestoration = 'manual';
    this.#stopKeys = listenForKeys(() => [...(this.#view?.keys ?? []), ...this.#keys]);
    this.addEventListener('click', this.#click);
    this.addEventListener(GoEvent.type, this.#went as EventListener);
    this.addEventListener(DoneEvent.type, this.#wasDone as EventListener);
    addEventListener('popstate', this.#popped);
    addEventListener('beforeunload', this.#unloading);
    void this.#begin();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopKeys();
    removeEventListener('popstate', this.#popped);
    removeEventListener('beforeunload', this.#unloading);
  }

  async #begin() {
    try {
      const { viewer } = await ask(CurateViewerDocument, {});
      if (!viewer) return location.assign(`/curate/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`);
      this.#who = viewer;
      await this.#show(null);
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#fault = error.message;
    }
    this.requestUpdate();
  }

  get #keys(): readonly Key[] {
    return [
      ...this.#menu.map(({ path, words, key }) => ({ press: `g ${key}`, does: `Go to ${words}`, run: () => void this.#go(path) })),
      { press: '/', does: 'Search', run: () => this.#search() },
      ...(this.#done?.undo ? [{ press: 'u', does: 'Undo what was done last', run: () => void this.#undo() }] : []),
      { press: '?', does: 'Show the keys', run: () => this.#showKeys() },
    ];
  }

  get #menu() {
    return menu.filter((entry) => !('needs' in entry) || this.#who?.may.includes(entry.needs));
  }

  #search() {
    const field = this.querySelector<HTMLElement>('main input[type=search]');
    if (field) field.focus();
    else if (this.#menu.some(({ path }) => String(path) === '/curate/records')) void this.#go('/curate/records');
  }

  // Going from view to view

  #click = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (!/^\/curate(\/|$)/.test(link.pathname) || servers.test(link.pathname)) return;
    // A place in this view.
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    void this.#go(link.pathname + link.search);
  };

  #went = ({ to, replace }: GoEvent) => void this.#go(to, replace);

  async #go(to: string, replace = false) {
    if (!replace && !this.#mayLeave(new URL(to, location.href))) return;
    if (servers.test(to)) return location.assign(to);
    this.#remember();
    history[replace ? 'replaceState' : 'pushState'](null, '', to);
    await this.#show(null, replace);
  }

  #mayLeave(to: URL): boolean {
    if (to.pathname === location.pathname || !this.#view || this.#view.mayLeave()) return true;
    return confirm('What you changed here is not saved. It is kept on this device until you come back. Go all the same?');
  }

  #remember() {
    const focused = document.activeElement;
    const left: Left = { scroll: scrollY, focus: focused && this.contains(focused) ? focused.id || null : null };
    history.replaceState(left, '');
  }

  #popped = ({ state }: PopStateEvent) => {
    if (this.#who) void this.#show(state as Left | null);
  };

  #unloading = (event: BeforeUnloadEvent) => {
    if (this.#view && !this.#view.mayLeave()) event.preventDefault();
  };

  async #show(left: Left | null, quiet = false) {
    const place = placeAt(views, new URL(location.href));
    const began = document.activeElement;
    this.#menuOpen = false;
    this.#fault = '';
    if (!place) {
      this.#place = null;
      this.#view = null;
      document.title = 'Not here – Fingerpost';
      return this.requestUpdate();
    }
    const stays = this.#view && this.#place?.view === place.view && JSON.stringify(this.#place.params) === JSON.stringify(place.params);
    this.#place = place;
    if (stays && this.#view) {
      this.#view.place = place;
      this.#view.moved();
      if (left) scrollTo(0, left.scroll);
      return this.requestUpdate();
    }
    const element = await place.view.load().catch(() => null);
    if (this.#place !== place) return;
    if (!element) {
      this.#fault = 'This part of the workspace could not be loaded. Check your connection and open the page again.';
      return this.requestUpdate();
    }
    if (!customElements.get(place.view.tag)) customElements.define(place.view.tag, element);
    const view = document.createElement(place.view.tag) as CurateView;
    view.place = place;
    this.#view = view;
    this.requestUpdate();
    await view.ready;
    if (this.#view !== view) return;
    document.title = `${view.heading || place.view.title} – Fingerpost`;
    if (left) scrollTo(0, left.scroll);
    else if (!quiet) scrollTo(0, 0);
    // To where it was, else to the heading, so that a screen reader says where one is.
    const target = (left?.focus && document.getElementById(left.focus)) || this.querySelector<HTMLElement>('main [autofocus], main h1');
    // Not from somebody who has gone on meanwhile, to the menu or into the view.
    if ([document.body, began].includes(document.activeElement as HTMLElement)) target?.focus({ preventScroll: true });
  }

  // What was done last

  #wasDone = ({ words, undo }: DoneEvent) => {
    clearTimeout(this.#doneTimer);
    this.#done = { words, undo };
    this.#doneTimer = setTimeout(() => this.#forget(), undo ? undoMs : toldMs);
    this.requestUpdate();
  };

  #forget = () => {
    this.#done = null;
    this.requestUpdate();
  };

  async #undo() {
    const undo = this.#done?.undo;
    if (!undo) return;
    this.#done = { words: 'Taking it back …' };
    this.requestUpdate();
    try {
      this.#wasDone(new DoneEvent(await undo()));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#wasDone(new DoneEvent(error.message));
    }
  }

  #showKeys() {
    this.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const main = this.querySelector('main');
    if (main && this.#view && main.firstElementChild !== this.#view) main.replaceChildren(this.#view);
  }

  protected override render() {
    if (!this.#who) return this.#fault ? this.#stopped(this.#fault) : html`<p class="alone" role="status">Opening the workspace …</p>`;
    return html`<a class="skip" href="#main">Skip to the main part</a>
${this.#head(this.#who)}
${this.#fault ? this.#stopped(this.#fault) : this.#place ? nothing : this.#notHere()}
<main id="main" tabindex="-1" ?hidden=${!this.#place || this.#fault !== ''}></main>
${this.#doneBar()}
${this.#keysDialog()}`;
  }

  #head({ name }: Who) {
    const under = this.#place?.view.under;
    return html`<header class="bar">
  <a class="brand" href="/curate"><span class="arm">Fingerpost</span></a>
  <button class="menu-button" type="button" aria-expanded=${this.#menuOpen} aria-controls="menu" @click=${() => this.#toggleMenu()}>Menu</button>
  <div id="menu" class=${this.#menuOpen ? 'open' : ''}>
    <nav aria-label="Workspace"><ul>${this.#menu.map(
      ({ path, words }) => html`<li><a href=${path} aria-current=${path === under ? 'page' : nothing}>${words}</a></li>`,
    )}</ul></nav>
    <ul class="own">
      <li><button class="quiet" type="button" @click=${() => this.#showKeys()}>Keys <kbd aria-hidden="true">?</kbd></button></li>
      <li><a href="/curate/account">${name}</a></li>
      <li><form method="post" action="/curate/sign-out"><button class="quiet">Sign out</button></form></li>
    </ul>
  </div>
</header>`;
  }

  #toggleMenu() {
    this.#menuOpen = !this.#menuOpen;
    this.requestUpdate();
  }

  #doneBar() {
    const done = this.#done;
    return html`<div class=${done ? 'done' : 'done empty'}>
  <p role="status">${done?.words ?? ''}</p>
  ${done?.undo ? html`<button type="button" class="second" @click=${() => this.#undo()}>Undo <kbd aria-hidden="true">u</kbd></button>` : nothing}
  ${done ? html`<button type="button" class="quiet" @click=${this.#forget}>Put away<span class="unseen"> this message</span></button>` : nothing}
</div>`;
  }

  #keysDialog() {
    const keys = [...(this.#view?.keys ?? []), ...this.#keys];
    return html`<dialog class="keys" aria-labelledby="keys-heading">
  <h2 id="keys-heading">Keys that work here</h2>
  <dl>${keys.map(({ press, does }) => html`<div><dt>${press.split(' ').map((one) => html`<kbd>${one}</kbd> `)}</dt><dd>${does}</dd></div>`)}</dl>
  <p><label class="check"><input type="checkbox" .checked=${lettersWork()} @change=${(event: Event) => setLetters((event.target as HTMLInputElement).checked)}> Single keys work. Turn them off if you speak to your computer, or press them by mistake.</label></p>
  <form method="dialog"><button>Close</button></form>
</dialog>`;
  }

  #stopped(words: string) {
    return html`<div class="alone" role="alert"><h1>That did not work</h1><p>${words}</p><p><a href=${location.href} @click=${() => location.reload()}>Try again</a></p></div>`;
  }

  #notHere() {
    return html`<div class="alone"><h1 tabindex="-1">There is nothing here</h1><p>The address may be cut short. <a href="/curate">Go to the workspace’s home</a>.</p></div>`;
  }
}

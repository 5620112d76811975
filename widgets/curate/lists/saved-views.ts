import { html, LitElement, nothing, type PropertyDeclarations } from 'lit';
import {
  CurateOwnBodiesDocument,
  CurateRemoveViewDocument,
  CurateSaveViewDocument,
  type CurateViewFragment,
} from '../../../generated/gql/graphql.ts';
import { AskError, act, ask } from '../ask.ts';
import { DoneEvent } from '../view.ts';
import { refuse } from './in-goes.ts';

type ListName = 'queue' | 'records';

/** Filters as an address has them; what is not a word is left out. */
const queryOf = (filter: unknown): string => {
  const entries = typeof filter === 'object' && filter !== null ? Object.entries(filter) : [];
  const search = new URLSearchParams(entries.flatMap(([name, value]) => (typeof value === 'string' && value ? [[name, value]] : [])));
  search.sort();
  return search.toString();
};

/** Where a saved view leads. */
export const viewPath = ({ list, filter }: CurateViewFragment): string => {
  const query = queryOf(filter);
  return `/curate/${list}${query ? `?${query}` : ''}`;
};

/**
 * @summary The filters that somebody named for a list, as links; a form to name those that stand in the address now, for oneself or for colleagues.
 *
 * @prop {string} list - "queue" or "records".
 * @prop {CurateViewFragment[]} views - All that the viewer has.
 * @prop {URLSearchParams} search - The filters as they stand.
 *
 * @event views-changed - A view was saved or taken away: `views` holds them.
 */
export class CurateSaved extends LitElement {
  static override properties: PropertyDeclarations = {
    list: { attribute: false },
    views: { attribute: false },
    search: { attribute: false },
  };
  declare list: ListName;
  declare views: readonly CurateViewFragment[];
  declare search: URLSearchParams;
  #open = false;
  #fault = '';
  #bodies: readonly { id: string; name: string }[] | null = null;

  protected override createRenderRoot() {
    return this;
  }

  get #filter(): Record<string, string> {
    return Object.fromEntries([...this.search].filter(([, value]) => value));
  }

  #current(): CurateViewFragment | undefined {
    const now = queryOf(this.#filter);
    return now ? this.views.find((view) => view.list === this.list && queryOf(view.filter) === now) : undefined;
  }

  open = async (): Promise<void> => {
    if (!queryOf(this.#filter)) return this.#say('Filter the list first: what is kept is the filter.');
    this.#open = true;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#view-name')?.focus();
    if (this.#bodies) return;
    const answer = await ask(CurateOwnBodiesDocument, {}).catch(() => null);
    const bodies = (answer?.viewer?.parts ?? []).map(({ body }) => body);
    this.#bodies = bodies.filter(({ id }, at) => bodies.findIndex((other) => other.id === id) === at);
    this.requestUpdate();
  };

  async #save() {
    const name = this.querySelector<HTMLInputElement>('#view-name')?.value.trim() ?? '';
    const shareWith = this.querySelector<HTMLSelectElement>('#view-share')?.value || null;
    if (!name) return this.#refuse('Write what to call it.');
    await this.#attempt(async () => {
      const { saveView: saved } = await act(CurateSaveViewDocument, { list: this.list, name, filter: this.#filter, shareWith });
      if (saved.__typename !== 'SavedView') return refuse(saved);
      this.#changed([...this.views.filter((view) => view.id !== saved.id), saved]);
      this.#open = false;
      this.#say(`Kept as “${saved.name}”${saved.sharedWith ? `, for everybody of ${saved.sharedWith}` : ''}.`, () => this.#remove(saved));
    });
  }

  async #remove(view: CurateViewFragment): Promise<string> {
    const { removeView: answer } = await act(CurateRemoveViewDocument, { list: view.list, name: view.name });
    if (answer.__typename !== 'Viewer') return refuse(answer);
    this.#changed(this.views.filter(({ id }) => id !== view.id));
    return `“${view.name}” is taken away.`;
  }

  async #putBack({ list, name, filter, sharedWithId }: CurateViewFragment): Promise<string> {
    const { saveView: saved } = await act(CurateSaveViewDocument, { list, name, filter, shareWith: sharedWithId ?? null });
    if (saved.__typename !== 'SavedView') return refuse(saved);
    this.#changed([...this.views, saved]);
    return `“${name}” is kept again.`;
  }

  #takeAway = (view: CurateViewFragment) => this.#attempt(async () => this.#say(await this.#remove(view), () => this.#putBack(view)));

  async #attempt(work: () => Promise<unknown>) {
    try {
      this.#fault = '';
      await work();
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      this.#refuse(error.message);
    }
    this.requestUpdate();
  }

  #changed(views: readonly CurateViewFragment[]) {
    this.views = views;
    this.dispatchEvent(new Event('views-changed'));
  }

  #refuse(fault: string) {
    this.#fault = fault;
    this.requestUpdate();
    this.#say(fault);
    this.querySelector<HTMLElement>('#view-name')?.focus();
  }

  #say(words: string, undo?: () => Promise<string>) {
    this.dispatchEvent(new DoneEvent(words, undo));
  }

  /** A fault stands no longer than what it is about. */
  #mend = () => {
    if (!this.#fault) return;
    this.#fault = '';
    this.requestUpdate();
  };

  #close = () => {
    this.#open = false;
    this.#fault = '';
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#view-keep')?.focus());
  };

  protected override render() {
    const views = this.views.filter(({ list }) => list === this.list);
    const current = this.#current();
    const keeps = !this.#open && !current && queryOf(this.#filter) !== '';
    if (!views.length && !this.#open && !keeps) return nothing;
    return html`<nav class="kinds saved" aria-label="Saved views"><ul>${views.map(
      (view) =>
        html`<li><a href=${viewPath(view)} aria-current=${view === current ? 'true' : nothing}>${view.name}${view.sharedWith ? html` <span class="count">${view.mine ? 'shared' : `by ${view.sharedWith}`}</span>` : nothing}</a></li>`,
    )}${
      current?.mine
        ? html`<li><button type="button" class="quiet" @click=${() => this.#takeAway(current)}>Take this view away<span class="unseen">: ${current.name}</span></button></li>`
        : nothing
    }${keeps ? html`<li><button type="button" class="quiet" id="view-keep" @click=${this.open}>Keep this view <kbd aria-hidden="true">v</kbd></button></li>` : nothing}</ul></nav>
${this.#open ? this.#form() : nothing}`;
  }

  #form() {
    return html`<form class="filters" aria-label="Keep this view" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      void this.#save();
    }} @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Escape') this.#close();
    }}>
<p class="field wide"><label for="view-name">What to call these filters</label><input id="view-name" maxlength="60" autocomplete="off" aria-invalid=${this.#fault ? 'true' : nothing} aria-describedby=${this.#fault ? 'view-fault' : nothing} @input=${this.#mend}></p>
<p class="field wide"><label for="view-share">Who sees it</label><select id="view-share"><option value="">Only me</option>${(this.#bodies ?? []).map(({ id, name }) => html`<option value=${id}>Everybody of ${name}</option>`)}</select></p>
${this.#fault ? html`<p class="fault" id="view-fault">${this.#fault}</p>` : nothing}
<p class="field many"><button>Keep it</button><button type="button" class="second" @click=${this.#close}>Leave it</button></p></form>`;
  }
}

if (!customElements.get('curate-saved')) customElements.define('curate-saved', CurateSaved);

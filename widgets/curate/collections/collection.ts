/**
 * One collection. Over 300 lines: loading, keeping, laying side by side, saving and showing speak of the same few values. How it is shaped, its rows,
 * preview, forms and data stand in files of their own.
 */
import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateCollectionDocument,
  CurateCollectionFindDocument,
  CurateCollectionPlainDocument,
  type CurateCollectionPlainQuery,
  CurateOwnBodiesDocument,
  CurateRemoveCollectionDocument,
  CurateSaveCollectionDocument,
} from '../../../generated/gql/graphql.ts';
import { act, ask } from '../ask.ts';
import { keep, keptAs } from '../kept.ts';
import { type Key, moveFocus } from '../keys.ts';
import '../pick.ts';
import { GoEvent, toAddress } from '../router.ts';
import { takeBack } from '../take-back.ts';
import { CurateView } from '../view.ts';
import { listingKinds } from '../words.ts';
import { collectionPath } from './collections.ts';
import { meanwhile, namesForm, restored, trouble } from './names-form.ts';
import { pageForm, snippetPart } from './page-form.ts';
import './preview.ts';
import { firstRows, leftOutRows, otherRows, plainRows } from './rows.ts';
import { differences, type Entry, first, inputOf, isSameShape, leftOut, lined, none, type Shape, shapeOf, slugFrom } from './shape.ts';
import { Shaping } from './shaping.ts';
import { filterOf, shownAt } from './shown.ts';

type PlainNode = CurateCollectionPlainQuery['search']['nodes'][number];
interface Kept {
  shape: Shape;
  version: number | null;
}

const isKept = (value: object): value is Kept => Array.isArray((value as Partial<Kept>).shape?.items);
const entryOf = ({ locationWithheld, ...entry }: PlainNode): Entry => ({ ...entry, withheld: locationWithheld });

/**
 * @summary A collection: what comes first and in which order, what is left out, lines of its own; beside it how a page shows it, saved or not, and what to
 * paste there.
 */
export class CurateCollection extends CurateView {
  #base: Shape = none;
  readonly #shaping = new Shaping(this, {
    changed: () => this.#changed(),
    plain: (id) => {
      const found = this.#plain?.search.nodes.find((node) => node.id === id);
      return found && entryOf(found);
    },
  });
  #version: number | null = null;
  /** Slug of the place that its body is the council of. */
  #council: string | null = null;
  #gone = false;
  #ready = false;
  #restored = false;
  #theirs: Kept | null = null;
  #plain: CurateCollectionPlainQuery | null = null;
  #many = 20;
  #found = new Map<string, Entry>();
  #faults: readonly { path: string; message: string }[] = [];
  #asked = 0;
  #busy = false;
  #removing = false;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    this.requestUpdate();
    void this.#list();
  }

  override get heading() {
    return this.#base.title || 'New collection';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next entry', run: () => moveFocus(this, '.shaped .row', 1) },
      { press: 'k', does: 'Entry before', run: () => moveFocus(this, '.shaped .row', -1) },
      { press: 'J', does: 'Move it down', run: () => this.#shaping.here((item) => this.#shaping.acts.move(item, 1)) },
      { press: 'K', does: 'Move it up', run: () => this.#shaping.here((item) => this.#shaping.acts.move(item, -1)) },
      {
        press: 'f',
        does: 'Put it first, or no longer',
        run: () => this.#shaping.here((item) => this.#shaping.acts.pin(item, !item.pinned || item.leftOut)),
      },
      {
        press: 'x',
        does: 'Leave it out, or let it in again',
        run: () => this.#shaping.here((item) => this.#shaping.acts.leaveOut(item, !item.leftOut)),
      },
      { press: 'l', does: 'Write a line beside it', run: () => this.#shaping.here((item) => this.#shaping.acts.write(item)) },
      { press: 's', does: 'Save', run: () => void this.#save() },
      { press: 'Ctrl+Enter', does: 'Save', run: () => void this.#save() },
    ];
  }

  get #id(): string | null {
    const id = this.place.params['id'] ?? 'new';
    return id === 'new' ? null : btoa(`Collection:${id}`);
  }

  get #key() {
    return `collections/${this.place.params['id']}`;
  }

  get #shown() {
    return shownAt(this.place.search, this.#council);
  }

  // Loading, and what was kept

  async #load() {
    const id = this.#id;
    await this.attempt(async () => {
      if (id) {
        const { viewer } = await ask(CurateCollectionDocument, { id });
        const collection = viewer?.collection ?? null;
        this.#gone = !collection;
        if (!collection) return;
        this.#council = collection.place;
        this.#base = shapeOf(collection);
        this.#version = collection.version;
      } else this.#base = await ownBody();
      this.#shaping.shape = this.#base;
      const kept = keptAs(this.#key, isKept);
      this.#restored = kept !== null && !isSameShape(kept.shape, this.#base);
      if (kept && this.#restored) [this.#shaping.shape, this.#version] = [kept.shape, kept.version];
      this.#ready = true;
    });
    this.settle();
    if (this.#ready) await this.#list();
  }

  /** The list as it comes. */
  async #list() {
    const asked = ++this.#asked;
    const shown = this.#shown;
    const variables = { filter: filterOf(shown), first: this.#many, place: shown.place, named: shown.place !== '' };
    const plain = await this.attempt(() => ask(CurateCollectionPlainDocument, variables));
    if (plain && asked === this.#asked) this.#plain = plain;
    this.requestUpdate();
  }

  async #more() {
    const before = this.querySelectorAll('.plain .row').length;
    this.#many = 100;
    await this.#list();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.plain .row')[before]?.focus();
  }

  override mayLeave() {
    return isSameShape(this.#shaping.shape, this.#base);
  }

  #changed() {
    this.#faults = [];
    this.fault = '';
    const { shape } = this.#shaping;
    keep(this.#key, isSameShape(shape, this.#base) ? null : ({ shape, version: this.#version } satisfies Kept));
  }

  // Saving

  async #save() {
    if (this.#busy || !this.#ready) return;
    const shape = { ...this.#shaping.shape, slug: this.#shaping.shape.slug || slugFrom(this.#shaping.shape.title) };
    if (!shape.body) return this.#refuse([{ path: 'body', message: 'Say whose collection it is.' }]);
    this.#busy = true;
    const id = this.#id;
    const answer = await this.attempt(() =>
      act(CurateSaveCollectionDocument, { id, version: id ? this.#version : null, collection: inputOf(shape) }),
    );
    this.#busy = false;
    const result = answer?.saveCollection;
    if (!result) return;
    if (result.__typename === 'ChangedMeanwhile') return this.#meet();
    if (result.__typename !== 'AdminChange')
      return this.#refuse(result.__typename === 'InputFaults' ? result.faults : [{ path: '', message: result.message }]);
    keep(this.#key, null);
    this.#base = shape;
    this.#shaping.shape = shape;
    this.#theirs = null;
    this.#shaping.said = '';
    const back = async () => {
      const words = await takeBack(result.id, id ? `Taken back: ${shape.title} is as before.` : `Taken back: ${shape.title} is not there.`);
      if (!id) goElsewhere('/curate/collections');
      else if (this.isConnected) await this.#load();
      return words;
    };
    this.done(`Saved: ${shape.title}. Pages that name it follow within two seconds.`, back);
    if (!id) return this.go(`${collectionPath(result.subject)}${location.search}`, true);
    await this.#load();
  }

  #refuse(faults: readonly { path: string; message: string }[]) {
    this.#faults = faults;
    this.fault = '';
    this.done(faults.map(({ message }) => message).join(' '));
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.trouble h2')?.focus());
  }

  /** Somebody else saved it meanwhile: theirs is laid beside this. */
  async #meet() {
    const id = this.#id;
    const { viewer } = (id && (await this.attempt(() => ask(CurateCollectionDocument, { id })))) || {};
    const theirs = viewer?.collection;
    if (!theirs)
      return this.#refuse([{ path: '', message: 'Somebody took this collection away meanwhile. What you did is kept on this device.' }]);
    this.#theirs = { shape: shapeOf(theirs), version: theirs.version };
    this.done('Somebody else changed it meanwhile.');
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('#meanwhile')?.focus();
  }

  #settleWith(mine: boolean) {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#theirs = null;
    this.#version = theirs.version;
    this.#base = theirs.shape;
    this.#restored = false;
    this.#shaping.set(mine ? this.#shaping.shape : theirs.shape, mine ? '' : 'You have what was saved.');
    if (mine) void this.#save();
    else this.querySelector<HTMLElement>('h1')?.focus();
  }

  async #remove() {
    const id = this.#id;
    if (!id || this.#busy) return;
    this.#busy = true;
    const answer = await this.attempt(() => act(CurateRemoveCollectionDocument, { id }));
    this.#busy = false;
    const result = answer?.removeCollection;
    if (!result) return;
    if (result.__typename !== 'AdminChange') return this.#refuse([{ path: '', message: result.message }]);
    keep(this.#key, null);
    const { title } = this.#base;
    this.#shaping.shape = this.#base;
    this.done(`Taken away: ${title}. Pages that name it cannot show their list any more.`, async () => {
      const words = await takeBack(result.id, `Taken back: ${title} is there again.`);
      goElsewhere(collectionPath(id));
      return words;
    });
    this.go('/curate/collections', true);
  }

  protected override render(): TemplateResult {
    if (this.#gone)
      return html`<h1 tabindex="-1">There is no such collection</h1><p>It may be taken away, or another body’s. <a href="/curate/collections">See all collections</a>.</p>`;
    if (!this.#ready)
      return html`<h1 tabindex="-1">Collection</h1><p class=${this.fault ? 'fault' : 'fine'}>${this.fault || 'Looking …'}</p>`;
    const placeName = this.#plain?.place?.name ?? '';
    const saved = this.#id ? this.#base : null;
    return html`<p class="trail"><a href="/curate/collections">Collections</a></p>
<h1 tabindex="-1">${this.heading}</h1>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#theirs ? meanwhile(differences(this.#shaping.shape, this.#theirs.shape), (mine) => this.#settleWith(mine)) : nothing}
${this.#restored && !this.#theirs ? restored(() => this.#giveUp()) : nothing}
${this.#faults.length ? trouble(this.#faults, (path) => this.#fieldOf(path)) : nothing}
<div class="shaping"><div>
${namesForm(this.#shaping.shape, this.#faults, { isNew: !this.#id, set: (changed) => this.#rename(changed), save: () => void this.#save() })}
<h2 id="shaping" tabindex="-1">Comes first</h2>
<p class="fine said" role="status">${this.#shaping.said}</p>
${this.#lists()}
<h2>The page it is for</h2>
<p class="fine">What is shaped is always a list that a page asks for. Choose yours, to see it and to copy what to paste.</p>
${pageForm(this.#shown, this.#plain?.terms ?? [], placeName, (name, value) => this.#ask(name, value))}
<h2>The list as it comes</h2>
${this.#plain ? this.#plainList(this.#plain) : html`<p class="fine">Looking …</p>`}
</div><div class="beside"><curate-preview .shape=${this.#shaping.shape} .shown=${this.#shown}></curate-preview>
${snippetPart(this.#shown, saved, placeName, (words) => this.done(words))}</div></div>
${this.#saving()}`;
  }

  #lists() {
    const state = { writing: this.#shaping.writing, faults: this.#itemFaults };
    const others = lined(this.#shaping.shape, this.#shaping.writing);
    return html`${firstRows(first(this.#shaping.shape), state, this.#shaping.acts)}
<div class="field"><label for="collection-add">Put another entry first</label><curate-pick .field=${'collection-add'} .label=${'Put another entry first'} .many=${true} .chosen=${[]} .find=${this.#find}
  @change=${(event: Event) => {
    const pick = event.target as HTMLElement & { chosen: readonly string[] };
    const entry = this.#found.get(pick.chosen[0] ?? '');
    pick.chosen = [];
    if (entry) this.#shaping.acts.pin(entry, true);
  }}></curate-pick></div>
${others.length ? html`<h2>Own lines beside others</h2>${otherRows(others, state, this.#shaping.acts)}` : nothing}
<h2>Left out</h2>${leftOutRows(leftOut(this.#shaping.shape), state, this.#shaping.acts)}`;
  }

  #plainList({ search }: CurateCollectionPlainQuery) {
    const known = new Set(
      [...first(this.#shaping.shape), ...leftOut(this.#shaping.shape), ...lined(this.#shaping.shape, this.#shaping.writing)].map(
        ({ id }) => id,
      ),
    );
    const rest = search.nodes.filter(({ id }) => !known.has(id)).map(entryOf);
    const more = search.nodes.length < search.totalCount && this.#many < 100 ? () => void this.#more() : null;
    return plainRows(rest, search.totalCount, this.#shaping.acts, more);
  }

  #find = async (query: string) => {
    const { search } = await ask(CurateCollectionFindDocument, { query });
    const pinned = new Set(first(this.#shaping.shape).map(({ id }) => id));
    const entries = search.nodes.map(entryOf).filter(({ id }) => !pinned.has(id));
    for (const entry of entries) this.#found.set(entry.id, entry);
    return entries.map(({ id, name, kind }) => ({ value: id, label: `${name} (${listingKinds[kind].toLowerCase()})` }));
  };

  #ask(name: string, value: string) {
    const search = new URLSearchParams(this.place.search);
    // Said as empty, so that the place of the council does not come back.
    if (value || name === 'place') search.set(name, value);
    else search.delete(name);
    this.go(`${location.pathname}${search.size ? `?${search}` : ''}`, true);
  }

  #rename(changed: Partial<Pick<Shape, 'title' | 'slug' | 'body'>>) {
    const { title, slug } = this.#shaping.shape;
    // Until somebody writes one, the short name goes with the title.
    const follows = !this.#id && changed.title !== undefined && slug === slugFrom(title);
    this.#shaping.set({ ...this.#shaping.shape, ...changed, ...(follows && { slug: slugFrom(changed.title ?? '') }) });
  }

  #giveUp() {
    this.#restored = false;
    this.#shaping.writing = null;
    this.#shaping.set(this.#base, 'You have what was saved.');
    void this.#load();
    this.querySelector<HTMLElement>('h1')?.focus();
  }

  /** By entry: faults count items in the order in which they were sent. */
  get #itemFaults(): ReadonlyMap<string, string> {
    return new Map(
      this.#faults.flatMap(({ path, message }) => {
        const [, at] = /^items\/(\d+)/.exec(path) ?? [];
        const item = this.#shaping.shape.items[Number(at)];
        return at && item ? [[item.id, message] as const] : [];
      }),
    );
  }

  #fieldOf(path: string): string {
    const [, at, line] = /^items\/(\d+)(\/line)?/.exec(path) ?? [];
    const item = at ? this.#shaping.shape.items[Number(at)] : undefined;
    if (item) return line ? `line-${toAddress(item.id)}` : 'shaping';
    return path === 'items' ? 'shaping' : `collection-${path}`;
  }

  #saving() {
    const same = isSameShape(this.#shaping.shape, this.#base);
    return html`<section class="saving" aria-label="Saving">
<p id="collection-does"><strong>When you press it:</strong> ${this.#id ? 'every page that names this collection shows it so within two seconds.' : 'it is there to be named by a page. No list changes before a page names it.'}</p>
<p class="many"><button type="button" aria-describedby="collection-does" @click=${() => void this.#save()}>Save <kbd aria-hidden="true">s</kbd></button>
${same || !this.#id ? nothing : html`<button type="button" class="second" @click=${() => this.#giveUp()}>Give up what I changed</button>`}
${this.#id && !this.#removing ? html`<button type="button" class="quiet" @click=${() => void this.#askToRemove(true)}>Take the collection away</button>` : nothing}</p>
${
  this.#removing
    ? html`<div class="notice" role="group" aria-labelledby="removing"><p id="removing" tabindex="-1"><strong>Take it away?</strong> A page that still names ${this.#base.slug} shows its link in place of the list, until somebody changes the page.</p>
<p class="many"><button type="button" @click=${() => void this.#remove()}>Take it away</button><button type="button" class="second" @click=${() => void this.#askToRemove(false)}>Leave it</button></p></div>`
    : nothing
}</section>`;
  }

  async #askToRemove(removing: boolean) {
    this.#removing = removing;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(removing ? '#removing' : '.saving button')?.focus();
  }
}

/** Begun for the body that they are here for. */
async function ownBody(): Promise<Shape> {
  const { viewer } = await ask(CurateOwnBodiesDocument, {});
  return { ...none, body: viewer?.parts[0]?.body ?? null };
}

/** From a view that may be gone by then. */
const goElsewhere = (path: string) => document.querySelector('curate-app')?.dispatchEvent(new GoEvent(path, true));

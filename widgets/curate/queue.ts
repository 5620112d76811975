import { html, nothing, type TemplateResult } from 'lit';
import { CurateAssignDocument, CurateQueueDocument, type CurateQueueQuery, type QueueKind } from '../../generated/gql/graphql.ts';
import { act, ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { filterQuery, queueFilter } from './queue-filter.ts';
import { itemPath, numberOf } from './router.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, listingKinds, outcomeWords, queueKinds, riskWords, waitWords } from './words.ts';

type Queue = NonNullable<NonNullable<CurateQueueQuery['viewer']>['queue']>;
type Row = Queue['nodes'][number];

/**
 * @summary What needs a decision: how much of each kind, filters that stand in the address, and the items, most pressing first.
 */
export class CurateQueue extends CurateView {
  #queue: Queue | null = null;
  #empty = false;
  #busy = false;
  /** Counts questions, so that a late answer to an early one is dropped. */
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next item', run: () => moveFocus(this, '.row a', 1) },
      { press: 'k', does: 'Item before', run: () => moveFocus(this, '.row a', -1) },
      { press: 'Enter', does: 'Open the item', run: () => this.#open() },
      { press: 'm', does: 'Assign the item to me, or give it back', run: () => this.#assignFocused() },
    ];
  }

  #open() {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('a, button, input, summary')) focused.click();
    else this.querySelector<HTMLElement>('.row a')?.click();
  }

  async #load() {
    const asked = ++this.#asked;
    this.#busy = true;
    this.requestUpdate();
    await this.attempt(async () => {
      const { viewer } = await ask(CurateQueueDocument, { filter: queueFilter(this.place.search) });
      if (asked !== this.#asked) return;
      this.#queue = viewer?.queue ?? null;
      this.#empty = !this.#queue;
    });
    this.#busy = false;
    this.requestUpdate();
    this.settle();
  }

  async #more() {
    const queue = this.#queue;
    if (!queue) return;
    const before = queue.nodes.length;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateQueueDocument, {
        filter: queueFilter(this.place.search),
        after: queue.pageInfo.endCursor ?? null,
      });
      const page = viewer?.queue;
      if (page && this.#queue === queue) this.#queue = { ...page, byKind: queue.byKind, nodes: [...queue.nodes, ...page.nodes] };
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row a')[before]?.focus();
  }

  #assignFocused() {
    const id = document.activeElement?.closest<HTMLElement>('.row')?.dataset['id'];
    const row = this.#queue?.nodes.find((one) => one.id === id) ?? undefined;
    if (row) void this.#assign(row);
    else this.done('Go to an item first: press j.');
  }

  async #assign(row: Row) {
    const toMe = !row.assignee;
    const answer = await this.attempt(() => act(CurateAssignDocument, { id: row.id, version: row.version, toMe }));
    const result = answer?.assignQueueItem;
    if (!result) return;
    if (result.__typename !== 'QueueItem') {
      this.done(result.message);
      return void this.#load();
    }
    const changed = { ...row, version: result.version, assignee: result.assignee ?? null };
    if (this.#queue) this.#queue = { ...this.#queue, nodes: this.#queue.nodes.map((one) => (one.id === row.id ? changed : one)) };
    this.requestUpdate();
    this.done(toMe ? `${row.title}: it is yours now.` : `${row.title}: everybody can take it again.`);
  }

  #filter(name: string, value: string) {
    this.go(`/curate/queue${filterQuery(this.place.search, { [name]: value })}`, true);
  }

  protected override render() {
    const queue = this.#queue;
    return html`<h1 tabindex="-1">Queue</h1>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#empty ? html`<p>Nothing is yours to decide. Ask whoever looks after Fingerpost for your organisation to make you a curator.</p>` : nothing}
${queue ? [this.#kinds(queue), this.#filters(), this.#rows(queue)] : this.#empty || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #kinds({ byKind }: Queue) {
    const { search } = this.place;
    const now = search.get('kind') ?? '';
    const all = byKind.reduce((sum, { count }) => sum + count, 0);
    const link = (kind: string, words: string, count: number) =>
      html`<li><a href="/curate/queue${filterQuery(search, { kind })}" aria-current=${kind === now ? 'true' : nothing}>${words} <span class="count">${count.toLocaleString('en-GB')}</span></a></li>`;
    return html`<nav class="kinds" aria-label="Kinds of item"><ul>
      ${link('', 'All', all)}${byKind.map(({ kind, count }) => link(kind, queueKinds[kind].many, count))}
    </ul></nav>`;
  }

  #filters() {
    const { search } = this.place;
    const now = (name: string) => search.get(name) ?? '';
    const choice = (name: string, label: string, options: readonly (readonly [string, string])[]) => html`<p class="field">
      <label for="filter-${name}">${label}</label>
      <select id="filter-${name}" @change=${(event: Event) => this.#filter(name, (event.target as HTMLSelectElement).value)}>
        ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === now(name)}>${words}</option>`)}
      </select></p>`;
    const place = (event: Event) => {
      event.preventDefault();
      this.#filter('place', this.querySelector<HTMLInputElement>('#filter-place')?.value ?? '');
    };
    return html`<form class="filters" aria-label="Filters" @submit=${place}>
      ${choice('mine', 'Whose', [
        ['', 'Everybody’s'],
        ['1', 'Mine'],
        ['0', 'Nobody’s yet'],
      ])}
      ${choice('risk', 'Risk', [
        ['', 'Any'],
        ['25', 'Middle or more'],
        ['50', 'High or more'],
        ['80', 'Urgent'],
      ])}
      ${choice('of', 'About', [['', 'Anything'], ...Object.entries(listingKinds)])}
      ${choice('state', 'State', [
        ['', 'Open'],
        ['DECIDED', 'Decided'],
        ['DROPPED', 'Settled by itself'],
      ])}
      ${choice('later', 'Put off', [
        ['', 'Leave out'],
        ['1', 'Show too'],
      ])}
      <p class="field"><label for="filter-place">In or near a place</label>
        <input id="filter-place" type="search" .value=${now('place')} @change=${place}></p>
    </form>`;
  }

  #rows({ nodes, totalCount, pageInfo }: Queue): TemplateResult {
    if (!nodes.length)
      return html`<p role="status">Nothing waits here. ${filterQuery(this.place.search) ? html`<a href="/curate/queue">Show all of the queue</a>.` : 'Well done.'}</p>`;
    return html`<p role="status" class="fine">${counted(totalCount, 'item', 'items')}, the most pressing first${this.#busy ? ' …' : ''}</p>
<ol class="rows">${nodes.map((row) => this.#row(row))}</ol>
${pageInfo.hasNextPage ? html`<button type="button" class="second" @click=${() => this.#more()}>Show more</button>` : nothing}`;
  }

  #row(row: Row) {
    const { id, kind, title, reason, risk, createdAt, assignee, listingKind, state, outcome } = row;
    const query = filterQuery(this.place.search);
    return html`<li class="row" data-id=${id}>
  <div class="what"><p class="sort">${queueKinds[kind as QueueKind].one}${listingKind ? html` · ${listingKinds[listingKind]}` : nothing}</p>
    <a id="item-${numberOf(id)}" href="${itemPath(id)}${query}">${title}</a>
    <p class="fine">${reason}</p></div>
  <dl class="facts">
    <div><dt>Risk</dt><dd>${riskWords(risk)} <span class="number">${risk}</span></dd></div>
    <div><dt>Waiting</dt><dd class="number">${waitWords(createdAt)}</dd></div>
    ${
      state === 'OPEN'
        ? html`<div><dt>With</dt><dd>${assignee?.name ?? 'nobody'} <button type="button" class="quiet" @click=${() => this.#assign(row)}>${assignee ? 'Give back' : 'Take it'}<span class="unseen">: ${title}</span></button></dd></div>`
        : html`<div><dt>Became</dt><dd>${outcome && outcome in outcomeWords ? outcomeWords[outcome as keyof typeof outcomeWords].done : choiceWords(outcome ?? '')}</dd></div>`
    }
  </dl>
</li>`;
  }
}

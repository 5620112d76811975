import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateAllItemsDocument,
  type CurateAllItemsQuery,
  CurateAssignDocument,
  CurateQueueDocument,
  type CurateQueueQuery,
  type QueueKind,
} from '../../generated/gql/graphql.ts';
import { act, ask } from './ask.ts';
import type { Key } from './keys.ts';
import { type Choosable, Chosen, mostChosen } from './lists/chosen.ts';
import { doneLately } from './lists/done-lately.ts';
import { choiceFilter, type Option, placeFilter } from './lists/filter-parts.ts';
import { undoBulk } from './lists/in-goes.ts';
import { ListView } from './lists/list-view.ts';
import './lists/queue-bulk.ts';
import type { CurateQueueBulk } from './lists/queue-bulk.ts';
import './lists/saved-views.ts';
import type { CurateSaved } from './lists/saved-views.ts';
import { filterQuery, queueFilter } from './queue-filter.ts';
import { itemPath, numberOf } from './router.ts';
import { choiceWords, counted, listingKinds, outcomeWords, queueKinds, riskWords, waitWords } from './words.ts';

type Viewer = NonNullable<CurateQueueQuery['viewer']>;
type Queue = NonNullable<Viewer['queue']> & Pick<Viewer, 'savedViews' | 'bulks'>;
type Row = Queue['nodes'][number];

const choosable = ({ title, ...row }: Pick<Row, 'id' | 'version' | 'title' | 'kind'> & { outcomes?: readonly string[] }): Choosable => ({
  ...row,
  name: title,
});
const choices: readonly (readonly [name: string, label: string, options: readonly Option[]])[] = [
  [
    'mine',
    'Whose',
    [
      ['', 'Everybody’s'],
      ['1', 'Mine'],
      ['0', 'Nobody’s yet'],
    ],
  ],
  [
    'risk',
    'Risk',
    [
      ['', 'Any'],
      ['25', 'Middle or more'],
      ['50', 'High or more'],
      ['80', 'Urgent'],
    ],
  ],
  ['of', 'About', [['', 'Anything'], ...Object.entries(listingKinds)]],
  [
    'state',
    'State',
    [
      ['', 'Open'],
      ['DECIDED', 'Decided'],
      ['DROPPED', 'Settled by itself'],
    ],
  ],
  [
    'later',
    'Put off',
    [
      ['', 'Leave out'],
      ['1', 'Show too'],
    ],
  ],
];

/**
 * @summary What needs a decision: how much of each kind, filters that stand in the address, and the items, most pressing first; several can be decided,
 * taken or put off at once.
 */
export class CurateQueue extends ListView<Row, Queue> {
  protected override readonly one = 'item';
  #chosen = new Chosen({
    shown: () => this.rows.map(choosable),
    focused: () => this.focused && choosable(this.focused),
    changed: () => this.requestUpdate(),
    say: (words) => this.done(words),
  });

  override get keys(): readonly Key[] {
    return [
      ...super.keys,
      { press: 'Enter', does: 'Open the item', run: () => this.#open() },
      { press: 'm', does: 'Assign the item to me, or give it back', run: () => this.#assignFocused() },
      ...this.#chosen.keys,
      { press: 'd', does: 'Do something with those that are chosen', run: () => this.#bulk?.open() },
      { press: 'Ctrl+Enter', does: 'See what would happen, then do it', run: () => void this.#bulk?.next() },
      { press: 'v', does: 'Keep these filters as a view', run: () => void this.querySelector<CurateSaved>('curate-saved')?.open() },
    ];
  }

  get #bulk() {
    return this.querySelector<CurateQueueBulk>('curate-queue-bulk');
  }

  override mayLeave() {
    return !this.#bulk?.isBusy;
  }

  override moved() {
    // What is chosen was chosen under other filters: nobody should do something to what they do not see.
    this.#chosen.clear();
    super.moved();
  }

  #open() {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('a, button, input, summary')) focused.click();
    else this.querySelector<HTMLElement>(this.links)?.click();
  }

  protected override async fetch(after?: string): Promise<Queue | null> {
    const { viewer } = await ask(CurateQueueDocument, { filter: queueFilter(this.place.search), ...(after && { after }) });
    return viewer?.queue ? { ...viewer.queue, savedViews: viewer.savedViews, bulks: viewer.bulks } : null;
  }

  #fetchAll = async (): Promise<readonly Choosable[]> => {
    const outcomes = new Map(this.rows.map((row) => [row.kind, row.outcomes]));
    const found: Choosable[] = [];
    for (let after: string | null = null, more = true; more && found.length < mostChosen; ) {
      const answer: CurateAllItemsQuery = await ask(CurateAllItemsDocument, { filter: queueFilter(this.place.search), after });
      const page = answer.viewer?.queue;
      for (const row of page?.nodes ?? []) found.push(choosable({ ...row, outcomes: [...(outcomes.get(row.kind) ?? [])] }));
      more = page?.pageInfo.hasNextPage ?? false;
      after = page?.pageInfo.endCursor ?? null;
    }
    return found.slice(0, mostChosen);
  };

  #assignFocused() {
    if (this.focused) void this.#assign(this.focused);
    else this.done('Go to an item first: press j.');
  }

  async #assign(row: Row) {
    const toMe = !row.assignee;
    const answer = await this.attempt(() => act(CurateAssignDocument, { id: row.id, version: row.version, toMe }));
    const result = answer?.assignQueueItem;
    if (!result) return;
    if (result.__typename !== 'QueueItem') {
      this.done(result.message);
      return void this.load();
    }
    const changed = { ...row, version: result.version, assignee: result.assignee ?? null };
    if (this.found) this.found = { ...this.found, nodes: this.found.nodes.map((one) => (one.id === row.id ? changed : one)) };
    this.#chosen.refresh();
    this.requestUpdate();
    this.done(toMe ? `${row.title}: it is yours now.` : `${row.title}: everybody can take it again.`);
  }

  protected override render() {
    const queue = this.found;
    return html`<h1 tabindex="-1">Queue</h1>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>Nothing is yours to decide. Ask whoever looks after Fingerpost for your organisation to make you a curator.</p>` : nothing}
${queue ? [this.#kinds(queue), this.#saved(queue), this.#filters(), this.#rows(queue), this.#lately(queue)] : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
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

  #saved({ savedViews }: Queue) {
    return html`<curate-saved .list=${'queue'} .views=${savedViews} .search=${this.place.search} @views-changed=${(event: Event) => {
      if (this.found) this.found = { ...this.found, savedViews: [...(event.target as CurateSaved).views] };
      this.requestUpdate();
    }}></curate-saved>`;
  }

  #filters() {
    const control = (name: string, label: string) => ({
      ...{ id: `filter-${name}`, label, now: this.now(name) },
      change: (value: string) => this.filter(name, value),
    });
    return html`<form class="filters" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}>
${choices.map(([name, label, options]) => choiceFilter(control(name, label), options))}
${placeFilter(control('place', 'In or near a village or postcode'))}</form>`;
  }

  #rows({ nodes, totalCount }: Queue): TemplateResult {
    if (!nodes.length)
      return html`<p role="status">Nothing waits here. ${filterQuery(this.place.search) ? html`<a href="/curate/queue">Show all of the queue</a>.` : 'Well done.'}</p>`;
    const isOpen = nodes[0]?.state === 'OPEN';
    return html`<p role="status" class="fine">${counted(totalCount, 'item', 'items')}, the most pressing first${this.busy ? ' …' : ''}</p>
${isOpen ? html`<curate-queue-bulk .chosen=${this.#chosen} .total=${totalCount} .words=${['item', 'items']} .may=${[]} .fetchAll=${this.#fetchAll} .rows=${this.#chosen.rows} @bulk-done=${() => void this.load()}></curate-queue-bulk>` : nothing}
<ol class=${isOpen ? 'rows choosing' : 'rows'}>${nodes.map((row) => this.#row(row, isOpen))}</ol>
${this.moreButton()}`;
  }

  #row(row: Row, isOpen: boolean) {
    const { id, kind, title, reason, risk, createdAt, assignee, listingKind, outcome } = row;
    return html`<li class="row" data-id=${id}>${isOpen ? this.#chosen.box(choosable(row)) : nothing}
  <div class="what"><p class="sort">${queueKinds[kind as QueueKind].one}${listingKind ? html` · ${listingKinds[listingKind]}` : nothing}</p>
    <a id="item-${numberOf(id)}" href="${itemPath(id)}${filterQuery(this.place.search)}">${title}</a>
    <p class="fine">${reason}</p></div>
  <dl class="facts">
    <div><dt>Risk</dt><dd>${riskWords(risk)} <span class="number">${risk}</span></dd></div>
    <div><dt>Waiting</dt><dd class="number">${waitWords(createdAt)}</dd></div>
    ${
      isOpen
        ? html`<div><dt>With</dt><dd>${assignee?.name ?? 'nobody'} <button type="button" class="quiet" @click=${() => this.#assign(row)}>${assignee ? 'Give back' : 'Take it'}<span class="unseen">: ${title}</span></button></dd></div>`
        : html`<div><dt>Became</dt><dd>${outcome && outcome in outcomeWords ? outcomeWords[outcome as keyof typeof outcomeWords].done : choiceWords(outcome ?? '')}</dd></div>`
    }
  </dl>
</li>`;
  }

  #lately({ bulks }: Queue) {
    return doneLately(bulks, 'queue', async ({ id }) => {
      const words = await this.attempt(() => undoBulk(id));
      if (words) this.done(words);
      await this.load();
    });
  }
}

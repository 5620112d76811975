import { html, nothing, type TemplateResult } from 'lit';
import {
  type AssuranceState,
  CurateRecordsDocument,
  type CurateRecordsQuery,
  type ListingKind,
  type RecordSort,
  type RecordStatus,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { recordPath, toAddress } from './router.ts';
import { CurateView } from './view.ts';
import { choiceWords, counted, listingKinds } from './words.ts';

type Records = NonNullable<NonNullable<CurateRecordsQuery['viewer']>['records']>;

const statuses: readonly RecordStatus[] = ['PUBLISHED', 'DRAFT', 'SUBMITTED', 'SUSPENDED', 'ARCHIVED'];
const states: Readonly<Record<AssuranceState, string>> = { CURRENT: 'Confirmed', DUE: 'Due soon', OVERDUE: 'Overdue', NEVER: 'Never' };
const sorts: Readonly<Record<Exclude<RecordSort, 'RELEVANCE'>, string>> = { NAME: 'Name', UPDATED: 'Changed last', DUE: 'Due soonest' };
const names = ['q', 'status', 'kind', 'state', 'place', 'owned', 'sort'] as const;

/**
 * @summary All records of the viewer's scope, whatever their status: searched, filtered, in an order; all of it stands in the address.
 */
export class CurateRecords extends CurateView {
  #records: Records | null = null;
  #none = false;
  #mayAdd = false;
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get heading() {
    return 'Records';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next record', run: () => moveFocus(this, '.row a', 1) },
      { press: 'k', does: 'Record before', run: () => moveFocus(this, '.row a', -1) },
    ];
  }

  #variables() {
    const get = (name: (typeof names)[number]) => this.place.search.get(name) ?? '';
    const one = <T extends string>(name: (typeof names)[number], known: readonly T[]): T[] | null => {
      const value = get(name) as T;
      return known.includes(value) ? [value] : null;
    };
    const filter = {
      status: one('status', statuses),
      kinds: one('kind', Object.keys(listingKinds) as ListingKind[]),
      assurance: one('state', Object.keys(states) as AssuranceState[]),
      place: get('place') || null,
      unowned: get('owned') === '0' ? true : get('owned') === '1' ? false : null,
    };
    return { query: get('q') || null, filter, sort: one('sort', Object.keys(sorts) as RecordSort[])?.[0] ?? null };
  }

  async #load() {
    const asked = ++this.#asked;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateRecordsDocument, this.#variables());
      if (asked !== this.#asked) return;
      this.#records = viewer?.records ?? null;
      this.#mayAdd = viewer?.may.includes('record.create') ?? false;
      this.#none = !this.#records;
    });
    this.settle();
  }

  async #more() {
    const records = this.#records;
    if (!records) return;
    const before = records.nodes.length;
    await this.attempt(async () => {
      const { viewer } = await ask(CurateRecordsDocument, { ...this.#variables(), after: records.pageInfo.endCursor ?? null });
      if (viewer?.records && this.#records === records)
        this.#records = { ...viewer.records, nodes: [...records.nodes, ...viewer.records.nodes] };
    });
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.row a')[before]?.focus();
  }

  #filter = (event?: Event) => {
    event?.preventDefault();
    const search = new URLSearchParams();
    for (const name of names) {
      const value = this.querySelector<HTMLInputElement | HTMLSelectElement>(`#records-${name}`)?.value.trim();
      if (value) search.set(name, value);
    }
    const query = search.toString();
    this.go(`/curate/records${query ? `?${query}` : ''}`, true);
  };

  protected override render() {
    return html`<h1 tabindex="-1">Records</h1>
${this.#mayAdd ? html`<p>Add a ${Object.entries(listingKinds).map(([kind, words], index) => html`${index ? ', ' : ''}<a href="/curate/new/${kind.toLowerCase()}">${words.toLowerCase()}</a>`)}.</p>` : nothing}
${this.#form()}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.#none ? html`<p>You look after no records yet.</p>` : nothing}
${this.#records ? this.#rows(this.#records) : this.#none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #form() {
    const now = (name: string) => this.place.search.get(name) ?? '';
    const choice = (
      name: string,
      label: string,
      options: readonly (readonly [string, string])[],
    ) => html`<p class="field"><label for="records-${name}">${label}</label>
      <select id="records-${name}" @change=${this.#filter}>${options.map(([value, words]) => html`<option value=${value} ?selected=${value === now(name)}>${words}</option>`)}</select></p>`;
    return html`<form class="filters" role="search" aria-label="Records" @submit=${this.#filter}>
  <p class="field wide"><label for="records-q">Name, register number or e-mail address</label><input id="records-q" type="search" maxlength="100" .value=${now('q')}></p>
  ${choice('status', 'Status', [['', 'Any'], ...statuses.map((status) => [status, choiceWords(status)] as const)])}
  ${choice('kind', 'Kind', [['', 'Any'], ...Object.entries(listingKinds)])}
  ${choice('state', 'Confirmed', [['', 'Any'], ...Object.entries(states)])}
  ${choice('owned', 'Owner', [
    ['', 'Any'],
    ['1', 'Has one'],
    ['0', 'Has none'],
  ])}
  ${choice('sort', 'Order', [['', now('q') ? 'Best match' : 'Name'], ...Object.entries(sorts)])}
  <p class="field"><label for="records-place">Place (its short name)</label><input id="records-place" .value=${now('place')}></p>
  <p class="field end"><button>Search</button></p>
</form>`;
  }

  #rows({ nodes, totalCount, pageInfo }: Records): TemplateResult {
    if (!nodes.length) return html`<p role="status">No record answers to that. <a href="/curate/records">Show all</a>.</p>`;
    return html`<p role="status" class="fine">${counted(totalCount, 'record', 'records')}</p>
<ol class="rows">${nodes.map(
      ({ id, kind, name, status, dueAt, confirmedAt, updatedAt, owner }) => html`<li class="row">
  <div class="what"><a id="record-${toAddress(id)}" href=${recordPath(id)}>${name}</a><p class="fine">${listingKinds[kind]}${owner ? ` · ${owner.name}` : ' · no owner'}</p></div>
  <dl class="facts"><div><dt>Status</dt><dd>${choiceWords(status)}</dd></div>
    <div><dt>Confirmed</dt><dd>${confirmedAt ? dayWords(confirmedAt) : 'never'}</dd></div>
    <div><dt>${dueAt ? 'Due' : 'Changed'}</dt><dd>${dayWords(dueAt ?? updatedAt)}</dd></div></dl></li>`,
    )}</ol>
${pageInfo.hasNextPage ? html`<button type="button" class="second" @click=${() => this.#more()}>Show more</button>` : nothing}`;
  }
}

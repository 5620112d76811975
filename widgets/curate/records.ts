import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateAllRecordsDocument,
  type CurateAllRecordsQuery,
  CurateRecordsDocument,
  type CurateRecordsQuery,
} from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { ask } from './ask.ts';
import type { Key } from './keys.ts';
import { type Choosable, Chosen, mostChosen } from './lists/chosen.ts';
import { doneLately } from './lists/done-lately.ts';
import { choiceFilter, type Option, placeFilter } from './lists/filter-parts.ts';
import { undoBulk } from './lists/in-goes.ts';
import { ListView } from './lists/list-view.ts';
import './lists/record-bulk.ts';
import type { CurateRecordBulk } from './lists/record-bulk.ts';
import './lists/saved-views.ts';
import type { CurateSaved } from './lists/saved-views.ts';
import { recordsAsked, sorts, states, statuses } from './records-filter.ts';
import { recordPath, toAddress } from './router.ts';
import { choiceWords, counted, listingKinds } from './words.ts';

type Viewer = NonNullable<CurateRecordsQuery['viewer']>;
type Records = NonNullable<Viewer['records']> & Pick<Viewer, 'savedViews' | 'bulks' | 'may'>;
type Row = Records['nodes'][number];

const owners: readonly Option[] = [
  ['', 'Any'],
  ['1', 'Has one'],
  ['0', 'Has none'],
];

/**
 * @summary All records of the viewer's scope, whatever their status: searched, filtered, in an order; all of it stands in the address. Several can be
 * confirmed, published, sorted or given away at once.
 */
export class CurateRecords extends ListView<Row, Records> {
  protected override readonly one = 'record';
  #chosen = new Chosen({
    shown: () => this.rows,
    focused: () => this.focused,
    changed: () => this.requestUpdate(),
    say: (words) => this.done(words),
  });

  override get heading() {
    return 'Records';
  }

  override get keys(): readonly Key[] {
    return [
      ...super.keys,
      ...this.#chosen.keys,
      { press: 'd', does: 'Do something with those that are chosen', run: () => this.#bulk?.open() },
      { press: 'Ctrl+Enter', does: 'See what would happen, then do it', run: () => void this.#bulk?.next() },
      { press: 'v', does: 'Keep these filters as a view', run: () => void this.querySelector<CurateSaved>('curate-saved')?.open() },
    ];
  }

  get #bulk() {
    return this.querySelector<CurateRecordBulk>('curate-record-bulk');
  }

  override mayLeave() {
    return !this.#bulk?.isBusy;
  }

  override moved() {
    // What is chosen was chosen under other filters: nobody should do something to what they do not see.
    this.#chosen.clear();
    super.moved();
  }

  protected override async fetch(after?: string): Promise<Records | null> {
    const { viewer } = await ask(CurateRecordsDocument, { ...recordsAsked(this.place.search), ...(after && { after }) });
    return viewer?.records ? { ...viewer.records, savedViews: viewer.savedViews, bulks: viewer.bulks, may: viewer.may } : null;
  }

  #fetchAll = async (): Promise<readonly Choosable[]> => {
    const found: Choosable[] = [];
    for (let after: string | null = null, more = true; more && found.length < mostChosen; ) {
      const { viewer }: CurateAllRecordsQuery = await ask(CurateAllRecordsDocument, {
        ...recordsAsked(this.place.search),
        after,
      });
      found.push(...(viewer?.records?.nodes ?? []));
      more = viewer?.records?.pageInfo.hasNextPage ?? false;
      after = viewer?.records?.pageInfo.endCursor ?? null;
    }
    return found.slice(0, mostChosen);
  };

  #search = (event: Event) => {
    event.preventDefault();
    this.filter('q', this.querySelector<HTMLInputElement>('#records-q')?.value ?? '');
  };

  protected override render() {
    const mayAdd = this.found?.may.includes('record.create');
    return html`<h1 tabindex="-1">Records</h1>
${mayAdd ? html`<p>Add a ${Object.entries(listingKinds).map(([kind, words], index) => html`${index ? ', ' : ''}<a href="/curate/new/${kind.toLowerCase()}">${words.toLowerCase()}</a>`)}.</p>` : nothing}
${this.found ? this.#saved(this.found) : nothing}
${this.#form()}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>You look after no records yet.</p>` : nothing}
${this.found ? [this.#rows(this.found), this.#lately(this.found)] : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #saved({ savedViews }: Records) {
    return html`<curate-saved .list=${'records'} .views=${savedViews} .search=${this.place.search} @views-changed=${(event: Event) => {
      if (this.found) this.found = { ...this.found, savedViews: [...(event.target as CurateSaved).views] };
      this.requestUpdate();
    }}></curate-saved>`;
  }

  #form() {
    const control = (name: string, label: string) => ({
      ...{ id: `records-${name}`, label, now: this.now(name) },
      change: (value: string) => this.filter(name, value),
    });
    return html`<form class="filters" role="search" aria-label="Records" @submit=${this.#search}>
  <p class="field wide"><label for="records-q">Name, register number or e-mail address</label><input id="records-q" type="search" maxlength="100" .value=${this.now('q')}></p>
  ${placeFilter(control('place', 'In a village, district or postcode'))}
  ${choiceFilter(control('status', 'Status'), [['', 'Any'], ...statuses.map((status) => [status, choiceWords(status)] as const)])}
  ${choiceFilter(control('kind', 'Kind'), [['', 'Any'], ...Object.entries(listingKinds)])}
  ${choiceFilter(control('state', 'Confirmed'), [['', 'Any'], ...Object.entries(states)])}
  ${choiceFilter(control('owned', 'Owner'), owners)}
  ${choiceFilter(control('sort', 'Order'), [['', this.now('q') ? 'Best match' : 'Name'], ...Object.entries(sorts)])}
  <p class="field end"><button>Search</button></p>
</form>`;
  }

  #rows({ nodes, totalCount, may }: Records): TemplateResult {
    if (!nodes.length) return html`<p role="status">No record answers to that. <a href="/curate/records">Show all</a>.</p>`;
    const mayChange = may.includes('record.change');
    return html`<p role="status" class="fine">${counted(totalCount, 'record', 'records')}${this.busy ? ' …' : ''}</p>
${mayChange ? html`<curate-record-bulk .chosen=${this.#chosen} .total=${totalCount} .words=${['record', 'records']} .may=${may} .fetchAll=${this.#fetchAll} .rows=${this.#chosen.rows} @bulk-done=${() => void this.load()}></curate-record-bulk>` : nothing}
<ol class=${mayChange ? 'rows choosing' : 'rows'}>${nodes.map((row) => this.#row(row, mayChange))}</ol>
${this.moreButton()}`;
  }

  #row(row: Row, mayChange: boolean) {
    const { id, kind, name, status, dueAt, confirmedAt, updatedAt, owner } = row;
    return html`<li class="row" data-id=${id}>${mayChange ? this.#chosen.box(row) : nothing}
  <div class="what"><a id="record-${toAddress(id)}" href=${recordPath(id)}>${name}</a><p class="fine">${listingKinds[kind]}${owner ? ` · ${owner.name}` : ' · no owner'}</p></div>
  <dl class="facts"><div><dt>Status</dt><dd>${choiceWords(status)}</dd></div>
    <div><dt>Confirmed</dt><dd>${confirmedAt ? dayWords(confirmedAt) : 'never'}</dd></div>
    <div><dt>${dueAt ? 'Due' : 'Changed'}</dt><dd>${dayWords(dueAt ?? updatedAt)}</dd></div></dl></li>`;
  }

  #lately({ bulks }: Records) {
    return doneLately(bulks, 'records', async ({ id }) => {
      const words = await this.attempt(() => undoBulk(id));
      if (words) this.done(words);
      await this.load();
    });
  }
}

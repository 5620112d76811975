import { html, nothing, type TemplateResult } from 'lit';
import { CurateSuspensionsDocument, type CurateSuspensionsQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { ask } from '../ask.ts';
import type { Key } from '../keys.ts';
import { recordPath, toAddress } from '../router.ts';
import { counted, listingKinds } from '../words.ts';
import { type Choosable, Chosen, mostChosen } from './chosen.ts';
import { ListView, type Page } from './list-view.ts';
import './record-bulk.ts';
import type { CurateRecordBulk } from './record-bulk.ts';

type Viewer = NonNullable<CurateSuspensionsQuery['viewer']>;
type Row = Viewer['suspensionsDue'][number];
type Due = Page<Row> & Pick<Viewer, 'may'>;

/** As suspend.ts has it: what goes by itself each day. */
const aDay = 50;

/**
 * @summary What nobody confirmed in time, though its owner was told when it would go: a curator looks before many are taken off the public pages at once.
 */
export class CurateSuspensions extends ListView<Row, Due> {
  protected override readonly one = 'entry';
  #chosen = new Chosen({
    shown: () => this.rows,
    focused: () => this.focused,
    changed: () => this.requestUpdate(),
    say: (words) => this.done(words),
  });

  override get heading() {
    return 'To be taken off';
  }

  override get keys(): readonly Key[] {
    return [
      ...super.keys,
      ...this.#chosen.keys,
      { press: 'd', does: 'Do something with those that are chosen', run: () => this.#bulk?.open() },
      { press: 'Ctrl+Enter', does: 'See what would happen, then do it', run: () => void this.#bulk?.next() },
    ];
  }

  get #bulk() {
    return this.querySelector<CurateRecordBulk>('curate-record-bulk');
  }

  override mayLeave() {
    return !this.#bulk?.isBusy;
  }

  protected override async fetch(): Promise<Due | null> {
    const { viewer } = await ask(CurateSuspensionsDocument, {});
    if (!viewer?.may.includes('record.publish')) return null;
    const nodes = viewer.suspensionsDue;
    return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false }, may: viewer.may };
  }

  #all = async (): Promise<readonly Choosable[]> => this.rows.slice(0, mostChosen);

  protected override render(): TemplateResult {
    return html`<p class="trail"><a href="/curate/records">Records</a></p>
<h1 tabindex="-1">To be taken off</h1>
<p>Nobody confirmed these entries, and their owners were told when they would leave the public pages. That day has come. At most ${aDay} a day go by themselves, the longest due first; more only when you have looked at them here.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>None of it is yours to take off.</p>` : nothing}
${this.found ? this.#list(this.found) : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #list({ nodes, totalCount, may }: Due) {
    if (!nodes.length) return html`<p role="status">Nothing is to be taken off. <a href="/curate/phone">See whom to ring</a>.</p>`;
    const byThemselves = totalCount > aDay ? ` About ${Math.ceil(totalCount / aDay)} days until all have gone by themselves.` : '';
    return html`<p role="status" class="fine">${counted(totalCount, 'entry', 'entries')}, the longest due first.${byThemselves}</p>
<curate-record-bulk .due=${true} .chosen=${this.#chosen} .total=${totalCount} .words=${['entry', 'entries']} .may=${may} .fetchAll=${this.#all} .rows=${this.#chosen.rows} @bulk-done=${() => void this.load()}></curate-record-bulk>
<ol class="rows choosing">${nodes.map((row) => this.#row(row))}</ol>`;
  }

  #row(row: Row) {
    const { id, kind, name, dueAt, noticedAt } = row;
    return html`<li class="row" data-id=${id}>${this.#chosen.box(row)}
  <div class="what"><a id="due-${toAddress(id)}" href=${recordPath(id)}>${name}</a><p class="fine">${listingKinds[kind]}</p></div>
  <dl class="facts"><div><dt>Was due</dt><dd>${dayWords(dueAt)}</dd></div><div><dt>Owner told</dt><dd>${dayWords(noticedAt)}</dd></div></dl></li>`;
  }
}

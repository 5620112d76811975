import { html, nothing, type TemplateResult } from 'lit';
import { CurateFundingDeskDocument, type CurateFundingDeskQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { moneyWords } from '../../parts/words.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { AskingView } from '../lists/asking-view.ts';
import { choiceFilter } from '../lists/filter-parts.ts';
import { recordPath, toAddress } from '../router.ts';
import { counted } from '../words.ts';
import { calendar, momentWords } from './calendar.ts';
import { fundingNav } from './funding-nav.ts';
import './lapsing.ts';
import type { CurateLapsing } from './lapsing.ts';

type Viewer = NonNullable<CurateFundingDeskQuery['viewer']>;
export type Desk = NonNullable<Viewer['fundingDesk']>;
type Few = Desk['undersubscribed'][number];

/**
 * @summary The funds that one keeps: those about to lapse and what to do about it, the calendar of their rounds, and those that find few applicants.
 */
export class CurateFunding extends AskingView<{ desk: Desk; may: readonly string[] }> {
  override get heading() {
    return 'Funding';
  }

  override get keys(): readonly Key[] {
    const rows = '[data-id] .what > a, tbody a';
    return [
      { press: 'j', does: 'Next fund', run: () => moveFocus(this, rows, 1) },
      { press: 'k', does: 'Fund before', run: () => moveFocus(this, rows, -1) },
      ...(this.#show === ''
        ? [
            { press: 'c', does: 'It is still right', run: () => this.#lapsing?.beginHere() },
            { press: 'Ctrl+Enter', does: 'Write that down, also while typing', run: () => this.#lapsing?.save() },
          ]
        : []),
    ];
  }

  get #lapsing() {
    return this.querySelector<CurateLapsing>('curate-lapsing');
  }

  get #show(): '' | 'calendar' | 'few' {
    const show = this.now('show');
    return show === 'calendar' || show === 'few' ? show : '';
  }

  /** All of it came with the first answer. */
  override moved() {
    if (this.found) this.requestUpdate();
    else super.moved();
  }

  protected override async fetch() {
    const { viewer } = await ask(CurateFundingDeskDocument, {});
    return viewer?.fundingDesk ? { desk: viewer.fundingDesk, may: viewer.may } : null;
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<h1 tabindex="-1">Funding</h1>
${found ? fundingNav(this.#here, found.may, { '/curate/funding': found.desk.lapsing.length, '/curate/funding?show=few': found.desk.undersubscribed.length }) : nothing}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>No fund is yours to look after yet.</p>` : nothing}
${found ? this.#shown(found) : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  get #here() {
    const show = this.#show;
    return show ? (`/curate/funding?show=${show}` as const) : '/curate/funding';
  }

  #shown({ desk, may }: { desk: Desk; may: readonly string[] }) {
    if (this.#show === 'calendar') return this.#calendar(desk);
    return this.#show === 'few' ? this.#few(desk.undersubscribed) : this.#lapses(desk.lapsing, may);
  }

  #lapses(funds: readonly Desk['lapsing'][number][], may: readonly string[]) {
    if (!funds.length)
      return html`<p role="status">No fund lapses within 30 days. <a href="/curate/funding?show=calendar">See what comes after</a>.</p>`;
    return html`<p>What these funds say will not hold for long, or holds no more. Ask whoever gives the money, then change the fund, or say that it is still right.</p>
<curate-lapsing .funds=${funds} .mayConfirm=${may.includes('record.confirm')}></curate-lapsing>`;
  }

  #calendar(desk: Desk) {
    const what = this.now('what');
    const entries = desk.calendar.filter((entry) => !what || entry.what === what);
    return html`<form class="filters roomy" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}>
${choiceFilter({ id: 'calendar-what', label: 'What happens', now: what, change: (value) => this.filter('what', value) }, [['', 'Everything'], ...momentWords])}</form>
${calendar(entries)}
${desk.calendarGoesOn ? html`<p>There is more in this year than can be shown here. Choose what happens, or look at a fund by itself.</p>` : nothing}`;
  }

  #few(funds: readonly Few[]) {
    if (!funds.length) return html`<p role="status">No fund that one can apply to now looks as if it found too few.</p>`;
    return html`<p>One can apply to these now, and something tells that few do. Alerts and applications are of the last 90 days, awards of the last twelve months. Awards reach us late, and not all of them: ask before you act on it.</p>
<p role="status" class="fine">${counted(funds.length, 'fund', 'funds')}, the soonest to close first.</p>
<ol class="rows">${funds.map(few)}</ol>`;
  }
}

const alertsOf = ({ told, followed, applied }: Few) =>
  told && followed && applied
    ? html`<div><dt>Alerts</dt><dd>${told.inWords.startsWith('fewer') ? `told ${told.inWords}` : `told ${told.inWords}, followed ${followed.inWords}, applied ${applied.inWords}`}</dd></div>`
    : nothing;

const few = (
  fund: Few,
) => html`<li class="row few" data-id=${fund.id}><div class="what"><a id="few-${toAddress(fund.id)}" href=${recordPath(fund.id)}>${fund.name}</a>
  <p class="fine">${fund.inWords.join(' ')}</p>
  ${fund.withoutAward.length ? html`<p>Nothing from it in five years that we know of: <strong>${fund.withoutAward.join(', ')}</strong>.</p>` : nothing}</div>
  <dl class="facts"><div><dt>Closes</dt><dd>${fund.closesAt ? dayWords(fund.closesAt) : 'open all the time'}</dd></div>
    <div><dt>To give</dt><dd>${fund.pot === null || fund.pot === undefined ? 'not known' : moneyWords(fund.pot)}</dd></div>
    <div><dt>Given</dt><dd>${fund.awards ? `${moneyWords(fund.awarded)}, ${counted(fund.awards, 'award', 'awards')}` : 'nothing known'}${fund.lastAwardOn && !fund.awards ? `, last ${dayWords(fund.lastAwardOn)}` : ''}</dd></div>
    ${alertsOf(fund)}</dl></li>`;

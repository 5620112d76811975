import { html, nothing, type TemplateResult } from 'lit';
import { CurateAwardCoverageDocument, type CurateAwardCoverageQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { moneyWords } from '../../parts/words.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { AskingView } from '../lists/asking-view.ts';
import { choiceFilter } from '../lists/filter-parts.ts';
import { fileName, saveFile } from '../reach/save-file.ts';
import { fromAddress, toAddress } from '../router.ts';
import { counted } from '../words.ts';
import { fundingNav } from './funding-nav.ts';

type Viewer = NonNullable<CurateAwardCoverageQuery['viewer']>;
type Coverage = NonNullable<Viewer['awardCoverage']>;
type Row = Coverage['rows'][number];

const orders: Readonly<Record<string, (one: Row, other: Row) => number>> = {
  head: (one, other) => (one.perHead ?? Number.MAX_SAFE_INTEGER) - (other.perHead ?? Number.MAX_SAFE_INTEGER),
  least: (one, other) => one.amount - other.amount || one.awards - other.awards,
};

/**
 * @summary Where the money went: awards of five years and what they come to for each head, by district, and by the parishes of one.
 */
export class CurateAwards extends AskingView<{ coverage: Coverage; may: readonly string[]; within: string }> {
  /** What the district that is looked into is called: known once one came from the list of districts. */
  #names = new Map<string, string>();

  override get heading() {
    return 'Awards by place';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next place', run: () => moveFocus(this, 'tbody tr', 1) },
      { press: 'k', does: 'Place before', run: () => moveFocus(this, 'tbody tr', -1) },
    ];
  }

  /** Another order needs no other answer. */
  override moved() {
    if (this.found?.within === this.now('in')) this.requestUpdate();
    else super.moved();
  }

  protected override async fetch() {
    const within = this.now('in');
    const { viewer } = await ask(CurateAwardCoverageDocument, { within: within ? fromAddress(within) : null });
    if (!viewer?.awardCoverage) return null;
    if (!within) for (const { place, name } of viewer.awardCoverage.rows) this.#names.set(toAddress(place), name);
    return { coverage: viewer.awardCoverage, may: viewer.may, within };
  }

  #save({ csv }: Coverage) {
    saveFile(fileName(`awards ${this.#names.get(this.now('in')) ?? ''} ${new Date().toISOString().slice(0, 10)}`), csv);
    this.done('The table is among your downloads.');
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<h1 tabindex="-1">Awards by place</h1>
${found ? fundingNav('/curate/funding/awards', found.may) : nothing}
<p>Awards of the last five years that we know of, for a place or anything within it. One for a whole county counts in none of its districts; one for several places counts whole in each.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>No place is yours to look after yet.</p>` : nothing}
${found ? this.#table(found.coverage) : this.none || this.fault ? nothing : html`<p class="fine">Counting …</p>`}`;
  }

  #table(coverage: Coverage) {
    const within = this.now('in');
    const back = within ? html`<p class="trail"><a href="/curate/funding/awards">All districts</a></p>` : nothing;
    if (!coverage.rows.length) return html`${back}<p role="status">There is no such place in your part.</p>`;
    const order = orders[this.now('sort')];
    const rows = order ? coverage.rows.toSorted(order) : coverage.rows;
    const name = this.#names.get(within);
    return html`${back}<form class="filters roomy" aria-label="Which order" @submit=${(event: Event) => event.preventDefault()}>
${choiceFilter({ id: 'awards-sort', label: 'Order', now: this.now('sort'), change: (value) => this.filter('sort', value) }, [
  ['', 'Name'],
  ['least', 'Least money first'],
  ['head', 'Least for each head first'],
])}<p class="field end"><button type="button" class="second" @click=${() => this.#save(coverage)}>Save as a table (CSV)</button></p></form>
<p role="status" class="fine">${within ? `${counted(rows.length, 'parish or town', 'parishes and towns')}${name ? ` in ${name}` : ''}` : counted(rows.length, 'district', 'districts')}</p>
<div class="scroll coverage" tabindex="0" role="region" aria-labelledby="awards-caption"><table><caption class="unseen" id="awards-caption">Awards by place</caption>
<thead><tr><th scope="col">Place</th><th scope="col" class="number">For each head</th><th scope="col" class="number">Money</th><th scope="col" class="number">Awards</th><th scope="col" class="number">People</th>${within ? nothing : html`<th scope="col" class="number">Parishes without</th>`}<th scope="col">The last</th></tr></thead>
<tbody>${rows.map((row) => this.#row(row, !within))}</tbody></table></div>`;
  }

  #row({ place, name, population, awards, amount, perHead, lastOn, parishes, parishesWithout }: Row, district: boolean) {
    return html`<tr tabindex="-1"><th scope="row">${district && parishes ? html`<a href="/curate/funding/awards?in=${toAddress(place)}">${name}</a>` : name}</th>
<td class="number">${perHead === null || perHead === undefined ? 'not known' : moneyWords(perHead)}</td><td class=${awards ? 'number' : 'number gap'}>${awards ? (amount ? moneyWords(amount) : 'not known') : none}</td>
<td class=${awards ? 'number' : 'number gap'}>${awards ? awards.toLocaleString('en-GB') : none}</td><td class="number">${population?.toLocaleString('en-GB') ?? 'not known'}</td>
${district ? html`<td class="number">${parishes ? `${parishesWithout} of ${parishes}` : 'not known'}</td>` : nothing}<td>${lastOn ? dayWords(lastOn) : none}</td></tr>`;
  }
}

const none = html`<span aria-hidden="true">–</span><span class="unseen">none</span>`;

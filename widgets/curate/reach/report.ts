import { html, nothing, type TemplateResult } from 'lit';
import { CurateReportDocument, CurateReportPlacesDocument, type CurateReportQuery } from '../../../generated/gql/graphql.ts';
import { dayWords } from '../../parts/date-words.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import '../pick.ts';
import { fromAddress, toAddress } from '../router.ts';
import { CurateView } from '../view.ts';
import { choiceWords, counted } from '../words.ts';
import { quarterChoices, quarterWords } from './quarters.ts';
import { fileName, saveFile } from './save-file.ts';

type Answer = NonNullable<NonNullable<CurateReportQuery['viewer']>['quarterlyReport']>;
type Report = Extract<Answer, { __typename: 'QuarterlyReport' }>;
type Row = Report['rows'][number];

const figures = [
  ['listings', 'Entries'],
  ['current', 'Current'],
  ['views', 'Embeds seen'],
  ['misses', 'Searches that found nothing'],
  ['awards', 'Awards'],
] as const;

const findPlaces = async (query: string) =>
  (await ask(CurateReportPlacesDocument, { query })).places.map(({ id, name, kind }) => ({
    value: id,
    label: `${name} (${choiceWords(kind).toLowerCase()})`,
  }));

/**
 * @summary The quarterly report of a place and the places it is made of: to read, to print for a meeting, and as a table.
 */
export class CurateReport extends CurateView {
  #report: Report | null = null;
  #asked = 0;

  override connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  override moved() {
    void this.#load();
  }

  override get heading() {
    return 'Report';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next place', run: () => moveFocus(this, 'tbody tr', 1) },
      { press: 'k', does: 'Place before', run: () => moveFocus(this, 'tbody tr', -1) },
    ];
  }

  async #load() {
    const asked = ++this.#asked;
    const { search } = this.place;
    const place = search.get('place');
    await this.attempt(async () => {
      const { viewer } = await ask(CurateReportDocument, { place: place ? fromAddress(place) : null, quarter: search.get('quarter') });
      if (asked !== this.#asked) return;
      const answer = viewer?.quarterlyReport;
      this.#report = answer?.__typename === 'QuarterlyReport' ? answer : null;
      if (!this.#report) this.fault = answer && 'message' in answer ? answer.message : 'No place is yours to report on yet.';
    });
    this.settle();
  }

  #address(changes: { place?: string; quarter?: string }): string {
    const search = new URLSearchParams();
    for (const name of ['place', 'quarter'] as const) {
      const value = changes[name] ?? this.place.search.get(name);
      if (value) search.set(name, value);
    }
    return `/curate/report${search.size ? `?${search}` : ''}`;
  }

  #save({ csv, quarter, rows: [own] }: Report) {
    saveFile(fileName(`report ${own?.name} ${quarter}`), csv);
    this.done('The table is among your downloads.');
  }

  protected override render(): TemplateResult {
    const report = this.#report;
    return html`<h1 tabindex="-1" class="no-print">Report</h1>
<p class="no-print">What to tell a council each quarter: how much there is for its people, how much of it is current, and what they looked for in vain.</p>
${this.#form(report)}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${report ? this.#whole(report) : this.fault ? nothing : html`<p class="fine">Counting …</p>`}`;
  }

  #form(report: Report | null) {
    const own = report?.rows[0];
    const choices = quarterChoices(new Date());
    const now = report?.quarter ?? this.place.search.get('quarter') ?? choices[1]?.name;
    const known = choices.some(({ name }) => name === now);
    return html`<form class="filters roomy no-print" aria-label="Which report" @submit=${(event: Event) => event.preventDefault()}>
  <p class="field"><label for="report-quarter">Quarter</label><select id="report-quarter" @change=${(event: Event) => this.go(this.#address({ quarter: (event.target as HTMLSelectElement).value }), true)}>
    ${known || !now ? nothing : html`<option value=${now} selected>${quarterWords(now)}</option>`}
    ${choices.map(({ name, words }) => html`<option value=${name} ?selected=${name === now}>${words}</option>`)}</select></p>
  <div class="field"><label for="report-place">County, district, town or parish</label>
    <curate-pick .field=${'report-place'} .label=${'County, district, town or parish'} .many=${false} .find=${findPlaces} .names=${new Map(own ? [[own.place, own.name]] : [])} .chosen=${own ? [own.place] : []}
      @change=${(event: Event) => {
        const [id] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
        this.go(this.#address({ place: toAddress(id ?? '') }), true);
      }}></curate-pick></div></form>`;
  }

  #whole(report: Report) {
    const { rows, quarter } = report;
    const [own, ...parts] = rows;
    if (!own) return html`<p role="status">There is nothing to tell of this place.</p>`;
    return html`<article class="report" aria-labelledby="report-heading"><h2 id="report-heading">${own.name}, ${quarterWords(quarter)}</h2>
<dl class="told">${summary(own).map(([term, words]) => html`<div><dt>${term}</dt><dd>${words}</dd></div>`)}</dl>
<p class="many no-print"><button type="button" class="second" @click=${() => print()}>Print it</button><button type="button" class="second" @click=${() => this.#save(report)}>Save as a table (CSV)</button></p>
${parts.length ? this.#table(parts) : nothing}
${notes(own)}
<p class="print-only">From Fingerpost, ${dayWords(new Date().toISOString())}.</p></article>`;
  }

  #table(parts: readonly Row[]) {
    return html`<h3 id="report-parts">${counted(parts.length, 'place', 'places')} within it</h3>
<div class="scroll coverage parts" tabindex="0" role="region" aria-labelledby="report-parts"><table>
<thead><tr><th scope="col">Place</th>${figures.map(([, words]) => html`<th scope="col" class="number">${words}</th>`)}</tr></thead>
<tbody>${parts.map((row) => html`<tr tabindex="-1"><th scope="row"><a href=${this.#address({ place: toAddress(row.place) })}>${row.name}</a></th>${figures.map(([name]) => html`<td class="number">${row[name].inWords}</td>`)}</tr>`)}</tbody></table></div>`;
  }
}

const summary = ({ listings, current, views, misses, awards }: Row) =>
  [
    ['Entries', `${listings.inWords} serve it or a place within it, ${current.inWords} of them confirmed and not overdue`],
    ['Embeds', `seen ${views.inWords} times on websites of its bodies`],
    ['Looked for in vain', `${misses.inWords} searches that named it found nothing`],
    ['Awards', `${awards.inWords} given for it`],
  ] as const;

const notes = (own: Row) => html`<h3>How it is counted</h3>
<ul class="fine"><li>Entries, and how many of them are current, are as they are today. The rest is of the quarter.</li>
<li>Counts under five are told as “fewer than 5”, nought among them, so that nobody can be made out. A total that would give one away is told as “so many or more”.</li>
<li>An entry that serves several places counts in each, so that the places within ${own.name} come to more than the whole.</li>
<li>Embeds are counted on websites that a body has named as its own. Nothing is known of who looked.</li></ul>`;

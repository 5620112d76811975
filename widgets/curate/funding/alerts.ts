import { html, nothing, type TemplateResult } from 'lit';
import { CurateAlertFiguresDocument, type CurateAlertFiguresQuery, CurateReportPlacesDocument } from '../../../generated/gql/graphql.ts';
import { ask } from '../ask.ts';
import { type Key, moveFocus } from '../keys.ts';
import { AskingView } from '../lists/asking-view.ts';
import { choiceFilter } from '../lists/filter-parts.ts';
import '../pick.ts';
import { quarterChoices, quarterWords } from '../reach/quarters.ts';
import { fromAddress, recordPath, toAddress } from '../router.ts';
import { choiceWords, counted } from '../words.ts';
import { fundingNav } from './funding-nav.ts';

type Viewer = NonNullable<CurateAlertFiguresQuery['viewer']>;
type Figures = Extract<NonNullable<Viewer['alertFigures']>, { __typename: 'AlertFigures' }>;
type Place = Figures['places'][number];
type Fund = Figures['funds'][number];

const placeFigures = [
  ['subscribers', 'Subscribers'],
  ['joined', 'New'],
  ['left', 'Left'],
  ['told', 'Items told'],
  ['followed', 'Followed'],
] as const;
const fundFigures = [
  ['told', 'Told'],
  ['followed', 'Followed'],
  ['applied', 'Applied'],
  ['gotIt', 'Got it'],
  ['notForUs', 'Not for them'],
] as const;

const findPlaces = async (query: string) =>
  (await ask(CurateReportPlacesDocument, { query })).places.map(({ id, name, kind }) => ({
    value: id,
    label: `${name} (${choiceWords(kind).toLowerCase()})`,
  }));

/**
 * @summary Whom alerts reach, place by place, and what came of them, fund by fund: counts, and none of a few people.
 */
export class CurateAlerts extends AskingView<{ figures: Figures | null; may: readonly string[] }> {
  override get heading() {
    return 'Alerts';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next row', run: () => moveFocus(this, 'tbody tr', 1) },
      { press: 'k', does: 'Row before', run: () => moveFocus(this, 'tbody tr', -1) },
    ];
  }

  protected override async fetch() {
    const place = this.now('place');
    const { viewer } = await ask(CurateAlertFiguresDocument, {
      place: place ? fromAddress(place) : null,
      quarter: this.now('quarter') || null,
    });
    const answer = viewer?.alertFigures;
    if (!viewer || !answer) return null;
    if (answer.__typename === 'AlertFigures') return { figures: answer, may: viewer.may };
    this.fault = answer.message;
    return { figures: null, may: viewer.may };
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<h1 tabindex="-1">Alerts</h1>
${found ? fundingNav('/curate/funding/alerts', found.may) : nothing}
<p>How many people hear of funding and of what is new, and what they make of it. Nobody is counted by name, and fewer than five are never told apart.</p>
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>No place is yours to look after yet.</p>` : nothing}
${found ? this.#whole(found.figures) : this.none ? nothing : this.fault ? this.#form(null) : html`<p class="fine">Counting …</p>`}`;
  }

  #whole(figures: Figures | null) {
    return html`${this.#form(figures)}${figures ? html`${this.#places(figures.places)}${this.#funds(figures.funds)}${notes}` : nothing}`;
  }

  #form(figures: Figures | null) {
    const own = figures?.places[0];
    const choices = quarterChoices(new Date());
    const now = figures?.quarter ?? this.now('quarter');
    const known = choices.some(({ name }) => name === now) || !now;
    return html`<form class="filters roomy" aria-label="Which figures" @submit=${(event: Event) => event.preventDefault()}>
${choiceFilter({ id: 'alerts-quarter', label: 'Quarter', now, change: (value) => this.filter('quarter', value) }, [
  ...(known ? [] : [[now, quarterWords(now)] as const]),
  ...choices.map(({ name, words }) => [name, words] as const),
])}
  <div class="field"><label for="alerts-place">County, district, town or parish</label>
    <curate-pick .field=${'alerts-place'} .label=${'County, district, town or parish'} .many=${false} .find=${findPlaces} .names=${new Map(own ? [[own.place, own.name]] : [])} .chosen=${own ? [own.place] : []}
      @change=${(event: Event) => {
        const [id] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
        this.filter('place', toAddress(id ?? ''));
      }}></curate-pick></div></form>`;
  }

  #places(rows: readonly Place[]) {
    return html`<h2 id="alerts-places">Whom they reach</h2>
<div class="scroll coverage parts" tabindex="0" role="region" aria-labelledby="alerts-places"><table>
<thead><tr><th scope="col">Place</th>${placeFigures.map(([, words]) => html`<th scope="col" class="number">${words}</th>`)}</tr></thead>
<tbody>${rows.map((row, index) => html`<tr tabindex="-1"><th scope="row">${index ? html`<a href=${this.addressWith({ place: toAddress(row.place) })}>${row.name}</a>` : html`<strong>${row.name}</strong>`}</th>${placeFigures.map(([name]) => html`<td class="number">${row[name].inWords}</td>`)}</tr>`)}</tbody></table></div>`;
  }

  #funds(rows: readonly Fund[]) {
    if (!rows.length) return html`<h2>What came of them</h2><p role="status">No fund of yours was told of in this quarter.</p>`;
    return html`<h2 id="alerts-funds">What came of them</h2><p class="fine">${counted(rows.length, 'fund', 'funds')}, those told of most first. Of all places together.</p>
<div class="scroll coverage parts" tabindex="0" role="region" aria-labelledby="alerts-funds"><table>
<thead><tr><th scope="col">Fund</th>${fundFigures.map(([, words]) => html`<th scope="col" class="number">${words}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr tabindex="-1"><th scope="row"><a href=${recordPath(row.fund)}>${row.name}</a></th>${fundFigures.map(([name]) => html`<td class="number">${row[name].inWords}</td>`)}</tr>`)}</tbody></table></div>`;
  }
}

const notes = html`<h2>How it is counted</h2>
<ul class="fine"><li>Subscribers are as they stood this morning. The rest is of the quarter.</li>
<li>Somebody who named several places counts under the smallest of them; somebody who named none counts under no place.</li>
<li>Counts under five are told as “fewer than 5”, nought among them. A total that would give one away is told as “so many or more”.</li>
<li>Applied, got it and not for them are what people said with the button in a letter. Most say nothing.</li></ul>`;

import { html, nothing, type TemplateResult } from 'lit';
import {
  CurateAreaNameDocument,
  CurateAreasDocument,
  CurateCoverageDocument,
  type CurateCoverageQuery,
  type PlaceKind,
} from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { type Key, moveFocus } from './keys.ts';
import { AskingView } from './lists/asking-view.ts';
import { choiceFilter } from './lists/filter-parts.ts';
import './pick.ts';
import { fromAddress, toAddress } from './router.ts';
import { choiceWords, counted } from './words.ts';

type Coverage = NonNullable<NonNullable<CurateCoverageQuery['viewer']>['coverageMap']>;
type Row = Coverage['rows'][number];

const layers: readonly (readonly [string, string, readonly PlaceKind[] | null])[] = [
  ['', 'Parishes and towns', null],
  ['wards', 'Wards', ['WARD']],
  ['districts', 'Districts', ['DISTRICT', 'UNITARY']],
];
const page = 100;

const findAreas = async (query: string) =>
  (await ask(CurateAreasDocument, { query })).places.map(({ id, name, kind }) => ({
    value: id,
    label: `${name} (${choiceWords(kind).toLowerCase()})`,
  }));

/**
 * @summary Places against themes: how many listings there are of each theme in each place, so that one sees where there is nothing.
 */
export class CurateCoverage extends AskingView<Coverage> {
  #shown = page;
  #area: { id: string; name: string } | null = null;

  override get heading() {
    return 'What there is where';
  }

  override get keys(): readonly Key[] {
    return [
      { press: 'j', does: 'Next place', run: () => moveFocus(this, 'tbody tr', 1) },
      { press: 'k', does: 'Place before', run: () => moveFocus(this, 'tbody tr', -1) },
    ];
  }

  get #layer() {
    const layer = this.now('layer');
    return layers.find(([value]) => value === layer) ?? layers[0];
  }

  protected override async fetch(): Promise<Coverage | null> {
    const within = this.now('in');
    const id = within ? fromAddress(within) : null;
    const kinds = this.#layer?.[2];
    const [{ viewer }, area] = await Promise.all([
      ask(CurateCoverageDocument, { within: id, kinds: kinds ? [...kinds] : null }),
      id && id !== this.#area?.id ? ask(CurateAreaNameDocument, { id }) : null,
    ]);
    this.#shown = page;
    if (!id) this.#area = null;
    else if (area) this.#area = { id, name: area.node?.__typename === 'Place' ? area.node.name : '' };
    return viewer?.coverageMap ?? null;
  }

  get #rows(): readonly Row[] {
    const rows = this.found?.rows ?? [];
    const gaps = ({ counts }: Row) => counts.filter((count) => !count).length;
    if (this.now('sort') !== 'gaps') return rows;
    return [...rows].sort((one, other) => gaps(other) - gaps(one) || one.total - other.total);
  }

  async #more() {
    const before = this.#shown;
    this.#shown += page;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('tbody tr')[before]?.focus();
  }

  protected override render(): TemplateResult {
    return html`<h1 tabindex="-1">What there is where</h1>
<p>Published entries that serve a place or anything within it, by theme. What serves only a wider area is not counted. <strong>–</strong> means that there is none; a number <strong>missed</strong> beside it is how often people told us so and nobody has said what became of it. <a href="/curate/wishes">What people miss</a></p>
${this.#filters()}
${this.fault ? html`<p class="fault">${this.fault}</p>` : nothing}
${this.none ? html`<p>No place is yours to look after yet.</p>` : nothing}
${this.found ? this.#table(this.found) : this.none || this.fault ? nothing : html`<p class="fine">Looking …</p>`}`;
  }

  #filters() {
    const control = (name: string, label: string) => ({
      ...{ id: `coverage-${name}`, label, now: this.now(name) },
      change: (value: string) => this.filter(name, value),
    });
    const area = this.#area;
    return html`<form class="filters roomy" aria-label="Filters" @submit=${(event: Event) => event.preventDefault()}>
  ${choiceFilter(
    control('layer', 'Places'),
    layers.map(([value, words]) => [value, words] as const),
  )}
  ${choiceFilter(control('sort', 'Order'), [
    ['', 'Name'],
    ['gaps', 'Most gaps first'],
  ])}
  <div class="field"><label for="coverage-in">Within a district or county</label>
    <curate-pick .field=${'coverage-in'} .label=${'Within a district or county'} .many=${false} .find=${findAreas} .names=${new Map(area ? [[area.id, area.name]] : [])} .chosen=${area ? [area.id] : []}
      @change=${(event: Event) => {
        const [id = ''] = (event.target as HTMLElement & { chosen: readonly string[] }).chosen;
        this.filter('in', toAddress(id));
      }}></curate-pick></div></form>`;
  }

  #table({ themes }: Coverage) {
    const rows = this.#rows;
    if (!rows.length) return html`<p role="status">There is no such place in your part.</p>`;
    return html`<p role="status" class="fine">${counted(rows.length, 'place', 'places')}, ${counted(themes.length, 'theme', 'themes')}</p>
<div class="scroll coverage" tabindex="0" role="region" aria-labelledby="coverage-caption"><table><caption class="unseen" id="coverage-caption">Entries by place and theme</caption>
<thead><tr><th scope="col">Place</th><th scope="col" class="number">People</th><th scope="col" class="number">All</th>${themes.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}</tr></thead>
<tbody>${rows.slice(0, this.#shown).map(({ name, population, total, counts, wishes }) => html`<tr tabindex="-1"><th scope="row">${name}</th><td class="number">${population?.toLocaleString('en-GB') ?? 'not known'}</td><td class="number">${this.#count(total)}</td>${counts.map((count, index) => html`<td class=${count ? 'number' : 'number gap'}>${this.#count(count)}${wishes[index] ? html`<br><span class="missed">${wishes[index]} missed</span>` : nothing}</td>`)}</tr>`)}</tbody></table></div>
${rows.length > this.#shown ? html`<p><button type="button" class="second" @click=${() => this.#more()}>Show more</button></p>` : nothing}`;
  }

  #count = (count: number) =>
    count ? count.toLocaleString('en-GB') : html`<span aria-hidden="true">–</span><span class="unseen">none</span>`;
}

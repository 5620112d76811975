import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { type ListingKind, SearchDocument, type SearchQuery, type SearchQueryVariables } from '../../generated/gql/graphql.ts';
import { choicesStyles } from '../parts/choices.styles.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { Later } from '../parts/later.ts';
import { ListingElement } from '../parts/listing-element.ts';
import { appendPage, type Facets, slugs } from '../parts/page.ts';
import { persisted } from '../parts/persisted.ts';
import { listAllows } from '../parts/tell-page.ts';
import type { SearchEdge } from './result-words.ts';
import { searchStyles } from './search.styles.ts';
import { say } from './words/words.ts';

export const results = new Later(() => import('./results.ts'));

/**
 * @summary A search box over everything: groups, venues, funding, roles and events.
 *
 * It waits to be asked, unless the page already asks something through `query`, `near`, `themes`, `audiences` or `kinds`. The address of the page is
 * never touched. Attributes, slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {string} kinds - Only these, of `group venue fund opportunity event`, by spaces or commas.
 * @attr {'list' | 'cards'} layout - Default `list`.
 * @attr {string} controls - What a visitor sees, of `query place kinds themes audiences`, or `none`. Default `query place kinds themes`.
 *
 * @slot - What shows without the script, or when the search cannot be reached: a plain link to the search page.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - Results are there, or have changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor follows a result.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart kind - Which kind a result is, as a word and a shape.
 * @csspart lead - What matters most of it: when it meets, what it pays, when it is.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostSearch extends ListingElement<SearchQuery, SearchQueryVariables, SearchEdge> {
  static override properties: PropertyDeclarations = { kinds: {} };
  static override allowed = listAllows('kinds', { kinds: 'group venue fund opportunity event', layout: 'list cards map' });
  static override styles = [...ListingElement.styles, choicesStyles, searchStyles];

  declare kinds: string | undefined;

  constructor() {
    super(persisted(SearchDocument));
    this.controls = 'query place kinds themes';
  }

  override get words() {
    return { ...say().kind, path: '/' };
  }

  override variables(): SearchQueryVariables | undefined {
    const { query, base, near, first } = this.asking;
    const { filters, asked } = this;
    const only = (asked.kind ? [asked.kind] : slugs(this.kinds)).map((kind) => kind.toUpperCase() as ListingKind);
    const asks = Object.keys(asked).length || query || near || base.themes || base.audiences || only.length;
    if (!asks && filters.length) return undefined;
    return {
      query,
      filter: { ...base, kinds: only.length ? only : undefined },
      near,
      first,
      opening: true,
      kinds: filters.includes('kinds'),
      themes: filters.includes('themes'),
    };
  }

  override connection(data: SearchQuery) {
    return data.search;
  }

  protected override appended(before: SearchQuery, page: SearchQuery): SearchQuery {
    return { search: appendPage(before.search, page.search) };
  }

  override get queryLabel() {
    return say().lookingFor;
  }

  /** Kinds stay in their order on screen; one with nothing found stays too, so that nothing moves under a reader's hands. */
  override ownField(facets: Facets): TemplateResult | typeof nothing {
    const allowed = slugs(this.kinds).map((kind) => kind.toUpperCase());
    const found = new Map(facets.kinds?.map(({ value, count }) => [value.toUpperCase(), count]));
    if (allowed.length === 1 || !this.filters.includes('kinds')) return nothing;
    const chosen = this.asked.kind ?? '';
    const choice = (value: string, words: string) =>
      html`<label><input type="radio" name="kind" value=${value} .checked=${value === chosen} />${words}</label>`;
    return html`<fieldset>
      <legend>${say().show}</legend>
      <div class="kinds">
        ${choice('', say().everything)}
        ${Object.entries(say().kinds)
          .filter(([kind]) => !allowed.length || allowed.includes(kind))
          .map(([kind, { many }]) => choice(kind, facets.kinds ? `${many} (${found.get(kind) ?? 0})` : many))}
      </div>
    </fieldset>`;
  }

  override entries(edges: readonly SearchEdge[]): TemplateResult {
    return this.listed(edges);
  }

  /** What was found is fetched along with it, unless that is there or did not come: then each has its name and its summary. */
  protected override awaited() {
    const showing = this.variables() ? results.awaited : undefined;
    return super.awaited() ?? (this.page ? showing : undefined);
  }

  protected override lead(edge: SearchEdge) {
    return results.here?.lead(edge) ?? nothing;
  }

  protected override facts(edge: SearchEdge) {
    return results.here?.facts(edge) ?? entrySummary(edge.node);
  }
}

/**
 * What every widget that lists entries has in common: attributes, states, filters, "show more", events. A kind brings its query and how it says an
 * entry. Over 300 lines, a fifth of them its public documentation: it is one class, and its states are easier to keep apart side by side.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MapLayout } from '../map-layout/map-layout.ts';
import { baseStyles } from './base.styles.ts';
import { clientFor } from './client.ts';
import { FingerpostErrorEvent } from './error-event.ts';
import { filterForm, placeFields, Timer } from './filter-form.ts';
import { footer } from './footer.ts';
import { formStyles } from './form.styles.ts';
import { headingLevel } from './heading-level.ts';
import { hostLinkColour } from './host-link.ts';
import { type KindWords, spoken } from './language.ts';
import { Later } from './later.ts';
import { listStyles } from './list.styles.ts';
import { FingerpostLoadEvent } from './load-event.ts';
import type { Listing, NextBest } from './next-best.ts';
import { countSentence, emptyWords, failureWords, partialWords } from './notices.ts';
import { type Asked, type Edge, type Facets, type Page, slugs } from './page.ts';
import { QueryController } from './query-controller.ts';
import { FingerpostSelectEvent } from './select-event.ts';
import { direction, SpeakingElement } from './speaks.ts';
import { Steady } from './steady.ts';
import { type Allowed, listAllows, noAnswer, tellPage } from './tell-page.ts';
import { type Ways, waysOn } from './ways.ts';
import { say } from './words/words.ts';
import { capital } from './words.ts';

export const maps = new Later(() => import('../map-layout/map-layout.ts'));
export const waysFurther = new Later(() => import('./next-best.ts'));

/** Entries drawn in one turn. */
const slice = 5;

export interface ElementWords extends KindWords {
  /** Where the public site lists the same. */
  path: string;
}

/** What every list is asked for, a page at a time. */
type Variables = { first: number; opening: boolean; after?: string | null };

/**
 * @summary A list of entries from Fingerpost, with its filters and states.
 *
 * @attr {string} place - Slugs or codes of places, by spaces or commas: entries that serve them, are in them, or cover them.
 * @attr {string} near - The name of a place. Nearest first, with distances.
 * @attr {number} within - How far from `near`, in kilometres.
 * @attr {string} query - Words to look for.
 * @attr {string} themes - Slugs of themes, by spaces or commas. Any of them.
 * @attr {string} audiences - Slugs of audiences, likewise.
 * @attr {number} limit - How many at a time, up to 100. Default 10.
 * @attr {string} layout - How entries stand; `map` puts a map beside the list, where entries have places. Default `list`.
 * @attr {string} collection - The slug of a collection: how a body shapes its own lists.
 * @attr {string} controls - The filters a visitor sees, or `none`. With `map` among them, a button changes between list and map.
 * @attr {string} heading - Words over the list.
 * @attr {number} heading-level - Its level, 1 to 6; entries come one below, or at it where there is no heading. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English; entries stay in the language they were written in.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 * @slot heading - A heading of the page's own, in its own style, in place of `heading`.
 * @slot partner - A line of the page's own beneath everything: a logo, "chosen with …".
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens an entry. Prevent it to do something else than follow the link.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading from the attribute.
 * @csspart controls - The form of filters.
 * @csspart input - A field in it.
 * @csspart button - Any button.
 * @csspart status - The line that says how many there are, or what went wrong.
 * @csspart notice - A warning over a list.
 * @csspart choices - The ways on from an empty list.
 * @csspart places - The places offered under a field.
 * @csspart nearest - The line over what is nearest elsewhere.
 * @csspart whom-to-ask - Somebody to ask, with a phone number.
 * @csspart list - All entries.
 * @csspart entry - One entry.
 * @csspart name - Its name.
 * @csspart link - Any link.
 * @csspart summary - What it is.
 * @csspart facts - Cost, place, distance, for whom.
 * @csspart distance - The distance, set like the arm of a fingerpost.
 * @csspart own-line - A line of its own that the collection puts beside an entry.
 * @csspart caution - That it is not confirmed, or no longer.
 * @csspart map - The room of the map.
 * @csspart footer - Who keeps the list.
 *
 * @cssproperty --fingerpost-link - Colour of links. Default: that of the page.
 * @cssproperty --fingerpost-text - Colour of text. Default: inherited.
 * @cssproperty --fingerpost-background - Background. Default: none.
 * @cssproperty --fingerpost-font - Font of text. Default: inherited.
 * @cssproperty --fingerpost-heading-font - Font of the heading. Default: that of text.
 * @cssproperty --fingerpost-size - Size of text. Default: inherited, at least 14 px.
 * @cssproperty --fingerpost-line-height - Height of lines. Default 1.5.
 * @cssproperty --fingerpost-line - Colour of hairlines.
 * @cssproperty --fingerpost-gap - Room around entries. Default 1em.
 * @cssproperty --fingerpost-radius - Corners of buttons and fields. Default 0.
 * @cssproperty --fingerpost-focus - Colour of the focus outline. Default amber.
 * @cssproperty --fingerpost-arm - Background of a distance.
 * @cssproperty --fingerpost-marker - Colour of markers on a map. Default: ink, or paper where the page is dark.
 * @cssproperty --fingerpost-marker-text - Numbers in markers. Default: the other of the two.
 * @cssproperty --fingerpost-field - Background of a field. Default: that of the system.
 * @cssproperty --fingerpost-field-text - Text in a field.
 * @cssproperty --fingerpost-field-line - Border of a field.
 */
export abstract class ListingElement<R, V extends Variables & Record<string, unknown>, E extends Edge> extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    initial: { type: Object },
    place: {},
    near: {},
    within: { type: Number },
    query: {},
    themes: {},
    audiences: {},
    collection: {},
    limit: { type: Number },
    layout: {},
    controls: {},
    heading: {},
    headingLevel,
    endpoint: {},
    asked: { state: true },
    shown: { state: true },
  };
  static override styles = [baseStyles, formStyles, listStyles];
  static override allowed: Allowed = listAllows('');

  declare initial: R | undefined;
  declare place: string | undefined;
  declare near: string | undefined;
  declare within: number | undefined;
  declare query: string | undefined;
  declare themes: string | undefined;
  declare audiences: string | undefined;
  declare collection: string | undefined;
  declare limit: number;
  declare layout: string;
  declare controls: string;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  declare protected asked: Asked;
  /** How many of the entries fetched are on show. */
  declare protected shown: number;

  protected abstract readonly words: ElementWords;
  protected abstract variables(): V | undefined;
  protected abstract connection(data: R): Page<E>;
  protected abstract appended(before: R, page: R): R;
  protected abstract entries(edges: readonly E[]): TemplateResult;

  protected steady = new Steady(this);
  protected list: QueryController<R, V>;
  #map: MapLayout | undefined;
  #further: NextBest<R, V> | undefined;
  #listing: Listing<R, V>;
  #facets: Facets = {};
  #linkColour: string | undefined;
  #bare = false;
  #started = false;
  #fitted = false;
  #focused: Element | null = null;
  #newFrom: number | undefined;
  /** How many entries are drawn so far, of which answer; what follows a list comes when all of them are. */
  #drawn = Number.POSITIVE_INFINITY;
  #drawnOf = 0;
  #isWhole = true;
  #timer = new Timer();

  constructor(document: TypedDocumentNode<R, V>) {
    super();
    this.limit = 10;
    this.layout = 'list';
    this.controls = 'query themes';
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.asked = {};
    this.shown = Number.POSITIVE_INFINITY;
    const client = () => clientFor(this.endpoint);
    this.list = new QueryController<R, V>(this, {
      client,
      document,
      variables: () => {
        const asked = this.variables();
        return asked && this.layout === 'map' ? { ...asked, map: true } : asked;
      },
      initial: () => this.initial,
      append: (before, page) => this.appended(before, page),
      answered: () => this.#answered(),
    });
    this.#listing = {
      client,
      document,
      endpoint: () => this.endpoint,
      path: () => this.words.path,
      variables: () => this.variables(),
      isEmpty: () => this.page?.edges.length === 0,
      place: () => this.asking.near?.place ?? this.#place,
      area: () => this.#place ?? this.asking.near?.place,
      themes: () => this.asking.base.themes,
      query: () => this.asking.query,
      entries: (data) => {
        // What hides its place is near to nothing.
        const edges = this.connection(data).edges.filter(({ distanceKm }) => distanceKm !== null);
        return edges.length ? this.entries(edges) : nothing;
      },
    };
  }

  override connectedCallback() {
    this.#bare = !this.textContent?.trim() && !this.childElementCount;
    super.connectedCallback();
  }

  protected override performUpdate() {
    // Before the first rendering: content that is no longer shown has no colour. Not sooner: all elements of a page are connected in one go.
    this.#linkColour ??= hostLinkColour(this);
    super.performUpdate();
  }

  protected get page(): Page<E> | undefined {
    return this.list.data && this.connection(this.list.data);
  }

  /** The filters this page lets its visitors see. */
  protected get filters(): string[] {
    return slugs(this.controls).filter((name) => name !== 'none' && name !== 'map');
  }

  /** What any list is asked: the page's attributes, and over them what the visitor asked for. */
  protected get asking() {
    const { asked, limit } = this;
    const near = (asked.near ?? this.near)?.trim();
    const given = (list: string[]) => (list.length ? list : undefined);
    return {
      query: (asked.query ?? this.query)?.trim() || undefined,
      base: {
        places: given(asked.place ? [asked.place] : slugs(this.place)),
        themes: given(asked.theme ? [asked.theme] : slugs(this.themes)),
        audiences: given(asked.audience ? [asked.audience] : slugs(this.audiences)),
        collection: this.collection,
      },
      near: near ? { place: near, withinKm: this.within || undefined } : undefined,
      first: Math.min(100, Math.max(1, Math.trunc(limit) || 10)),
    };
  }

  get #place() {
    return this.asking.base.places?.[0];
  }

  /** The same list on the public site, for whoever wants more than a widget. Beside a service on this very site, an address without a host. */
  protected site(everywhere = false): string {
    const { query, near, base } = this.asking;
    const all = { query, near: near?.place, place: everywhere ? undefined : base.places, themes: base.themes, audiences: base.audiences };
    const parameters = Object.entries(all).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    const search = parameters.length ? `?${new URLSearchParams(parameters)}` : '';
    return `${this.home}${this.words.path}${search}`;
  }

  /** The address of the service, without a path; empty on its own pages. */
  protected get home() {
    return /^https?:\/\/[^/]+/.exec(this.endpoint)?.[0] ?? '';
  }

  /** What this list needs and others do not. */
  protected override awaited() {
    const asksPlace = this.filters.some((name) => name === 'place' || name === 'near');
    return (asksPlace && placeFields.awaited) || (this.#wantsMap && maps.awaited) || (this.#wantsWays && waysFurther.awaited) || undefined;
  }

  protected override ahead() {
    this.list.ahead();
  }

  get #wantsMap() {
    return this.layout === 'map' || this.#offersMap;
  }

  get #offersMap() {
    return slugs(this.controls).includes('map');
  }

  get #wantsWays() {
    const { page } = this;
    return page && (!page.edges.length || Boolean(page.nearChoices?.length));
  }

  protected override willUpdate() {
    if (this.#wantsMap && maps.here) this.#map ??= new maps.here.MapLayout(this);
    if (this.#wantsWays && waysFurther.here) this.#further ??= new waysFurther.here.NextBest<R, V>(this, this.#listing);
    this.#focused = this.shadowRoot?.activeElement ?? null;
  }

  /** A few entries a turn, so that a long list keeps nobody waiting; the first turn of all is for what stands over them. */
  #draw() {
    const { answers } = this.list;
    if (answers !== this.#drawnOf) {
      this.#drawn = this.#started ? 0 : -slice;
      this.#isWhole = false;
    }
    this.#drawnOf = answers;
    this.#drawn = Math.min(this.#drawn + slice, this.#wanted);
    this.#isWhole ||= this.#drawn === this.#wanted;
  }

  get #wanted() {
    return Math.min(this.shown, this.page?.edges.length ?? 0);
  }

  protected override firstUpdated() {
    if (this.#linkColour) this.renderRoot.querySelector<HTMLElement>('.base')?.style.setProperty('--_host-link', this.#linkColour);
  }

  protected override updated() {
    this.#fit();
    this.#keepFocus();
    if (this.#drawn < this.#wanted) this.requestUpdate();
    // An answer that was kept is here within one update.
    this.awaited()?.then(() => this.requestUpdate());
  }

  #fit() {
    const entries = [...this.renderRoot.querySelectorAll('.entry')];
    if (this.#fitted || !entries.length) return;
    this.#fitted = this.#isWhole;
    const fitting = this.steady.fitting(entries);
    if (fitting === entries.length) return;
    this.atOnce = true;
    this.shown = fitting;
  }

  /** A button that was pressed and is gone must not take the reader's place with it. */
  #keepFocus() {
    if (!this.#focused || this.#focused.isConnected) return;
    const entries = this.renderRoot.querySelectorAll('.entry');
    const next = this.#newFrom === undefined ? null : entries[this.#newFrom]?.querySelector('a');
    (next ?? this.renderRoot.querySelector<HTMLElement>('.status'))?.focus();
  }

  async #answered() {
    while (!(await this.updateComplete));
    const { error, offline } = this.list;
    if (error) tellPage(this.localName, noAnswer(this.endpoint, error));
    if (error) this.dispatchEvent(new FingerpostErrorEvent(error.message, offline));
    const { page } = this;
    if (page) this.dispatchEvent(new FingerpostLoadEvent(page.totalCount, Math.min(this.shown, page.edges.length)));
  }

  /** Says that the visitor opened an entry. False when the page wants to do something else with it. */
  protected select(node: Edge['node']): boolean {
    return this.dispatchEvent(new FingerpostSelectEvent(node));
  }

  protected followed(event: Event, node: Edge['node']) {
    if (!this.select(node)) event.preventDefault();
  }

  protected ask(asked: Asked) {
    this.#timer.stop();
    this.steady.hold();
    this.shown = Number.POSITIVE_INFINITY;
    this.#newFrom = undefined;
    this.#further?.forget();
    this.asked = asked;
  }

  async #more() {
    const { page } = this;
    if (!page) return;
    this.#newFrom = Math.min(this.shown, page.edges.length);
    this.steady.hold();
    if (this.shown < page.edges.length) {
      this.shown = Number.POSITIVE_INFINITY;
      return;
    }
    await this.list.more({ after: page.pageInfo.endCursor, opening: false } as Partial<V>);
  }

  override render() {
    const { page, heading } = this;
    // Neither before now: an answer that was kept comes within the update.
    this.#draw();
    this.#started ||= Boolean(page) || !this.variables();
    this.#facets = { ...this.#facets, ...page?.facets };
    const body = page ? this.#results(page) : this.#instead();
    // Another answer is put in another place, so that all in it is new: what was open, or where it stood, is none of its own.
    const [even, odd] = this.list.answers % 2 ? [nothing, body] : [body, nothing];
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${heading || capital(this.words.many)}>
      <slot name="heading">${this.#started && heading ? this.#heading(heading) : nothing}</slot>
      ${this.#started && this.filters.length ? this.#form() : nothing}
      <p class="status ${this.#started || this.#bare || this.list.error ? '' : 'quiet'}" part="status" role="status" tabindex="-1">${this.#says()}</p>
      ${page && this.#offersMap ? this.#map?.button(() => this.steady.hold()) : nothing}
      ${even}${odd}${(this.#started && (!page || this.#isWhole)) || this.list.error ? html`<slot name="partner"></slot>` : nothing}
    </section>${this.#waits ? html`<slot></slot>` : nothing}`;
  }

  #heading(words: string) {
    return html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${words}</div>`;
  }

  #form() {
    const { filters, asked, query, near, themes, audiences, queryLabel } = this;
    return filterForm({
      filters,
      asked,
      queryLabel,
      label: this.heading || queryLabel,
      given: { query, near, themes, audiences },
      facets: this.#facets,
      own: this.ownField(this.#facets),
      timer: this.#timer,
      client: () => clientFor(this.endpoint),
      take: (all) => this.ask(all),
    });
  }

  protected get queryLabel() {
    return this.words.search ?? say().searchFor(this.words.many);
  }

  /** A filter of its own, after those all lists have. */
  protected ownField(_facets: Facets): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What is said to everyone, and read out to those who listen. */
  #says() {
    const { page, words } = this;
    const { error, offline, busy } = this.list;
    if (!this.variables()) return nothing;
    if (busy || (!page && !error)) return say().fetching(words.many);
    const asked = Object.values(this.asked).some(Boolean);
    if (!page) return error && failureWords(error, offline, words.many, asked);
    const { length } = page.edges;
    if (!length) return emptyWords(words.many, asked);
    return countSentence(page.totalCount, Math.min(this.shown, length), words);
  }

  /** Nothing of its own is on show yet: what the page put inside stands as the page has it, not in our lines, which may be higher. */
  get #waits() {
    return !this.#started && !this.list.error;
  }

  /** In place of a list: what the page put inside the element, and a way on when the list did not come. */
  #instead() {
    if (this.#waits) return nothing;
    if (!this.variables()) return footer(this.home, this.site(), []);
    const failed = this.list.error && !this.list.busy;
    return html`${failed ? waysOn({ ...this.#ways(), again: () => this.list.retry() }) : nothing}<slot></slot>`;
  }

  #ways(): Ways {
    return { asked: this.asked, ask: (all) => this.ask(all), site: this.site(true) };
  }

  #results(page: Page<E>) {
    const { asked } = this;
    const { error, adding, busy } = this.list;
    const edges = page.edges.slice(0, this.shown);
    const more = page.pageInfo.hasNextPage || edges.length < page.edges.length;
    const ways = this.#ways();
    const isWaiting = !edges.length && this.#further?.settled === false;
    const isWhole = this.#isWhole;
    const list = html`<div part="list" class=${isWhole ? '' : 'partial'} aria-busy=${busy || !isWhole}>${this.entries(edges.slice(0, this.#drawn))}</div>`;
    return html`
      ${page.nearChoices?.length ? waysFurther.here?.whichPlace(page.nearChoices, (near, named) => this.ask({ ...asked, near, named })) : nothing}
      ${error ? html`<p class="notice" part="notice" role="alert">${partialWords(error)}</p>` : nothing}
      ${edges.length ? (this.#map?.around(edges, list) ?? list) : isWaiting ? nothing : (this.#further?.render(ways, page.didYouMean) ?? waysOn(ways))}
      ${more && isWhole ? html`<p class="more"><button part="button" @click=${this.#more}>${adding ? say().fetchingMore : say().showMore(this.words.many)}</button></p>` : nothing}
      ${
        isWaiting || !isWhole
          ? nothing
          : footer(
              this.home,
              this.site(),
              edges.map(({ node }) => node.steward?.name),
            )
      }`;
  }
}

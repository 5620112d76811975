/**
 * What every widget that lists entries has in common: states, filters, "show more", events. A kind brings its query and how it says an entry. Over 300
 * lines, a fifth of them its public documentation; what is left is one state that is drawn, and parts of it would hand that to and fro, which every list
 * pays for in bytes.
 */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { MapLayout } from '../map-layout/map-layout.ts';
import { AskingElement } from './asking-element.ts';
import { baseStyles } from './base.styles.ts';
import { caution } from './caution.ts';
import { clientFor } from './client.ts';
import { Drawing } from './drawing.ts';
import { entryName } from './entry-name.ts';
import { FingerpostErrorEvent } from './error-event.ts';
import { filterForm } from './filter-form.ts';
import { Focus } from './focus.ts';
import { footer } from './footer.ts';
import { formStyles } from './form.styles.ts';
import { spoken } from './language.ts';
import { listStyles } from './list.styles.ts';
import { FingerpostLoadEvent } from './load-event.ts';
import type { NextBest } from './next-best.ts';
import { partialWords, statusWords } from './notices.ts';
import { maps, placeFields, waysFurther } from './occasions.ts';
import { ownLine } from './own-line.ts';
import { type Asked, type Edge, type Facets, type Page, slugs } from './page.ts';
import { QueryController } from './query-controller.ts';
import { FingerpostSelectEvent } from './select-event.ts';
import { direction } from './speaks.ts';
import { Steady } from './steady.ts';
import { type Allowed, listAllows, noAnswer, tellPage } from './tell-page.ts';
import { Timer } from './timer.ts';
import { turn } from './turns.ts';
import { type Ways, waysOn } from './ways.ts';
import { say } from './words/words.ts';
import { capital } from './words.ts';

/** What every list is asked for, a page at a time. */
export type Variables = { first: number; opening: boolean; after?: string | null };

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
export abstract class ListingElement<R, V extends Variables & Record<string, unknown>, E extends Edge> extends AskingElement {
  static override properties: PropertyDeclarations = { shown: { state: true } };
  static override styles = [baseStyles, formStyles, listStyles];
  static override allowed: Allowed = listAllows('');

  /** The answer that the server rendered it with. No property of Lit's: those cannot be read before the first update, and what is asked ahead is asked before. */
  declare initial: R | undefined;
  /** What it asks its list with. */
  readonly document: TypedDocumentNode<R, V>;
  /** How many of the entries fetched are on show. */
  declare protected shown: number;

  abstract variables(): V | undefined;
  abstract connection(data: R): Page<E>;
  protected abstract appended(before: R, page: R): R;
  abstract entries(edges: readonly E[]): TemplateResult;

  protected steady = new Steady(this);
  protected list: QueryController<R, V>;
  #map: MapLayout | undefined;
  #further: NextBest<R, V> | undefined;
  #facets: Facets = {};
  #bare = false;
  #started = false;
  #fitted = false;
  #drawing = new Drawing();
  #focus = new Focus(this);
  #timer = new Timer();

  constructor(document: TypedDocumentNode<R, V>) {
    super();
    this.document = document;
    this.shown = Number.POSITIVE_INFINITY;
    this.list = new QueryController<R, V>(this, {
      client: () => clientFor(this.endpoint),
      document,
      variables: () => {
        const asked = this.sent;
        return asked && this.layout === 'map' ? { ...asked, map: true } : asked;
      },
      initial: () => this.initial,
      append: (before, page) => this.appended(before, page),
      answered: () => this.#answered(),
    });
  }

  override connectedCallback() {
    this.#bare = !this.textContent?.trim() && !this.childElementCount;
    super.connectedCallback();
  }

  /** What is sent: what the page or the visitor asks, in the language spoken. */
  get sent(): V | undefined {
    const asked = this.variables();
    return asked && { ...asked, ...this.translation };
  }

  get page(): Page<E> | undefined {
    return this.list.data && this.connection(this.list.data);
  }

  /** The level of the names of entries. */
  protected get level() {
    return this.headingLevel + (this.heading ? 1 : 0);
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
    if (this.#wantsWays && waysFurther.here) this.#further ??= new waysFurther.here.NextBest<R, V>(this);
  }

  protected override updated() {
    this.#drawing.went();
    if (!this.#fitted) this.#fit();
    if (!this.#drawing.isDone) this.requestUpdate();
    // An answer that was kept is here within one update.
    this.awaited()?.then(() => this.requestUpdate());
  }

  /** Lets go of entries there is no room for. The last are laid out at once, as that is then told; those before in a turn of their own. */
  #fit(isTurn = this.#drawing.isWhole) {
    if (!isTurn) {
      this.steady.clip();
      turn().then(() => this.#fit(true));
      return;
    }
    const entries = [...this.renderRoot.querySelectorAll('.entry')];
    if (this.#fitted || !entries.length) return;
    this.#fitted = this.#drawing.isWhole;
    const fitting = this.steady.fitting(entries);
    if (fitting === entries.length) return;
    this.atOnce = true;
    this.shown = fitting;
  }

  async #answered() {
    while (!(await this.updateComplete));
    const { page } = this;
    const { error, offline } = this.list;
    if (error) {
      tellPage(this.localName, noAnswer(this.endpoint, error));
      this.dispatchEvent(new FingerpostErrorEvent(error.message, offline));
    }
    if (page) this.dispatchEvent(new FingerpostLoadEvent(page.totalCount, Math.min(this.shown, page.edges.length)));
  }

  /** Says that the visitor opened an entry. False when the page wants to do something else with it. */
  protected select(node: Edge['node']): boolean {
    return this.dispatchEvent(new FingerpostSelectEvent(node));
  }

  protected followed(event: Event, node: Edge['node']) {
    if (!this.select(node)) event.preventDefault();
  }

  ask(asked: Asked) {
    this.#timer.stop();
    this.steady.hold();
    this.shown = Number.POSITIVE_INFINITY;
    this.#focus.from = undefined;
    this.#further?.forget();
    this.asked = asked;
  }

  async #more() {
    const { page } = this;
    if (!page) return;
    const { length } = page.edges;
    const fits = this.shown < length;
    this.#focus.from = Math.min(this.shown, length);
    this.steady.hold();
    this.shown = Number.POSITIVE_INFINITY;
    if (!fits) await this.list.more({ after: page.pageInfo.endCursor, opening: false } as Partial<V>);
  }

  override render() {
    const { page, heading } = this;
    // Not before: an answer that was kept comes within the update.
    this.#drawing.go(this.list.answers, Math.min(this.shown, page?.edges.length ?? 0), !this.#started);
    this.#started ||= Boolean(page) || !this.variables();
    this.#facets = { ...this.#facets, ...page?.facets };
    const body = page ? this.#results(page) : this.#instead();
    // Another answer is put in another place, so that all in it is new: what was open, or where it stood, is none of its own.
    const [even, odd] = this.list.answers % 2 ? [nothing, body] : [body, nothing];
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${heading || capital(this.words.many)}>
      <slot name="heading">${this.#started && heading ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>` : nothing}</slot>
      ${this.#started && this.filters.length ? filterForm(this, this.#facets, this.#timer) : nothing}
      <p class="status ${this.#started || this.#bare || this.list.error ? '' : 'quiet'}" part="status" role="status" tabindex="-1">${this.#says()}</p>
      ${page && this.#offersMap ? this.#map?.button(() => this.steady.hold()) : nothing}
      ${even}${odd}${(this.#started && (!page || this.#drawing.isWhole)) || this.list.error ? html`<slot name="partner"></slot>` : nothing}
    </section>${this.#waits ? html`<slot></slot>` : nothing}`;
  }

  get queryLabel() {
    return this.words.search ?? say().searchFor(this.words.many);
  }

  /** A filter of its own, after those all lists have. */
  ownField(_facets: Facets): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What is said to everyone, and read out to those who listen. */
  #says() {
    const { page, words, shown, list } = this;
    return this.variables() ? statusWords({ page, words, shown, list, asked: Object.values(this.asked).some(Boolean) }) : nothing;
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
    const { error, adding, busy } = this.list;
    const edges = page.edges.slice(0, this.shown);
    const more = page.pageInfo.hasNextPage || edges.length < page.edges.length;
    const ways = this.#ways();
    // What takes the place of an empty list comes as a whole.
    const isWaiting = !edges.length && this.#further?.settled === false;
    const { isWhole, drawn } = this.#drawing;
    const list = html`<div part="list" class=${isWhole ? '' : 'partial'} aria-busy=${busy || !isWhole}>${this.entries(edges.slice(0, drawn))}</div>`;
    return html`
      ${page.nearChoices?.length ? waysFurther.here?.whichPlace(page.nearChoices, (near, named) => this.ask({ ...this.asked, near, named })) : nothing}
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

  /** Entries under each other, or as cards. */
  protected listed(edges: readonly E[], level = this.level): TemplateResult {
    return html`<ul role="list" class=${this.layout === 'cards' ? 'cards' : 'entries'}>
      ${edges.map((edge) => this.#entry(edge, level))}
    </ul>`;
  }

  /** What stands before the name of an entry. */
  protected lead(_edge: E): unknown {
    return nothing;
  }

  /** What a list says of an entry under its name. */
  protected abstract facts(edge: E): TemplateResult;

  /** What an entry ends with. */
  protected rest(_edge: E): unknown {
    return nothing;
  }

  #entry(edge: E, level: number) {
    const { node } = edge;
    return html`<li class="entry" part="entry">
      ${this.lead(edge)} ${entryName(node, level, (event) => this.followed(event, node))} ${ownLine(edge)} ${this.facts(edge)}
      ${caution(node)} ${this.rest(edge)}
    </li>`;
  }
}

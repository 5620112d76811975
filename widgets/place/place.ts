import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  type ListingKind,
  PlaceGlanceDocument,
  type PlaceGlanceQuery,
  type PlaceGlanceQueryVariables,
} from '../../generated/gql/graphql.ts';
import { baseStyles } from '../parts/base.styles.ts';
import { clientFor } from '../parts/client.ts';
import { FingerpostErrorEvent } from '../parts/error-event.ts';
import { headingLevel } from '../parts/heading-level.ts';
import { spoken } from '../parts/language.ts';
import { Later } from '../parts/later.ts';
import { homeOf, safeUrl } from '../parts/links.ts';
import { FingerpostLoadEvent } from '../parts/load-event.ts';
import { londonDay } from '../parts/london-days.ts';
import { persisted } from '../parts/persisted.ts';
import { QueryController } from '../parts/query-controller.ts';
import { direction, fromRecord, SpeakingElement } from '../parts/speaks.ts';
import { noAnswer, tellPage } from '../parts/tell-page.ts';
import { turn } from '../parts/turns.ts';
import { andWords, inSentence } from '../parts/words.ts';
import { resultWords, type SearchEdge } from '../search/result-words.ts';
import { placeStyles } from './place.styles.ts';
import { say } from './words/words.ts';

type Place = NonNullable<PlaceGlanceQuery['place']>;

const folders: Readonly<Record<ListingKind, string>> = {
  ...{ GROUP: 'groups', VENUE: 'venues', FUND: 'funding', OPPORTUNITY: 'volunteering', EVENT: 'events' },
};
const kinds = Object.keys(folders) as ListingKind[];
const open = new Set<unknown>(['OPEN', 'CLOSING_SOON', 'ROLLING']);
/** Days are asked for by their dates, and what tells dates takes a slow phone 40 ms to make: a turn of its own. */
const days = new Later(() => turn().then(() => dayIn(0)));
/** As many themes as a line bears. */
const mostThemes = 3;

const dayIn = (days: number) => londonDay(new Date(Date.now() + days * 86_400_000));
const slugOf = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * @summary A parish, town or district at a glance: how much there is of each kind, what meets this week, rooms, money, roles, the next event, and what is missing.
 *
 * @attr {string} place - The slug or the name of the place.
 * @attr {string} heading - Words over it. Default: the name of the place.
 * @attr {number} heading-level - Its level, 1 to 6; what is below it comes one below. Default 2.
 * @attr {string} lang - The language to speak: `en`, `pl`, `lt`, `ro`, `uk` or `pt`. Default that of the page around it. What it has no words for is said in English.
 * @attr {string} endpoint - Address of the GraphQL service. The loader sets its own.
 *
 * @slot - What shows before, without or instead of it: a plain link to the place.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - It is there.
 * @event {FingerpostErrorEvent} fingerpost-error - It could not be fetched.
 *
 * @csspart base - The whole.
 * @csspart heading - The heading.
 * @csspart counts - How much there is of each kind.
 * @csspart section - One of the sections.
 * @csspart choices - The places to choose from, where the name is not one.
 * @csspart button - Any button.
 * @csspart gap - What is missing.
 * @csspart link - Any link.
 * @csspart footer - Where it is from.
 */
export class FingerpostPlace extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    place: {},
    heading: {},
    headingLevel,
    endpoint: {},
    chosen: { state: true },
  };
  static override styles = [baseStyles, placeStyles];

  declare place: string | undefined;
  declare heading: string | undefined;
  declare headingLevel: number;
  declare endpoint: string;
  /** What the visitor chose, where the page's own word is not one place. */
  declare protected chosen: string | undefined;

  #glance: QueryController<PlaceGlanceQuery, PlaceGlanceQueryVariables>;

  constructor() {
    super();
    this.headingLevel = 2;
    this.endpoint = '/graphql';
    this.#glance = new QueryController<PlaceGlanceQuery, PlaceGlanceQueryVariables>(this, {
      client: () => clientFor(this.endpoint),
      document: persisted(PlaceGlanceDocument),
      variables: () => {
        const typed = this.#typed;
        return typed ? { typed, slug: slugOf(typed), from: dayIn(0), until: dayIn(6), ...this.translation } : undefined;
      },
      answered: () => this.#answered(),
    });
  }

  protected override awaited() {
    return days.awaited;
  }

  async #answered() {
    await this.updateComplete;
    const { error, offline, data } = this.#glance;
    if (error) tellPage(this.localName, noAnswer(this.endpoint, error));
    else if (!data?.place) tellPage(this.localName, `knows no place “${this.#typed}”.`);
    if (error) this.dispatchEvent(new FingerpostErrorEvent(error.message, offline));
    if (data?.place) this.dispatchEvent(new FingerpostLoadEvent(1, 1));
  }

  get #typed() {
    return (this.chosen ?? this.place)?.trim().slice(0, 100);
  }

  get #home() {
    return homeOf(this.endpoint);
  }

  override render() {
    const { data } = this.#glance;
    const place = data?.place;
    return html`<section class="base" part="base" lang=${spoken()} dir=${direction()} aria-label=${this.heading || place?.name || nothing}>
      ${place ? this.#shown(place) : this.#instead(data)}
    </section>${data || this.#glance.error ? nothing : html`<slot></slot>`}`;
  }

  /** While it is on its way, and where it is not one place: what the page put inside stays. */
  #instead(data: PlaceGlanceQuery | undefined) {
    const words = say();
    const { error, busy } = this.#glance;
    const site = html`<a part="link" href="${this.#home}/">${words.lookOnSite}</a>`;
    if (!data || busy)
      return html`${
        error && !busy
          ? html`<div role="status"><p>${words.failed}</p><p class="choices" part="choices"><button part="button" @click=${() => this.#glance.retry()}>${words.tryAgain}</button> ${site}</p></div>`
          : html`<p class="quiet" role="status">${this.#typed ? words.fetching : nothing}</p>`
      }${data || error ? html`<slot></slot>` : nothing}`;
    const typed = this.#typed ?? '';
    const named = data.places.filter(({ name }) => slugOf(name) === slugOf(typed));
    const choices = named.length > 1 ? named : data.places;
    return html`<div role="status"><p>${named.length > 1 ? words.whichPlace(typed) : words.unknown(typed)}${named.length < 2 && choices.length ? ` ${words.didYouMean}` : nothing}</p>
      <p class="choices" part="choices">${choices.map(({ name, slug, within }) => {
        const area = within.find(({ kind }) => kind === 'DISTRICT' || kind === 'UNITARY');
        return html`<button part="button" @click=${() => this.#choose(slug)}>${name}${area ? `, ${area.name}` : nothing}</button>`;
      })} ${site}</p></div><slot></slot>`;
  }

  async #choose(slug: string) {
    this.chosen = slug;
    await this.updateComplete;
    await new Promise((answered) => this.addEventListener('fingerpost-load', answered, { once: true }));
    // The button that was pressed is gone.
    this.renderRoot.querySelector<HTMLElement>('.heading')?.focus();
  }

  #address(kind: ListingKind, place: Place) {
    return `${this.#home}/${folders[kind]}?place=${place.slug}`;
  }

  #shown(place: Place) {
    const words = say();
    const { name, slug, coverage } = place;
    const here = kinds.flatMap((kind) => {
      const count = coverage.kinds.find((cell) => cell.kind === kind)?.count ?? 0;
      return count ? [html`<li><a part="link" href=${this.#address(kind, place)}>${words.counts[kind](count)}</a></li>`] : [];
    });
    const rooms = place.rooms.edges.filter(({ node }) => 'spaces' in node && node.spaces.length).slice(0, 3);
    const { edges: funds } = place.money;
    const cheap = coverage.affordableRooms ? html`<p>${words.cheapRooms(coverage.affordableRooms)}</p>` : nothing;
    return html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">${this.heading || name}</div>
      ${here.length ? html`<ul class="counts" part="counts" role="list" aria-label=${words.isThere(name)}>${here}</ul>` : html`<p class="counts">${words.nothing(name)}</p>`}
      ${
        here.length
          ? html`<div class="glance">
        ${this.#section(words.meets, place.meets.edges)}
        ${this.#section(words.rooms, rooms, cheap)}
        ${this.#section(words.money, funds.filter(({ node }) => 'roundState' in node && open.has(node.roundState)).slice(0, 3))}
        ${this.#section(words.roles, place.roles.edges)}
        ${this.#section(words.nextEvent, place.events.edges)}
      </div>`
          : nothing
      }
      ${this.#missing(place)}
      <p class="all"><a part="link" href="${this.#home}/places/${slug}"><strong>${words.everything(name)}</strong></a></p>
      <p class="foot" part="footer">${words.from} <a part="link" href="${this.#home}/">Fingerpost</a>. <a part="link" href="${this.#home}/places/${slug}">${words.wrong}</a></p>`;
  }

  #section(title: string, edges: readonly SearchEdge[], more: TemplateResult | typeof nothing = nothing) {
    if (!edges.length) return nothing;
    return html`<section part="section" aria-label=${title}>
      <div role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${title}</div>
      ${more}
      <ul role="list">${edges.map(({ node }) => {
        const { lead, facts } = resultWords(node);
        const price = 'spaces' in node ? facts[1] : 'roundState' in node ? facts[0] : null;
        return html`<li><a part="link" href=${safeUrl(node.url) ?? nothing}>${fromRecord(node.name)}</a>${lead || price ? html`<br />${[lead, price].filter(Boolean).join('. ')}` : nothing}</li>`;
      })}</ul>
    </section>`;
  }

  /** The wide themes: a village is not blamed for having nothing on each illness. */
  #missing({ slug, coverage }: Place) {
    const words = say();
    const themes = coverage.themes.flatMap(({ term, count }) => (term && !term.parent && !count ? [inSentence(term.label)] : []));
    const link = html`<a part="link" href="${this.#home}/missing?place=${slug}">${words.tellMissing}</a>`;
    if (!themes.length) return html`<p class="gap" part="gap">${link}</p>`;
    return html`<p class="gap" part="gap">${words.missing(andWords(themes.slice(0, mostThemes)), Math.max(0, themes.length - mostThemes))} ${link}</p>`;
  }
}

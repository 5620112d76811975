import { html, nothing, type TemplateResult } from 'lit';
import {
  FundDetailsDocument,
  type FundDetailsQuery,
  type FundDetailsQueryVariables,
  type FundFor,
  FundsDocument,
  type FundsQuery,
  type FundsQueryVariables,
  type RoundState,
} from '../../generated/gql/graphql.ts';
import { clientFor } from '../parts/client.ts';
import { detailsStyles } from '../parts/details.styles.ts';
import { DetailsController } from '../parts/details-controller.ts';
import { safeUrl } from '../parts/links.ts';
import { ListingElement } from '../parts/listing-element.ts';
import { appendPage } from '../parts/page.ts';
import { persisted } from '../parts/persisted.ts';
import type { Reader } from './fund-details.ts';
import { type FundEdge, type FundNode, fundFacts, fundName } from './fund-entry.ts';
import { fundingStyles } from './funding.styles.ts';

type Who = 'groups' | 'people';
const forWhom: Record<Who, FundFor[]> = { groups: ['GROUPS', 'INTERMEDIARIES', 'COUNCILS'], people: ['INDIVIDUALS'] };
/** A fund that is over is not shown to those who only look around: a dead round costs an evening. What nobody has confirmed is, and says so. */
const notOver: RoundState[] = ['OPEN', 'CLOSING_SOON', 'ROLLING', 'FORECAST', 'BETWEEN_ROUNDS', 'UNCONFIRMED'];
/** How far around a place what was paid for is near it, in kilometres. */
const nearKm = 15;

type Show = (url: string, reader: Reader) => TemplateResult;

/**
 * @summary Money that groups, or people, can apply for: how much, until when, for whom, what it wants, and what it paid for near here.
 *
 * Grants for groups are kept apart from help for people in hardship: a visitor sees one or the other. Funds that are over are shown only to
 * those who look for them in words, as closed. Attributes,
 * slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'groups' | 'people'} who - Whom the money is for: groups and other bodies, or people in hardship. Default `groups`.
 * @attr {'list' | 'cards'} layout - Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences who`, or `none`. Default `query themes who`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens a fund, on the spot or on its own page.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart amount - How much one can have.
 * @csspart deadline - Until when, or in which state it is.
 * @csspart wants - What it wants to bring about.
 * @csspart more - What opens an entry.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostFunding extends ListingElement<FundsQuery, FundsQueryVariables, FundEdge> {
  static override properties = { who: {} };
  static override styles = [...ListingElement.styles, detailsStyles, fundingStyles];

  declare who: string;
  protected override readonly words = { one: 'fund', many: 'funds', path: '/funding' };
  #details = new DetailsController<FundDetailsQuery, FundDetailsQueryVariables, Show>(this, {
    client: () => clientFor(this.endpoint),
    document: persisted(FundDetailsDocument),
    variables: (id) => {
      const place = this.#here;
      return { id, near: place ? { place, withinKm: nearKm } : null, here: place !== undefined };
    },
    shower: async () => (await import('./fund-details.ts')).fundDetails,
  });

  constructor() {
    super(persisted(FundsDocument));
    this.who = 'groups';
    this.controls = 'query themes who';
  }

  get #who(): Who {
    return (this.asked.who ?? this.who) === 'people' ? 'people' : 'groups';
  }

  /** Where the reader is, as far as the page or the reader said. */
  get #here(): string | undefined {
    const { near, base } = this.asking;
    return near?.place ?? base.places?.[0];
  }

  protected override variables(): FundsQueryVariables {
    const { query, base, near, first } = this.asking;
    const { filters } = this;
    return {
      query,
      filter: { base, states: query ? undefined : notOver, forWhom: forWhom[this.#who] },
      near,
      // What closes first is what a reader must know first, unless they look for words, or at a place: there what is for it alone comes first.
      sort: query || near || base.places ? undefined : 'CLOSING_SOON',
      first,
      opening: true,
      themes: filters.includes('themes'),
      audiences: filters.includes('audiences'),
    };
  }

  protected override connection(data: FundsQuery) {
    return data.funds;
  }

  protected override appended(before: FundsQuery, page: FundsQuery): FundsQuery {
    return { funds: appendPage(before.funds, page.funds) };
  }

  protected override ownField(): TemplateResult | typeof nothing {
    if (!this.filters.includes('who')) return nothing;
    const choice = (value: Who, words: string) =>
      html`<label><input type="radio" name="who" value=${value} .checked=${value === this.#who} />${words}</label>`;
    return html`<fieldset>
      <legend>Money for</legend>
      <div class="kinds">${choice('groups', 'Groups')} ${choice('people', 'People in hardship')}</div>
    </fieldset>`;
  }

  protected override entries(edges: readonly FundEdge[]): TemplateResult {
    return html`<ul role="list" class=${this.layout === 'cards' ? 'cards' : 'entries'}>
      ${edges.map((edge) => this.#entry(edge))}
    </ul>`;
  }

  #entry(edge: FundEdge) {
    const { node } = edge;
    const { id, name } = node;
    const fetch = () => this.#details.fetch(id);
    return html`<li class="entry" part="entry">
      ${fundName(node, this.headingLevel + (this.heading ? 1 : 0), (event) => this.followed(event, node))} ${fundFacts(edge)}
      <details
        ?open=${this.#details.isOpen(id)}
        @pointerdown=${fetch}
        @focusin=${fetch}
        @toggle=${({ currentTarget }: Event) => this.#toggled(node, (currentTarget as HTMLDetailsElement).open)}
      >
        <summary part="more">May we apply, and how<span class="quiet">: ${name}</span></summary>
        <div class="rest">${this.#rest(node)}</div>
      </details>
    </li>`;
  }

  #toggled(node: FundNode, open: boolean) {
    if (!this.#details.toggled(node.id, open) || !open) return;
    this.select(node);
    this.#details.fetch(node.id);
  }

  #rest(node: FundNode): TemplateResult {
    const url = safeUrl(node.url) ?? this.site();
    const page = html`<a part="link" href=${url}>Everything about ${node.name}</a>`;
    if (!this.#details.isOpen(node.id)) return html`<p>${page}</p>`;
    const rest = this.#details.of(node.id);
    if (rest === 'fetching') return html`<p>Fetching the rest… ${page}</p>`;
    if (rest === 'failed') return html`<p>The rest did not arrive. Close this and open it again, or see ${page}.</p>`;
    const check = this.#who === 'people' ? null : `${this.site().replace(/\/funding.*/, '')}/funding/check`;
    return rest(url, { near: this.page?.near?.name ?? 'here', check });
  }
}

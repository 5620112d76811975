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
import { choicesStyles } from '../parts/choices.styles.ts';
import { KindElement } from '../parts/kind-element.ts';
import { persisted } from '../parts/persisted.ts';
import { listAllows } from '../parts/tell-page.ts';
import type { Reader } from './fund-details.ts';
import { type FundEdge, fundColumns, fundFacts } from './fund-entry.ts';
import { fundingStyles } from './funding.styles.ts';
import { say } from './words/words.ts';

type Who = 'groups' | 'people';
const forWhom: Record<Who, FundFor[]> = { groups: ['GROUPS', 'INTERMEDIARIES', 'COUNCILS'], people: ['INDIVIDUALS'] };
/** A fund that is over is not shown to those who only look around: a dead round costs an evening. What nobody has confirmed is, and says so. */
const notOver: RoundState[] = ['OPEN', 'CLOSING_SOON', 'ROLLING', 'FORECAST', 'BETWEEN_ROUNDS', 'UNCONFIRMED'];
/** How far around a place what was paid for is near it, in kilometres. */
const nearKm = 15;

type Details = (url: string, reader: Reader) => TemplateResult;

/**
 * @summary Money that groups, or people, can apply for: how much, until when, for whom, what it wants, and what it paid for near here.
 *
 * Grants for groups are kept apart from help for people in hardship: a visitor sees one or the other. Funds that are over are shown only to
 * those who look for them in words, as closed. Attributes,
 * slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'groups' | 'people'} who - Whom the money is for: groups and other bodies, or people in hardship. Default `groups`.
 * @attr {'list' | 'cards' | 'table'} layout - Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences who`, or `none`. Default `query themes who`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens a fund, on the spot or on its own page.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart table - The table.
 * @csspart amount - How much one can have.
 * @csspart deadline - Until when, or in which state it is.
 * @csspart wants - What it wants to bring about.
 * @csspart more - What opens an entry.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostFunding extends KindElement<FundsQuery, FundsQueryVariables, FundEdge, FundDetailsQuery, Details> {
  static override properties = { who: {} };
  static override allowed = listAllows('who', { who: 'groups people' });
  static override styles = [...KindElement.styles, choicesStyles, fundingStyles];

  declare who: string;
  protected override readonly field = 'funds';

  constructor() {
    super(persisted(FundsDocument), persisted(FundDetailsDocument), () => import('./fund-details.ts').then((all) => all.fundDetails));
    this.who = 'groups';
    this.controls = 'query themes who';
  }

  override get words() {
    return { ...say().kind, path: '/funding' };
  }

  protected override get openers() {
    return [{ part: 'more', words: say().more, show: (details: Details, url: string) => details(url, this.#reader) }];
  }

  protected override get columns() {
    return fundColumns();
  }

  protected override detailsVariables(id: string): FundDetailsQueryVariables {
    const place = this.#here;
    return { id, near: place ? { place, withinKm: nearKm } : null, here: place !== undefined };
  }

  get #who(): Who {
    return (this.asked.who ?? this.who) === 'people' ? 'people' : 'groups';
  }

  /** Where the reader is, as far as the page or the reader said. */
  get #here(): string | undefined {
    const { near, base } = this.asking;
    return near?.place ?? base.places?.[0];
  }

  override variables(): FundsQueryVariables {
    const { query, base, near } = this.asking;
    return {
      ...this.question({ states: query ? undefined : notOver, forWhom: forWhom[this.#who] }),
      // What closes first is what a reader must know first, unless they look for words, or at a place: there what is for it alone comes first.
      sort: query || near || base.places ? undefined : 'CLOSING_SOON',
    };
  }

  override ownField(): TemplateResult | typeof nothing {
    if (!this.filters.includes('who')) return nothing;
    const choice = (value: Who, words: string) =>
      html`<label><input type="radio" name="who" value=${value} .checked=${value === this.#who} />${words}</label>`;
    return html`<fieldset>
      <legend>${say().moneyFor}</legend>
      <div class="kinds">${choice('groups', say().groups)} ${choice('people', say().people)}</div>
    </fieldset>`;
  }

  protected override facts(edge: FundEdge) {
    return fundFacts(edge);
  }

  get #reader(): Reader {
    const check = this.#who === 'people' ? null : `${this.home}/funding/check`;
    return { near: this.page?.near?.name, check };
  }
}

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  VenueDetailsDocument,
  type VenueDetailsQuery,
  VenuesDocument,
  type VenuesQuery,
  type VenuesQueryVariables,
} from '../../generated/gql/graphql.ts';
import { KindElement } from '../parts/kind-element.ts';
import { slugs } from '../parts/page.ts';
import { persisted } from '../parts/persisted.ts';
import { listAllows } from '../parts/tell-page.ts';
import { moneyWords } from '../parts/words.ts';
import type { Hirer } from './price.ts';
import { type VenueEdge, venueColumns, venueFacts } from './venue-entry.ts';
import { say } from './words/words.ts';

type Details = (url: string, hirer: Hirer) => TemplateResult;

const hirers: readonly Hirer[] = ['COMMUNITY', 'PRIVATE', 'COMMERCIAL', 'PARTNER'];
const sizes = [10, 20, 50, 100, 200];
/** In pounds an hour. */
const prices = [10, 15, 20, 30, 50];

/**
 * @summary Places to meet or to hire: their rooms and how many they hold, what they cost people like the reader, and whether one gets in.
 *
 * Attributes, slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'community' | 'private' | 'commercial' | 'partner'} hirer-class - Who the readers are: prices are said for them. Default `community`.
 * @attr {number} capacity - Only venues with a room that holds at least so many people.
 * @attr {number} max-price - Only venues with a room at most so many pounds an hour, for those of `hirer-class`.
 * @attr {string} facilities - Slugs of what must all be there, such as `kitchen`, by spaces or commas.
 * @attr {'list' | 'cards' | 'table' | 'map'} layout - Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences capacity hirer price facilities`, or `none`. Default `query capacity hirer`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens a venue, on the spot or on its own page.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart table - The table.
 * @csspart closed - That it is closed today.
 * @csspart rooms - Its rooms and how many they hold.
 * @csspart price - What it costs people like the reader.
 * @csspart access - Step-free way in, hearing loop, accessible toilet.
 * @csspart unknown - What nobody has told yet.
 * @csspart more - What opens an entry.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostVenues extends KindElement<VenuesQuery, VenuesQueryVariables, VenueEdge, VenueDetailsQuery, Details> {
  static override properties: PropertyDeclarations = {
    hirerClass: { attribute: 'hirer-class' },
    capacity: { type: Number },
    maxPrice: { type: Number, attribute: 'max-price' },
    facilities: {},
  };
  static override allowed = listAllows('capacity hirer price facilities', { 'hirer-class': 'community private commercial partner' });

  declare hirerClass: string;
  declare capacity: number | undefined;
  declare maxPrice: number | undefined;
  declare facilities: string | undefined;
  protected override readonly field = 'venues';

  constructor() {
    super(persisted(VenuesDocument), persisted(VenueDetailsDocument), () => import('./venue-details.ts').then((all) => all.venueDetails));
    this.hirerClass = 'community';
    this.controls = 'query capacity hirer';
  }

  override get words() {
    return { ...say().kind, path: '/venues' };
  }

  protected override get openers() {
    return [{ part: 'more', words: say().more, show: (details: Details, url: string) => details(url, this.#hirer) }];
  }

  protected override get columns() {
    return venueColumns(this.#hirer);
  }

  get #hirer(): Hirer {
    const asked = (this.asked.hirer ?? this.hirerClass).toUpperCase();
    return hirers.find((hirer) => hirer === asked) ?? 'COMMUNITY';
  }

  get #capacity() {
    return Math.trunc(Number(this.asked.capacity ?? this.capacity)) || undefined;
  }

  /** In pence. */
  get #maxPrice() {
    return Math.round(Number(this.asked.price ?? this.maxPrice) * 100) || undefined;
  }

  get #facilities(): string[] {
    return [...slugs(this.facilities), ...slugs(this.asked.facilities)];
  }

  override variables(): VenuesQueryVariables {
    const maxHourlyRate = this.#maxPrice;
    const facilities = this.#facilities;
    return {
      ...this.question({
        capacity: this.#capacity,
        maxHourlyRate,
        // A class of hirers alone would leave out every venue whose prices nobody knows.
        hirerClass: maxHourlyRate ? this.#hirer : undefined,
        facilities: facilities.length ? facilities : undefined,
      }),
      facilities: this.filters.includes('facilities'),
    };
  }

  protected override facts(edge: VenueEdge) {
    return venueFacts(edge, this.#hirer);
  }

  override ownField(): TemplateResult {
    const words = say();
    // The page's own size stays among the choices: a list that changed under the reader's choice would choose another.
    const people = this.#capacity;
    const pounds = (this.#maxPrice ?? 0) / 100 || undefined;
    return html`${this.choice('capacity', words.capacity, people, [
      ['', words.anySize],
      ...[...new Set([...sizes, this.capacity || 10])].sort((one, other) => one - other).map((size) => [size, words.orMore(size)] as const),
    ])}
    ${this.choice(
      'hirer',
      words.hirerLabel,
      this.#hirer,
      hirers.map((hirer) => [hirer, words.hirer[hirer]]),
    )}
    ${this.choice('price', words.maxPrice, pounds, [
      ['', words.anyPrice],
      ...prices.map((price) => [price, words.atMost(moneyWords(price * 100))] as const),
    ])}
    ${this.choice('facilities', words.facilities, this.asked.facilities, [
      ['', words.anyFacility],
      ...(this.list.data?.facilities ?? []).map(({ slug, label }) => [slug, label] as const),
    ])}`;
  }
}

import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  EventDetailsDocument,
  type EventDetailsQuery,
  type EventState,
  EventsDocument,
  type EventsQuery,
  type EventsQueryVariables,
} from '../../generated/gql/graphql.ts';
import { KindElement } from '../parts/kind-element.ts';
import { persisted } from '../parts/persisted.ts';
import { listAllows } from '../parts/tell-page.ts';
import { type EventEdge, eventColumns, eventFacts, eventTime } from './event-entry.ts';
import { eventsStyles } from './events.styles.ts';
import { dayHeading, daysOf, timesAhead } from './when.ts';
import { say } from './words/words.ts';

type Details = (url: string, home: string) => TemplateResult;

/** A poster for what was called off says so; one for what is over is taken down. */
const notOver: EventState[] = ['CONFIRMED', 'PROVISIONAL', 'CANCELLED'];
const hourMs = 3_600_000;

/**
 * @summary What is on: by days as on a poster, with the time, where, how far, for how much, and book by when. What is over is never shown.
 *
 * Attributes, slots, events, parts and properties of every list are in ListingElement; these are its own, or differ.
 *
 * @attr {'today' | 'weekend' | 'week' | 'month'} when - Only what is on then: what is left of it.
 * @attr {string} from - Only what is on on this day or later, such as `2026-12-01`.
 * @attr {string} until - Only what is on on this day or before.
 * @attr {'list' | 'cards' | 'table' | 'map'} layout - A list goes by days. Default `list`.
 * @attr {string} controls - The filters a visitor sees, of `query place themes audiences when`, or `none`. Default `query when`.
 *
 * @slot - What shows before, without or instead of the list: a plain link to it.
 *
 * @event {FingerpostLoadEvent} fingerpost-load - The list is there, or has changed.
 * @event {FingerpostSelectEvent} fingerpost-select - A visitor opens an event, on the spot or on its own page.
 * @event {FingerpostErrorEvent} fingerpost-error - Something could not be fetched.
 *
 * @csspart table - The table.
 * @csspart day - A day and what is on.
 * @csspart day-name - The day.
 * @csspart time - The time, with the day where it does not stand above.
 * @csspart state - That it is cancelled, full or not final.
 * @csspart more - What opens an entry.
 * @csspart details - What an open entry shows.
 *
 * @cssproperty --fingerpost-gap - Room around entries, and between cards. Default 1em.
 */
export class FingerpostEvents extends KindElement<EventsQuery, EventsQueryVariables, EventEdge, EventDetailsQuery, Details> {
  static override properties: PropertyDeclarations = { when: {}, from: {}, until: {} };
  static override allowed = listAllows('when', { when: 'today weekend week month' });
  static override styles = [...KindElement.styles, eventsStyles];

  declare when: string | undefined;
  declare from: string | undefined;
  declare until: string | undefined;
  protected override readonly field = 'events';

  constructor() {
    super(persisted(EventsDocument), persisted(EventDetailsDocument), () => import('./event-details.ts').then((all) => all.eventDetails));
    this.controls = 'query when';
  }

  override get words() {
    return { ...say().kind, path: '/events' };
  }

  override get queryLabel() {
    return say().search;
  }

  protected override get openers() {
    return [{ part: 'more', words: say().more, show: (details: Details, url: string) => details(url, this.home) }];
  }

  protected override get columns() {
    return eventColumns();
  }

  get #when(): string {
    return this.asked.when ?? this.when ?? '';
  }

  /** The days asked for: the visitor's choice, else the page's. */
  get #days() {
    const chosen = daysOf(this.#when, new Date());
    if (chosen) return chosen;
    const { from, until } = this;
    return from || until ? { from: from || undefined, until: until || undefined } : undefined;
  }

  /** Words look for what fits best, and a collection has its own order: neither goes by days. */
  get #byDay() {
    const { query, base } = this.asking;
    return !query && !base.collection;
  }

  override variables(): EventsQueryVariables {
    return {
      ...this.question({
        base: { ...this.asking.base, when: this.#days },
        states: notOver,
        // By the hour, so that the same question is asked all through it, and answered once for everybody.
        from: new Date(Math.floor(Date.now() / hourMs) * hourMs).toISOString(),
      }),
      sort: this.#byDay ? 'STARTING_SOON' : undefined,
    };
  }

  protected override lead(edge: EventEdge) {
    return eventTime(edge, this.#byDay && this.layout !== 'cards');
  }

  protected override facts(edge: EventEdge) {
    return eventFacts(edge);
  }

  protected override listed(edges: readonly EventEdge[]): TemplateResult {
    if (!this.#byDay || this.layout === 'cards') return super.listed(edges);
    // Not Map.groupBy, which a phone of before 2024 does not know.
    const days = new Map<string, EventEdge[]>();
    for (const edge of edges) {
      const day = dayHeading(edge.node);
      days.set(day, [...(days.get(day) ?? []), edge]);
    }
    const level = Math.min(6, this.level);
    return html`${[...days].map(
      ([day, some]) => html`<div class="day" part="day">
        <div class="day-name" part="day-name" role="heading" aria-level=${level}>${day}</div>
        ${super.listed(some, level + 1)}
      </div>`,
    )}`;
  }

  override ownField() {
    const words = say();
    return this.choice('when', words.whenLabel, this.#when, [
      ['', words.anyTime],
      ...timesAhead.map((time) => [time, words.choices[time]] as const),
    ]);
  }
}

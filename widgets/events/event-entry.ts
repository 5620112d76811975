/** An event as it stands in a list: day, date and time as on a poster, then what, where, how far, for how much, book by when (DESIGN.md). */
import { html, nothing } from 'lit';
import type { EventsQuery } from '../../generated/gql/graphql.ts';
import { whenWords } from '../parts/date-words.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine } from '../parts/facts-line.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { costWords, placeWords } from '../parts/words.ts';
import { hours, whenInFull } from './when.ts';
import { say } from './words/words.ts';

export type EventEdge = EventsQuery['events']['edges'][number];
type EventNode = EventEdge['node'];

const whereWords = ({ venue, location, places }: EventNode): string | null =>
  [venue?.name, placeWords(location, places)].filter(Boolean).join(', ') || null;

/** What becomes of it, when it is not simply going to be. */
const standingWords = ({ eventState, placesLeft }: EventNode): string | null => {
  if (eventState === 'CANCELLED') return say().cancelled;
  if (placesLeft === 0) return say().full;
  return eventState === 'PROVISIONAL' ? say().provisional : null;
};

/** Above the name: the time where its day stands over it, else both. */
export function eventTime({ node }: EventEdge, byDay: boolean) {
  const time = byDay ? hours(node) : whenInFull(node);
  const cancelled = node.eventState === 'CANCELLED';
  return time ? html`<p class="time" part="time">${cancelled ? html`<s>${time}</s>` : html`<strong>${time}</strong>`}</p>` : nothing;
}

export function eventFacts(edge: EventEdge) {
  const { node } = edge;
  const { cost, registerBy, eventState, placesLeft } = node;
  const standing = standingWords(node);
  const off = eventState === 'CANCELLED';
  return html`
    ${standing ? html`<p part="state"><strong>${standing}</strong></p>` : nothing}
    ${factsLine([
      whereWords(node) ?? say().whereUnknown,
      arm(edge),
      off ? null : (costWords(cost) ?? say().costUnknown),
      off || !registerBy ? null : say().bookBy(whenWords(registerBy)),
      off || !placesLeft ? null : say().placesLeft(placesLeft),
    ])}
    ${entrySummary(node)}`;
}

export const eventColumns = () =>
  [
    [say().when, ({ node }: EventEdge) => [whenInFull(node), standingWords(node)].filter(Boolean).join('. ')],
    [sayShared().where, ({ node }: EventEdge) => whereWords(node)],
    [say().cost, ({ node }: EventEdge) => costWords(node.cost)],
  ] as const;

/** A venue as it stands in a list: rooms and how many they hold, the price for people like the reader, whether one gets in (DESIGN.md). */
import { html, nothing } from 'lit';
import type { OutsideHire, RatePartsFragment, VenuesQuery } from '../../generated/gql/graphql.ts';
import { dayWords } from '../parts/date-words.ts';
import { entrySummary } from '../parts/entry-name.ts';
import { arm, factsLine, unknownLine } from '../parts/facts-line.ts';
import { inDigits } from '../parts/language.ts';
import { londonDay } from '../parts/london-days.ts';
import { say as sayShared } from '../parts/words/words.ts';
import { andWords, capital, placeWords } from '../parts/words.ts';
import { type Hirer, priceFor } from './price.ts';
import { ranOut, rateWords, withNote } from './rate-words.ts';
import { say } from './words/words.ts';

export type VenueEdge = VenuesQuery['venues']['edges'][number];
type VenueNode = VenueEdge['node'];
type Space = VenueNode['spaces'][number];

/** A room of unknown size counts as none. */
const most = ({ capacity }: Pick<Space, 'capacity'>) => Math.max(0, ...capacity.map(({ people }) => people));
const largest = ({ spaces }: Pick<VenueNode, 'spaces'>) => Math.max(0, ...spaces.map(most));

/** "Main hall for 120, Committee room for 20 and 2 more rooms". */
export function roomWords({ spaces }: Pick<VenueNode, 'spaces'>): string | null {
  if (!spaces.length) return null;
  const known = spaces.filter(most).sort((one, other) => most(other) - most(one));
  if (!known.length) return `${say().roomCount(spaces.length)}, ${say().sizeUnknown}`;
  const named = known.slice(0, 3).map((space) => say().roomFor(space.name, most(space)));
  const rest = spaces.length - named.length;
  return andWords(rest ? [...named, say().moreRooms(rest)] : named);
}

interface Priced {
  outsideHire: OutsideHire;
  spaces: readonly { rates: readonly RatePartsFragment[] }[];
}

/** "Community groups: from £8 an hour", with a doubt about it, or that it holds no longer. */
export function priceWords({ outsideHire, spaces }: Priced, hirer: Hirer, now = new Date()): string | null {
  if (outsideHire === 'NO') return say().notForHire;
  const today = londonDay(now);
  const price = priceFor(
    spaces.flatMap(({ rates }) => rates),
    hirer,
    today,
  );
  if (!price) return null;
  const { rate, several, holds } = price;
  const { who, price: amount, rest } = rateWords({ ...rate, to: rate.from }, holds ? null : withNote(ranOut(rate, today), rate));
  return `${capital([who, several ? sayShared().atLeast(amount) : amount].filter(Boolean).join(': '))}${rest}`;
}

/** Step-free, loop, toilet: what is there, what is there in part or not, and what nobody has told; never the one as the other. */
export function accessWordsOf({ accessFacts }: Pick<VenueNode, 'accessFacts'>): string | null {
  const answer = (slug: string) => accessFacts.find(({ term }) => term.slug === slug)?.answer ?? 'UNKNOWN';
  const terms = Object.entries(say().accessTerms);
  if (terms.every(([slug]) => answer(slug) === 'UNKNOWN')) return null;
  const said = (['YES', 'PARTLY', 'NO', 'UNKNOWN'] as const).map((one) => {
    const labels = terms.filter(([slug]) => answer(slug) === one).map(([, label]) => label);
    return labels.length && say().accessIs[one](andWords(labels));
  });
  return capital(said.filter(Boolean).join('; '));
}

export const closureWords = ({ from, until, reason, space }: VenueNode['closures'][number]) =>
  say().closedFor(space?.name, dayWords(from), until && dayWords(until), reason.replace(/\.$/, ''));

/** Closed as a whole, today: nothing else matters more to whoever wants to go there. */
export function closedToday({ closures }: Pick<VenueNode, 'closures'>, today = londonDay(new Date())): string | null {
  const closed = closures.find(({ from, until, space }) => !space && from <= today && (!until || until >= today));
  return closed ? closureWords(closed) : null;
}

export function venueFacts(edge: VenueEdge, hirer: Hirer) {
  const { node } = edge;
  const { location, places } = node;
  const closed = closedToday(node);
  const rooms = roomWords(node);
  const price = priceWords(node, hirer);
  const access = accessWordsOf(node);
  return html`
    ${factsLine([placeWords(location, places), arm(edge)])}
    ${closed ? html`<p part="closed"><strong>${closed}</strong></p>` : nothing}
    ${rooms ? html`<p part="rooms"><strong>${rooms}</strong></p>` : nothing}
    ${price ? html`<p part="price">${price}</p>` : nothing}
    ${access ? html`<p part="access">${access}</p>` : nothing}
    ${entrySummary(node)}
    ${unknownLine([
      [say().rooms, rooms],
      [say().price, price],
      [sayShared().access, access],
    ])}`;
}

export const venueColumns = (hirer: Hirer) =>
  [
    [say().rooms, ({ node }: VenueEdge) => (node.spaces.length ? inDigits(node.spaces.length) : null)],
    [say().holds, ({ node }: VenueEdge) => (largest(node) ? say().people(largest(node)) : null)],
    [say().price, ({ node }: VenueEdge) => closedToday(node) ?? priceWords(node, hirer)],
    [sayShared().where, ({ node }: VenueEdge) => placeWords(node.location, node.places)],
  ] as const;

/** Why somebody gets an item, in words for them: what they asked for that it answers. */
import type { Database } from '../database.ts';
import { knownTerms } from '../funding/eligibility/terms.ts';
import { knownPlaces } from '../places/known.ts';
import type { Wish } from './wish.ts';

const both = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const lower = (text: string) => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const many: Readonly<Record<Wish['kinds'][number], string>> = {
  GROUP: 'groups',
  VENUE: 'venues',
  FUND: 'funding',
  OPPORTUNITY: 'volunteering roles',
  EVENT: 'events',
};

const mostNamed = 5;
const few = (names: readonly string[], word: string) =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed - 1).join(', ')} and ${names.length - mostNamed + 1} more ${word}`
    : both.format(names);

/** "funding and events in Somersham, about older people, for registered charities, that you may apply for". */
export async function wishWords(db: Database, wish: Wish): Promise<string> {
  const [places, terms] = [await knownPlaces.known(db), await knownTerms.known(db)];
  const labels = (ids: readonly number[]) => ids.flatMap((id) => terms.byId.get(id)?.name ?? []).map(lower);
  const named = wish.placeIds.flatMap((id) => places.byId.get(id)?.name ?? []);
  return [
    both.format(wish.kinds.map((kind) => many[kind])),
    named.length && `in ${few(named, 'places')}`,
    wish.themeIds.length && `about ${few(labels(wish.themeIds), 'themes')}`,
    wish.audienceIds.length && `for ${few(labels(wish.audienceIds), 'audiences')}`,
    wish.applicantTypeIds.length && `open to: ${few(labels(wish.applicantTypeIds), 'sorts of applicant')}`,
    wish.onlyEligible && 'that you may apply for, by what you told us',
  ]
    .filter(Boolean)
    .join(', ')
    .replace(', in ', ' in ');
}

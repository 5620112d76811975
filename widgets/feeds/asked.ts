/** What a feed or a digest is asked for, as it stands in the address: the same words for all of them. */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { kindsInOrder, kindWords } from '../pages/kinds.ts';
import { andWords, inSentence, moneyWords } from '../parts/words.ts';
import { say } from './words/words.ts';

export interface Named {
  slug: string;
  /** As it is called. */
  name: string;
}

/** A term as a page offers it. */
export interface TermNamed extends Named {
  /** Of its name, where another language than English is spoken: English where it has no name in that. */
  labelLanguage?: string;
}

export interface FeedAsked {
  /** In the order of the pages. */
  kinds: readonly ListingKind[];
  places: readonly Named[];
  themes: readonly Named[];
  audiences: readonly Named[];
  /** Of funds: sorts of applicant. */
  applicants: readonly Named[];
  /** Of funds: pence. */
  amount: number | null;
}

export const everyKind = (kinds: readonly ListingKind[]) => kinds.length === kindsInOrder.length;

/** "funding": its folder, which is its name in an address. */
export const folderOf = (kind: ListingKind) => kindWords[kind].path.slice(1);
export const kindIn = (folder: string): ListingKind | undefined => kindsInOrder.find((kind) => folderOf(kind) === folder);

/** "Funding and events in Somersham, about older people". */
export function titleOf({ kinds, places, themes, audiences, applicants, amount }: FeedAsked): string {
  const labels = (named: readonly Named[]) => (named.length ? andWords(named.map(({ name }) => inSentence(name))) : null);
  return say().title({
    what: everyKind(kinds) ? null : andWords(kinds.map((kind, index) => (index ? inSentence : String)(kindWords[kind].title))),
    where: places.length ? andWords(places.map(({ name }) => name)) : null,
    isFor: everyKind(kinds) || kinds.every((kind) => kind === 'FUND'),
    themes: labels(themes),
    audiences: labels(audiences),
    applicants: labels(applicants),
    amount: amount === null ? null : moneyWords(amount),
  });
}

/** The same for each way of asking the same, so that one feed has one address and one id. */
export function paramsOf({ places, themes, audiences, applicants, amount }: FeedAsked): URLSearchParams {
  const each = (name: string, named: readonly Named[]) => named.map(({ slug }) => [name, slug]);
  return new URLSearchParams([
    ...each('place', places),
    ...each('theme', themes),
    ...each('audience', audiences),
    ...each('applicant', applicants),
    ...(amount === null ? [] : [['amount', String(amount / 100)]]),
  ]);
}

const withParams = (path: string, params: URLSearchParams) => (params.size ? `${path}?${params}` : path);

/** The list of the same on the website, as far as it can be asked there. */
export function pageOf({ kinds, places, themes }: FeedAsked): string {
  const [kind] = kinds;
  const params = new URLSearchParams();
  if (places[0]) params.set('place', places[0].slug);
  if (themes[0]) params.set('theme', themes[0].slug);
  return withParams(kinds.length === 1 && kind ? kindWords[kind].path : '/', params);
}

export type FeedForm = 'atom' | 'json' | 'ics' | 'rss';

export const feedPath = (asked: FeedAsked, form: FeedForm): string => {
  const [kind] = asked.kinds;
  return withParams(`/feeds/${everyKind(asked.kinds) || !kind ? 'all' : folderOf(kind)}.${form}`, paramsOf(asked));
};

export interface DigestAsked extends FeedAsked {
  /** How far ahead events are told of. */
  weeks: number;
}

export const digestDefaults = { kinds: ['EVENT', 'FUND', 'OPPORTUNITY'], weeks: 6 } as const satisfies {
  kinds: readonly ListingKind[];
  weeks: number;
};

/** @param form "" for the page */
export function digestPath(asked: DigestAsked, form: '' | '.txt' = ''): string {
  const params = paramsOf(asked);
  const kinds = asked.kinds.map(folderOf);
  if (kinds.join() !== digestDefaults.kinds.map(folderOf).join()) for (const kind of kinds) params.append('kind', kind);
  if (asked.weeks !== digestDefaults.weeks) params.set('weeks', String(asked.weeks));
  return withParams(`/digest${form}`, params);
}

/** A list of one kind, or the results of a search over all of them, with the search beside it. */
import type { ListingKind, PageListQuery, PagePlaceChoiceFragment } from '../../generated/gql/graphql.ts';
import type { FeedAsked } from '../feeds/asked.ts';
import { countWords, inSentence } from '../parts/words.ts';
import { alertsAddress } from './alerts.ts';
import type { Page } from './document.ts';
import { eligibilityPath } from './eligibility.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { listMap, mapLink, mapScript } from './list-map.ts';
import { type Instead, nothingFound, type PlaceFound, placeNotice } from './next-best.ts';
import { pager, results } from './results.ts';
import { type Asked, addressOf, searchForm } from './search-form.ts';
import { isSensitiveToAsk } from './sensitive-topics.ts';
import { siteCard } from './share-tags.ts';
import { feedLinks, takeAway } from './take-away.ts';
import { html, nothing } from './template.ts';
import { hasTimes, whenWords } from './when-choices.ts';

export interface ListPage {
  /** Null for a search over all kinds, on the front page's address. */
  kind: ListingKind | null;
  asked: Asked;
  /** What became of the place a reader typed; null when none was. */
  found: PlaceFound | null;
  /** Null when there was nothing to look for, because the place is not known. */
  search: PageListQuery['search'] | null;
  /** Where nothing was found: what is nearest, and whom to ask. */
  instead?: Instead | null;
  after: string | null;
  now: Date;
}

/** What is not there today may be there tomorrow. */
const tellMe = (kind: ListingKind, theme: string, place: { slug: string; name: string } | null) =>
  html`<p><a href=${alertsAddress(kind, place?.slug, theme)}>Be told by e-mail of new ${kind === 'FUND' ? 'funding' : kindWords[kind].many}${place ? ` in ${place.name}` : ''}</a></p>`;

export function listPage({ kind, asked, found, search, instead = null, after, now }: ListPage): Page {
  const words = kind ? kindWords[kind] : { path: '/', title: 'Search', one: 'result', many: 'results', ask: 'What are you looking for?' };
  const theme = search?.facets.themes.find(({ value }) => value === asked.theme)?.label;
  const heading = headingOf({
    kind,
    who: asked.who,
    q: asked.q,
    theme,
    place: found?.place?.name,
    when: hasTimes(kind) ? whenWords(asked) : '',
  });
  const edges = search?.edges ?? [];
  const next = search?.pageInfo.hasNextPage ? addressOf(words.path, asked, search.pageInfo.endCursor) : null;
  return {
    path: addressOf(words.path, { place: found?.place?.slug ?? '', theme: asked.theme, who: asked.who }),
    title: `${heading}${after ? ', further on' : ''} – Fingerpost`,
    description: kind ? kindWords[kind].lead : 'What a search over all groups, venues, funding, roles and events found.',
    unindexed: !kind || Boolean(asked.q || asked.when || asked.part || after || (found && !found.place)),
    kind: kind ?? undefined,
    card: kind ? `/cards/pages${words.path}.png` : siteCard,
    discreet: isSensitiveToAsk(asked),
    script: asked.layout === 'map' && edges.length ? mapScript : undefined,
    feeds: search && !asked.q ? feedLinks(feedOf(kind, asked, found, theme)) : [],
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: words.title, path: words.path },
    ],
    body: html`<div class="list">
<div class="list-head"><h1>${heading}</h1>${kind ? html`<p class="summary">${asked.who === 'people' ? forPeople : kindWords[kind].lead}</p>` : nothing}</div>
<div class="filters">${searchForm({
      action: words.path,
      asked: { ...asked, place: found?.place && !found.postcode ? placeInForm(found.place) : asked.place },
      queryLabel: words.ask,
      themes: search?.facets.themes ?? [],
      times: hasTimes(kind),
      narrow: true,
      button: kind ? `Find ${words.many}` : 'Search',
    })}
${search && !kind ? kindLinks(search, asked) : nothing}${kind === 'FUND' ? whoseMoney(asked) : nothing}</div>
<div class="found">
${found ? placeNotice(found, words.path, asked) : nothing}
${
  search && edges.length
    ? html`<p class="count" role="status">${countWords(search.totalCount, words.one, words.many)}${after ? ' in all. This is further down the list.' : '.'}</p>
${kind === 'EVENT' && !after ? nothingToCome(edges) : nothing}
${search.didYouMean ? spelledAs(search.didYouMean, words.path, asked) : nothing}
${kind === 'FUND' ? nothing : mapLink(words.path, asked)}
${asked.layout === 'map' ? listMap(edges) : nothing}
${results(edges, { now, level: 2, kinds: !kind })}
${pager(next, after ? addressOf(words.path, asked) : null)}`
    : search
      ? nothingFound({ path: words.path, many: words.many, asked, place: found?.place ?? null, instead, now })
      : nothing
}
${kind ? tellMe(kind, asked.theme, found?.place ?? null) : nothing}
${search && !asked.q && !after ? takeAway(feedOf(kind, asked, found, theme)) : nothing}
${notListed(kind, asked, found?.place?.name)}
</div></div>`,
  };
}

/** The same list as a feed is asked for. */
const feedOf = (kind: ListingKind | null, asked: Asked, found: PlaceFound | null, theme: string | undefined): FeedAsked => ({
  kinds: kind ? [kind] : kindsInOrder,
  places: found?.place ? [found.place] : [],
  themes: asked.theme ? [{ slug: asked.theme, name: theme ?? asked.theme }] : [],
  audiences: [],
  applicants: [],
  amount: null,
});

const forPeople = 'Money and other help for people and families who are short of it: what there is, for whom, and how to ask.';

/** Grants for groups and help for people are two lists; each leads to the other, and to what helps to choose. */
function whoseMoney(asked: Asked) {
  const link = (words: string, who: string) =>
    html`<li><a href=${addressOf('/funding', { ...asked, who })} aria-current=${asked.who === who ? 'true' : nothing}>${words}</a></li>`;
  return html`<nav class="kinds" aria-label="Whom the money is for"><ul>
${link('Money for groups', '')}
${link('Help for people in hardship', 'people')}
</ul></nav>
<p class="suggest-links"><a href=${addressOf(eligibilityPath, { place: asked.place })}>May we apply? Check in a minute</a></p>
<p class="suggest-links"><a href=${addressOf('/funding/awards', { place: asked.place })}>What was paid for before${asked.place ? ' near here' : ''}</a></p>`;
}

/** Whoever knows of something that is not there adds it, beginning with what they looked for. */
function notListed(kind: ListingKind | null, { q }: Asked, place: string | undefined) {
  const begun = Object.entries({ name: q, place: place ?? '' }).filter(([, value]) => value);
  const address = `/suggest${kind ? kindWords[kind].path : ''}${begun.length ? `?${new URLSearchParams(begun)}` : ''}`;
  return html`<p class="suggest-links">Is something missing? <a href=${address}>Add ${kind ? `${kind === 'EVENT' ? 'an' : 'a'} ${kindWords[kind].one}` : 'it'}</a></p>`;
}

/** Results of another spelling are said to be so: the reader decides whether it is what they meant. */
const spelledAs = (meant: string, path: string, asked: Asked) =>
  html`<p class="notice">We found little for “${asked.q}”. These are for <a href=${addressOf(path, { ...asked, q: meant })}>“${meant}”</a>.</p>`;

/** The place as people write it, unless its name is that of several and only its slug says which. */
const placeInForm = ({ name, slug }: PagePlaceChoiceFragment) => (name.toLowerCase().replace(/[^a-z]+/g, '-') === slug ? name : slug);

interface Heading {
  kind: ListingKind | null;
  who: string;
  q: string;
  theme: string | undefined;
  place: string | undefined;
  when: string;
}

/** "Groups for “singing” in Ely", "Funding about food for Somersham". */
function headingOf({ kind, who, q, theme, place, when }: Heading): string {
  const words = [
    who === 'people' ? 'Help for people in hardship' : kind ? kindWords[kind].title : 'What we found',
    q && `for “${q}”`,
    theme && `about ${inSentence(theme)}`,
    place && `${!q && (kind === 'FUND' || !kind) ? 'for' : 'in'} ${place}`,
    when,
  ];
  return words.filter(Boolean).join(' ');
}

/** One kind at a time, with how many there are of each; those with none are no links. */
function kindLinks({ facets: { kinds = [] } }: PageListQuery['search'], asked: Asked) {
  const counts = new Map(kinds.map(({ value, count }) => [value.toUpperCase(), count]));
  const link = (words: string, kind: string) =>
    html`<li><a href=${addressOf('/', { ...asked, kind })} aria-current=${asked.kind === kind ? 'true' : nothing}>${words}</a></li>`;
  return html`<nav class="kinds" aria-label="Show one kind"><ul>
${link('Everything', '')}
${kindsInOrder
  .filter((kind) => counts.get(kind))
  .map((kind) => link(`${kindWords[kind].title} (${counts.get(kind)})`, kindWords[kind].path.slice(1)))}
</ul></nav>`;
}

/** The order puts what is to come first: if the first is over or has no date, nothing with a date is to come. */
function nothingToCome(edges: PageListQuery['search']['edges']) {
  const first = edges[0]?.node;
  const coming = first && 'startsAt' in first && first.startsAt !== null && first.eventState !== 'PAST';
  return coming
    ? nothing
    : html`<p class="notice">No event with a date still to come is listed yet. These are over, or have no set date.</p>`;
}

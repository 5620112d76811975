/** A list of one kind, or the results of a search over all of them, with the search beside it. */
import type { FacetPartsFragment, ListingKind, PageListQuery, PagePlaceChoiceFragment } from '../../generated/gql/graphql.ts';
import type { FeedAsked } from '../feeds/asked.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { inSentence } from '../parts/words.ts';
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
import { filled, fromRecord } from './slots.ts';
import { feedLinks, takeAway } from './take-away.ts';
import { html, nothing } from './template.ts';
import { hasTimes, whenWords } from './when-choices.ts';
import { say } from './words/words.ts';

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
  /** What was asked for by its theme, whether or not anything is about it. */
  theme: FacetPartsFragment | null;
  after: string | null;
  now: Date;
}

/** What is not there today may be there tomorrow. */
const tellMe = (kind: ListingKind, theme: string, place: { slug: string; name: string } | null) =>
  html`<p><a href=${alertsAddress(kind, place?.slug, theme)}>${say().tellMe(kind === 'FUND' ? say().tellMeFunding : kindWords[kind].many, place?.name)}</a></p>`;

export function listPage({ kind, asked, found, search, theme: chosen, instead = null, after, now }: ListPage): Page {
  const said = say();
  const words = kind ? kindWords[kind] : { ...said.results, path: '/', ask: said.lookingFor };
  const theme = chosen?.label;
  const themes = search?.facets.themes ?? [];
  const asking = {
    kind,
    who: asked.who,
    q: asked.q,
    theme,
    place: found?.place?.name,
    when: hasTimes(kind) ? whenWords(asked) : '',
  };
  const heading = headingOf(asking);
  const edges = search?.edges ?? [];
  const next = search?.pageInfo.hasNextPage ? addressOf(words.path, asked, search.pageInfo.endCursor) : null;
  return {
    path: addressOf(words.path, { place: found?.place?.slug ?? '', theme: asked.theme, who: asked.who }),
    title: `${after ? said.furtherOn(heading) : heading} – Fingerpost`,
    description: kind ? kindWords[kind].lead : said.results.description,
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
<div class="list-head"><h1>${shownHeading(asking)}</h1>${kind ? html`<p class="summary">${asked.who === 'people' ? said.hardshipLead : kindWords[kind].lead}</p>` : nothing}</div>
<div class="filters">${searchForm({
      action: words.path,
      asked: { ...asked, place: found?.place && !found.postcode ? placeInForm(found.place) : asked.place },
      queryLabel: words.ask,
      themes: chosen && !themes.some(({ value }) => value === chosen.value) ? [...themes, chosen] : themes,
      times: hasTimes(kind),
      narrow: true,
      button: kind ? said.find(words.many) : said.search,
    })}
${search && !kind ? kindLinks(search, asked) : nothing}${kind === 'FUND' ? whoseMoney(asked) : nothing}</div>
<div class="found">
${found ? placeNotice(found, words.path, asked) : nothing}
${
  search && edges.length
    ? html`<p class="count" role="status">${(after ? said.countFurther : said.count)(words.count(search.totalCount))}</p>
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

/** Grants for groups and help for people are two lists; each leads to the other, and to what helps to choose. */
function whoseMoney(asked: Asked) {
  const said = say();
  const link = (words: string, who: string) =>
    html`<li><a href=${addressOf('/funding', { ...asked, who })} aria-current=${asked.who === who ? 'true' : nothing}>${words}</a></li>`;
  return html`<nav class="kinds" aria-label=${said.whoseMoney}><ul>
${link(said.moneyForGroups, '')}
${link(said.hardship, 'people')}
</ul></nav>
<p class="suggest-links"><a href=${addressOf(eligibilityPath, { place: asked.place })}>${said.mayWeApply}</a></p>
<p class="suggest-links"><a href=${addressOf('/funding/awards', { place: asked.place })}>${asked.place ? said.paidBeforeNear : said.paidBefore}</a></p>`;
}

/** Whoever knows of something that is not there adds it, beginning with what they looked for. */
function notListed(kind: ListingKind | null, { q }: Asked, place: string | undefined) {
  const begun = Object.entries({ name: q, place: place ?? '' }).filter(([, value]) => value);
  const address = `/suggest${kind ? kindWords[kind].path : ''}${begun.length ? `?${new URLSearchParams(begun)}` : ''}`;
  return html`<p class="suggest-links">${say().notListed} <a href=${address}>${kind ? say().addOne(kindWords[kind].one) : say().addIt}</a></p>`;
}

/** Results of another spelling are said to be so: the reader decides whether it is what they meant. */
const spelledAs = (meant: string, path: string, asked: Asked) =>
  html`<p class="notice">${filled(say().foundLittle, say().quoted(asked.q), html`<a href=${addressOf(path, { ...asked, q: meant })}>${say().quoted(meant)}</a>`)}</p>`;

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
  const said = say();
  const title = who === 'people' ? said.hardship : kind ? kindWords[kind].title : said.whatWeFound;
  const inIt = Boolean(q) || (kind !== 'FUND' && kind !== null);
  return said.heading({ title, q, theme: theme && inSentence(theme), place, when, inIt });
}

/** With its theme told apart, where that is in another language than the rest. */
const shownHeading = (asking: Heading) =>
  recordLanguage() && asking.theme && !/\{\d\}/.test(asking.q)
    ? filled(headingOf({ ...asking, theme: '{0}' }), fromRecord(asking.theme))
    : headingOf(asking);

/** One kind at a time, with how many there are of each; those with none are no links. */
function kindLinks({ facets: { kinds = [] } }: PageListQuery['search'], asked: Asked) {
  const counts = new Map(kinds.map(({ value, count }) => [value.toUpperCase(), count]));
  // Where nothing was found there is nothing to choose from, unless one was chosen.
  if (!counts.size && !asked.kind) return nothing;
  const link = (words: string, kind: string) =>
    html`<li><a href=${addressOf('/', { ...asked, kind })} aria-current=${asked.kind === kind ? 'true' : nothing}>${words}</a></li>`;
  return html`<nav class="kinds" aria-label=${say().oneKind}><ul>
${link(say().everything, '')}
${kindsInOrder
  .filter((kind) => counts.get(kind))
  .map((kind) => link(`${kindWords[kind].title} (${counts.get(kind)})`, kindWords[kind].path.slice(1)))}
</ul></nav>`;
}

/** The order puts what is to come first: if the first is over or has no date, nothing with a date is to come. */
function nothingToCome(edges: PageListQuery['search']['edges']) {
  const first = edges[0]?.node;
  const coming = first && 'startsAt' in first && first.startsAt !== null && first.eventState !== 'PAST';
  return coming ? nothing : html`<p class="notice">${say().nothingToCome}</p>`;
}

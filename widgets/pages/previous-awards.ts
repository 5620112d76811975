/** What was paid for before: near a place, to groups like one's own, and what reached each district, in all and for each person who lives there. */
import type { PageAwardsQuery, PageLinkFragment } from '../../generated/gql/graphql.ts';
import { moneyWords } from '../parts/words.ts';
import { awardList } from './awards.ts';
import type { Page } from './document.ts';
import { say } from './entry-words/words.ts';
import { kindWords } from './kinds.ts';
import { entryLink } from './links.ts';
import { type PlaceFound, placeNotice } from './next-best.ts';
import { pager } from './results.ts';
import { addressOf, nothingAsked } from './search-form.ts';
import { filled } from './slots.ts';
import { html, nothing } from './template.ts';
import { say as sayOfPages } from './words/words.ts';

const path = '/funding/awards';

export interface PreviousAwards {
  /** What became of the place a reader typed; null when none was. */
  found: PlaceFound | null;
  place: string;
  /** The group that asks, and its slug. */
  like: (PageLinkFragment & { slug: string }) | null;
  /** Null when the place is not known. */
  told: PageAwardsQuery | null;
  after: string | null;
}

/** The same page with something changed. */
const address = (place: string, like: string, after = '') => {
  const given = Object.entries({ place, like, after }).filter(([, value]) => value);
  return given.length ? `${path}?${new URLSearchParams(given)}` : path;
};

export function previousAwardsPage({ found, place, like, told, after }: PreviousAwards): Page {
  const near = found?.place?.name;
  const words = say();
  const heading = words.awardsNear(near);
  const awards = told?.awards;
  const next = awards?.pageInfo.hasNextPage ? address(place, like?.slug ?? '', awards.pageInfo.endCursor ?? '') : null;
  return {
    path: address(found?.place?.slug ?? '', ''),
    title: `${heading} – Fingerpost`,
    description: words.awardsDescription,
    unindexed: Boolean(like || after || (found && !found.place)),
    kind: 'FUND',
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: kindWords.FUND.title, path: '/funding' },
      { name: words.awardsTrail, path },
    ],
    body: html`<div class="entry"><h1>${heading}</h1>
<p class="summary">${words.awardsLead}</p>
<form class="search" action=${path} method="get">
<div class="field"><label for="place">${sayOfPages().placeLabel}</label>
<input id="place" name="place" value=${found?.postcode ?? near ?? place} maxlength="100" autocomplete="address-level2" spellcheck="false"></div>
${like ? html`<input type="hidden" name="like" value=${like.slug}>` : nothing}
<button>${words.showAwards}</button>
</form>
${found ? placeNotice(found, path, { ...nothingAsked, place }) : nothing}
${like ? html`<p class="notice">${filled(words.awardsLike, entryLink(like), html`<a href=${address(place, '')}>${words.awardsToAll}</a>`)}</p>` : nothing}
${
  awards
    ? html`<div class="content"><section><h2>${awards.totalCount ? words.awards(awards.totalCount) : words.noAwards}</h2>
${awards.nodes.length ? awardList({ totalCount: awards.nodes.length, nodes: awards.nodes }, 'both') : otherwise(place, like?.slug ?? '')}
${pager(next, after ? address(place, like?.slug ?? '') : null)}</section>
${districts(told.awardsByDistrict)}</div>`
    : nothing
}</div>`,
  };
}

/** An empty list is never the end of the way. */
const otherwise = (place: string, like: string) => html`<ul>
${like ? html`<li><a href=${address(place, '')}>${say().toAllGroups}</a></li>` : nothing}
${place ? html`<li><a href=${address('', like)}>${say().inAllPlaces}</a></li>` : nothing}
<li><a href=${addressOf('/funding', { place })}>${say().canApply}</a></li></ul>`;

/** So that it is seen where money did not go: of one half-year's £131,313 a district saw £1,500. */
function districts(rows: PageAwardsQuery['awardsByDistrict']) {
  const wide = rows.find(({ place }) => !place);
  const told = rows.filter(({ place }) => place);
  if (!told.length) return nothing;
  const words = say();
  return html`<section><h2>${words.districts}</h2>
<div class="wide" role="region" aria-label=${words.districtsLabel} tabindex="0"><table><thead><tr><th scope="col">${words.district}</th><th scope="col">${words.awardsColumn}</th><th scope="col">${words.inAllColumn}</th><th scope="col">${words.aHead}</th></tr></thead>
<tbody>${told.map(
    ({ place, count, amount, perHead }) => html`<tr><th scope="row"><a href=${address(place?.slug ?? '', '')}>${place?.name}</a></th>
<td>${count || words.noneKnown}</td><td>${amount ? moneyWords(amount) : count ? words.notStated : '–'}</td><td>${amount ? (perHead === null ? words.notKnownCell : moneyWords(Math.round(perHead))) : '–'}</td></tr>`,
  )}</tbody></table></div>
<p>${words.districtsWhy(wide?.count ? { count: wide.count, sum: moneyWords(wide.amount) } : null)}</p></section>`;
}

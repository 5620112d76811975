/** What was paid for before: near a place, to groups like one's own, and what reached each district, in all and for each person who lives there. */
import type { PageAwardsQuery, PageLinkFragment } from '../../generated/gql/graphql.ts';
import { countWords, moneyWords } from '../parts/words.ts';
import { awardList } from './awards.ts';
import type { Page } from './document.ts';
import { entryLink } from './links.ts';
import { type PlaceFound, placeNotice } from './next-best.ts';
import { pager } from './results.ts';
import { addressOf, nothingAsked } from './search-form.ts';
import { html, nothing } from './template.ts';

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
  const heading = ['What was paid for before', near && `near ${near}`].filter(Boolean).join(' ');
  const awards = told?.awards;
  const next = awards?.pageInfo.hasNextPage ? address(place, like?.slug ?? '', awards.pageInfo.endCursor ?? '') : null;
  return {
    path: address(found?.place?.slug ?? '', ''),
    title: `${heading} – Fingerpost`,
    description: 'Grants that groups have been given, near a place and in each district.',
    unindexed: Boolean(like || after || (found && !found.place)),
    kind: 'FUND',
    trail: [
      { name: 'Fingerpost', path: '/' },
      { name: 'Funding', path: '/funding' },
      { name: 'What was paid for before', path },
    ],
    body: html`<div class="entry"><h1>${heading}</h1>
<p class="summary">Grants that funders have told of. See who gives for things like yours, how much, and to whom.</p>
<form class="search" action=${path} method="get">
<div class="field"><label for="place">Village, town or postcode</label>
<input id="place" name="place" value=${found?.postcode ?? near ?? place} maxlength="100" autocomplete="address-level2" spellcheck="false"></div>
${like ? html`<input type="hidden" name="like" value=${like.slug}>` : nothing}
<button>Show awards</button>
</form>
${found ? placeNotice(found, path, { ...nothingAsked, place }) : nothing}
${like ? html`<p class="notice">To groups that do or serve something of what ${entryLink(like)} does. <a href=${address(place, '')}>Show awards to all groups</a></p>` : nothing}
${
  awards
    ? html`<div class="content"><section><h2>${awards.totalCount ? countWords(awards.totalCount, 'award', 'awards') : 'No awards that we know of'}</h2>
${awards.nodes.length ? awardList({ totalCount: awards.nodes.length, nodes: awards.nodes }, 'both') : otherwise(place, like?.slug ?? '')}
${pager(next, after ? address(place, like?.slug ?? '') : null)}</section>
${districts(told.awardsByDistrict)}</div>`
    : nothing
}</div>`,
  };
}

/** An empty list is never the end of the way. */
const otherwise = (place: string, like: string) => html`<ul>
${like ? html`<li><a href=${address(place, '')}>Awards to all groups</a></li>` : nothing}
${place ? html`<li><a href=${address('', like)}>Awards in all places</a></li>` : nothing}
<li><a href=${addressOf('/funding', { place })}>Funding one can apply for</a></li></ul>`;

/** So that it is seen where money did not go: of one half-year's £131,313 a district saw £1,500. */
function districts(rows: PageAwardsQuery['awardsByDistrict']) {
  const wide = rows.find(({ place }) => !place);
  const told = rows.filter(({ place }) => place);
  if (!told.length) return nothing;
  return html`<section><h2>What reached each district in five years</h2>
<div class="wide" role="region" aria-label="Awards by district" tabindex="0"><table><thead><tr><th scope="col">District</th><th scope="col">Awards</th><th scope="col">In all</th><th scope="col">A head</th></tr></thead>
<tbody>${told.map(
    ({ place, count, amount, perHead }) => html`<tr><th scope="row"><a href=${address(place?.slug ?? '', '')}>${place?.name}</a></th>
<td>${count || 'None known'}</td><td>${amount ? moneyWords(amount) : count ? 'Not stated' : '–'}</td><td>${amount ? (perHead === null ? 'Not known' : moneyWords(Math.round(perHead))) : '–'}</td></tr>`,
  )}</tbody></table></div>
<p>As far as funders have told. An award for several districts counts in each${wide?.count ? `; ${countWords(wide.count, 'award', 'awards')} for the county or wider, ${moneyWords(wide.amount)} in all, ${wide.count === 1 ? 'counts' : 'count'} in none` : ''}. An award up to an amount counts with that amount.</p></section>`;
}

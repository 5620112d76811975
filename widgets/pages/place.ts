/** One place: what there is for it, kind by kind, and the places around it. */
import type { ListingKind, PagePlaceListFragment, PagePlaceQuery, PlaceKind } from '../../generated/gql/graphql.ts';
import { countWords } from '../parts/words.ts';
import { arm } from './arm.ts';
import type { Page } from './document.ts';
import { gaps } from './gaps.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { results } from './results.ts';
import { addressOf, nothingAsked, searchForm } from './search-form.ts';
import { feedLinks, takeAway } from './take-away.ts';
import { html, nothing } from './template.ts';

export type Place = NonNullable<PagePlaceQuery['place']>;
type Near = Pick<Place, 'name' | 'slug'>;

const layers: Record<PlaceKind, string> = {
  COUNTY: 'County',
  UNITARY: 'Unitary district',
  DISTRICT: 'District',
  TOWN: 'Town',
  PARISH: 'Parish',
  UNPARISHED: 'Area without a parish council',
  SETTLEMENT: 'Neighbourhood or village',
  WARD: 'Ward',
  DIVISION: 'Electoral division',
  LSOA: 'Statistical area',
  POSTCODE: 'Postcode',
  CUSTOM: 'Area',
};
const wider = new Set<PlaceKind>(['DISTRICT', 'UNITARY', 'COUNTY', 'TOWN', 'PARISH']);

export function placePage(place: Place, now: Date): Page {
  const { name, slug, kind, otherNames, population, within, contains, neighbours } = place;
  const path = `/places/${slug}`;
  const around = within.filter((area) => wider.has(area.kind));
  const inside = contains.filter((inner) => wider.has(inner.kind) || inner.kind === 'SETTLEMENT' || inner.kind === 'UNPARISHED');
  const lists: [ListingKind, PagePlaceListFragment][] = [
    ['GROUP', place.groups],
    ['VENUE', place.venues],
    ['FUND', place.funding],
    ['OPPORTUNITY', place.roles],
    ['EVENT', place.events],
  ];
  const feed = { kinds: kindsInOrder, places: [{ slug, name }], themes: [], audiences: [], applicants: [], amount: null };
  return {
    path,
    feeds: feedLinks(feed),
    title: `${name}: groups, venues, funding, volunteering and events – Fingerpost`,
    description: `What there is for ${name}: groups, places to meet, funding, ways to help and events.`,
    trail: [
      { name: 'Fingerpost', path: '/' },
      ...around.toReversed().map((area) => ({ name: area.name, path: `/places/${area.slug}` })),
      { name, path },
    ],
    jsonLd: [{ '@type': 'AdministrativeArea', '@id': path, name, alternateName: otherNames.length ? otherNames : undefined }],
    body: html`<article class="place">
<header><p class="kind">${arm(layers[kind])}</p><h1>${name}</h1>
<p class="facts">${otherNames.length ? html`<span>Also known as ${otherNames.join(', ')}</span>` : nothing}${
      population ? html`<span>About ${countWords(round(population), 'person lives', 'people live')} there</span>` : nothing
    }</p></header>
${searchForm({ action: '/', asked: { ...nothingAsked, place: name }, queryLabel: 'What are you looking for?', themes: [], button: 'Search' })}
${lists.map(([each, found]) => kindSection(each, found, place, now))}
${takeAway(feed)}
<p class="suggest-links">On paper: <a href=${`${path}/booklet`}>a booklet</a> or <a href=${`${path}/noticeboard`}>a sheet for the noticeboard</a>.</p>
${gaps(place)}
${links(`Places in ${name}`, inside)}
${links('Places beside it', neighbours)}
</article>`,
  };
}

/** To two figures: the source counts a settlement, not a parish. */
const round = (count: number) => Number(count.toPrecision(2));

function kindSection(kind: ListingKind, { totalCount, edges }: PagePlaceListFragment, { name, slug, neighbours }: Place, now: Date) {
  const { title, path, one, many } = kindWords[kind];
  const more = totalCount > edges.length;
  return html`<section><h2>${title}</h2>
${edges.length ? results(edges, { now, level: 3, kinds: false }) : html`<p>No ${many} are listed for ${name} yet. ${neighbourLinks(path, neighbours)}</p>`}
${more ? html`<p><a class="button" href=${addressOf(path, { place: slug })}>See all ${countWords(totalCount, one, many)} for ${name}</a></p>` : nothing}
</section>`;
}

function neighbourLinks(path: string, neighbours: readonly Near[]) {
  if (!neighbours.length) return html`<a href=${path}>Look everywhere</a>.`;
  const links = neighbours
    .slice(0, 4)
    .map((near, index) => html`${index ? ', ' : nothing}<a href=${addressOf(path, { place: near.slug })}>${near.name}</a>`);
  return html`Look next door: ${links}.`;
}

function links(title: string, places: readonly Near[]) {
  if (!places.length) return nothing;
  return html`<section class="ways"><h2>${title}</h2><ul>${places.map(({ name, slug }) => html`<li><a href="/places/${slug}">${name}</a></li>`)}</ul></section>`;
}

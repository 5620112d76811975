/** One place at a glance: what is on this week, what there is for it by kind, who the councils are, what is missing, and the places around it. */
import type { ListingKind, PageCouncilFragment, PagePlaceListFragment, PagePlaceQuery, PlaceKind } from '../../generated/gql/graphql.ts';
import { digestDefaults, digestPath, feedPath } from '../feeds/asked.ts';
import { cautionWords } from '../parts/assurance-words.ts';
import { emailLink } from '../parts/outside-links.ts';
import { phoneLink } from '../parts/phone-link.ts';
import { moneyWords } from '../parts/words.ts';
import { resultWords } from '../search/result-words.ts';
import { arm, kindShape } from './arm.ts';
import { awardList } from './awards.ts';
import type { Page } from './document.ts';
import { gaps } from './gaps.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { layerWords } from './layers.ts';
import { entryLine, outside } from './links.ts';
import { addressOf, nothingAsked, searchForm } from './search-form.ts';
import { isSensitive } from './sensitive-topics.ts';
import { feedLinks } from './take-away.ts';
import { html, nothing } from './template.ts';
import { week } from './week.ts';
import { say } from './words/words.ts';

export type Place = NonNullable<PagePlaceQuery['place']>;
type Near = Pick<Place, 'name' | 'slug'>;
type Edges = PagePlaceListFragment['edges'];

const wider = new Set<PlaceKind>(['DISTRICT', 'UNITARY', 'COUNTY', 'TOWN', 'PARISH']);
const finer = new Set<PlaceKind>([...wider, 'SETTLEMENT', 'UNPARISHED']);

export function placePage({ place, awards }: PagePlaceQuery & { place: Place }, now: Date): Page {
  const { name, slug, kind, otherNames, population, within, contains, neighbours } = place;
  const words = say();
  const path = `/places/${slug}`;
  const around = within.filter((area) => wider.has(area.kind));
  const feed = { kinds: kindsInOrder, places: [{ slug, name }], themes: [], audiences: [], applicants: [], amount: null };
  const section = (each: ListingKind, title: string, found: { totalCount: number; edges: Edges }, none?: string) =>
    kindSection(each, title, found, place, now, none);
  return {
    path,
    feeds: feedLinks(feed),
    card: `/cards/places/${slug}.png`,
    leavable: namedOn(place).some(isSensitive),
    title: `${words.placeTitle(name)} – Fingerpost`,
    description: words.placeDescription(name),
    trail: [
      { name: 'Fingerpost', path: '/' },
      ...around.toReversed().map((area) => ({ name: area.name, path: `/places/${area.slug}` })),
      { name, path },
    ],
    jsonLd: [{ '@type': 'AdministrativeArea', '@id': path, name, alternateName: otherNames.length ? otherNames : undefined }],
    body: html`<article class="place">
<header><p class="kind">${arm(layerWords(kind))}</p><h1>${name}</h1>
<p class="facts">${otherNames.length ? html`<span>${words.placeAlso(otherNames.join(', '))}</span>` : nothing}${
      population ? html`<span>${words.placePeople(round(population))}</span>` : nothing
    }</p></header>
${searchForm({ action: '/', asked: { ...nothingAsked, place: name }, queryLabel: words.lookingFor, themes: [], button: words.search })}
${week(
  place.week.edges.map(({ node }) => node),
  name,
  now,
)}
<div class="glance">
${section('GROUP', words.placeGroups, place.groups)}
${section('VENUE', words.placeRooms, place.venues)}
${section('FUND', words.placeMoney, openToGroups(place.money), words.placeMoneyNone)}
${section('OPPORTUNITY', words.placeRoles, place.roles)}
</div>
${moneyThatCame(place, awards)}
${councilsOf(place)}
${gaps(place)}
<p class="suggest-links">${words.placeAdd(name)} <a href=${`/suggest?${new URLSearchParams({ place: name })}`}>${words.placeAddLink}</a></p>
${take(place, feed)}
${links(words.placeInside(name), inside(contains))}
${links(words.placeBeside, neighbours)}
${neighbours.length ? nothing : links(words.placeWider, around)}
</article>`,
  };
}

/** Every entry that the page names. */
const namedOn = ({ week, groups, venues, money, roles }: Place) =>
  [week, groups, venues, money, roles].flatMap(({ edges }) => edges.map(({ node }) => node));

/** To two figures: the source counts a settlement, not a parish. */
const round = (count: number) => Number(count.toPrecision(2));

const open = new Set<string | null>(['OPEN', 'CLOSING_SOON', 'ROLLING']);
const mostFunds = 4;

/** What can be applied for today and is not for people alone; the soonest to close come first. */
function openToGroups({ totalCount, edges }: PagePlaceListFragment): PagePlaceListFragment {
  const isOpen = ({ node }: Edges[number]) => 'roundState' in node && open.has(node.roundState) && node.forWhom !== 'INDIVIDUALS';
  return { totalCount, edges: edges.filter(isOpen).slice(0, mostFunds) };
}

const inside = (contains: Place['contains']) => contains.filter((inner) => finer.has(inner.kind));

function kindSection(
  kind: ListingKind,
  title: string,
  { totalCount, edges }: { totalCount: number; edges: Edges },
  { name, slug, neighbours }: Place,
  now: Date,
  none: string | undefined,
) {
  const { path, many, count } = kindWords[kind];
  const { placeSeeAll, placeNone, placeMoneyAll } = say();
  // Of funds only those that are open are counted here; their list has the others too.
  const all = kind === 'FUND' ? placeMoneyAll(name) : placeSeeAll(count(totalCount), name);
  return html`<section><h2>${kindShape(kind)} ${title}</h2>
${
  edges.length
    ? html`<ul class="brief" role="list">${edges.map(({ node }) => brief(node, now))}</ul>`
    : html`<p>${none ?? placeNone(many, name)} ${kind === 'FUND' ? nothing : nextDoor(path, neighbours)}</p>`
}
${totalCount > edges.length || kind === 'FUND' ? html`<p><a class="tap" href=${addressOf(path, { place: slug })}>${all}</a></p>` : nothing}
</section>`;
}

/** One entry in as few lines as say what it is, what it offers, and how sure that is. */
function brief(node: Edges[number]['node'], now: Date) {
  const { lead, facts } = resultWords(node, now);
  const caution = cautionWords(node);
  const soon = 'roundState' in node && node.roundState === 'CLOSING_SOON';
  const said = [lead, ...facts].filter(Boolean).slice(0, 3);
  return html`<li>${entryLine(node)}
${said.length ? html`<p class="facts">${said.map((fact) => html`<span>${soon && fact === facts[0] ? html`<mark>${fact}</mark>` : fact}</span>`)}</p>` : nothing}
${caution ? html`<span class="fine">${caution}</span>` : nothing}</li>`;
}

function nextDoor(path: string, neighbours: readonly Near[]) {
  const { placeEverywhere, placeNextDoor } = say();
  if (!neighbours.length) return html`<a href=${path}>${placeEverywhere}</a>`;
  const near = neighbours.slice(0, 4);
  return html`${placeNextDoor} ${near.map((one, index) => html`${index ? ', ' : nothing}<a href=${addressOf(path, { place: one.slug })}>${one.name}</a>`)}.`;
}

function moneyThatCame({ slug, coverage }: Place, { nodes }: PagePlaceQuery['awards']) {
  const { placeAwards, placeAwardsFew, placeAwardsAll } = say();
  const { awardsInFiveYears: count, awardedInFiveYears: sum } = coverage;
  if (!nodes.length) return nothing;
  return html`<section><h2>${placeAwards}</h2>
${count ? html`<p>${placeAwardsFew(count, sum ? moneyWords(sum) : '')}</p>` : nothing}
${awardList({ totalCount: nodes.length, nodes }, 'both')}
<p><a class="tap" href=${addressOf('/funding/awards', { place: slug })}>${placeAwardsAll}</a></p>
</section>`;
}

/** Who answers for the place, phone first. An area without a parish council is told so, with the councils above it. */
function councilsOf({ name, kind, councils: own, within }: Place) {
  const { placeCouncils, placeCouncilNone, placeCouncilUnknown } = say();
  const unparished = kind === 'UNPARISHED';
  // A joint council is that of two places; the wider areas come finest first.
  const all = new Map([...own, ...within.flatMap(({ councils }) => councils)].map((body) => [body.url, body]));
  const needsOwn = kind === 'PARISH' || kind === 'TOWN';
  if (!all.size && !unparished && !needsOwn) return nothing;
  return html`<section class="councils"><h2>${placeCouncils}</h2>
${unparished ? html`<p>${placeCouncilNone(name)}</p>` : needsOwn && !own.length ? html`<p>${placeCouncilUnknown}</p>` : nothing}
<ul class="brief" role="list">${[...all.values()].map(council)}</ul>
</section>`;
}

function council(body: PageCouncilFragment) {
  const phone = body.contacts.find((contact) => contact.phone)?.phone;
  const email = body.contacts.find((contact) => contact.email)?.email;
  const website = body.council?.website;
  return html`<li>${entryLine(body)}
${phone ? html`<span class="contact">${phoneLink(phone, body.name)}</span>` : email || website ? nothing : html`<span class="fine">${say().placePhoneUnknown}</span>`}
${email && !phone ? html`<span class="contact">${emailLink(email)}</span>` : nothing}
${website ? html`<span>${outside(website, say().website)}</span>` : nothing}</li>`;
}

/** The same on paper, in a newsletter, in a reader, on a parish's own site. */
function take({ slug, name }: Place, feed: Parameters<typeof feedPath>[0]) {
  const words = say();
  const ways: [string, string][] = [
    [words.placeBooklet, `/places/${slug}/booklet`],
    [words.placeNoticeboard, `/places/${slug}/noticeboard`],
    [words.placeDigest, digestPath({ ...feed, weeks: digestDefaults.weeks })],
    [words.placeFeed, feedPath(feed, 'atom')],
    [words.placeCalendar, feedPath(feed, 'ics')],
    [words.placeEmbed, `/embed?${new URLSearchParams({ place: slug })}`],
  ];
  return html`<section class="ways"><h2>${words.placeTake}</h2><ul aria-label="${words.placeTake}: ${name}">${ways.map(([title, href]) => html`<li><a href=${href}>${title}</a></li>`)}</ul></section>`;
}

function links(title: string, places: readonly Near[]) {
  if (!places.length) return nothing;
  return html`<section class="ways"><h2>${title}</h2><ul>${places.map(({ name, slug }) => html`<li><a href="/places/${slug}">${name}</a></li>`)}</ul></section>`;
}

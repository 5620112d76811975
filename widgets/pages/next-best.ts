/** No result is a dead end: a place misspelt, a word that names several, a list with nothing in it (DESIGN.md, "How it speaks"). */
import type { PagePlaceChoiceFragment, PlaceKind } from '../../generated/gql/graphql.ts';
import { say as sayOfMissing } from '../missing/words/words.ts';
import { phoneLink } from '../parts/phone-link.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { missingAddress } from './missing.ts';
import { type ResultEdge, results } from './results.ts';
import { type Asked, addressOf } from './search-form.ts';
import { list } from './sections.ts';
import { filled } from './slots.ts';
import { html, nothing } from './template.ts';
import { say } from './words/words.ts';

export interface PlaceFound {
  typed: string;
  place: PagePlaceChoiceFragment | null;
  /** The postcode they typed, as it is printed; its place is the one it is probably in. */
  postcode: string | null;
  /** What the word could mean, when it could mean several. */
  choices: readonly PagePlaceChoiceFragment[];
  /** Names spelt like it, when it is the name of nothing. */
  like: readonly PagePlaceChoiceFragment[];
}

const areas = new Set<PlaceKind>(['DISTRICT', 'UNITARY', 'COUNTY']);
export const widerAreas = (place: PagePlaceChoiceFragment) => place.within.filter(({ kind }) => areas.has(kind));

/** A postcode lies in its district for certain; of villages only the nearest is known. */
const sure = new Set<PlaceKind>(['DISTRICT', 'UNITARY', 'COUNTY']);

const placeLink = (place: PagePlaceChoiceFragment, path: string, asked: Asked) => {
  const [area] = widerAreas(place);
  return html`<a href=${addressOf(path, { ...asked, place: place.slug })}>${place.name}</a>${area ? `, ${area.name}` : ''}`;
};

/** What a reader must be told about the place they typed; nothing when it was plainly understood. */
export function placeNotice({ typed, place, postcode, choices, like }: PlaceFound, path: string, asked: Asked) {
  const words = say();
  if (place && postcode)
    return html`<p class="place-link">${filled(sure.has(place.kind) ? words.postcodeIn : words.postcodeNear, postcode, html`<a href="/places/${place.slug}">${place.name}</a>`)}</p>`;
  if (place) return html`<p class="place-link"><a href="/places/${place.slug}">${words.everythingFor(place.name)}</a></p>`;
  const links = (places: readonly PagePlaceChoiceFragment[]) => list(places.map((one) => placeLink(one, path, asked)));
  if (choices.length) return html`<div class="notice"><p>${words.severalPlaces(typed)}</p>${links(choices)}</div>`;
  if (like.length) return html`<div class="notice"><p>${words.likePlaces(typed)}</p>${links(like)}</div>`;
  return html`<div class="notice"><p>${postcode ? words.noPostcode(postcode) : words.noPlace(typed)}</p>
<p><a href=${addressOf(path, { ...asked, place: '' })}>${words.placeEverywhere}</a></p></div>`;
}

interface Empty {
  path: string;
  many: string;
  asked: Asked;
  place: PagePlaceChoiceFragment | null;
  instead: Instead | null;
  now: Date;
}

/** What is offered in place of what was asked for. */
export interface Instead {
  /** The nearest of the same question, with their distances. */
  nearest: readonly ResultEdge[];
  /** What serves all of an area that the place lies in, whatever was looked for. */
  serving: readonly Pick<ResultEdge, 'node'>[];
  whomToAsk: { name: string; slug: string; phone: string } | null;
}

export function nothingFound({ path, many, asked, place, instead, now }: Empty) {
  const said = sayOfMissing();
  const words = say();
  const { q, theme, when, part } = asked;
  const ways = [
    ...(place ? widerAreas(place).map((area) => [words.lookInAll(area.name), addressOf(path, { ...asked, place: area.slug })]) : []),
    ...(theme ? [[words.leaveTheme, addressOf(path, { ...asked, theme: '' })]] : []),
    ...(when || part ? [[words.anyTime, addressOf(path, { ...asked, when: '', part: '' })]] : []),
    ...(q ? [[words.leaveWord(q), addressOf(path, { ...asked, q: '' })]] : []),
    ...(place || theme || q || when || part ? [[path === '/' ? words.seeAllKinds : words.seeAll(many), path]] : []),
    ...(path === '/' ? [] : [[words.searchAll, addressOf('/', asked)]]),
  ];
  return html`<p class="count" role="status">${words.foundNone(many, q, place?.name)}</p>
${when || part ? html`<p>${words.noTimes}</p>` : nothing}
${instead?.nearest.length ? html`<h2>${path === '/' ? words.nearestOnes : words.nearest(many)}</h2>${results(instead.nearest, { now, level: 3, kinds: path === '/' })}` : nothing}
${instead?.serving.length ? html`<h2>${said.serving}</h2>${results(instead.serving, { now, level: 3, kinds: path === '/' })}` : nothing}
<p>${words.tryAnother}</p>
${list(ways.map(([way, address]) => html`<a href=${address ?? '/'}>${way}</a>`))}
${path === '/' ? html`<p>${filled(words.lookAtAll, html`${kindsInOrder.map((kind, index) => html`${index ? ', ' : nothing}<a href=${kindWords[kind].path}>${kindWords[kind].many}</a>`)}`)}</p>` : nothing}
<p>${
    instead?.whomToAsk
      ? html`${said.ask} <a href=${`/groups/${instead.whomToAsk.slug}`}>${instead.whomToAsk.name}</a>, ${phoneLink(instead.whomToAsk.phone, instead.whomToAsk.name)}. <a href="/venues?q=library">${said.library}</a>: ${said.libraryHelps}`
      : html`${said.ask} <a href="/venues?q=library">${said.library}</a>. ${said.libraryHelps}`
  }</p>
<p><a class="button" href=${missingAddress({ kind: path === '/' ? asked.kind : path.slice(1), place: place?.slug, theme, q })}>${said.title}</a></p>`;
}

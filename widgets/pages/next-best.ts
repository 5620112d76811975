/** No result is a dead end: a place misspelt, a word that names several, a list with nothing in it (DESIGN.md, "How it speaks"). */
import type { PagePlaceChoiceFragment, PlaceKind } from '../../generated/gql/graphql.ts';
import { say } from '../missing/words/words.ts';
import { phoneLink } from '../parts/links.ts';
import { kindsInOrder, kindWords } from './kinds.ts';
import { missingAddress } from './missing.ts';
import { type ResultEdge, results } from './results.ts';
import { type Asked, addressOf } from './search-form.ts';
import { list } from './sections.ts';
import { html, nothing } from './template.ts';

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
  if (place && postcode)
    return html`<p class="place-link">${postcode} is ${sure.has(place.kind) ? '' : 'probably '}in <a href="/places/${place.slug}">${place.name}</a>. Distances are from the postcode.</p>`;
  if (place) return html`<p class="place-link"><a href="/places/${place.slug}">See everything for ${place.name}</a></p>`;
  const links = (places: readonly PagePlaceChoiceFragment[]) => list(places.map((one) => placeLink(one, path, asked)));
  if (choices.length) return html`<div class="notice"><p>“${typed}” could be several places. Which do you mean?</p>${links(choices)}</div>`;
  if (like.length) return html`<div class="notice"><p>We could not find ${typed}. Did you mean:</p>${links(like)}</div>`;
  return html`<div class="notice"><p>${
    postcode
      ? `We do not know the postcode ${postcode}. Check it, or give the name of a village or town instead.`
      : `We could not find ${typed}. Check the spelling, or give the name of a village or town nearby.`
  }</p>
<p><a href=${addressOf(path, { ...asked, place: '' })}>Look everywhere</a></p></div>`;
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
  const said = say();
  const { q, theme, when, part } = asked;
  const ways = [
    ...(place ? widerAreas(place).map((area) => [`Look in all of ${area.name}`, addressOf(path, { ...asked, place: area.slug })]) : []),
    ...(theme ? [['Leave out the theme', addressOf(path, { ...asked, theme: '' })]] : []),
    ...(when || part ? [['Look at any time', addressOf(path, { ...asked, when: '', part: '' })]] : []),
    ...(q ? [[`Leave out “${q}”`, addressOf(path, { ...asked, q: '' })]] : []),
    ...(place || theme || q || when || part ? [[`See all ${many === 'results' ? 'kinds' : many}`, path]] : []),
    ...(path === '/' ? [] : [['Search everything for it', addressOf('/', asked)]]),
  ];
  return html`<p class="count" role="status">We found no ${many}${q ? ` for “${q}”` : ''}${place ? ` in ${place.name}` : ''}.</p>
${when || part ? html`<p>Many entries do not tell us their times yet, so they cannot be found by them.</p>` : nothing}
${instead?.nearest.length ? html`<h2>${said.nearest(many === 'results' ? 'ones' : many)}</h2>${results(instead.nearest, { now, level: 3, kinds: many === 'results' })}` : nothing}
${instead?.serving.length ? html`<h2>${said.serving}</h2>${results(instead.serving, { now, level: 3, kinds: many === 'results' })}` : nothing}
<p>Try another word, or:</p>
${list(ways.map(([words, address]) => html`<a href=${address ?? '/'}>${words}</a>`))}
${path === '/' ? html`<p>Or look at all ${kindsInOrder.map((kind, index) => html`${index ? ', ' : nothing}<a href=${kindWords[kind].path}>${kindWords[kind].many}</a>`)}.</p>` : nothing}
<p>${
    instead?.whomToAsk
      ? html`${said.ask} <a href=${`/groups/${instead.whomToAsk.slug}`}>${instead.whomToAsk.name}</a>, ${phoneLink(instead.whomToAsk.phone)}. <a href="/venues?q=library">${said.library}</a>: ${said.libraryHelps}`
      : html`${said.ask} <a href="/venues?q=library">${said.library}</a>. ${said.libraryHelps}`
  }</p>
<p><a class="button" href=${missingAddress({ kind: path === '/' ? asked.kind : path.slice(1), place: place?.slug, theme, q })}>${said.title}</a></p>`;
}

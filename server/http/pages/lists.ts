/** The lists: what an address asks for becomes a search, and its answer a page. */
import {
  type FacetPartsFragment,
  type FundFilter,
  type ListingFilter,
  type ListingKind,
  type ListingSort,
  type Near,
  PageFundsDocument,
  PageListDocument,
  PageThemesDocument,
} from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { kindAt } from '../../../widgets/pages/kinds.ts';
import { listPage } from '../../../widgets/pages/list.ts';
import type { PlaceFound } from '../../../widgets/pages/next-best.ts';
import type { Asked } from '../../../widgets/pages/search-form.ts';
import { hasTimes, whenFilter } from '../../../widgets/pages/when-choices.ts';
import type { Execute } from './execute.ts';
import { findPlace } from './find-place.ts';
import { readInstead } from './nothing-found.ts';

const pageSize = 20;

/** Elements and other people's links call some of it by other names: those of the attributes of an element. */
export function askedIn(search: URLSearchParams): Asked {
  const given = (name: string, most: number) => (search.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most);
  return {
    q: given('q', 200) || given('query', 200),
    place: given('place', 100) || given('near', 100),
    theme: given('theme', 100) || (given('themes', 100).split(/[\s,]+/)[0] ?? ''),
    kind: given('kind', 20),
    when: given('when', 20),
    part: given('part', 20),
    who: given('who', 10) === 'people' ? 'people' : '',
    layout: given('layout', 10) === 'map' ? 'map' : '',
  };
}

export const asksNothing = ({ who: _who, layout: _layout, ...asked }: Asked) => !Object.values(asked).some(Boolean);

/** One kind's list, or with null a search over all of them; its page is made when it is known in which language. */
export async function readList(execute: Execute, kind: ListingKind | null, search: URLSearchParams, now: Date): Promise<() => Page> {
  const asked = { ...askedIn(search), ...(kind && { kind: '' }) };
  const after = search.get('after') || null;
  const found = asked.place ? await findPlace(execute, asked.place) : null;
  const shown = { ...asked, place: found?.postcode ?? found?.place?.name ?? asked.place };
  if (found && !found.place) {
    const theme = await themeAsked(execute, asked.theme);
    return () => listPage({ kind, asked: shown, found, search: null, theme, after, now });
  }
  const only = kind ?? kindAt(`/${asked.kind}`) ?? null;
  const base = { themes: asked.theme ? [asked.theme] : null, places: found?.place ? [found.place.slug] : null };
  const common = { query: asked.q || null, near: nearOf(found), sort: sortOf(only, asked), first: pageSize, after };
  const ask = (base: ListingFilter, changed: Partial<typeof common>) =>
    kind === 'FUND'
      ? execute(PageFundsDocument, { ...common, ...changed, filter: fundsAsked(base, asked) })
      : execute(PageListDocument, {
          ...common,
          ...changed,
          filter: { ...base, kinds: only ? [only] : null, when: hasTimes(only) ? whenFilter(asked, now) : null },
          kinds: kind === null,
          map: asked.layout === 'map',
        });
  const answer = await ask(base, {});
  const isEmpty = !answer.search.edges.length && !after;
  const instead =
    isEmpty && found?.place ? await readInstead(execute, { place: found.place, near: nearOf(found), only, asked, ask }) : null;
  const place = found?.postcode ?? found?.place?.slug ?? '';
  const theme = await themeAsked(execute, asked.theme, answer.search.facets.themes);
  return () => listPage({ kind, asked: { ...shown, place }, found, search: answer.search, theme, instead, after, now });
}

/** What was chosen stays chosen where nothing is about it: the form would drop it unseen, and the heading not name it. */
async function themeAsked(
  execute: Execute,
  asked: string,
  counted: readonly FacetPartsFragment[] = [],
): Promise<FacetPartsFragment | null> {
  const known = counted.find(({ value }) => value === asked);
  if (known || !asked) return known ?? null;
  const { terms } = await execute(PageThemesDocument, {});
  const term = terms.find(({ slug }) => slug === asked);
  return term ? { ...term, value: term.slug, count: 0 } : null;
}

/** Grants for groups are kept apart from help for people. A fund that is over is shown only to who looks for it in words. */
const fundsAsked = (base: ListingFilter, { q, who }: Asked): FundFilter => ({
  base,
  forWhom: who === 'people' ? ['INDIVIDUALS'] : ['GROUPS', 'INTERMEDIARIES', 'COUNCILS'],
  states: q ? null : ['OPEN', 'CLOSING_SOON', 'ROLLING', 'FORECAST', 'BETWEEN_ROUNDS', 'UNCONFIRMED'],
});

const wide = new Set(['COUNTY', 'UNITARY', 'DISTRICT', 'CUSTOM']);

/** Distances are told from a village or town, not from the middle of a district; nor from a place whose middle is not known. */
function nearOf(found: PlaceFound | null): Near | null {
  if (!found?.place) return null;
  if (found.postcode) return { place: found.postcode };
  return found.place.point && !wide.has(found.place.kind) ? { place: found.place.slug } : null;
}

/**
 * By date where dates are what matters, else the best match. Never by distance: what hides its location, such as a refuge that serves the whole
 * county, would then be left out of its own place's list.
 */
function sortOf(kind: ListingKind | null, { q, place }: Asked): ListingSort {
  if (kind === 'EVENT' && !q) return 'STARTING_SOON';
  return kind === 'FUND' && !q && !place ? 'CLOSING_SOON' : 'RELEVANCE';
}

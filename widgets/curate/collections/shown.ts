/** On what page a collection is looked at: which element, of which place, about what. It stands in the address. */
import type { GroupFilter, ListingFilter } from '../../../generated/gql/graphql.ts';

export interface Shown {
  element: 'groups' | 'search';
  layout: 'list' | 'cards' | 'table';
  /** Slugs; empty: any. */
  place: string;
  theme: string;
}

const layouts = { groups: ['list', 'cards', 'table'], search: ['list', 'cards'] } as const;
export const layoutsOf = ({ element }: Shown): readonly Shown['layout'][] => layouts[element];

/** @param place where the body of the collection is the council, for an address that says nothing of a place */
export function shownAt(search: URLSearchParams, place: string | null): Shown {
  const element = search.get('show') === 'search' ? 'search' : 'groups';
  const layout = layouts[element].find((one) => one === search.get('layout')) ?? 'list';
  return { element, layout, place: search.get('place') ?? place ?? '', theme: search.get('theme') ?? '' };
}

export function filterOf({ place, theme, element }: Shown): ListingFilter {
  return {
    ...(place && { places: [place] }),
    ...(theme && { themes: [theme] }),
    ...(element === 'groups' && { kinds: ['GROUP'] }),
  };
}

export const groupFilterOf = ({ place, theme }: Shown): GroupFilter => ({
  base: { ...(place && { places: [place] }), ...(theme && { themes: [theme] }) },
});

const escaped = (words: string) => words.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What a page has to hold to show it. */
export function snippetOf(
  { element, layout, place, theme }: Shown,
  collection: { slug: string; title: string },
  placeName: string,
  origin: string,
): string {
  const parameters = new URLSearchParams({ ...(place && { place }), ...(theme && { themes: theme }) });
  const path = `${origin}${element === 'groups' ? '/groups' : '/'}${parameters.size ? `?${parameters}` : ''}`;
  const attributes = [
    ['place', place],
    ['themes', theme],
    ['collection', collection.slug],
    ['layout', layout === 'list' ? '' : layout],
    // A search box with nothing to ask waits for a visitor; a list that is shaped is to be seen.
    ['controls', element === 'search' && !theme ? 'none' : ''],
    ['heading', collection.title],
  ].filter(([, value]) => value);
  const what = `${element === 'groups' ? 'Groups' : 'What there is'}${placeName ? ` in ${placeName}` : ''}`;
  return `<script type="module" src="${origin}/embed/fingerpost.js"></script>
<fingerpost-${element}${attributes.map(([name, value]) => ` ${name}="${escaped(value ?? '')}"`).join('')}>
  <a href="${escaped(path)}">${escaped(what)}</a>
</fingerpost-${element}>`;
}

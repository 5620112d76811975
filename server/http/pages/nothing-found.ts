/** What a public list offers where it is empty: the nearest of the same question, what serves the whole area, and somebody to ask. Read only then. */
import type { ListingFilter, ListingKind, ListingSort, Near } from '../../../generated/gql/graphql.ts';
import { PageNothingDocument, type PagePlaceChoiceFragment } from '../../../generated/gql/graphql.ts';
import type { Instead } from '../../../widgets/pages/next-best.ts';
import type { ResultEdge } from '../../../widgets/pages/results.ts';
import type { Asked } from '../../../widgets/pages/search-form.ts';
import { type Execute, isBadInput } from './execute.ts';

const most = 3;

interface Empty {
  place: PagePlaceChoiceFragment;
  /** Null where distances from it say nothing. */
  near: Near | null;
  only: ListingKind | null;
  asked: Asked;
  ask: (
    base: ListingFilter,
    changed: { near: Near | null; sort: ListingSort; first: number },
  ) => Promise<{ search: { edges: readonly ResultEdge[] } }>;
}

export async function readInstead(execute: Execute, { place, near, only, asked, ask }: Empty): Promise<Instead> {
  const themes = asked.theme ? [asked.theme] : null;
  const nearest = async () => {
    if (!near) return [];
    try {
      const { edges } = (await ask({ themes, places: null }, { near, sort: 'DISTANCE', first: most })).search;
      // What hides its place is near to nothing.
      return edges.filter(({ distanceKm }) => distanceKm != null);
    } catch (error) {
      if (isBadInput(error)) return [];
      throw error;
    }
  };
  const around = execute(PageNothingDocument, { slug: place.slug, serving: asked.q !== '', kinds: only ? [only] : null, themes });
  const [edges, { place: found }] = await Promise.all([nearest(), around]);
  const councils = found ? [found, ...found.within].flatMap(({ councils }) => councils) : [];
  const [whomToAsk = null] = councils.flatMap(({ name, slug, contacts }) =>
    contacts.flatMap(({ phone }) => (phone ? [{ name, slug, phone }] : [])),
  );
  const serving = found?.listings?.edges.filter(({ matched }) => matched.includes('CONTAINS')).slice(0, most) ?? [];
  return { nearest: edges, serving, whomToAsk };
}

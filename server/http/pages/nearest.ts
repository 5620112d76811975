/** No dead end: what may have been meant by an address at which there is nothing, and what is like an entry that was taken off. */
import { type ListingKind, PageNearestDocument, type PageNearestQuery } from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { kindAt } from '../../../widgets/pages/kinds.ts';
import { notFound, wordsIn } from '../../../widgets/pages/troubles.ts';
import type { Execute } from './execute.ts';

const few = 5;

/** Of what is gone only its name may be said (PRODUCT.md, rule 1), so that is what similar ones are looked for by: it mostly tells the place too. */
export async function readSimilar(execute: Execute, kind: ListingKind, name: string): Promise<PageNearestQuery['search']['edges']> {
  const { search } = await execute(PageNearestDocument, { query: name.slice(0, 200), kinds: [kind], first: few, places: 1 });
  return search.edges;
}

/** Programs that try every door get a plain answer: only what looks like a name of ours is worth a search. */
export async function readNotFound(execute: Execute, path: string): Promise<() => Page> {
  const [, folder = '', slug, ...deeper] = path.split('/');
  const kind = kindAt(`/${folder}`);
  const ours = kind || folder === 'places' ? slug !== undefined && !deeper.length : slug === undefined;
  const query = ours ? wordsIn(path) : '';
  if (!query) return () => notFound(path);
  const found = await execute(PageNearestDocument, { query, kinds: kind ? [kind] : null, first: few, places: 3 });
  return () => notFound(path, { entries: folder === 'places' ? [] : found.search.edges, places: found.places });
}

/** `/places/<slug>/booklet`: what is asked for in its address, and the entries for it. */
import { type ListingKind, PaperPlaceDocument } from '../../../generated/gql/graphql.ts';
import { kindIn } from '../../../widgets/feeds/asked.ts';
import { say } from '../../../widgets/feeds/words/words.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { kindsInOrder } from '../../../widgets/pages/kinds.ts';
import { bookletPage } from '../../../widgets/paper/booklet.ts';
import type { Execute } from '../pages/execute.ts';
import { FeedFault, readTerms } from '../pages/feed-asked.ts';
import { readPaperEntries } from './read-entries.ts';

export interface PaperRequest {
  execute: Execute;
  publicUrl: string;
  helpLine?: string | undefined;
  search: URLSearchParams;
  now: Date;
}

/** A booklet of more is no booklet: some 120 sheets of paper. */
export const mostEntries = 500;

/** "?kinds=groups.venues", and a form's "?kinds=groups&kinds=venues". @throws FeedFault */
function kindsIn(search: URLSearchParams): readonly ListingKind[] {
  const named = search
    .getAll('kinds')
    .flatMap((text) => text.split(/[.,]/))
    .filter(Boolean);
  const unknown = named.find((folder) => !kindIn(folder));
  if (unknown) throw new FeedFault(404, 'kinds', say().faults.kind(unknown.slice(0, 40)));
  const kinds = new Set(named.map(kindIn));
  return kinds.size ? kindsInOrder.filter((kind) => kinds.has(kind)) : kindsInOrder;
}

/** Null for a place that is not. @throws FeedFault */
export async function readBooklet(slug: string, { execute, publicUrl, helpLine, search, now }: PaperRequest): Promise<(() => Page) | null> {
  const { place } = await execute(PaperPlaceDocument, { slug: slug.slice(0, 200) });
  if (!place) return null;
  const kinds = kindsIn(search);
  const { themes } = await readTerms(execute);
  const asked = (search.get('theme') ?? '').slice(0, 100);
  const theme = asked ? themes.find((one) => one.slug === asked) : null;
  if (theme === undefined) throw new FeedFault(404, 'theme', say().faults.noTheme(asked));
  const found = await readPaperEntries(execute, { place: place.slug, theme: theme?.slug ?? null, kinds, most: mostEntries, now });
  return () => bookletPage({ ...found, place, kinds, theme, themes, large: search.get('print') === 'large', publicUrl, helpLine, now });
}

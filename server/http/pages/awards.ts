/** The page of what was paid for before: what an address asks for, and its answer. */
import { PageAwardsDocument, PageAwardsLikeDocument } from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { previousAwardsPage } from '../../../widgets/pages/previous-awards.ts';
import type { Execute } from './execute.ts';
import { findPlace } from './find-place.ts';

/** As long as coverage looks back (server/funding/recent-awards.ts). */
const years = 5;

export async function readAwards(execute: Execute, search: URLSearchParams, now: Date): Promise<() => Page> {
  const given = (name: string, most: number) => (search.get(name) ?? '').replaceAll('\0', '').trim().slice(0, most);
  const [place, slug] = [given('place', 100), given('like', 200)];
  const after = search.get('after') || null;
  const [found, group] = await Promise.all([
    place ? findPlace(execute, place) : null,
    slug ? execute(PageAwardsLikeDocument, { slug }) : null,
  ]);
  const like = group?.listing?.kind === 'GROUP' ? { ...group.listing, slug } : null;
  const asked = found?.postcode ?? found?.place?.slug ?? place;
  const page = { found, place: asked, like, after };
  if (found && !found.place) return () => previousAwardsPage({ ...page, told: null });
  const told = await execute(PageAwardsDocument, {
    filter: { near: asked ? { place: asked } : null, like: like?.id ?? null },
    after,
    since: new Date(Date.UTC(now.getUTCFullYear() - years, now.getUTCMonth(), now.getUTCDate())).toISOString().slice(0, 10),
  });
  return () => previousAwardsPage({ ...page, told });
}

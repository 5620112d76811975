/** `/places/<slug>/noticeboard`: what is to come, and the groups of the place, the nearest first. */
import { NoticeboardGroupsDocument, PaperEventsDocument, PaperPlaceDocument, PaperVenuesDocument } from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import { noticeboardPage } from '../../../widgets/paper/noticeboard.ts';
import type { PaperRequest } from './read-booklet.ts';

/** More groups than a sheet can name. */
const mostGroups = 60;
const mostEvents = 60;
const mostVenues = 20;

/** Null for a place that is not. */
export async function readNoticeboard(slug: string, { execute, publicUrl, now }: PaperRequest): Promise<(() => Page) | null> {
  const { place } = await execute(PaperPlaceDocument, { slug: slug.slice(0, 200) });
  if (!place) return null;
  const base = { places: [place.slug] };
  const [events, groups, venues] = await Promise.all([
    execute(PaperEventsDocument, { events: { base, from: now.toISOString() }, first: mostEvents, after: null }),
    execute(NoticeboardGroupsDocument, { base, first: mostGroups }),
    execute(PaperVenuesDocument, { base, first: mostVenues, after: null }),
  ]);
  return () => noticeboardPage({ place, events: events.list.nodes, groups: groups.list.nodes, venues: venues.list.nodes, publicUrl, now });
}

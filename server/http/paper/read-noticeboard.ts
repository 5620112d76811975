/** `/places/<slug>/noticeboard`: what begins within two weeks, and the groups of the place, the nearest first. */
import { NoticeboardGroupsDocument, PaperEventsDocument, PaperPlaceDocument } from '../../../generated/gql/graphql.ts';
import { boardDays, noticeboardPage } from '../../../widgets/paper/noticeboard.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import type { PaperRequest } from './read-booklet.ts';

/** More groups than a sheet can name. */
const mostGroups = 60;
const mostEvents = 40;

/** Null for a place that is not. */
export async function readNoticeboard(slug: string, { execute, publicUrl, now }: PaperRequest): Promise<Page | null> {
  const { place } = await execute(PaperPlaceDocument, { slug: slug.slice(0, 200) });
  if (!place) return null;
  const base = { places: [place.slug] };
  const until = new Date(now.getTime() + boardDays * 86_400_000).toISOString();
  const [events, groups] = await Promise.all([
    execute(PaperEventsDocument, { events: { base, from: now.toISOString(), until }, first: mostEvents, after: null }),
    execute(NoticeboardGroupsDocument, { base, first: mostGroups }),
  ]);
  return noticeboardPage({ place, events: events.list.nodes, groups: groups.list.nodes, publicUrl, now });
}

/** `/feeds/<kind or all>.atom|.json|.rss|.ics` of any place and theme, and `/feeds/<kind>/<slug>.ics` of one entry. */
import { FeedOneDocument, type ListingKind } from '../../../generated/gql/graphql.ts';
import { type FeedForm, feedPath, kindIn, pageOf, titleOf } from '../../../widgets/feeds/asked.ts';
import { atomFeed, atomType } from '../../../widgets/feeds/atom.ts';
import type { FeedEntry } from '../../../widgets/feeds/entry.ts';
import type { Feed, FeedSite } from '../../../widgets/feeds/feed.ts';
import { calendarFile, calendarType } from '../../../widgets/feeds/icalendar.ts';
import { feedItem } from '../../../widgets/feeds/items.ts';
import { jsonFeed, jsonFeedType } from '../../../widgets/feeds/json-feed.ts';
import { rssFeed, rssType } from '../../../widgets/feeds/rss.ts';
import { say } from '../../../widgets/feeds/words/words.ts';
import { inSameLanguage } from '../../../widgets/pages/in-same-language.ts';
import { kindsInOrder, kindWords } from '../../../widgets/pages/kinds.ts';
import type { PageAnswer } from './answer.ts';
import { movedTo } from './answer.ts';
import { readDigestText } from './digest.ts';
import type { Execute } from './execute.ts';
import { FeedFault, readFeedAsked } from './feed-asked.ts';
import { readEntries } from './read-feed.ts';

const forms: Record<FeedForm, { type: string; write: (feed: Feed, site: FeedSite) => string }> = {
  atom: { type: atomType, write: atomFeed },
  json: { type: jsonFeedType, write: jsonFeed },
  ics: { type: calendarType, write: calendarFile },
  rss: { type: rssType, write: rssFeed },
};

/** Of one kind; a feed of all kinds has fewer of each. Longer ones are for the API and the exports. */
const most = 100;
const mostOfEach = 30;

/** Any page of any site may read them: they are as public as the API. */
const headers = (type: string) => ({
  'content-type': type,
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
});

/** Read by programs, and by whoever set one up wrongly. */
const inWords = (status: number, sentence: string): PageAnswer => ({
  status,
  headers: { ...headers('text/plain; charset=utf-8'), 'cache-control': 'no-store' },
  body: `${sentence}\n`,
});

interface FeedRequest {
  execute: Execute;
  publicUrl: string;
  path: string;
  search: URLSearchParams;
  now: Date;
}

async function listFeed(
  kinds: readonly ListingKind[],
  form: FeedForm,
  { execute, publicUrl, search, now }: FeedRequest,
): Promise<PageAnswer> {
  const asked = await readFeedAsked(execute, kinds, search);
  const found = await readEntries(execute, asked, { first: kinds.length > 1 ? mostOfEach : most, now });
  const entries = found.flatMap(({ kind, entries: own }) => (form === 'rss' ? inOrder(kind, own) : own));
  const items = entries.map((entry) => feedItem(entry, publicUrl, now));
  const title = titleOf(asked);
  const feed: Feed = {
    path: inSameLanguage(feedPath(asked, form)),
    page: inSameLanguage(pageOf(asked)),
    title: `${title} – Fingerpost`,
    description: say().describes[form === 'ics' || form === 'rss' ? form : 'news'](title),
    // A calendar is read by its dates, and a list in its order; in every other feed the newest comes first.
    items: form === 'ics' || form === 'rss' ? items : items.toSorted((one, other) => other.updated.getTime() - one.updated.getTime()),
  };
  return { status: 200, headers: headers(forms[form].type), body: forms[form].write(feed, { publicUrl }) };
}

/** A list for a website: what has a date by its date, all else by its name. */
const inOrder = (kind: ListingKind, entries: readonly FeedEntry[]): readonly FeedEntry[] =>
  kind === 'FUND' || kind === 'EVENT' ? entries : entries.toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));

async function entryCalendar(kind: ListingKind, slug: string, { execute, publicUrl, now }: FeedRequest): Promise<PageAnswer | null> {
  const { listing } = await execute(FeedOneDocument, { slug });
  if (!listing) return null;
  if (listing.slug !== slug || listing.kind !== kind) return movedTo(`/feeds${kindWords[listing.kind].path}/${listing.slug}.ics`);
  if (listing.status !== 'PUBLISHED') return inWords(410, listing.status === 'SUSPENDED' ? say().suspended : say().gone);
  const entry: FeedEntry = listing;
  const path = `${kindWords[kind].path}/${slug}`;
  const item = feedItem(entry, publicUrl, now);
  const feed: Feed = {
    path: inSameLanguage(`/feeds${path}.ics`),
    page: inSameLanguage(path),
    title: entry.name,
    description: entry.summary,
    items: [item],
  };
  return {
    status: 200,
    headers: { ...headers(calendarType), 'content-disposition': `attachment; filename="${slug}.ics"` },
    body: calendarFile(feed, { publicUrl }),
  };
}

const listShape = /^\/feeds\/([a-z]+)\.(atom|json|ics|rss)$/;
const entryShape = /^\/feeds\/([a-z]+)\/([a-z0-9][a-z0-9-]{0,199})\.ics$/;

/** Null for what is no feed of ours. */
export async function readFeed(request: FeedRequest): Promise<PageAnswer | null> {
  const [, folder = '', form] = listShape.exec(request.path) ?? [];
  const kind = kindIn(folder);
  const kinds = folder === 'all' ? kindsInOrder : kind && [kind];
  try {
    if (form && kinds) return await listFeed(kinds, form as FeedForm, request);
    const [, entryFolder = '', slug] = entryShape.exec(request.path) ?? [];
    const entryKind = kindIn(entryFolder);
    const own = slug && entryKind ? await entryCalendar(entryKind, slug, request) : null;
    return own ?? inWords(404, say().noFeed(`/feeds/${['all', ...folders].join('.atom, /feeds/')}.atom`));
  } catch (error) {
    if (error instanceof FeedFault) return inWords(error.status, error.message);
    throw error;
  }
}

/** A digest as a text of its own. */
export async function readDigestFile(request: FeedRequest): Promise<PageAnswer> {
  try {
    return { status: 200, headers: headers('text/plain; charset=utf-8'), body: await readDigestText(request) };
  } catch (error) {
    if (error instanceof FeedFault) return inWords(error.status, error.message);
    throw error;
  }
}

const folders = kindsInOrder.map((kind) => kindWords[kind].path.slice(1));

/** A feed as JSON Feed 1.1 (jsonfeed.org). What is particular to us stands under `_fingerpost`, as its extensions do. */
import { spoken } from '../parts/language.ts';
import type { Feed, FeedItem, FeedSite } from './feed.ts';

export const jsonFeedType = 'application/feed+json; charset=utf-8';

const item = ({ id, url, title, summary, facts, themes, rights, published, updated, particulars }: FeedItem) => ({
  id,
  url,
  title,
  summary,
  content_text: [summary, ...facts].join('\n'),
  date_published: published.toISOString(),
  date_modified: updated.toISOString(),
  tags: themes,
  language: 'en-GB',
  _fingerpost: { facts, rights, ...particulars },
});

export const jsonFeed = (feed: Feed, { publicUrl }: FeedSite): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      description: feed.description,
      home_page_url: publicUrl + feed.page,
      feed_url: publicUrl + feed.path,
      language: spoken(),
      authors: [{ name: 'Fingerpost', url: publicUrl }],
      items: feed.items.map(item),
    },
    null,
    1,
  )}\n`;

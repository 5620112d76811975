/**
 * A list as RSS 2.0, for the feed blocks of websites that allow neither scripts nor frames (WordPress.com): every current entry, with all one needs to go
 * there in its text. No item has a date: readers that order by date would otherwise put the day of the last correction first.
 */

import { spoken } from '../parts/language.ts';
import type { Feed, FeedItem, FeedSite } from './feed.ts';
import { xmlText } from './xml.ts';

export const rssType = 'application/rss+xml; charset=utf-8';

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${xmlText(text)}</${name}>`;

/** When, where and whom to ring come first: a feed block cuts what is long. */
const inWords = ({ facts, summary }: FeedItem) => [...facts, summary].map((line) => line.replace(/[.:;]?\s*$/, '.')).join(' ');

/** HTML within XML, as its readers expect of a description: escaped once for each. */
const item = (one: FeedItem) => `<item>
${element('title', one.title)}
${element('link', one.url)}
${element('guid', one.id, ' isPermaLink="false"')}
${element('description', xmlText(inWords(one)))}
${one.themes.map((theme) => element('category', theme)).join('')}
</item>`;

export const rssFeed = (feed: Feed, { publicUrl }: FeedSite): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
${element('title', feed.title)}
${element('link', publicUrl + feed.page)}
${element('description', feed.description)}
${element('language', spoken().toLowerCase())}
<atom:link href="${xmlText(publicUrl + feed.path)}" rel="self" type="application/rss+xml"/>
${feed.items.map(item).join('\n')}
</channel>
</rss>
`.replace(/\n{2,}/g, '\n');

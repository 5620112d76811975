/** A list in the forms in which it comes by itself: a feed, a calendar, a digest. */
import { digestDefaults, digestPath, type FeedAsked, feedPath, titleOf } from '../feeds/asked.ts';
import { html, nothing } from './template.ts';

/** For browsers and readers that look for them in the head of a page. */
export const feedLinks = (feed: FeedAsked) => [
  { type: 'application/atom+xml', title: titleOf(feed), path: feedPath(feed, 'atom') },
  { type: 'application/feed+json', title: titleOf(feed), path: feedPath(feed, 'json') },
];

/** For those who want it without coming back: in a reader, a calendar, a newsletter. */
export function takeAway(feed: FeedAsked) {
  const dated = feed.kinds.some((kind) => kind !== 'GROUP' && kind !== 'VENUE');
  return html`<p class="suggest-links">Have it without coming back: <a href=${feedPath(feed, 'atom')}>a feed</a>${
    dated ? html`, <a href=${feedPath(feed, 'ics')}>a calendar</a>` : nothing
  } or <a href=${digestPath({ ...feed, weeks: digestDefaults.weeks })}>a digest for your newsletter</a>.</p>`;
}

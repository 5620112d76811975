/** A list in the forms in which it comes by itself: a feed, a calendar, a digest. */
import { digestDefaults, digestPath, type FeedAsked, feedPath, titleOf } from '../feeds/asked.ts';
import { filled } from './slots.ts';
import { html } from './template.ts';
import { say } from './words/words.ts';

/** For browsers and readers that look for them in the head of a page. */
export const feedLinks = (feed: FeedAsked) => [
  { type: 'application/atom+xml', title: titleOf(feed), path: feedPath(feed, 'atom') },
  { type: 'application/feed+json', title: titleOf(feed), path: feedPath(feed, 'json') },
];

/** For those who want it without coming back: in a reader, a calendar, a newsletter. */
export function takeAway(feed: FeedAsked) {
  const dated = feed.kinds.some((kind) => kind !== 'GROUP' && kind !== 'VENUE');
  const words = say();
  const atom = html`<a href=${feedPath(feed, 'atom')}>${words.takeFeed}</a>`;
  const calendar = html`<a href=${feedPath(feed, 'ics')}>${words.takeCalendar}</a>`;
  const digest = html`<a href=${digestPath({ ...feed, weeks: digestDefaults.weeks })}>${words.takeDigest}</a>`;
  const said = dated ? filled(words.takeAwayDated, atom, calendar, digest) : filled(words.takeAway, atom, digest);
  return html`<p class="suggest-links">${said}</p>`;
}

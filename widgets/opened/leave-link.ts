/** The way off a page at once, for whoever has opened an entry on a sensitive topic on somebody else's website (docs/decisions/0059). */
import { html, nothing } from 'lit';
import type { TopicsFragment } from '../../generated/gql/graphql.ts';
import { neutralPage } from '../pages/neutral-page.ts';
import { isSensitive } from '../pages/sensitive-topics.ts';
import { urlOf } from './url-of.ts';
import { say } from './words/words.ts';

/** What a frame shows that may not send the page around it elsewhere: a front page that says nothing of what was read. */
const neutralFrame = '/embed/frame/page';

/** @param url of the entry on our site, which tells where that is */
export function leaveLink(entry: TopicsFragment & { url: string }) {
  if (!isSensitive(entry)) return nothing;
  return html`<p><strong><a part="link" href=${neutralPage} rel="noreferrer nofollow" @click=${(event: Event) => leave(event, entry.url)}>${say().leave}</a></strong></p>`;
}

function leave(event: Event, url: string): void {
  event.preventDefault();
  // Out of sight at once: the next page may take a while to come.
  const root = (event.currentTarget as Element).getRootNode();
  if (root instanceof ShadowRoot) (root.host as HTMLElement).style.display = 'none';
  if (parent === window) {
    location.replace(neutralPage);
    return;
  }
  try {
    top?.location.replace(neutralPage);
  } catch {
    // A sandbox: only what is in the frame can be taken away.
  }
  const neutral = urlOf(neutralFrame, url);
  // WordPress gives a frame a secret there, without which it hears no more of its height.
  if (neutral) location.replace(neutral.href + location.hash);
}

/** "Put on my short list": a plain link to our own site, where the list begins with this entry. It keeps nothing on the host's page. */
import { html, nothing } from 'lit';
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { itemOf, shortListPath } from '../paper/list-items.ts';
import { urlOf } from './url-of.ts';
import { say } from './words/words.ts';

/** @param url of the entry on our site, which tells where that is */
export function shortListLink({ id, kind, url, name }: { id: string; kind: ListingKind; url: string; name: string }) {
  const item = itemOf({ id, kind });
  const origin = urlOf(url)?.origin;
  if (!item || !origin || origin === 'null') return nothing;
  const words = say().shortListAdd;
  return html`<a part="link" href=${`${origin}${shortListPath}?add=${item}`} aria-label=${`${words}: ${name}`}>${words}</a>`;
}

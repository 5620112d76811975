/**
 * "Put on my short list" beside an entry. As written it leads to the list with this entry; before a page is sent, the server makes it lead back to the same
 * page with the list in its address (server/http/paper/carry-list.ts).
 */
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { say as sayOfEntry } from '../opened/words/words.ts';
import { html, nothing } from '../pages/template.ts';
import { recordLanguage } from '../parts/speaks.ts';
import { itemOf, shortListPath } from './list-items.ts';
import { say } from './words/words.ts';

export function shortListAdd(entry: { id: string; kind: ListingKind; name: string }) {
  const item = itemOf(entry);
  if (!item) return nothing;
  const add = sayOfEntry().shortListAdd;
  const named = say().shortList.of(entry.name);
  const lang = recordLanguage();
  return html`<p class="short-list-line"><a class="short-list-add" href=${`${shortListPath}?add=${item}`} rel="nofollow">${add}${lang ? html`<span class="unseen" lang=${lang}>${named}</span>` : html`<span class="unseen">${named}</span>`}</a></p>`;
}

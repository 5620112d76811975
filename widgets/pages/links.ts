/** Links on our own pages. One that leads to another website says so, and says where. */

import type { LinkKind, PageLinkFragment } from '../../generated/gql/graphql.ts';
import { safeUrl } from '../parts/links.ts';
import { say } from './entry-words/words.ts';
import { pathOf } from './kinds.ts';
import type { Content } from './sections.ts';
import { fromRecord } from './slots.ts';
import { html } from './template.ts';

export const entryLink = ({ name, url }: Pick<PageLinkFragment, 'name' | 'url'>) => html`<a href=${pathOf(url)}>${fromRecord(name)}</a>`;

/** A link that stands alone on its line, with the room a thumb needs; what follows it, of the record too, is said beneath. */
export const entryLine = ({ name, url }: Pick<PageLinkFragment, 'name' | 'url'>, words?: string | null) =>
  html`<a class="tap" href=${pathOf(url)}>${fromRecord(name)}</a>${words ? fromRecord(words) : ''}`;

/** "Website (outside link: cambscf.org.uk)". An address that is not one to follow is only words. */
export function outside(url: string, words: Content) {
  const href = safeUrl(url);
  if (!href) return html`${words}: ${url}`;
  return html`<a href=${href} rel="external noreferrer">${words} <span class="host">${say().outside(hostOf(href))}</span></a>`;
}

export const linkOut = ({ kind, url, label }: { kind: LinkKind; url: string; label: string | null }) =>
  outside(url, label ? fromRecord(label) : say().links[kind]);

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return say().anotherSite;
  }
}

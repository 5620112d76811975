/** Links on our own pages. One that leads to another website says so, and says where. */

import type { LinkKind, PageLinkFragment } from '../../generated/gql/graphql.ts';
import { safeUrl } from '../parts/links.ts';
import { pathOf } from './kinds.ts';
import { html } from './template.ts';

export const entryLink = ({ name, url }: Pick<PageLinkFragment, 'name' | 'url'>) => html`<a href=${pathOf(url)}>${name}</a>`;

/** A link that stands alone on its line, with the room a thumb needs; what follows it is said beneath. */
export const entryLine = ({ name, url }: Pick<PageLinkFragment, 'name' | 'url'>, words?: string | null) =>
  html`<a class="tap" href=${pathOf(url)}>${name}</a>${words ?? ''}`;

const kindNames: Record<LinkKind, string> = {
  WEBSITE: 'Website',
  SOCIAL: 'Social media',
  BOOKING: 'Book',
  APPLY: 'Apply',
  REGISTER: 'Entry in a public register',
  DOCUMENT: 'Document',
  MAP: 'Map',
  OTHER: 'More',
};

/** "Website (outside link: cambscf.org.uk)". An address that is not one to follow is only words. */
export function outside(url: string, words: string) {
  const href = safeUrl(url);
  if (!href) return html`${words}: ${url}`;
  return html`<a href=${href} rel="external noreferrer">${words} <span class="host">(outside link: ${hostOf(href)})</span></a>`;
}

export const linkOut = ({ kind, url, label }: { kind: LinkKind; url: string; label: string | null }) =>
  outside(url, label ?? kindNames[kind]);

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return 'another website';
  }
}

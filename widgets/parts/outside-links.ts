/** Links that lead away, ring or write: what only an open entry has. */
import { html, type TemplateResult } from 'lit';
import { safeUrl } from './links.ts';

/** A link to a page elsewhere, or only its words when the address is not one to follow. */
export function outsideLink(url: string, words?: string | null): TemplateResult {
  const href = safeUrl(url);
  const shown = words || url.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  return href ? html`<a part="link" href=${href}>${shown}</a>` : html`${shown}`;
}

export const emailLink = (email: string) => html`<a part="link" href="mailto:${encodeURI(email)}">${email}</a>`;

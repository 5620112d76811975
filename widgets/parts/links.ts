import { html, nothing, type TemplateResult } from 'lit';

/** An address that may stand in a link. What sources wrote is not trusted: `javascript:` and the like come out as undefined. */
export function safeUrl(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/** A link to a page elsewhere, or only its words when the address is not one to follow. */
export function outsideLink(url: string, words?: string | null): TemplateResult {
  const href = safeUrl(url);
  const shown = words || url.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  return href ? html`<a part="link" href=${href}>${shown}</a>` : html`${shown}`;
}

/** A number to tap. Spaces are for reading only; "ext" and what follows is dialled by hand. Read out in a list of links, it says whose it is. */
export const phoneLink = (phone: string, whose?: string | null) =>
  html`<a part="link" href="tel:${(/^[+\d ()-]*/.exec(phone)?.[0] ?? '').replace(/[^+\d]/g, '')}" aria-label=${whose ? `${phone}, ${whose}` : nothing}>${phone}</a>`;

export const emailLink = (email: string) => html`<a part="link" href="mailto:${encodeURI(email)}">${email}</a>`;

import { html, nothing } from 'lit';

/** A number to tap. Spaces are for reading only; "ext" and what follows is dialled by hand. Read out in a list of links, it says whose it is. */
export const phoneLink = (phone: string, whose?: string | null) =>
  html`<a part="link" href="tel:${(/^[+\d ()-]*/.exec(phone)?.[0] ?? '').replace(/[^+\d]/g, '')}" aria-label=${whose ? `${phone}, ${whose}` : nothing}>${phone}</a>`;

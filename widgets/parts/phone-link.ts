import { html } from 'lit';

/** A number to tap. Spaces are for reading only; "ext" and what follows is dialled by hand. */
export const phoneLink = (phone: string) =>
  html`<a part="link" href="tel:${(/^[+\d ()-]*/.exec(phone)?.[0] ?? '').replace(/[^+\d]/g, '')}">${phone}</a>`;

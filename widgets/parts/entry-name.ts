import { html, nothing } from 'lit';
import { safeUrl } from './links.ts';
import { recordLanguage } from './speaks.ts';

/** The name of an entry, leading to its own page. A heading where it has a level; in a table it heads a row instead. */
export function entryName({ name, url }: { name: string; url: string }, level: number | undefined, followed: (event: Event) => void) {
  const link = html`<a part="link name" lang=${recordLanguage() ?? nothing} href=${safeUrl(url) ?? nothing} @click=${followed}>${name}</a>`;
  return level
    ? html`<div class="name" role="heading" aria-level=${Math.min(6, level)}>${link}</div>`
    : html`<span class="name">${link}</span>`;
}

/** What an entry is, as its record says it. */
export const entrySummary = ({ summary }: { summary: string }) =>
  html`<p part="summary" lang=${recordLanguage() ?? nothing}>${summary}</p>`;

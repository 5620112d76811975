/** The pages about funding, on top of each of them. */
import { html, nothing } from 'lit';

const pages = [
  { path: '/curate/funding', words: 'About to lapse', needs: 'record.read' },
  { path: '/curate/funding?show=calendar', words: 'Calendar', needs: 'record.read' },
  { path: '/curate/funding?show=few', words: 'Few apply', needs: 'record.read' },
  { path: '/curate/funding/awards', words: 'Awards by place', needs: 'report.read' },
  { path: '/curate/funding/alerts', words: 'Alerts', needs: 'alert.read' },
  { path: '/curate/funding/trouble', words: 'Not delivered', needs: 'mail.read' },
] as const;
type Path = (typeof pages)[number]['path'];

/** @param counts how much is on a page, where that is known here */
export const fundingNav = (here: Path, may: readonly string[], counts: Partial<Record<Path, number>> = {}) =>
  html`<nav class="kinds no-print" aria-label="Funding"><ul>${pages
    .filter(({ needs }) => may.includes(needs))
    .map(({ path, words }) => {
      const count = counts[path];
      return html`<li><a href=${path} aria-current=${path === here ? 'true' : nothing}>${words}${count === undefined ? nothing : html` <span class="count">${count.toLocaleString('en-GB')}</span>`}</a></li>`;
    })}</ul></nav>`;

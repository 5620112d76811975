/** Something in the address of a printed page that is not known, and the way on. */
import type { Page } from '../pages/document.ts';
import { html } from '../pages/template.ts';
import { say } from './words/words.ts';

export const paperTrouble = (path: string, message: string): Page => ({
  path,
  title: `${say().trouble.title} – Fingerpost`,
  description: say().trouble.title,
  unindexed: true,
  body: html`<h1>${say().trouble.title}</h1>
<p>${message}</p>
<p><a href=${path}>${say().trouble.again}</a></p>`,
});

/** Shown while a PDF is printed; its header has the browser ask again. */
export const makingPage = (pdf: string, page: string): Page => ({
  path: page,
  title: `${say().making.title} – Fingerpost`,
  description: say().making.title,
  unindexed: true,
  body: html`<h1>${say().making.title}</h1>
<p>${say().making.words}</p>
<ul class="tap-list"><li><a class="tap" href=${pdf}>${say().making.again}</a></li><li><a class="tap" href=${`${page}#how`}>${say().making.instead}</a></li></ul>`,
});

/** The honest footing of every entry: who has confirmed it and when, who keeps it, and where each fact came from (PRODUCT.md, rules 3 and 5). */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { assuranceWords } from '../parts/assurance-words.ts';
import { monthWords } from '../parts/date-words.ts';
import { safeUrl } from '../parts/links.ts';
import { entryLine, outside } from './links.ts';
import { rows } from './sections.ts';
import { html, nothing } from './template.ts';

export function footing(entry: PageEntryFragment) {
  const { owner, steward, sources, slug } = entry;
  return html`<section class="footing"><h2>About this entry</h2>
<p>${assuranceWords(entry)}</p>
${rows([
  ['Answers for it', owner && entryLine(owner)],
  ['Keeps it in order', steward && entryLine(steward)],
])}
${sources.length ? html`<h3>Where the facts come from</h3><ul>${sources.map(source)}</ul>` : ''}
<h3>Something wrong?</h3>
<p class="suggest-links"><a href=${`/suggest/change/${slug}`}>Tell us what is wrong</a></p>
<p class="suggest-links">Is it yours? <a href=${`/suggest/claim/${slug}`}>Look after this entry</a></p>
${owner || steward ? nothing : html`<p>Nobody keeps this entry yet, so check before you rely on it.</p>`}
</section>`;
}

function source({ attribution, asAt, url, licence, identifier }: PageEntryFragment['sources'][number]) {
  return html`<li>${safeUrl(url) ? outside(url ?? '', attribution) : attribution}. As of ${monthWords(asAt)}. <span class="fine">${
    identifier ? `Found at: ${identifier}. ` : ''
  }${licence}.</span></li>`;
}

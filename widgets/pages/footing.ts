/** The honest footing of every entry: who has confirmed it and when, who keeps it, and where each fact came from (PRODUCT.md, rules 3 and 5). */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { assuranceWords } from '../parts/assurance-in-full.ts';
import { monthWords } from '../parts/date-words.ts';
import { safeUrl } from '../parts/links.ts';
import { say } from './entry-words/words.ts';
import { entryLine, outside } from './links.ts';
import { rows } from './sections.ts';
import { fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

export function footing(entry: PageEntryFragment) {
  const { owner, steward, sources, slug } = entry;
  const words = say();
  return html`<section class="footing"><h2>${words.footing}</h2>
<p>${assuranceWords(entry)}</p>
${rows([
  [words.answersForIt, owner && entryLine(owner)],
  [words.keepsIt, steward && entryLine(steward)],
])}
${sources.length ? html`<h3>${words.sources}</h3><ul>${sources.map(source)}</ul>` : ''}
<h3>${words.wrong}</h3>
<p class="suggest-links"><a href=${`/suggest/change/${slug}`}>${words.tellWrong}</a></p>
<p class="suggest-links">${words.yours} <a href=${`/suggest/claim/${slug}`}>${words.lookAfter}</a></p>
${owner || steward ? nothing : html`<p>${words.unkept}</p>`}
</section>`;
}

function source({ attribution, asAt, url, licence, identifier }: PageEntryFragment['sources'][number]) {
  return html`<li>${safeUrl(url) ? outside(url ?? '', fromRecord(attribution)) : fromRecord(attribution)}. ${say().asOf(monthWords(asAt))} <span class="fine">${
    identifier ? `${say().foundAt(identifier)} ` : ''
  }${fromRecord(licence)}.</span></li>`;
}

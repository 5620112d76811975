import { html, nothing } from 'lit';
import { say } from './words/words.ts';
import { andWords } from './words.ts';

/** "From Fingerpost, kept by Hunts Forum. Something wrong?" The stewards are those of the entries on show; past two, the entries name their own. */
export function footer(home: string, site: string, stewards: readonly (string | undefined)[]) {
  const kept = [...new Set(stewards.filter((name) => name !== undefined))];
  const by = kept.length > 2 ? [...kept.slice(0, 2), say().others] : kept;
  return html`<p class="foot" part="footer">
    ${say().from} <a part="link" href="${home}/">Fingerpost</a>${by.length ? say().listKeptBy(andWords(by)) : nothing}.
    <a part="link" href=${site}>${say().somethingWrong}</a>
  </p>`;
}

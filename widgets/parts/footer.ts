import { html, nothing } from 'lit';
import { andWords } from './words.ts';

/** "From Fingerpost, kept by Hunts Forum. Something wrong?" The stewards are those of the entries on show; past two, the entries name their own. */
export function footer(home: string, site: string, stewards: readonly (string | undefined)[]) {
  const kept = [...new Set(stewards.filter((name) => name !== undefined))];
  const by = kept.length > 2 ? [...kept.slice(0, 2), 'others'] : kept;
  return html`<p class="foot" part="footer">
    From <a part="link" href="${home}/">Fingerpost</a>${by.length ? `, kept by ${andWords(by)}` : nothing}.
    <a part="link" href=${site}>Something wrong?</a>
  </p>`;
}

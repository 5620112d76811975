/** The ways on that every list has at once, when it is empty or did not come; what else there may be is fetched (next-best.ts). */
import { html, nothing } from 'lit';
import type { Asked } from './page.ts';
import { say } from './words/words.ts';

export interface Ways {
  asked: Asked;
  ask: (asked: Asked) => void;
  /** Asks the same once more, where that may help. */
  again?: () => void;
  /** The same list on the public site, for all places. */
  site: string;
}

export const way = (words: unknown, go: () => void) => html`<button type="button" part="button" @click=${go}>${words}</button>`;

/** @param wider ways to the same question in wider places */
export function waysOn({ asked, ask, again, site }: Ways, wider: unknown = nothing) {
  const words = say();
  return html`<p class="choices" part="choices">
    ${again ? way(words.tryAgain, again) : nothing} ${wider}
    ${Object.values(asked).some(Boolean) ? way(words.clearSearch, () => ask({})) : nothing} <a part="link" href=${site}>${words.lookOnSite}</a>
  </p>`;
}

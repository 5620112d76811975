/** Ways on from a list that is empty or may be of the wrong place: an empty result is never the end (DESIGN.md, "How it speaks"). */
import { html, nothing, type TemplateResult } from 'lit';
import type { PlacePartsFragment, WiderQuery } from '../../generated/gql/graphql.ts';
import type { Asked } from './page.ts';

const wide = new Set(['DISTRICT', 'UNITARY', 'COUNTY']);

export interface Ways {
  asked: Asked;
  ask: (asked: Asked) => void;
  /** Asks the same once more, where that may help. */
  again?: () => void;
  didYouMean?: string | null | undefined;
  wider?: WiderQuery | undefined;
  /** The same list on the public site, for all places. */
  site: string;
}

const way = (words: unknown, go: () => void) => html`<button part="button" @click=${go}>${words}</button>`;

export function nextBest({ asked, ask, again, didYouMean, wider, site }: Ways): TemplateResult {
  const areas = wider?.place?.within.filter(({ kind }) => wide.has(kind)).slice(0, 2) ?? [];
  return html`<p class="choices" part="choices">
    ${again ? way('Try again', again) : nothing}
    ${didYouMean ? way(`Did you mean “${didYouMean}”?`, () => ask({ ...asked, query: didYouMean })) : nothing}
    ${areas.map(({ name, slug }) => way(`Look in all of ${name}`, () => ask({ ...asked, place: slug })))}
    ${Object.values(asked).some(Boolean) ? way('Clear the search', () => ask({})) : nothing} <a part="link" href=${site}>Look on Fingerpost</a>
  </p>`;
}

/** A word that names several places is answered with all of them, not with a guess. */
export function whichPlace(choices: readonly PlacePartsFragment[], choose: (slug: string) => void): TemplateResult {
  return html`<p class="choices" part="choices">
    Which place do you mean?
    ${choices.map(({ name, slug, within }) => way(within[0] ? `${name}, ${within[0].name}` : name, () => choose(slug)))}
  </p>`;
}

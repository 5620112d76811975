/** The one ornament: an arm of a fingerpost, white with black letters and one pointed end (DESIGN.md). */

import type { ListingKind } from '../../generated/gql/graphql.ts';
import type { TermShown } from '../parts/terms.ts';
import { termWords } from '../parts/terms.ts';
import { kinds } from '../search/kind-mark.ts';
import { kindWords } from './kinds.ts';
import { fromRecord } from './slots.ts';
import { html } from './template.ts';

export const arm = (words: unknown) => html`<span class="arm">${words}</span>`;

export const kindShape = (kind: ListingKind) => html`<svg
  class="shape" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" stroke="currentColor" stroke-width="1.4"
>${kinds[kind].shape}</svg>`;

/** What kind of entry this is, by word and shape: "Venue: library". */
export function kindArm(kind: ListingKind, type?: TermShown | null) {
  const { label } = kindWords[kind];
  const sort =
    type && !type.label.toLowerCase().startsWith(label.toLowerCase())
      ? [': ', termWords({ ...type, label: `${type.label.charAt(0).toLowerCase()}${type.label.slice(1)}` }, fromRecord)]
      : '';
  return html`<p class="kind">${arm(html`${kindShape(kind)} ${label}${sort}`)}</p>`;
}

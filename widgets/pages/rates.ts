/** What rooms cost, as a list. What all rooms have in common is said once, above. */
import type { RatePartsFragment } from '../../generated/gql/graphql.ts';
import { ownTerms } from '../venues/common-terms.ts';
import { rateWords } from '../venues/rate-words.ts';
import { html, nothing } from './template.ts';

export function rateList(rates: readonly RatePartsFragment[], common: string | null, now: Date) {
  if (!rates.length) return nothing;
  return html`<ul class="rates">${rates.map((rate) => {
    const { who, price, rest } = rateWords(rate, ownTerms(rate, common, now));
    return html`<li>${who ? `${who}: ` : nothing}<strong>${price}</strong>${rest}</li>`;
  })}</ul>`;
}

/** Where an entry is, as far as it may be told (PRODUCT.md, rule 1). What the API withholds is not guessed at here. */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { andWords, capital, notKnown } from '../parts/words.ts';
import type { Content } from './sections.ts';
import { html, nothing } from './template.ts';

export const withheldWords = 'Where this is, is not shown, to keep people safe.';

type Located = Pick<PageEntryFragment, 'kind' | 'location' | 'places'> & { locationWithheld?: boolean };

export function whereabouts(entry: Located): Content {
  const { location, places } = entry;
  if (entry.locationWithheld) return html`<p>${withheldWords}</p>`;
  // The head has told up to three places already.
  if (!location) return places.length > 3 ? html`<p>Covers ${andWords(places.map(({ name }) => name))}.</p>` : null;
  const { place, address, directions, visibility } = location;
  const link = html`<a href="/places/${place.slug}">${place.name}</a>`;
  if (visibility === 'AREA') return html`<p>In ${link}. The exact place is not shown. Ask when you get in touch.</p>`;
  const lines = [...(address?.lines ?? []), address?.town, address?.postcode].filter(Boolean);
  return [
    lines.length ? html`<p class="address">${lines.map((line, index) => html`${index ? html`<br>` : nothing}${line}`)}</p>` : nothing,
    html`<p>In ${link}.${lines.length ? '' : ` Address: ${notKnown}.`}</p>`,
    directions ? html`<p>${capital(directions)}</p>` : nothing,
  ];
}

/** Where an entry is, as far as it may be told (PRODUCT.md, rule 1). What the API withholds is not guessed at here. */
import type { PageEntryFragment } from '../../generated/gql/graphql.ts';
import { andWords, capital } from '../parts/words.ts';
import { say } from './entry-words/words.ts';
import type { Content } from './sections.ts';
import { filled, fromRecord } from './slots.ts';
import { html, nothing } from './template.ts';

type Located = Pick<PageEntryFragment, 'kind' | 'location' | 'places'> & { locationWithheld?: boolean };

export function whereabouts(entry: Located): Content {
  const { location, places } = entry;
  const words = say();
  if (entry.locationWithheld) return html`<p>${words.withheld}</p>`;
  // The head has told up to three places already.
  if (!location) return places.length > 3 ? html`<p>${filled(words.covers, andWords(places.map(({ name }) => name)))}</p>` : null;
  const { place, address, directions, visibility } = location;
  const link = html`<a href="/places/${place.slug}">${place.name}</a>`;
  if (visibility === 'AREA') return html`<p>${filled(words.inArea, link)}</p>`;
  const lines = [...(address?.lines ?? []), address?.town, address?.postcode].filter(Boolean);
  return [
    lines.length
      ? html`<p class="address">${fromRecord(lines.map((line, index) => html`${index ? html`<br>` : nothing}${line}`))}</p>`
      : nothing,
    html`<p>${filled(words.inPlace, link)}${lines.length ? '' : ` ${words.addressUnknown}`}</p>`,
    directions ? html`<p>${fromRecord(capital(directions))}</p>` : nothing,
  ];
}

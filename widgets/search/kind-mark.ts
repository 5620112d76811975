import { html, svg } from 'lit';
import type { ListingKind } from '../../generated/gql/graphql.ts';
import { say } from './words/words.ts';

/** Two people, a house, a coin, the arm of a signpost, a leaf of a calendar. */
const shapes: Record<ListingKind, unknown> = {
  GROUP: svg`<circle cx="5.5" cy="5" r="2.3"/><path d="M1 14c0-3 1.5-4.7 4.5-4.7S10 11 10 14z"/><path fill="none" d="M10 3a2.2 2.2 0 1 1 .5 4.3M12 9.5c2 .4 3 1.9 3 4.5h-2"/>`,
  VENUE: svg`<path d="M8 1 15 7v8H1V7z"/>`,
  FUND: svg`<circle cx="8" cy="8" r="6.5" fill="none"/><path fill="none" d="M10.5 5.2C9 3.6 6.8 4.4 7.1 6.8c.3 1.8.3 3.2-.9 4.7h4.6M5.5 8.200h4"/>`,
  OPPORTUNITY: svg`<path d="M1 4h9.5L15 8l-4.5 4H1z"/>`,
  EVENT: svg`<path fill="none" d="M1.5 3h13v11.5h-13z"/><path d="M1.5 3h13v3.5h-13zM4.5 1v2M11.5 1v2"/>`,
};

/** A kind's words on screen, in the language spoken when they are read, and its shape. */
export const kinds = Object.fromEntries(
  Object.entries(shapes).map(([kind, shape]) => {
    const words = () => say().kinds[kind as ListingKind];
    return [
      kind,
      {
        shape,
        get one() {
          return words().one;
        },
        get many() {
          return words().many;
        },
      },
    ];
  }),
) as Record<ListingKind, { readonly one: string; readonly many: string; shape: unknown }>;

export const kindMark = (kind: ListingKind) => html`<p class="kind" part="kind">
  <svg viewBox="0 0 16 16" aria-hidden="true" fill="currentColor" stroke="currentColor" stroke-width="1.4">${kinds[kind].shape}</svg>${kinds[kind].one}
</p>`;

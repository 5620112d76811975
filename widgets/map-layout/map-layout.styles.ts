import { css } from 'lit';

/** The map stands above its list, and beside it where there is room. Its height is kept before it is there, so that nothing moves when it comes. */
export const mapLayoutStyles = css`
  .layouts {
    margin-block: 0.75em;
  }
  .map-room {
    /* The map itself, and what is said under it. */
    min-block-size: calc(clamp(16em, 55vh, 30em) + 7em);
    margin-block-end: 1em;
  }
  .entry[aria-current='true'] {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid;
  }
  /* Room for the way to its marker, which comes with the map. */
  .mapped .entry {
    position: relative;
    padding-block-end: calc(var(--_gap) + 2em);
  }
  .to-map {
    position: absolute;
    inset-block-end: var(--_gap);
    min-block-size: 24px;
    padding: 0;
    border: 0;
    color: var(--_link);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  @container (min-width: 48em) {
    .mapped {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 1.5em;
      align-items: start;
    }
    .map-room {
      position: sticky;
      inset-block-start: 1em;
      order: 1;
    }
  }
  @media print {
    .map-room {
      display: none;
    }
  }
`;

import { css } from 'lit';

/** An entry that opens in place. */
export const detailsStyles = css`
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    font-weight: 700;
    cursor: pointer;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .rest {
    padding-block: 0.25em 0.5em;
  }
  .rest ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(7em, max-content) 1fr;
    gap: 0.4em 1em;
  }
  dt {
    font-weight: 700;
  }
  dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  dd > * + * {
    margin-block-start: 0.25em;
  }
  @container (max-width: 30em) {
    dl {
      display: block;
    }
    dd {
      margin-block-end: 0.6em;
    }
  }
`;

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
`;

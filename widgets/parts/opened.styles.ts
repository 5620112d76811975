import { css } from 'lit';

/** What an opened entry says; it comes with the first that is opened. */
export const openedStyles = css`
  .rest ul {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  p + dl {
    margin-block-start: 0.6em;
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

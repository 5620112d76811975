import { css } from 'lit';

/** Choices side by side: boxes to tick or one of several, under a heading of their own. */
export const choicesStyles = css`
  fieldset {
    flex: 1 1 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
  }
  .kinds {
    display: grid;
    /* As wide as the longest kind in any of our languages. */
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 9.5em), 1fr));
    column-gap: 0.75em;
  }
  .kinds label {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-block-size: 2.75em;
    cursor: pointer;
  }
  .kinds input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_link);
  }
`;

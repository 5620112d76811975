import { css } from 'lit';

/** The places offered under a field; they come with the first visit to it. */
export const placePickerStyles = css`
  .places {
    position: relative;
  }
  /* Over what follows: nothing moves while somebody types. */
  [role='listbox'] {
    position: absolute;
    z-index: 9;
    inline-size: 100%;
    max-block-size: 21em;
    overflow: auto;
    border: 2px solid var(--fingerpost-field-line, #595959);
    background: var(--fingerpost-field, Field);
    color: var(--fingerpost-field-text, FieldText);
  }
  [role='option'] {
    min-block-size: max(2.75em, 44px);
    padding: 0.6em;
    cursor: pointer;
  }
  [role='combobox'][aria-busy='true'] {
    cursor: progress;
  }
  [aria-selected='true'] {
    background: Highlight;
    color: HighlightText;
  }
`;

import { css } from 'lit';

/** The filters a visitor sees. Fields keep the system's own colours, readable whatever the page behind them. */
export const formStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em;
  }
  .field {
    flex: 1 1 12em;
    min-inline-size: 0;
  }
  .field:first-child {
    flex: 2 1 15em;
  }
  .field label {
    display: block;
    margin-block-end: 0.2em;
    font-weight: 700;
  }
  input:not([type='radio']),
  select {
    inline-size: 100%;
    min-block-size: max(2.75em, 44px);
    margin: 0;
    padding: 0.4em 0.5em;
    border: 2px solid var(--fingerpost-field-line, #595959);
    border-radius: var(--fingerpost-radius, 0);
    background: var(--fingerpost-field, Field);
    color: var(--fingerpost-field-text, FieldText);
    font: inherit;
    /* Smaller than 16 px and a phone zooms the page when the field is touched. */
    font-size: max(1em, 16px);
  }
  @container (max-width: 30em) {
    .field {
      flex-basis: 100%;
    }
  }
`;

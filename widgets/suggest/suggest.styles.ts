import { css } from 'lit';

/** A form in one column, wherever it stands; faults are told by a bar and by words, not by colour alone. */
export const suggestStyles = css`
  form,
  details > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    max-inline-size: 36em;
  }
  details > div {
    margin-block-start: 1em;
  }
  summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    font-weight: 700;
    cursor: pointer;
  }
  form > button {
    justify-self: start;
  }
  label,
  legend {
    display: block;
    font-weight: 700;
  }
  .hint,
  .more {
    font-size: 0.95em;
    font-weight: 400;
  }
  .hint,
  .fault {
    margin-block-end: 0.4em;
  }
  label + [part] {
    margin-block-start: 0.2em;
  }
  textarea {
    display: block;
    inline-size: 100%;
    padding: 0.4em 0.5em;
    border: 2px solid var(--fingerpost-field-line, #595959);
    border-radius: var(--fingerpost-radius, 0);
    background: var(--fingerpost-field, Field);
    color: var(--fingerpost-field-text, FieldText);
    font: inherit;
    font-size: max(1em, 16px);
    resize: vertical;
  }
  .option {
    display: flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.75em;
  }
  .option label {
    font-weight: 400;
  }
  form .option input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_link);
  }
  .options {
    columns: 14em;
  }
  .option {
    break-inside: avoid;
  }
  .wrong,
  .faults {
    padding-inline-start: 0.75em;
    border-inline-start: 5px solid var(--fingerpost-fault, currentColor);
  }
  .faults {
    margin-block: 1em;
    padding: 0.5em 0.75em;
    border: 3px solid var(--fingerpost-fault, currentColor);
    border-inline-start-width: 8px;
  }
  .faults button {
    min-block-size: 0;
    padding: 0.4em 0;
    border: 0;
    text-decoration: underline;
  }
  .fault {
    font-weight: 700;
  }
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

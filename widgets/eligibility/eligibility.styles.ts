import { css } from 'lit';

/** A form in one column, and the answer below it; yes, perhaps and no are told by words, never by colour alone. */
export const eligibilityStyles = css`
  form,
  form details > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    max-inline-size: 36em;
  }
  form {
    margin-block: 0.5em 1em;
  }
  form details > div {
    margin-block-start: 1em;
  }
  summary {
    min-block-size: 2.75em;
    padding-block: 0.6em;
    font-weight: 700;
    cursor: pointer;
  }
  label {
    display: block;
    margin-block-end: 0.2em;
    font-weight: 700;
  }
  .hint,
  .fault {
    margin-block-end: 0.4em;
  }
  .hint {
    font-size: 0.95em;
  }
  form input.short {
    max-inline-size: 12em;
  }
  form > button {
    justify-self: start;
  }
  p + button {
    margin-block-start: 0.75em;
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
  .faults ul:not(.places) button {
    min-block-size: 0;
    padding: 0.4em 0;
    border: 0;
    text-decoration: underline;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.4em;
  }
  .fault,
  #told {
    font-weight: 700;
  }
  .verdict {
    margin-block: 1em 0.2em;
    font-size: 1.2em;
  }
  .fund {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .fund .name {
    font-size: 1.05em;
  }
  .funds {
    margin-block-start: 0.6em;
  }
  .why {
    margin-block: 0.3em;
    padding-inline-start: 1.1em;
    list-style: disc;
  }
  .why li {
    margin-block: 0.2em;
  }
  .change {
    display: block;
  }
  .fund summary {
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  @media print {
    details::details-content {
      content-visibility: visible;
    }
  }
`;

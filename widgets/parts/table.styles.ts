import { css } from 'lit';

const folded = css`
  table,
  tbody,
  tr,
  th,
  td {
    display: block;
  }
  thead {
    position: absolute;
    clip-path: inset(50%);
  }
  tbody th,
  td {
    padding: 0;
    border: 0;
  }
  tr {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  td[data-label]::before {
    content: attr(data-label) ': ';
    content: attr(data-label) ': ' / '';
  }
`;

/** A table that folds into a list where it does not fit. */
export const tableStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  /* A column is as wide as what will be in it. */
  .partial table {
    visibility: hidden;
  }
  th,
  td {
    padding-block: 0.6em;
    padding-inline: 0 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    overflow-wrap: anywhere;
  }
  th {
    font-weight: 700;
  }
  th p {
    font-weight: 400;
  }
  thead th {
    overflow-wrap: normal;
  }
  /* What follows begins with a line of its own. */
  tbody tr:last-child > * {
    border: 0;
  }
  @container (max-width: 40em) {
    ${folded}
  }
  /* Browsers of before 2023 know how wide the screen is, and not the table. */
  @supports not (container-type: inline-size) {
    @media (max-width: 40em) {
      ${folded}
    }
  }
`;

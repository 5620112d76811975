import { css } from 'lit';

/** The deadline of a round that closes soon is amber at its side and bold: never told by colour alone. */
export const fundingStyles = css`
  .soon {
    padding-inline-start: 0.5em;
    border-inline-start: 4px solid #b86e00;
    font-weight: 700;
  }
  .kinds {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
  }
`;

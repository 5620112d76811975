import { css } from 'lit';

/** Side by side where there is room, one below the other where there is not. */
export const placeStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block-end: 1em;
  }
  .counts a {
    display: inline-block;
    min-block-size: 24px;
  }
  .glance {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: var(--_gap);
  }
  .glance > section {
    padding-block-start: 0.6em;
    border-block-start: 3px solid var(--_line);
  }
  .glance li {
    margin-block-start: 0.5em;
    overflow-wrap: anywhere;
  }
  .gap,
  .all {
    margin-block-start: 1em;
  }
`;

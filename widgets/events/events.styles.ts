import { css } from 'lit';

/** By days, as on a poster: the day across, the time beside what is on where there is room. */
export const eventsStyles = css`
  .day + .day {
    margin-block-start: 1em;
  }
  .day-name {
    padding-block-end: 0.3em;
    border-block-end: 2px solid;
    font-size: 1.15em;
  }
  .day .entry:first-child {
    border-block-start: 0;
  }
  @container (min-width: 34em) {
    .day .entry {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      column-gap: 1em;
    }
    .day .entry > * {
      grid-column: 2;
    }
    .day .entry > .time {
      grid-column: 1;
      grid-row: 1 / span 9;
    }
    .day .entry > .time + * {
      margin-block-start: 0;
    }
  }
`;

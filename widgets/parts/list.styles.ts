import { css } from 'lit';

/** Entries: hairlines between them in a list, a pointed top edge on cards. */
export const listStyles = css`
  .entry {
    padding-block: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  .name {
    font-size: 1.1em;
    overflow-wrap: anywhere;
  }
  .name a {
    display: inline-block;
    min-block-size: 24px;
  }
  .entry > * + * {
    margin-block-start: 0.3em;
  }
  /* Dots between facts, cut off where one begins a line. */
  .facts {
    overflow: hidden;
    overflow: clip;
  }
  .facts > span {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1.1em;
  }
  .facts > span > * {
    position: relative;
    padding-inline-start: 1.1em;
    overflow-wrap: anywhere;
  }
  .facts > span > *::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: 0.4em;
  }
  /* The arm of a fingerpost: the one ornament, and only ever on a distance. */
  .arm {
    display: inline-block;
    padding-inline: 0.5em 1em;
    background: var(--fingerpost-arm, color-mix(in srgb, currentColor 12%, transparent));
    clip-path: polygon(0 0, calc(100% - 0.6em) 0, 100% 50%, calc(100% - 0.6em) 100%, 0 100%);
    white-space: nowrap;
  }
  [dir='rtl'] .arm {
    clip-path: polygon(100% 0, 0.6em 0, 0 50%, 0.6em 100%, 100% 100%);
  }
  /* Backgrounds go, and a border would be cut by the point: the distance is underlined instead. */
  @media (forced-colors: active) {
    .base .arm {
      clip-path: none;
      border: 1px solid;
    }
  }
  .own {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid;
  }
  .more {
    margin-block-start: 0.75em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: var(--_gap);
  }
  .cards .entry {
    padding: 0.9em;
    border: 1px solid var(--_line);
  }
`;

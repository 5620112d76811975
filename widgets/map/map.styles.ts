import { css } from 'lit';

/**
 * The map has colours of its own, as pictures of streets have: ink on paper, or the other way round where the page is dark. What stands under it wears
 * what the page gives.
 */
export const mapStyles = css`
  :host {
    display: block;
    --_paper: #eef0ea;
    --_ink: #1a1a1a;
    --_soft: #55605a;
    --_mark: var(--fingerpost-marker, #1a1a1a);
    --_mark-text: var(--fingerpost-marker-text, #fff);
    --_focus: var(--fingerpost-focus, #ffb000);
  }
  :host(.dark) {
    --_paper: #1d2322;
    --_ink: #f1f0ea;
    --_soft: #b3bab4;
    --_mark: var(--fingerpost-marker, #f1f0ea);
    --_mark-text: var(--fingerpost-marker-text, #14191a);
  }
  * {
    box-sizing: border-box;
  }
  .frame {
    position: relative;
    isolation: isolate;
  }
  .ground {
    block-size: clamp(16em, 55vh, 30em);
    border: 1px solid var(--_soft);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    /* One finger scrolls the page; two move the map. */
    touch-action: pan-x pan-y !important;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px #1a1a1a;
  }
  .ground:focus-visible {
    outline-offset: -4px;
    box-shadow: inset 0 0 0 5px #1a1a1a;
  }
  :host(.dark) .leaflet-tile-pane {
    filter: invert(1) hue-rotate(180deg) brightness(0.85) contrast(0.9);
  }
  .outline {
    fill: none;
    stroke: var(--_soft);
    stroke-width: 1.5;
  }
  .area {
    fill: var(--_ink);
    fill-opacity: 0.12;
    stroke: var(--_ink);
    stroke-width: 2;
    stroke-dasharray: 6 5;
  }
  .area.chosen {
    fill-opacity: 0.28;
    stroke-dasharray: none;
  }
  .place {
    position: absolute;
    translate: -50% -50%;
    color: var(--_soft);
    font-size: 0.8em;
    line-height: 1.2;
    white-space: nowrap;
  }
  .place,
  .label span {
    text-shadow:
      0 0 3px var(--_paper),
      0 0 3px var(--_paper),
      0 0 3px var(--_paper),
      0 0 5px var(--_paper);
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .marker {
    position: absolute;
    inline-size: 44px;
    block-size: 44px;
    margin: -22px;
    color: var(--_mark-text);
    border-radius: 50%;
  }
  .marker::before {
    content: '';
    position: absolute;
    inset: 10px;
    background: var(--_mark);
    border: 2px solid var(--_mark-text);
    border-radius: 50%;
    box-shadow: 0 0 0 1.5px var(--_mark);
  }
  .marker.many::before {
    inset: 5px;
  }
  .marker.chosen::before,
  .label.chosen span {
    outline: 4px solid var(--_focus);
    outline-offset: 1px;
    box-shadow: 0 0 0 7px #1a1a1a;
  }
  .count {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 0.95rem;
    font-weight: 700;
    line-height: 1;
  }
  /* A marker's name, when somebody points at it or has reached it. */
  .called {
    position: absolute;
    inset-block-end: 40px;
    inset-inline-start: 50%;
    translate: -50% 0;
    inline-size: max-content;
    max-inline-size: 15em;
    padding: 0.2em 0.5em;
    background: var(--_mark);
    color: var(--_mark-text);
    font-size: 0.9em;
    line-height: 1.3;
    clip-path: inset(50%);
  }
  .marker:is(:hover, :focus-visible) {
    z-index: 2;
  }
  .marker:is(:hover, :focus-visible) .called {
    clip-path: none;
  }
  .label {
    position: absolute;
    inline-size: max-content;
    max-inline-size: 10em;
    min-block-size: 24px;
    translate: -50% 8px;
    font-size: 0.9em;
    line-height: 1.2;
    text-align: center;
  }
  .label span {
    display: inline-block;
    padding: 0.15em 0.4em;
    font-style: italic;
  }
  .label.crowded:not(:focus-visible, .chosen) {
    opacity: 0;
    pointer-events: none;
  }
  .zoom {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
    z-index: 1000;
    display: grid;
    gap: 2px;
  }
  .zoom button {
    inline-size: 44px;
    block-size: 44px;
    border: 1px solid var(--_soft);
    background: var(--_paper);
    color: var(--_ink);
    font-weight: 700;
  }
  .zoom [aria-disabled='true'] {
    color: var(--_soft);
    cursor: default;
  }
  .sign {
    font-size: 1.4em;
    line-height: 1;
  }
  .choices {
    padding: 0.5em 0.75em 0.75em;
    border: 1px solid var(--_soft);
    border-block-start: 0;
  }
  .choices ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .choices p {
    margin: 0;
    font-weight: 700;
  }
  .choices button {
    min-block-size: 44px;
    padding-inline: 0.25em;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
  }
  .under {
    margin: 0.4em 0 0;
    font-size: 0.85em;
  }
  .under a {
    color: inherit;
  }
  .fingers {
    display: none;
  }
  @media (pointer: coarse) {
    .fingers {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .marker::before {
      background: ButtonText;
      border-color: ButtonFace;
      forced-color-adjust: none;
    }
    .count {
      color: ButtonFace;
      forced-color-adjust: none;
    }
    .area {
      stroke: CanvasText;
    }
  }
`;

import { css } from 'lit';

/**
 * What every widget wears. The host page gives font, size, colour and the colour of links; ours is the structure. What a page sets on its own text
 * and a list cannot bear (capitals, centring, tight lines) is undone on `.base`, which no rule of the page can reach.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    --_link: var(--fingerpost-link, var(--_host-link, currentColor));
    --_line: var(--fingerpost-line, color-mix(in srgb, currentColor 28%, transparent));
    --_gap: var(--fingerpost-gap, 1em);
    container-type: inline-size;
    box-sizing: border-box;
    color: var(--fingerpost-text, inherit);
    background: var(--fingerpost-background, transparent);
    /* Upright, of usual weight and width, whatever the page's own text is; then what the page gives. */
    font: 400 1em a;
    font-family: var(--fingerpost-font, inherit);
    font-size: var(--fingerpost-size, max(1em, 14px));
    line-height: var(--fingerpost-line-height, 1.5);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-shadow: none;
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    word-break: normal;
    hyphens: manual;
    cursor: auto;
    list-style: none;
  }
  /* Browsers of before 2023. */
  @supports not (color: color-mix(in srgb, red, red)) {
    .base {
      --_line: var(--fingerpost-line, #888);
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  [role='heading'] {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .heading {
    margin-block-end: 0.5em;
    font-family: var(--fingerpost-heading-font, inherit);
    font-size: 1.4em;
  }
  a {
    color: var(--_link);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.15em;
  }
  a:hover {
    text-decoration-thickness: 0.15em;
  }
  /* Amber outside and ink inside: one of the two shows on any background. */
  :focus-visible {
    outline: 3px solid var(--fingerpost-focus, #ffb000);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px #1a1a1a;
  }
  button {
    min-block-size: max(2.75em, 44px);
    padding: 0.4em 1em;
    border: 2px solid currentColor;
    border-radius: var(--fingerpost-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 700;
    text-align: start;
    text-wrap: balance;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .status {
    margin-block: 0.75em;
  }
  .quiet {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    margin-block: 0.75em;
    padding-inline: 0.75em;
    border-inline-start: 4px solid currentColor;
  }
  .notice > * + * {
    margin-block-start: 0.6em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block: 0.75em;
  }
  .foot {
    margin-block: 1em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9em;
  }
  @media (prefers-contrast: more) {
    .base {
      --_line: var(--fingerpost-line, currentColor);
    }
    a {
      text-decoration-thickness: 0.12em;
    }
  }
  /* The system's own colours: a shadow is not drawn, so the outline alone must be seen. */
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
    button:disabled {
      color: GrayText;
      border-color: GrayText;
    }
  }
  @media print {
    form,
    button {
      display: none;
    }
  }
`;

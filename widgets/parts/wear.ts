import type { CSSResult } from 'lit';

/** Puts on styles that come with code fetched later. What the server renders has them from the start (frames/elements.ts). */
export function wear({ renderRoot }: { renderRoot: Node }, styles: CSSResult): void {
  // On the server there is no tree yet; our own pages have styles of their own.
  if (!(renderRoot as Node | undefined) || renderRoot === document) return;
  const root = renderRoot as ShadowRoot;
  const sheet = styles.styleSheet;
  if (sheet) root.adoptedStyleSheets = [...new Set([...root.adoptedStyleSheets, sheet])];
  else {
    // As Lit does it in a browser that is too old.
    const style = document.createElement('style');
    style.textContent = styles.cssText;
    root.append(style);
  }
}

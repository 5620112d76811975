/** The square code of an address in a page, with words for those who do not see it. */
import { html, nothing } from '../pages/template.ts';
import { square } from './qr.ts';

export function squareImage(text: string, label: string) {
  const found = square(text);
  if (!found) return nothing;
  return html`<svg class="square" viewBox=${`0 0 ${found.size} ${found.size}`} role="img" aria-label=${label} shape-rendering="crispEdges"
><rect width=${String(found.size)} height=${String(found.size)} fill="#fff"></rect><path d=${found.path} fill="#000"></path></svg>`;
}

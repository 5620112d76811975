import { html, nothing, type TemplateResult } from 'lit';
import type { Edge } from './page.ts';
import { say } from './words/words.ts';
import { andWords, capital, distanceWords, inSentence } from './words.ts';

type Fact = string | TemplateResult | null | undefined;

/** Short facts on one line, with a dot between them: "Free · Somersham · for everyone". */
export function factsLine(facts: readonly Fact[]) {
  const known = facts.filter(Boolean);
  return known.length ? html`<p class="facts" part="facts"><span>${known.map((fact) => html`<span>${fact}</span>`)}</span></p>` : nothing;
}

/** What nobody has told is said once, in one line, and never dressed as a no. Each with its name, and what is known of it. */
export function unknownLine(facts: readonly (readonly [name: string, known: unknown])[]) {
  const names = facts.filter(([, known]) => !known).map(([name]) => inSentence(name));
  return names.length ? html`<p part="unknown">${say().unknownOf(capital(andWords(names)))}</p>` : nothing;
}

/** How far it is, in words; null where nobody asked, or it is not told. */
export const distanceOf = ({ distanceKm, node }: Edge): string | null =>
  distanceKm === null ? null : distanceWords(distanceKm, node.location?.visibility);

/** The same on the arm of a fingerpost. */
export function arm(edge: Edge): TemplateResult | null {
  const distance = distanceOf(edge);
  return distance ? html`<span class="arm" part="distance">${distance}</span>` : null;
}

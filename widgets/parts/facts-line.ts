import { html, nothing, type TemplateResult } from 'lit';

type Fact = string | TemplateResult | null | undefined;

/** Short facts on one line, with a dot between them: "Free · Somersham · for everyone". */
export function factsLine(facts: readonly Fact[]) {
  const known = facts.filter(Boolean);
  return known.length ? html`<p class="facts" part="facts"><span>${known.map((fact) => html`<span>${fact}</span>`)}</span></p>` : nothing;
}

/** A distance, on the arm of a fingerpost. */
export const arm = (distance: string) => html`<span class="arm" part="distance">${distance}</span>`;

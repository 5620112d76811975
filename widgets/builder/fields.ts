/** The fields of the builder's form, each with its label. */
import type { TermNamed } from '../feeds/asked.ts';
import { html, nothing } from '../pages/template.ts';

export type Term = TermNamed;

export type Option = readonly [value: string, words: string, lang?: string];

export const fold = (name: string, summary: string, open: boolean, inside: readonly unknown[]) =>
  html`<details data-fold=${name} ?open=${open}><summary>${summary}</summary><div>${inside}</div></details>`;

export const select = (name: string, label: string, chosen: string, options: readonly Option[], hint: unknown = nothing) =>
  html`<div class="field"><label for=${name}>${label}</label>${hint}
<select id=${name} name=${name}>${options.map(([value, words, lang]) => html`<option value=${value} lang=${lang ?? nothing} ?selected=${value === chosen}>${words}</option>`)}</select></div>`;

export const tickBoxes = (name: string, legend: string, all: readonly Term[], chosen: readonly string[]) =>
  html`<fieldset class="ticks"><legend>${legend}</legend><div class="options many">${all.map(
    ({ slug, name: words, labelLanguage }) =>
      html`<label class="option"><input type="checkbox" name=${name} value=${slug} ?checked=${chosen.includes(slug)}> <span lang=${labelLanguage ?? nothing}>${words}</span></label>`,
  )}</div></fieldset>`;

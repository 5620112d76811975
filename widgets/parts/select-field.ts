import { html } from 'lit';

export interface SelectField {
  name: string;
  label: string;
  /** In order, the widest first: the value it is asked with, and its words. */
  options: readonly (readonly [value: string, words: string])[];
  chosen: string;
}

/** A filter of a kind's own, as a choice. */
export function selectField({ name, label, options, chosen }: SelectField) {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <select id=${name} name=${name} part="input">
      ${options.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;
}

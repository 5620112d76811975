/** The controls of a list's filters, alike in all of them. */
import { html } from 'lit';
import './place-filter.ts';

export type Option = readonly [value: string, words: string];

interface Control {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly change: (value: string) => void;
}

export const choiceFilter = (
  { id, label, now, change }: Control,
  options: readonly Option[],
) => html`<p class="field"><label for=${id}>${label}</label>
<select id=${id} @change=${(event: Event) => change((event.target as HTMLSelectElement).value)}>${options.map(
  ([value, words]) => html`<option value=${value} ?selected=${value === now}>${words}</option>`,
)}</select></p>`;

export const placeFilter = ({ id, label, now, change }: Control) => html`<div class="field wide"><label for=${id}>${label}</label>
<curate-place .field=${id} .label=${label} .slug=${now} @change=${(event: Event) => change((event.target as HTMLElement & { slug: string }).slug)}></curate-place></div>`;

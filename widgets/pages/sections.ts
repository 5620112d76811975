/** Sections of an entry. One with nothing to say is not there at all. */
import { html, nothing, type TemplateResult } from './template.ts';

export type Content = string | TemplateResult | typeof nothing | null | undefined | readonly Content[];

const isEmpty = (content: Content): boolean =>
  Array.isArray(content) ? content.every(isEmpty) : content === nothing || content === null || content === undefined || content === '';

export function section(title: string, ...content: Content[]) {
  return isEmpty(content)
    ? nothing
    : html`<section><h2>${title}</h2>${content.map((one) => (typeof one === 'string' && one ? paragraph(one) : one))}</section>`;
}

/** Rows of a term and what is said of it; those with nothing to say are left out. */
export function rows(pairs: readonly (readonly [term: string, said: Content])[]) {
  const told = pairs.filter(([, said]) => !isEmpty(said));
  return told.length
    ? html`<dl class="rows">${told.map(([term, said]) => html`<div><dt>${term}</dt><dd>${said}</dd></div>`)}</dl>`
    : nothing;
}

export const list = (items: readonly Content[]) => (items.length ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing);

export const paragraph = (words: Content) => (isEmpty(words) ? nothing : html`<p>${words}</p>`);

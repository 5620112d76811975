/** The templates of our own pages are Lit's server-only ones: they can write a whole document and leave no marks for hydration behind. */
import type { html } from '@lit-labs/ssr';

export { html } from '@lit-labs/ssr';
export { nothing } from 'lit';

export type TemplateResult = ReturnType<typeof html>;

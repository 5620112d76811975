import { html, nothing } from 'lit';
import type { Edge } from './page.ts';
import { recordLanguage } from './speaks.ts';

/** What the body whose page it is says beside an entry: its own words, told apart from those of the shared record by a bar before them. */
export const ownLine = ({ note }: Pick<Edge, 'note'>) =>
  note ? html`<p class="own" part="own-line" lang=${recordLanguage() ?? nothing}>${note}</p>` : nothing;

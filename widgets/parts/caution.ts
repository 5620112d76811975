import { html, nothing } from 'lit';
import { type Assured, cautionWords } from './assurance-words.ts';

/** That an entry is not confirmed, or no longer; nothing for one that is current. */
export function caution(entry: Assured) {
  const words = cautionWords(entry);
  return words ? html`<p class="caution" part="caution">${words}</p>` : nothing;
}

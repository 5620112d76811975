import { FingerpostSuggest } from './suggest.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-suggest': FingerpostSuggest;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-suggest')) customElements.define('fingerpost-suggest', FingerpostSuggest);

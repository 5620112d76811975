import { FingerpostSearch } from './search.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-search': FingerpostSearch;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-search')) customElements.define('fingerpost-search', FingerpostSearch);

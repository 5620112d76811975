import { FingerpostWish } from './wish.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-wish': FingerpostWish;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-wish')) customElements.define('fingerpost-wish', FingerpostWish);

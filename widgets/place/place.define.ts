import { FingerpostPlace } from './place.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-place': FingerpostPlace;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-place')) customElements.define('fingerpost-place', FingerpostPlace);

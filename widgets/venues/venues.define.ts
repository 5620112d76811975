import { FingerpostVenues } from './venues.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-venues': FingerpostVenues;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-venues')) customElements.define('fingerpost-venues', FingerpostVenues);

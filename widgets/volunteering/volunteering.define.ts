import { FingerpostVolunteering } from './volunteering.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-volunteering': FingerpostVolunteering;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-volunteering')) customElements.define('fingerpost-volunteering', FingerpostVolunteering);

import { FingerpostFunding } from './funding.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-funding': FingerpostFunding;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-funding')) customElements.define('fingerpost-funding', FingerpostFunding);

import { FingerpostEligibility } from './eligibility.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-eligibility': FingerpostEligibility;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-eligibility')) customElements.define('fingerpost-eligibility', FingerpostEligibility);

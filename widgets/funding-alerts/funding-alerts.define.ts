import { FingerpostFundingAlerts } from './funding-alerts.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-funding-alerts': FingerpostFundingAlerts;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-funding-alerts')) customElements.define('fingerpost-funding-alerts', FingerpostFundingAlerts);

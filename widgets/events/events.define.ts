import { FingerpostEvents } from './events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-events': FingerpostEvents;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-events')) customElements.define('fingerpost-events', FingerpostEvents);

import { FingerpostGroups } from './groups.ts';

declare global {
  interface HTMLElementTagNameMap {
    'fingerpost-groups': FingerpostGroups;
  }
}

// A second copy of the bundle on one page finds the name taken and leaves it.
if (!customElements.get('fingerpost-groups')) customElements.define('fingerpost-groups', FingerpostGroups);

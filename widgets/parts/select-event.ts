/** A visitor opens an entry, on the spot or on its own page. Prevent it to do something else than follow the link. */
export class FingerpostSelectEvent extends Event {
  readonly listing: { readonly id: string; readonly kind: string; readonly slug: string; readonly name: string; readonly url: string };

  constructor({ id, kind, slug, name, url }: FingerpostSelectEvent['listing']) {
    super('fingerpost-select', { bubbles: true, composed: true, cancelable: true });
    this.listing = { id, kind, slug, name, url };
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fingerpost-select': FingerpostSelectEvent;
  }
}

/** The list is there, or has changed: after the first answer, another search, and each further page. */
export class FingerpostLoadEvent extends Event {
  /** How many listings there are in all, when counted. */
  readonly total: number | undefined;
  /** How many are on show. */
  readonly shown: number;

  constructor(total: number | undefined, shown: number) {
    super('fingerpost-load', { bubbles: true, composed: true });
    this.total = total;
    this.shown = shown;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fingerpost-load': FingerpostLoadEvent;
  }
}

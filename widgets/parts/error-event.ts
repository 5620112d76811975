/** The list, or part of it, could not be fetched. The visitor has been told; this is for the page. */
export class FingerpostErrorEvent extends Event {
  /** What went wrong, for a developer. */
  readonly message: string;
  /** True when the browser had no network: the widget asks again by itself when it is back. */
  readonly offline: boolean;

  constructor(message: string, offline: boolean) {
    super('fingerpost-error', { bubbles: true, composed: true });
    this.message = message;
    this.offline = offline;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'fingerpost-error': FingerpostErrorEvent;
  }
}

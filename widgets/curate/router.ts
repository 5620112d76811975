/** Which view an address shows, and going from one to the next without loading the page anew (decision 0043). */

export interface View {
  /** "/curate/queue/:id". */
  readonly path: string;
  readonly tag: string;
  readonly title: string;
  /** Which entry of the menu it belongs to. */
  readonly under: string;
  readonly load: () => Promise<CustomElementConstructor>;
}

export interface Place {
  readonly view: View;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** What a history entry remembers of how its view was left. */
export interface Left {
  readonly scroll: number;
  /** The id of what had the focus. */
  readonly focus: string | null;
}

export function placeAt(views: readonly View[], address: URL): Place | null {
  const given = address.pathname.replace(/\/+$/, '').split('/');
  for (const view of views) {
    const params = paramsOf(view.path.split('/'), given);
    if (params) return { view, params, search: address.searchParams };
  }
  return null;
}

function paramsOf(wanted: readonly string[], given: readonly string[]): Record<string, string> | null {
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const found = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(found);
    else if (part !== found) return null;
  }
  return params;
}

/** Ids stand in addresses without the `=` at their end, which would be escaped. */
export const toAddress = (id: string) => id.replace(/=+$/, '');
export const fromAddress = (id: string) => id.padEnd(Math.ceil(id.length / 4) * 4, '=');

/** The number in "QueueItem:123", which is how people know an item. */
export const numberOf = (id: string) => atob(fromAddress(id)).split(':')[1] ?? '';
export const itemId = (number: string) => btoa(`QueueItem:${number}`);

export const itemPath = (id: string) => `/curate/queue/${numberOf(id)}`;
export const recordPath = (id: string) => `/curate/records/${toAddress(id)}`;
export const bodyPath = (id: string) => `/curate/bodies/${toAddress(id)}`;

/** Asks the app to show another address, as if a link had been followed. */
export class GoEvent extends Event {
  static readonly type = 'curate-go';
  readonly to: string;
  readonly replace: boolean;
  constructor(to: string, replace = false) {
    super(GoEvent.type, { bubbles: true });
    this.to = to;
    this.replace = replace;
  }
}

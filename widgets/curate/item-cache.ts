/** Items that are there before they are asked for: the next one, fetched ahead, and one whose decision is being taken back. Each is given out once: a colleague may have changed it since. */
import { CurateItemDocument, type CurateItemQuery, type QueueFilter } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';
import { fieldsOf } from './fields.ts';

export type Item = NonNullable<NonNullable<CurateItemQuery['viewer']>['queueItem']>;

const ahead = new Map<string, { at: number; item: Promise<Item | null> }>();
/** What was fetched longer ago is fetched again. */
const freshMs = 60_000;

export const fetchItem = async (id: string, filter: QueueFilter): Promise<Item | null> =>
  (await ask(CurateItemDocument, { id, filter })).viewer?.queueItem ?? null;

/** One at a time: nobody goes two ways. With the words that its view needs. */
export function fetchAhead(id: string, filter: QueueFilter): void {
  const item = fetchItem(id, filter).then((found) => {
    if (found?.listingKind) void fieldsOf(found.listingKind).catch(() => null);
    return found;
  });
  // Told when it is wanted, by asking again.
  item.catch(() => ahead.delete(id));
  ahead.clear();
  ahead.set(id, { at: Date.now(), item });
}

/** What is being decided now may change these too. */
export function dropAhead(ids: readonly string[]): void {
  for (const id of ids) ahead.delete(id);
}

export async function takeItem(id: string, filter: QueueFilter): Promise<Item | null> {
  const found = ahead.get(id);
  ahead.delete(id);
  return found && Date.now() - found.at < freshMs ? found.item : fetchItem(id, filter);
}

export interface Lent {
  /** As it was before it was decided. */
  readonly item: Item;
  /** Ends when it is that again; fails when it is not. */
  readonly until: Promise<unknown>;
}
const lent = new Map<string, Lent>();

/** Shows an item at once that the server is only now giving back. */
export function lend(item: Item, until: Promise<unknown>): void {
  lent.set(item.id, { item, until });
  const forget = () => lent.delete(item.id);
  until.then(forget, forget);
}

export const lentItem = (id: string): Lent | undefined => lent.get(id);

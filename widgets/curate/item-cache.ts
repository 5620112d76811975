/** Items that were fetched ahead, so that the next one is there when it is wanted. Each is given out once: a colleague may have changed it since. */
import { CurateItemDocument, type CurateItemQuery, type QueueFilter } from '../../generated/gql/graphql.ts';
import { ask } from './ask.ts';

export type Item = NonNullable<NonNullable<CurateItemQuery['viewer']>['queueItem']>;

const ahead = new Map<string, { at: number; item: Promise<Item | null> }>();
/** What was fetched longer ago is fetched again. */
const freshMs = 60_000;

const fetchItem = async (id: string, filter: QueueFilter): Promise<Item | null> =>
  (await ask(CurateItemDocument, { id, filter })).viewer?.queueItem ?? null;

export function fetchAhead(id: string, filter: QueueFilter): void {
  const item = fetchItem(id, filter);
  // Told when it is wanted, by asking again.
  item.catch(() => ahead.delete(id));
  ahead.clear();
  ahead.set(id, { at: Date.now(), item });
}

export async function takeItem(id: string, filter: QueueFilter): Promise<Item | null> {
  const found = ahead.get(id);
  ahead.delete(id);
  return found && Date.now() - found.at < freshMs ? found.item : fetchItem(id, filter);
}

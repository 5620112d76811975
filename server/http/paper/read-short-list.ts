/** `/short-list`, `/short-list.txt` and `/short-list?add=…`. What is on it is nobody's business but its bearer's: kept by nobody, told to nobody. */
import { type ListingStatus, ShortListEntryDocument } from '../../../generated/gql/graphql.ts';
import type { Page } from '../../../widgets/pages/document.ts';
import type { PaperEntry } from '../../../widgets/paper/entry.ts';
import { idOfItem, isItem, itemOf, itemsIn, listParam, mostOnList, shortListAddress } from '../../../widgets/paper/list-items.ts';
import { type Found, shortListPage, shortListText } from '../../../widgets/paper/short-list.ts';
import type { PageAnswer } from '../pages/answer.ts';
import type { PaperRequest } from './read-booklet.ts';
import { shortListScript } from './short-list-script.ts';

/** Merged entries answer as what they were merged into, which may be on the list already. */
function withoutDoubles(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ item }) => !seen.has(item) && seen.add(item));
}

type Listed = PaperEntry & { status: ListingStatus };
const isListed = (node: object | null): node is Listed => node !== null && 'slug' in node;

async function readItems(execute: PaperRequest['execute'], items: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const item of items) {
    const { node } = await execute(ShortListEntryDocument, { id: idOfItem(item) });
    if (!isListed(node)) found.push({ item, unknown: true });
    else {
      const present = itemOf(node) ?? item;
      found.push(node.status === 'PUBLISHED' ? { item: present, entry: node } : { item: present, gone: node.name });
    }
  }
  return withoutDoubles(found);
}

export type ShortListAnswer = { page: () => Page } | { answer: PageAnswer };

const alone = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

/** Null for any other path. */
export async function readShortList(path: string, { execute, publicUrl, search, now }: PaperRequest): Promise<ShortListAnswer | null> {
  if (path !== '/short-list' && path !== '/short-list.txt') return null;
  const all = itemsIn(search.get(listParam));
  const add = search.get('add') ?? '';
  // One address for one list, however it came to be.
  if (isItem(add))
    return { answer: { status: 303, headers: { ...alone, location: shortListAddress([...new Set([...all, add])]) }, body: '' } };
  const found = await readItems(execute, all.slice(0, mostOnList));
  if (path.endsWith('.txt')) {
    const headers = { ...alone, 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' };
    return { answer: { status: 200, headers, body: shortListText({ found, publicUrl, now }) } };
  }
  const large = search.get('print') === 'large';
  return {
    page: () => shortListPage({ found, full: all.length > mostOnList, large, publicUrl, now, script: shortListScript }),
  };
}

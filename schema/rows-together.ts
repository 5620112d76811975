/** Listings that one request asks for at the same moment, selected alike, are read in one statement: the lists on the page of a place are four. */
import DataLoader from 'dataloader';
import { rowsById } from '../server/rows/read.ts';
import type { Context } from './builder.ts';
import type { ListingNode } from './listing-connection.ts';

type Select = Readonly<Record<string, unknown>>;

interface Asked {
  ids: readonly number[];
  select: Select;
}
type Rows = ReadonlyMap<number, ListingNode>;

const keys = new WeakMap<Select, string>();

/** What a selection is, whatever object says it. Those of documents that are run again are the same objects each time. */
function keyOf(select: Select): string {
  const known = keys.get(select);
  if (known !== undefined) return known;
  const key = JSON.stringify(select);
  keys.set(select, key);
  return key;
}

async function readTogether(context: Context, alike: readonly Asked[]): Promise<Rows> {
  const ids = [...new Set(alike.flatMap((asked) => asked.ids))];
  const rows = await rowsById(context.db(), 'Listing', ids, alike[0]?.select ?? {});
  return new Map(rows.map((row) => [row['id'] as number, row as unknown as ListingNode]));
}

const loaders = new WeakMap<Context, DataLoader<Asked, Rows>>();

function loaderOf(context: Context): DataLoader<Asked, Rows> {
  const known = loaders.get(context);
  if (known) return known;
  const read = async (all: readonly Asked[]): Promise<Rows[]> => {
    const alike = Map.groupBy(all, ({ select }) => keyOf(select));
    const reading = new Map([...alike].map(([key, some]) => [key, readTogether(context, some)]));
    return Promise.all(all.map(({ select }) => reading.get(keyOf(select)) as Promise<Rows>));
  };
  const loader = new DataLoader<Asked, Rows>(read, { cache: false });
  loaders.set(context, loader);
  return loader;
}

/** The rows of these ids, and perhaps of others, by id. */
export const listingRows = (context: Context, ids: readonly number[], select: Select): Promise<Rows> =>
  loaderOf(context).load({ ids, select });

/** What one field asks for several rows of one answer, found together. */
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from './builder.ts';

/** A row the field hangs on, and where in the answer it does. */
export interface At {
  id: number;
  info: GraphQLResolveInfo;
}

/** Where a field stands in the answer, more than once when it hangs on several rows. */
export type Infos = readonly [GraphQLResolveInfo, ...GraphQLResolveInfo[]];
export const infosOf = ([first, ...others]: readonly [At, ...At[]]): Infos => [first.info, ...others.map(({ info }) => info)];

/** Documents are made ready once and run for many requests, so the field's nodes alone do not tell requests apart. */
const loaders = new WeakMap<Context, Map<readonly unknown[], DataLoader<At, unknown>>>();

/** The loader of this field in this request: its nodes in the parsed query are the same for every row of a list, and for nothing else in the request. */
export function fieldLoader<Found>(
  context: Context,
  info: GraphQLResolveInfo,
  find: (at: readonly [At, ...At[]]) => Promise<Found[]>,
): DataLoader<At, Found> {
  const ofContext = loaders.get(context) ?? new Map<readonly unknown[], DataLoader<At, unknown>>();
  loaders.set(context, ofContext);
  const known = ofContext.get(info.fieldNodes) as DataLoader<At, Found> | undefined;
  const loader = known ?? new DataLoader<At, Found>((at) => find(at as readonly [At, ...At[]]), { cache: false });
  ofContext.set(info.fieldNodes, loader);
  return loader;
}

/** Rows that several places of one answer share: what to read of them, and that they are there. */
import type { Context } from './builder.ts';
import type { Infos } from './field-loader.ts';
import { type Planned, planned } from './planned.ts';

interface Asked {
  context: Context;
  /** One for each place in the answer where the same field stands; they select the same. */
  infos: Infos;
  typeName: string;
  paths: string[][];
}

/** The plan of the rows. It is made at every place, since Pothos reads rows again wherever no query of that place says that they were read. */
export function sharedRowsQuery({ context, infos: [info, ...others], typeName, paths }: Asked, select: Record<string, true>): Planned {
  const plan = planned(context, info, { typeName, paths, select });
  for (const other of others) planned(context, other, { typeName, paths, select });
  return plan;
}

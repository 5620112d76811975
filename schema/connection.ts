/** Relay connections over pages that SQL or Prisma has already cut. Written once, since Pothos' own would page by id alone (docs/decisions/0006). */
import { badInput } from './errors.ts';

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Page<Node, Row extends Edge<Node> = Edge<Node>> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  /** Counts all rows; called only when somebody asks. */
  count: () => number | Promise<number>;
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
}

/** Where a page lies, for `pageInfo`. */
export function pageInfoOf(page: Page<unknown>): PageInfo {
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: page.rows[0]?.cursor ?? null,
    endCursor: page.rows.at(-1)?.cursor ?? null,
  };
}

export const defaultFirst = 20;
export const mostRows = 100;

/** `first` as asked for, or its default; a sentence when it is out of bounds. */
export function checkedFirst(first: number | null | undefined): number {
  const asked = first ?? defaultFirst;
  if (asked < 1 || asked > mostRows) throw badInput(`first is ${asked}; ask for 1 to ${mostRows} at a time, and for more with after.`);
  return asked;
}

/** What a connection costs: its rows times what is asked of each. */
export const connectionComplexity = (args: { first?: number | null | undefined }) => ({
  field: 5,
  multiplier: Math.min(Math.max(args.first ?? defaultFirst, 1), mostRows),
});

/** What every connection type tells. */
export const connectionDescriptions = {
  edges: 'The rows of this page with their cursors.',
  nodes: 'The rows of this page.',
  pageInfo: 'Where this page lies.',
  totalCount: 'How many rows there are in all. Counted only when asked for.',
  cursor: 'Give it as `after` to go on from here.',
  node: 'The row.',
} as const;

/** `edges` and `nodes` are the rows that the connection itself has counted. */
export const rowsComplexity = { field: 0, multiplier: 1 };

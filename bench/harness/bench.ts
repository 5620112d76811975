/** What a suite is given to work with, and what it gives back. */
import type { Content, Databases } from './databases.ts';
import type { Options } from './options.ts';
import type { Standing } from './rounds.ts';

export interface Bench {
  options: Options;
  databases: Databases;
  /** For logs of the servers started. */
  folder: string;
  /** Says what goes on, beside the table. */
  tell(sentence: string): void;
  /** PostgreSQL's first process. */
  postmaster: number | undefined;
}

/** One line of the table. */
export interface Row {
  /** In the words of ARCHITECTURE 6. */
  figure: string;
  /** What was measured, as a number in `unit`; null when it could not be. */
  value: number | null;
  unit: string;
  /** The limit in words, such as "at least 0.6"; null for what is told without one. */
  limit: string | null;
  met: boolean | null;
  /** What it was measured on, and whatever else a reader must know. */
  note: string;
}

export interface Outcome {
  rows: Row[];
  /** The comparisons behind the rows, by name. */
  standings?: Record<string, Standing[]>;
}

export type Suite = (bench: Bench) => Promise<Outcome>;

type Limit = { atLeast: number } | { atMost: number } | { under: number };

const inWords = (limit: Limit) =>
  'atLeast' in limit ? `at least ${limit.atLeast}` : 'atMost' in limit ? `at most ${limit.atMost}` : `under ${limit.under}`;

const holds = (value: number, limit: Limit) =>
  'atLeast' in limit ? value >= limit.atLeast : 'atMost' in limit ? value <= limit.atMost : value < limit.under;

export const row = (figure: string, value: number, unit: string, limit: Limit | null, note: string): Row => ({
  figure,
  value,
  unit,
  limit: limit && inWords(limit) + (unit && unit !== '×' ? ` ${unit}` : ''),
  met: limit && holds(value, limit),
  note,
});

/** A line for what this run could not measure. */
export const leftOut = (figure: string, why: string): Row => ({ figure, value: null, unit: '', limit: null, met: null, note: why });

/** The database the comparisons run on: 100,000 listings, or the largest there is below that. */
export function usualSize({ options: { sizes } }: Bench): number {
  return sizes.findLast((size) => size <= 100_000) ?? (sizes[0] as number);
}

export const listingsInWords = (size: Content) => (size === 'sample' ? 'the sample county' : `${size.toLocaleString('en-GB')} listings`);

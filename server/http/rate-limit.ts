/** So many requests of an address in a time. Without a promise or a timer for each: most requests are answered in less time. */
import { limitKey } from './client-address.ts';

export interface Allowance {
  readonly allowed: boolean;
  /** Names and values: how much is left, and for a refusal when to come again. */
  readonly headers: readonly string[];
}

/** Counts a request of an address, which is only asked for where it matters, at a moment in milliseconds. */
export type RateLimit = (address: () => string, now: number) => Allowance;

/** What is known of one asker in the present window. */
export interface Count {
  /** Asked of this process. */
  own: number;
  /** Of those, how many the other processes were told of; and how many they have told of. */
  told: number;
  others: number;
  /** Waits to be told. */
  due: boolean;
}

/** Told of counts worth sharing, at most once until it has shared them. */
export type Tell = (key: string, count: Count, ends: number) => void;

const windows = { minute: 60_000, hour: 3_600_000 } as const;
export type Window = keyof typeof windows;

const unlimited: Allowance = { allowed: true, headers: [] };
const alone: Tell = () => undefined;

/** Whoever asks less than this part of what is allowed is not told of: twenty processes together still let nobody pass. */
const worthTelling = 20;

/**
 * Windows begin at whole minutes or hours, so that those of all processes are the same.
 * @param most 0 sets no limit
 */
export function limitPer(window: Window, most: number, tell: Tell = alone): RateLimit {
  if (most === 0) return () => unlimited;
  const length = windows[window];
  const from = Math.max(1, Math.floor(most / worthTelling));
  const policy = `"${window}";q=${most};w=${length / 1000}`;
  // One window for all, so that nothing is left to sweep up.
  let counts = new Map<string, Count>();
  let ends = 0;
  return (address, now) => {
    // Also when the clock was put back.
    if (now >= ends || now < ends - length) {
      counts = new Map();
      ends = now - (now % length) + length;
    }
    const key = limitKey(address());
    let count = counts.get(key);
    if (!count) {
      count = { own: 0, told: 0, others: 0, due: false };
      counts.set(key, count);
    }
    count.own += 1;
    const left = most - count.own - count.others;
    // A first refusal is told of; a flood after it says nothing new.
    if (count.own >= from && !count.due && left >= -1) tell(key, count, ends);
    const seconds = String(Math.ceil((ends - now) / 1000));
    const headers = ['ratelimit-policy', policy, 'ratelimit', `"${window}";r=${Math.max(0, left)};t=${seconds}`];
    return left >= 0 ? { allowed: true, headers } : { allowed: false, headers: [...headers, 'retry-after', seconds] };
  };
}

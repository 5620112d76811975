/** So many requests of an address in a time, in this process. Without a promise or a timer for each: most requests are answered in less time. */
import { limitKey } from './client-address.ts';

export interface Allowance {
  readonly allowed: boolean;
  /** Names and values: how much is left, and for a refusal when to come again. */
  readonly headers: readonly string[];
}

/** Counts a request of an address, which is only asked for where it matters, at a moment in milliseconds. */
export type RateLimit = (address: () => string, now: number) => Allowance;

const unlimited: Allowance = { allowed: true, headers: [] };

/** @param perMinute 0 sets no limit */
export const rateLimit = (perMinute: number): RateLimit => limitPer(60_000, 'minute', perMinute);

/** @param most 0 sets no limit */
export function limitPer(window: number, name: string, most: number): RateLimit {
  if (most === 0) return () => unlimited;
  // One window for all, begun by its first request, so that nothing is left to sweep up.
  const counts = new Map<string, number>();
  let ends = 0;
  const policy = `"${name}";q=${most};w=${window / 1000}`;
  return (address, now) => {
    // Also when the clock was put back.
    if (now >= ends || now < ends - window) {
      counts.clear();
      ends = now + window;
    }
    const key = limitKey(address());
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const seconds = String(Math.ceil((ends - now) / 1000));
    const headers = ['ratelimit-policy', policy, 'ratelimit', `"${name}";r=${Math.max(0, most - count)};t=${seconds}`];
    if (count <= most) return { allowed: true, headers };
    return { allowed: false, headers: [...headers, 'retry-after', seconds] };
  };
}

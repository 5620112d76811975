import type { ServerResponse } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { limitKey } from './client-address.ts';

/** Says whether this request may go on, and puts the RateLimit headers on its answer. */
export type RateLimit = (address: string, response: ServerResponse) => Promise<boolean>;

/** So many requests a minute and address in this process; 0 sets no limit. */
export function rateLimit(perMinute: number): RateLimit {
  if (perMinute === 0) return async () => true;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  const tell = (response: ServerResponse, { remainingPoints, msBeforeNext }: RateLimiterRes) => {
    const seconds = Math.ceil(msBeforeNext / 1000);
    response.setHeader('ratelimit-policy', `"minute";q=${perMinute};w=60`);
    response.setHeader('ratelimit', `"minute";r=${Math.max(0, remainingPoints)};t=${seconds}`);
    return seconds;
  };
  return async (address, response) => {
    try {
      tell(response, await limiter.consume(limitKey(address)));
      return true;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      response.setHeader('retry-after', tell(response, refused));
      return false;
    }
  };
}

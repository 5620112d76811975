/**
 * The one way in which this server reads what somebody else serves (docs/decisions/0041). Links, feeds and imports name their addresses, and whoever
 * may write one could otherwise have us ask the machines beside us.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { type Allowance, checkedUrl } from './check-url.ts';
import { connect, faultOf, type Resolve } from './connect.ts';
import { OutboundFault } from './fault.ts';
import { readBody } from './read-body.ts';

export { OutboundFault, type OutboundReason } from './fault.ts';

export interface OutboundAsked {
  /** A POST is never led on: what it redirects to was not who it was meant for, so that is answered as it is. */
  readonly method?: 'GET' | 'HEAD' | 'POST';
  /** Of a POST. */
  readonly send?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Types that are read, such as "text/html"; any, when left out. A body of another type is refused before it is read. */
  readonly types?: readonly string[];
  readonly limitBytes?: number;
  /** Keep the beginning of what is too large, rather than refuse it. */
  readonly cut?: boolean;
  /** For everything: names, redirects and the last byte. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Where it came from in the end. */
  readonly url: string;
  /** Addresses that were asked, the first as it was given. */
  readonly hops: readonly string[];
  readonly headers: IncomingHttpHeaders;
  /** Empty for HEAD. */
  readonly body: Buffer;
}

export type OutboundFetch = (address: string | URL, asked?: OutboundAsked) => Promise<OutboundAnswer>;

export interface OutboundOptions extends Allowance {
  /** Says who asks and where to complain: "Fingerpost (+https://fingerpost.example)". */
  readonly userAgent: string;
  /** In place of the system's own, for tests. */
  readonly resolve?: Resolve;
}

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const mostBytes = 1_048_576;
const mostMs = 15_000;

const typeOf = (headers: IncomingHttpHeaders) => (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Headers of ours go to the host they were meant for, and no further. */
const headersFor = (url: URL, first: URL, headers: Readonly<Record<string, string>>) => (url.origin === first.origin ? headers : {});

/** How this Fingerpost tells others who it is. */
export const outboundUserAgent = (publicUrl: string) => `Fingerpost (+${publicUrl})`;

export function makeOutbound({ userAgent, resolve, ...allowance }: OutboundOptions): OutboundFetch {
  return async (
    address,
    { method = 'GET', send, headers = {}, types, limitBytes = mostBytes, cut = false, timeoutMs = mostMs, signal } = {},
  ) => {
    const limit = AbortSignal.timeout(timeoutMs);
    const either = signal ? AbortSignal.any([signal, limit]) : limit;
    const first = checkedUrl(address, allowance);
    const hops: string[] = [];
    let url = first;
    try {
      for (;;) {
        hops.push(url.href);
        const response = await connect(url, {
          method,
          ...(send !== undefined && { send }),
          headers: { 'accept-encoding': 'gzip, deflate, br', accept: '*/*', 'user-agent': userAgent, ...headersFor(url, first, headers) },
          signal: either,
          allowance,
          resolve,
        });
        const status = response.statusCode ?? 0;
        const { location } = response.headers;
        if (redirects.has(status) && location && method !== 'POST') {
          response.destroy();
          if (hops.length > mostRedirects) throw new OutboundFault('too-many-redirects', `It leads on more than ${mostRedirects} times.`);
          const next = URL.parse(location, url);
          if (!next) throw new OutboundFault('malformed', 'It leads on to something that is no web address.');
          // Every hop is looked at as the first was.
          url = checkedUrl(next, allowance);
          continue;
        }
        const told = { status, url: url.href, hops, headers: response.headers };
        if (method === 'HEAD') {
          response.destroy();
          return { ...told, body: Buffer.alloc(0) };
        }
        if (types && status < 300 && !types.includes(typeOf(response.headers))) {
          response.destroy();
          throw new OutboundFault('wrong-type', `It is of the type “${typeOf(response.headers).slice(0, 60)}”, not ${types.join(' or ')}.`);
        }
        return { ...told, body: await readBody(response, limitBytes, cut) };
      }
    } catch (error) {
      throw faultOf(limit.aborted ? limit.reason : error, url);
    }
  };
}

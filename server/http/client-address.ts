/** Who is asking, as far as proxies may be believed. The address is used to limit and to guard, and is never logged or kept. */
import type { IncomingMessage } from 'node:http';
import { isIP, isIPv6 } from 'node:net';
import proxyAddr from 'proxy-addr';

export type AddressOf = (request: IncomingMessage) => string;

/** Believes `X-Forwarded-For` only as far as it was written by the proxies named. */
export function clientAddress(trustedProxies: readonly string[]): AddressOf {
  // Nobody is believed: nothing is to be read, at every request.
  if (!trustedProxies.length) return ({ socket }) => socket.remoteAddress ?? 'unknown';
  const trusted = proxyAddr.compile([...trustedProxies]);
  return (request) => {
    // Some proxies write the port behind it.
    const found = proxyAddr(request, trusted)?.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1') ?? '';
    // A header that holds no address: the nearest hop is all that is known.
    return isIP(found) ? found : (request.socket.remoteAddress ?? 'unknown');
  };
}

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const isV4 = (address: string) => !address.includes(':');

/** What counts as one asker: an IPv4 address, or the /64 of an IPv6 address, which is what one household or host is given. */
export function limitKey(address: string): string {
  if (isV4(address)) return address;
  const [, v4] = mapped.exec(address) ?? [];
  if (v4) return v4;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

export const isLoopback = (address: string) => address === '::1' || /^(::ffff:)?127\./i.test(address);

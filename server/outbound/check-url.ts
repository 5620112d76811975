/** What an address must look like before anybody is asked for it. What its name leads to is looked at when it is connected to (fetch.ts). */
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { OutboundFault } from './fault.ts';

export interface Allowance {
  /** "host:port" that may be asked wherever it is, for tests and for a neighbour that the operator names. */
  readonly hosts?: ReadonlySet<string>;
  /** Ports beside 80 and 443. */
  readonly ports?: ReadonlySet<number>;
}

/** Names that mean something only inside a network (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const inside = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain|test|invalid|example|onion|alt)$/;
const mostLetters = 2048;

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
/** Without the brackets of IPv6 and the dot at the end of a full name. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
export const isAllowedHost = (url: URL, { hosts }: Allowance): boolean => hosts?.has(`${hostOf(url)}:${portOf(url)}`) ?? false;

const refused = (message: string) => new OutboundFault('not-allowed', message);

/** @throws OutboundFault with a sentence that says what is wrong with it */
export function checkedUrl(address: string | URL, allowance: Allowance = {}): URL {
  const url = URL.parse(String(address));
  if (!url || String(address).length > mostLetters) throw new OutboundFault('malformed', 'This is not written as a web address.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused('Only addresses that begin with http:// or https:// are read.');
  if (url.username || url.password) throw refused('An address that carries a name or a password is not read.');
  if (isAllowedHost(url, allowance)) return url;
  // URL has turned 2130706433, 0177.1 and 0x7f000001 into 127.0.0.1 by now.
  const host = hostOf(url);
  if (isIP(host) ? !isPublicAddress(host) : !host.includes('.') || inside.test(host))
    throw refused('This address leads into a private network, not to a website.');
  const port = portOf(url);
  if (port !== (url.protocol === 'https:' ? 443 : 80) && !allowance.ports?.has(port))
    throw refused(`Port ${port} is not one that websites answer on.`);
  return url;
}

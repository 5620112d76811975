/** Which network addresses are on the open internet. Everything else may be a machine beside ours: it is never asked. */
import ipaddr from 'ipaddr.js';

/** What IANA has given out for ordinary hosts of IPv6 so far. Named, so that a range reserved later is refused without being known. */
const ordinary = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Loopback, private, link-local (with the metadata services of hosting companies), carrier-grade NAT, multicast, documentation and reserved ranges are
 * not; nor is IPv6 that carries an IPv4 address (mapped, NAT64, 6to4, Teredo), which a gateway would unpack behind our back.
 */
export function isPublicAddress(address: string): boolean {
  // Its own scope ("fe80::1%eth0") is never of the open internet.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(ordinary);
}

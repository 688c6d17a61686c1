import ipaddr from 'ipaddr.js';

/** What IANA has given out for global unicast (RFC 4291 2.4); outside lie forms that embed IPv4 addresses. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address lies in the public internet: not loopback, private, link-local, shared (RFC 6598), reserved,
 * multicast, documentation, nor an IPv6 form of an IPv4 address (mapped ones are judged by what they map).
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}

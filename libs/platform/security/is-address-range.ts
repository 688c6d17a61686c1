import ipaddr from 'ipaddr.js';

const { IPv4, IPv6 } = ipaddr;

/**
 * Whether it is an address or a range of addresses (CIDR, RFC 4632 and 4291). Abbreviated IPv4 (`10.1`, which inet_aton
 * reads as 10.0.0.1) is not, nor are zones (`%eth0`), which mean something on one machine only.
 */
export const isAddressRange = (text: string): boolean =>
  IPv4.isValidFourPartDecimal(text) ||
  IPv4.isValidCIDRFourPartDecimal(text) ||
  (!text.includes('%') && (IPv6.isValid(text) || IPv6.isValidCIDR(text)));

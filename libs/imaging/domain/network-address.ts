import { invalid } from '#kernel';

/** The name of a host, or its IPv4 or IPv6 address. */
export const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/;

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}(?:\\/(?:3[0-2]|[12]?\\d))?`;
const GROUP = '[0-9A-Fa-f]{1,4}';
/** All eight groups, or `::` once with at most six around it. */
const IPV6 = `(?:${GROUP}(?::${GROUP}){7}|(?:${GROUP}(?::${GROUP}){0,2})?::(?:${GROUP}(?::${GROUP}){0,3})?)`;

/** An address or a range of addresses (CIDR, RFC 4632). */
export const ADDRESS_RANGE = new RegExp(`^(?:${IPV4}|${IPV6}(?:\\/(?:12[0-8]|1[01]\\d|[1-9]?\\d))?)$`);

/** @throws DomainError of that code for a host without a port, or a port without a host */
export function expectWholeAddress(
  { host, port }: { readonly host: string | null; readonly port: number | null },
  code: string,
): void {
  if ((host === null) !== (port === null))
    throw invalid(code, 'Say both host and port of the peer, or neither.');
}

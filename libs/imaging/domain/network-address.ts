import { invalid } from '#kernel';

/** The name of a host, or its IPv4 or IPv6 address. */
export const HOST =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?)*\.?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)$/;

/** @throws DomainError of that code for a host without a port, or a port without a host */
export function expectWholeAddress(
  { host, port }: { readonly host: string | null; readonly port: number | null },
  code: string,
): void {
  if ((host === null) !== (port === null))
    throw invalid(code, 'Say both host and port of the peer, or neither.');
}

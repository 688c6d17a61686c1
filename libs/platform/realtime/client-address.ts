import type { IncomingMessage } from 'node:http';
import type { Settings } from '#platform/config/settings';
import { AddressList } from '#platform/security/address-list';

type TrustProxy = Settings['http']['trustProxy'];

/**
 * The client's address as Fastify finds it for ordinary requests: starting at the connection, each proxy that is trusted
 * is believed about the one before it (X-Forwarded-For, the nearest last).
 */
export function clientAddress(trustProxy: TrustProxy): (request: IncomingMessage) => string {
  const trusts = trustOf(trustProxy);
  return (request) => {
    const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    const hops = forwarded.map((hop) => hop.trim()).filter((hop) => hop !== '');
    const addresses = [request.socket.remoteAddress ?? '', ...hops.reverse()];
    return addresses.find((address, hop) => !trusts(address, hop)) ?? addresses.at(-1)!;
  };
}

function trustOf(setting: TrustProxy): (address: string, hop: number) => boolean {
  if (typeof setting === 'boolean') return () => setting;
  if (typeof setting === 'number') return (_address, hop) => hop < setting;
  const list = AddressList.parse(setting);
  return (address) => list.includes(address);
}

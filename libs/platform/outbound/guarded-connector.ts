import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { AddressBlockedError } from './address-blocked-error.js';
import { isPublicAddress } from './is-public-address.js';

/** Looks a name up and refuses it when any of its addresses is not public. */
const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const first = addresses?.[0];
    if (error !== null || first === undefined) {
      callback(error ?? new AddressBlockedError(), '', 0);
    } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new AddressBlockedError(), '', 0);
    } else if (options.all === true) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

/**
 * Connects to public addresses only. The check is made where the connection is: on the very addresses that the name
 * has at that moment, so that a name cannot pass a check and then lead elsewhere (DNS rebinding). Sockets do not look up
 * address literals, so those are checked before.
 */
export function guardedConnector(options: buildConnector.BuildOptions): buildConnector.connector {
  const connect = buildConnector({ ...options, lookup: guardedLookup });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[(.*)\]$/, '$1');
    if (isIP(host) !== 0 && !isPublicAddress(host)) {
      process.nextTick(() => callback(new AddressBlockedError(), null));
    } else {
      connect(target, callback);
    }
  };
}

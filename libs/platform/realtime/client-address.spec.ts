import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address.js';

const request = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as IncomingMessage;

describe('the address of a client', () => {
  it('is the connection’s when no proxy is trusted, whatever the header claims', () => {
    expect(clientAddress(false)(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
  });

  it('is the first of the list when every proxy is trusted', () => {
    expect(clientAddress(true)(request('10.0.0.1', '198.51.100.1, 10.0.0.2'))).toBe('198.51.100.1');
  });

  it('counts back as many proxies as there are, so that a forged beginning is not believed', () => {
    expect(clientAddress(1)(request('10.0.0.1', '6.6.6.6, 198.51.100.1'))).toBe('198.51.100.1');
    expect(clientAddress(2)(request('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2'))).toBe('198.51.100.1');
  });

  it('believes only proxies of the named ranges', () => {
    const addressOf = clientAddress(['10.0.0.0/8']);
    expect(addressOf(request('10.0.0.1', '6.6.6.6, 198.51.100.1, 10.0.0.2'))).toBe('198.51.100.1');
    expect(addressOf(request('203.0.113.9', '198.51.100.1'))).toBe('203.0.113.9');
    expect(addressOf(request('10.0.0.1'))).toBe('10.0.0.1');
  });
});

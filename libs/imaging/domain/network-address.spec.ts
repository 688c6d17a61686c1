import ipaddr from 'ipaddr.js';
import { AddressList } from '#platform/security/address-list';
import { ADDRESS_RANGE, HOST } from './network-address.js';

describe('addresses and ranges', () => {
  it.each([
    '10.0.0.0/8',
    '192.168.1.20',
    '0.0.0.0/0',
    '::1',
    '::/0',
    'fe80::/10',
    '2001:db8:1::42/128',
    '1:2:3:4:5:6:7:8',
  ])('are such as %s', (text) => {
    expect(ADDRESS_RANGE.test(text)).toBe(true);
    expect(ipaddr.isValid(text) || ipaddr.isValidCIDR(text)).toBe(true);
    expect(() => AddressList.parse([text])).not.toThrow();
  });

  it.each(['', '10.0.0.0/33', '256.1.1.1', '10.0.0', 'ct1.local', '::/129', '1:2:3', '10.0.0.0/8 '])(
    'are not %j',
    (text) => {
      expect(ADDRESS_RANGE.test(text)).toBe(false);
    },
  );
});

describe('hosts', () => {
  it.each(['ct1', 'ct1.radiology.example.org', '10.1.2.3', '::1', 'a_b-c'])('are such as %s', (text) => {
    expect(HOST.test(text)).toBe(true);
  });

  it.each(['', ' ct1', 'ct1/x', 'http://ct1', '-ct1', 'ct1..x', 'a@b'])('are not %j', (text) => {
    expect(HOST.test(text)).toBe(false);
  });
});

import { AddressList } from './address-list.js';
import { isAddressRange } from './is-address-range.js';

describe('addresses and ranges', () => {
  it.each([
    '10.0.0.0/8',
    '192.168.1.20',
    '0.0.0.0/0',
    '::1',
    '::/0',
    'fe80::/10',
    '2001:db8:1::42/128',
    '2001:db8:1:2::/64',
    'fd12:3456:789a:1::10',
    'fe80::a:b:c:d:e',
    '::ffff:10.0.0.1',
    '1:2:3:4:5:6:7:8',
  ])('are such as %s', (text) => {
    expect(isAddressRange(text)).toBe(true);
    expect(() => AddressList.parse([text])).not.toThrow();
  });

  it.each([
    '',
    '10.0.0.0/33',
    '256.1.1.1',
    '10.0.0',
    '10.0.0/8',
    '010.0.0.1',
    'ct1.local',
    '::/129',
    '1:2:3',
    '1::2::3',
    'fe80::1%eth0',
    '10.0.0.0/8 ',
  ])('are not %j', (text) => {
    expect(isAddressRange(text)).toBe(false);
  });
});

import { AddressList } from './address-list.js';

describe('an address list', () => {
  const list = AddressList.parse(['127.0.0.0/8', '::1/128', '192.0.2.7', 'fd00::/8']);

  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '192.0.2.7', 'fd12::1'])('holds %s', (ip) => {
    expect(list.includes(ip)).toBe(true);
  });

  it.each(['128.0.0.1', '::2', '192.0.2.8', '::ffff:10.0.0.1', '', 'localhost', '127.0.0.1 '])(
    'does not hold %p',
    (ip) => {
      expect(list.includes(ip)).toBe(false);
    },
  );
});

it('means IPv4 addresses by ranges of them that are written as IPv6', () => {
  const list = AddressList.parse(['::ffff:10.0.0.0/104', '::ffff:192.0.2.7']);
  expect(['10.1.2.3', '::ffff:10.1.2.3', '192.0.2.7'].every((ip) => list.includes(ip))).toBe(true);
  expect(['11.1.2.3', '192.0.2.8', '::1'].some((ip) => list.includes(ip))).toBe(false);
});

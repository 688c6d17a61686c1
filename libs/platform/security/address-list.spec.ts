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

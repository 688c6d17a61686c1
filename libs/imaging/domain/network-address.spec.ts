import { HOST } from './network-address.js';

describe('hosts', () => {
  it.each(['ct1', 'ct1.radiology.example.org', '10.1.2.3', '::1', 'a_b-c'])('are such as %s', (text) => {
    expect(HOST.test(text)).toBe(true);
  });

  it.each(['', ' ct1', 'ct1/x', 'http://ct1', '-ct1', 'ct1..x', 'a@b'])('are not %j', (text) => {
    expect(HOST.test(text)).toBe(false);
  });
});

import { maskAddress } from './mask-address.js';

describe('A hidden e-mail address', () => {
  it.each([
    ['dr.lee@clinic.test', 'd…@clinic.test'],
    ['"a@b"@clinic.test', '"…@clinic.test'],
    ['@clinic.test', '…'],
    ['nonsense', '…'],
  ])('of %s is %s', (address, hidden) => {
    expect(maskAddress(address)).toBe(hidden);
  });
});

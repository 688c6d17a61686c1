import { constantTimeEqual } from './constant-time-equal.js';

describe('comparing in constant time', () => {
  it.each([
    ['secret', 'secret', true],
    ['secret', 'secreT', false],
    ['secret', 'secret ', false],
    ['', '', true],
    ['ü', 'u', false],
  ])('%p and %p: %p', (given, expected, equal) => {
    expect(constantTimeEqual(given, expected)).toBe(equal);
  });
});

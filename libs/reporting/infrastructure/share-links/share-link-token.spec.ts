import { makeShareLinkToken, parseShareLinkToken } from './share-link-token.js';

const key = Buffer.alloc(32, 1);
const olderKey = Buffer.alloc(32, 2);
const linkId = '0198c0de-7a11-7f00-8000-000000000001';
const token = makeShareLinkToken(key, linkId);

describe('A share link token', () => {
  it('is 43 characters that need no escaping in an address', () => {
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is the same each time it is made', () => {
    expect(makeShareLinkToken(key, linkId)).toBe(token);
  });

  it('gives the id of its link', () => {
    expect(parseShareLinkToken([key], token)).toBe(linkId);
  });

  it('is still understood after the key was rotated', () => {
    expect(parseShareLinkToken([olderKey, key], token)).toBe(linkId);
  });

  it('is worth nothing without its key', () => {
    expect(parseShareLinkToken([olderKey], token)).toBeUndefined();
    expect(parseShareLinkToken([], token)).toBeUndefined();
  });

  it('is refused when any one character differs', () => {
    for (let at = 0; at < token.length; at++) {
      const forged = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      expect(parseShareLinkToken([key], forged)).toBeUndefined();
    }
  });

  it('has one spelling only, though its last character carries unused bits', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const accepted = [...alphabet].filter((last) => parseShareLinkToken([key], token.slice(0, -1) + last));
    expect(accepted).toEqual([token.at(-1)]);
  });

  it.each(['', 'x', `${token}A`, `${token}=`, token.replace(/^./, '+'), ` ${token}`, `${token}\n`])(
    'is not %j',
    (text) => {
      expect(parseShareLinkToken([key], text)).toBeUndefined();
    },
  );

  it('is not made for an id that is no UUID', () => {
    expect(() => makeShareLinkToken(key, '../../etc')).toThrow(RangeError);
  });
});

import { isShareSessionKey, makeShareSessionKey } from './share-session-key.js';

const key = Buffer.alloc(32, 1);
const other = Buffer.alloc(32, 2);
const link = '0198c0de-7a11-7f00-8000-000000000001';
const until = new Date('2026-11-21T12:00:00Z');
const before = new Date(until.getTime() - 1);
const made = makeShareSessionKey(key, link, until);

describe('The key of a browser that has opened a link', () => {
  it('is good until its end', () => {
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(isShareSessionKey([key], link, made, before)).toBe(true);
    expect(isShareSessionKey([key], link, made, until)).toBe(false);
  });

  it('is another each time', () => {
    expect(makeShareSessionKey(key, link, until)).not.toBe(made);
  });

  it('is worth nothing at another link, or without the key that made it', () => {
    expect(isShareSessionKey([key], link.replace(/1$/, '2'), made, before)).toBe(false);
    expect(isShareSessionKey([other], link, made, before)).toBe(false);
    expect(isShareSessionKey([other, key], link, made, before)).toBe(true);
  });

  it('cannot be given a later end', () => {
    const bytes = Buffer.from(made, 'base64url');
    bytes.writeUIntBE(Math.floor(until.getTime() / 1000) + 3600, 0, 6);
    expect(isShareSessionKey([key], link, bytes.toString('base64url'), before)).toBe(false);
  });

  it.each(['', 'x', `${made}A`, made.slice(1), `${made.slice(0, -1)}\n`])('is not %j', (text) => {
    expect(isShareSessionKey([key], link, text, before)).toBe(false);
  });
});

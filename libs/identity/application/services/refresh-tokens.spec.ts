import { KeyRing } from '#platform/security/key-ring';
import type { OpaqueToken } from '#platform/security/opaque-token';
import { RefreshTokens } from './refresh-tokens.js';

const stored = (token: OpaqueToken) => ({
  id: token.id,
  sessionId: 's',
  hash: token.hash,
  issuedAt: new Date(),
  usedAt: null,
  successorId: null,
});

describe('refresh tokens', () => {
  const tokens = new RefreshTokens(new KeyRing(['one master secret']));

  it('are read back from their text', () => {
    const token = tokens.first();
    expect(tokens.parse(token.text)).toMatchObject({ id: token.id, hash: token.hash });
    expect(tokens.parse(token.text.replace('isor', 'isok'))).toBeUndefined();
  });

  it('lead to the same successor again, given the token that was shown', () => {
    const shown = tokens.first();
    const next = tokens.next(shown);
    expect(tokens.again(shown, stored(next))?.text).toBe(next.text);
    expect(tokens.parse(next.text)?.hash).toBe(next.hash);
  });

  it('lead to another successor each time one is made', () => {
    const shown = tokens.first();
    expect(tokens.next(shown).text).not.toBe(tokens.next(shown).text);
  });

  it('lead nowhere from another token or with another key', () => {
    const shown = tokens.first();
    const next = stored(tokens.next(shown));
    expect(tokens.again(tokens.first(), next)).toBeUndefined();
    expect(new RefreshTokens(new KeyRing(['other secret'])).again(shown, next)).toBeUndefined();
  });

  it('find their successor after the master secret has changed', () => {
    const shown = tokens.first();
    const next = tokens.next(shown);
    const later = new RefreshTokens(new KeyRing(['newer secret', 'one master secret']));
    expect(later.again(shown, stored(next))?.text).toBe(next.text);
  });
});

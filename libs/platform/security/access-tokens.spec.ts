import { SignJWT, createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { AccessTokens } from './access-tokens.js';
import { KeyRing } from './key-ring.js';

const subject = { userId: 'u1', organizationId: 'o1', sessionId: 's1', permissionsVersion: 7 };
const options = { issuer: 'https://admin.practice.test', lifetimeSeconds: 900 };
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

describe('access tokens', () => {
  let now = Date.UTC(2026, 10, 21);
  const tokens = new AccessTokens(new KeyRing(['one']), { ...options, now: () => now });

  it('tell who they speak for until they expire, remembered or not', async () => {
    const { token, expiresIn, expiresAt } = await tokens.issue(subject);
    expect(expiresIn).toBe(900);
    expect(await tokens.verify(token)).toEqual({ ...subject, expiresAt });
    now += 899_000;
    expect(await tokens.verify(token)).toMatchObject(subject);
    now += 1_000;
    expect(await code(tokens.verify(token))).toBe('auth.token-expired');
    const fresh = new AccessTokens(new KeyRing(['one']), { ...options, now: () => now });
    expect(await code(fresh.verify(token))).toBe('auth.token-expired');
  });

  it('are verified by others with the published keys', async () => {
    const { token } = await tokens.issue(subject);
    const keys = createLocalJWKSet(tokens.jwks() as JSONWebKeySet);
    const { payload } = await jwtVerify(token, keys, {
      issuer: options.issuer,
      audience: 'isocenter',
      currentDate: new Date(now),
    });
    expect(payload).toMatchObject({ sub: 'u1', org: 'o1', sid: 's1', pv: 7 });
    expect(JSON.stringify(tokens.jwks())).not.toContain('"d"');
  });

  it('live through a rotation of the master secret, but not through its end', async () => {
    const { token } = await tokens.issue(subject);
    const rotated = new AccessTokens(new KeyRing(['two', 'one']), { ...options, now: () => now });
    expect(await rotated.verify(token)).toMatchObject(subject);
    expect(rotated.jwks().keys).toHaveLength(2);
    const ended = new AccessTokens(new KeyRing(['two']), { ...options, now: () => now });
    expect(await code(ended.verify(token))).toBe('auth.token-invalid');
  });

  it('are refused when changed, unsigned, foreign, of another type, or no token at all', async () => {
    const { token } = await tokens.issue(subject);
    const [header, , signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ sub: 'admin' })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
    const key = new TextEncoder().encode('x'.repeat(32));
    const symmetric = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(key);
    const otherIssuer = await new AccessTokens(new KeyRing(['one']), {
      ...options,
      issuer: 'https://x.test',
      now: () => now,
    }).issue(subject);
    for (const bad of [
      `${header}.${forged}.${signature}`,
      `${none}.${forged}.`,
      symmetric,
      otherIssuer.token,
      '',
      'a.b.c',
      'x'.repeat(5000),
    ]) {
      expect(await code(tokens.verify(bad))).toBe('auth.token-invalid');
    }
  });

  it('are checked once and then remembered', async () => {
    const { token } = await tokens.issue(subject);
    expect(await tokens.verify(token)).toBe(await tokens.verify(token));
  });
});

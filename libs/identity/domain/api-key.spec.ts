import { ApiKey } from './api-key.js';

describe('an API key', () => {
  const create = (): ApiKey =>
    ApiKey.create({
      id: 'k',
      name: 'EHR',
      hash: 'h',
      scopes: ['b', 'a', 'b'],
      createdBy: null,
      projectId: null,
      expiresAt: null,
    });

  it('holds each scope once, sorted', () => {
    expect(create().scopes).toEqual(['a', 'b']);
  });

  it('is revoked once', () => {
    const key = create();
    const first = new Date('2026-03-01T08:00:00Z');
    expect(key.revoke(first)).toBe(true);
    expect(key.revoke(new Date())).toBe(false);
    expect(key.revokedAt).toBe(first);
  });
});

import { newId } from '#kernel';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';

/** What every answer of both APIs has in common. */
describe('the doors of both APIs', () => {
  let system: System;
  let admin: Client;
  beforeAll(async () => {
    system = await startSystem({ engine: false });
    admin = await system.as('admin');
  });
  afterAll(() => system.stop());

  it('answer with the correlation id of the caller, or one of their own', async () => {
    const mine = newId();
    const told = await admin.get('/v1/me', { headers: { 'x-correlation-id': mine } });
    expect(told.headers.get('x-correlation-id')).toBe(mine);
    const made = await admin.get('/v1/me', { headers: { 'x-correlation-id': 'not an id' } });
    expect(made.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['no sign-in', () => system.admin.get('/v1/users'), 401, 'identity.sign-in-required'],
    ['a nonsense token', () => system.admin.with('nonsense').get('/v1/users'), 401, undefined],
    ['a bad cursor', () => admin.get('/v1/users?cursor=%25%25'), 400, 'kernel.bad-cursor'],
    ['a bad sort', () => admin.get('/v1/users?sort=password'), 400, 'kernel.bad-sort'],
    ['a limit too high', () => admin.get('/v1/users?limit=10000'), 400, 'kernel.invalid-input'],
    ['an unknown parameter', () => admin.get('/v1/users?colour=red'), 400, 'kernel.invalid-input'],
    ['an unknown address', () => admin.get('/v1/nothing'), 404, 'http.404'],
    ['an id that is none', () => admin.get('/v1/users/1'), 404, undefined],
    ['an unknown id', () => admin.get(`/v1/users/${newId()}`), 404, undefined],
    [
      'malformed JSON',
      () =>
        admin.request('POST', '/v1/users', {
          body: '{"name":',
          headers: { 'content-type': 'application/json' },
        }),
      400,
      'http.400',
    ],
    [
      'a media type nobody takes',
      () => admin.request('POST', '/v1/users', { body: 'x', headers: { 'content-type': 'text/x' } }),
      415,
      'http.415',
    ],
    ['a body too large', () => admin.post('/v1/users', { name: 'x'.repeat(2_000_000) }), 413, 'http.413'],
    ['a NUL in a text', () => admin.post('/v1/roles', { name: 'a\u0000b', permissions: [] }), 400, undefined],
    ['an array for an object', () => admin.post('/v1/users', []), 400, undefined],
    [
      'a prototype for a field',
      () =>
        admin.request('POST', '/v1/users', {
          body: '{"__proto__":{"admin":true}}',
          headers: { 'content-type': 'application/json' },
        }),
      400,
      undefined,
    ],
  ])('answer %s with a problem document', async (_what, ask, status, code) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = answer.body;
    expect(problem).toMatchObject({ status, ...(code ? { code } : {}) });
    expect(problem['correlationId']).toBe(answer.headers.get('x-correlation-id'));
    expect(JSON.stringify(problem)).not.toMatch(/node_modules|SELECT|INSERT|at .*\.ts/);
  });

  it('refuse an update without If-Match, and one made looking at another version', async () => {
    const { body } = await admin.get<{ items: { id: string }[] }>('/v1/roles');
    const path = `/v1/roles/${body.items[0]!.id}`;
    const change = { name: 'Renamed' };
    expect((await admin.request('PATCH', path, { body: change })).status).toBe(428);
    expect(
      (await admin.request('PATCH', path, { body: change, headers: { 'if-match': '"999"' } })).status,
    ).toBe(412);
  });

  it('tell of their limits', async () => {
    const { headers } = await admin.get('/v1/me');
    expect(headers.get('ratelimit-policy')).toMatch(/"api";q=\d+;w=\d+/);
    expect(headers.get('ratelimit')).toMatch(/"api";r=\d+;t=\d+/);
  });

  it('serve their description, health and metrics', async () => {
    for (const api of [system.admin, system.public]) {
      expect((await api.get('/health/live')).body).toEqual({ status: 'ok' });
      expect((await api.get('/health/ready')).body).toMatchObject({
        status: 'ok',
        checks: { database: { status: 'ok' } },
      });
      expect((await api.get<string>('/metrics')).body).toContain('isocenter_use_case_seconds');
      expect((await api.get('/docs')).status).toBeLessThan(400);
    }
  });

  it('let nobody in from another origin unless it was named', async () => {
    const { headers } = await admin.get('/v1/me', { headers: { origin: 'https://evil.test' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

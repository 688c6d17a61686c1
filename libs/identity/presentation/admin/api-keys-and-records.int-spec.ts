import { newId } from '#kernel';
import { CreateOrganization, RecordAccess, CreateAdministrator } from '../../contracts/index.js';
import type { Client } from '#test/support/client';
import { startSystem, type System } from '#test/support/system';
import { OpaqueToken } from '#platform/security/opaque-token';

interface Key {
  id: string;
  key: string;
  name: string;
  code: string;
  scopes: string[];
  lastUsedAt: string | null;
  revokedAt: string | null;
  createdByName: string;
}
interface Page<Item> {
  items: Item[];
}

describe('API keys, activities and access records', () => {
  let system: System;
  let admin: Client;

  beforeAll(async () => {
    system = await startSystem({ env: { CONTEXTS: 'identity', RATE_LIMIT_LOGIN: '1000' }, engine: false });
    admin = await system.as('admin');
  });
  afterAll(() => system.stop());

  const createKey = async (scopes: string[], expiresAt?: string): Promise<Key> =>
    (await admin.post<Key>('/v1/api-keys', { name: 'EHR', scopes, ...(expiresAt ? { expiresAt } : {}) }))
      .body;

  it('opens exactly what its scopes say, and shows its secret once', async () => {
    const { key, id } = await createKey(['users.read']);
    expect(key).toMatch(/^isok_[0-9a-f]{32}_[0-9A-Za-z]{43}$/);
    const software = system.admin.with(key);
    expect((await software.get('/v1/users')).status).toBe(200);
    expect((await software.get('/v1/roles')).status).toBe(403);
    expect((await software.get('/v1/me')).body).toMatchObject({
      kind: 'api-key',
      id,
      permissions: ['users.read'],
    });
    const listed = (await admin.get<Page<Key>>('/v1/api-keys?q=ehr')).body.items.find(
      (one) => one.id === id,
    )!;
    expect(listed).toMatchObject({ scopes: ['users.read'], createdByName: 'Ada Admin', revokedAt: null });
    expect(JSON.stringify(listed)).not.toContain(key.split('_')[2]);
  });

  it('notes its use, to the hour', async () => {
    const { key, id } = await createKey(['users.read']);
    await system.admin.with(key).get('/v1/me');
    const { rows } = await system.owner.query<{ at: Date }>(
      'SELECT last_used_at AS at FROM api_key WHERE id = $1',
      [id],
    );
    expect(rows[0]!.at.getMinutes()).toBe(0);
    expect(Date.now() - rows[0]!.at.getTime()).toBeLessThan(3_700_000);
  });

  it('opens nothing after it was revoked or has expired, nor with another secret', async () => {
    const { key, id } = await createKey(['users.read']);
    const software = system.admin.with(key);
    expect((await software.get('/v1/users')).status).toBe(200);
    expect((await admin.request('DELETE', `/v1/api-keys/${id}`)).status).toBe(204);
    expect((await software.get<Key>('/v1/users')).body.code).toBe('identity.api-key-not-valid');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const expired = await createKey(['users.read'], tomorrow);
    await system.owner.query('UPDATE api_key SET expires_at = now() WHERE id = $1', [expired.id]);
    expect((await system.admin.with(expired.key).get('/v1/users')).status).toBe(401);
    const good = await createKey(['users.read']);
    expect((await system.admin.with(`${good.key.slice(0, -3)}zzz`).get('/v1/users')).status).toBe(401);
    expect(
      (await system.admin.with(`isok_${newId().replaceAll('-', '')}_${'a'.repeat(43)}`).get('/v1/me')).status,
    ).toBe(401);
  });

  it('cannot have expired already, have all permissions or be for people’s own doors', async () => {
    const past = await admin.post<Key>('/v1/api-keys', {
      name: 'Late',
      scopes: ['users.read'],
      expiresAt: '2001-01-01T00:00:00Z',
    });
    expect(past.body.code).toBe('identity.expiry-passed');
    const all = await admin.post<Key>('/v1/api-keys', { name: 'All', scopes: ['*'] });
    expect(all.body.code).toBe('identity.unknown-permission');
    const { key } = await createKey(['users.read']);
    const body = { currentPassword: 'isocenter-demo', newPassword: 'a good long password' };
    expect((await system.admin.with(key).post<Key>('/v1/me/password', body)).body.code).toBe(
      'identity.users-only',
    );
  });

  it('lists one’s own activities to everybody and all of them to those who may', async () => {
    const desk = await system.as('frontdesk');
    const mine = await desk.get<Page<{ useCase: string; actorName: string }>>('/v1/activities?mine=true');
    expect(mine.body.items).toEqual([
      expect.objectContaining({ useCase: 'identity.log-in', actorName: 'Frank Front' }),
    ]);
    expect((await desk.get('/v1/me/activities')).body).toEqual(mine.body);
    expect((await desk.get('/v1/activities')).status).toBe(403);
    const all = await admin.get<Page<{ useCase: string; actorKind: string }>>(
      '/v1/activities?useCase=identity.create-api-key',
    );
    expect(all.body.items.length).toBeGreaterThan(1);
    expect(
      (await admin.get<Page<object>>('/v1/activities?useCase=identity&actorKind=system&limit=200')).body.items
        .length,
    ).toBeGreaterThan(4);
  });

  it('keeps who was shown what, for good', async () => {
    const studyId = newId();
    await system.run(system.organizationId!, (mediator) =>
      mediator.send(new RecordAccess({ subjectType: 'study', subjectId: studyId, action: 'viewed' })),
    );
    const { body } = await admin.get<Page<object>>(
      `/v1/access-records?subjectType=study&subjectId=${studyId}`,
    );
    expect(body.items).toEqual([
      expect.objectContaining({ subjectId: studyId, action: 'viewed', actorKind: 'system', actorId: 'test' }),
    ]);
    expect((await (await system.as('radiologist')).get('/v1/access-records')).status).toBe(403);
  });

  it('shows and changes the practice', async () => {
    const read = await admin.get<{ version: number }>('/v1/practice');
    expect(read.body).toMatchObject({
      name: 'Demo Imaging Practice',
      timeZone: 'Europe/Vienna',
      locale: 'en',
    });
    const patch = (body: object, etag: string) =>
      admin.request('PATCH', '/v1/practice', { body, headers: { 'if-match': etag } });
    const changed = await patch({ timeZone: 'Asia/Tokyo', phone: null }, read.headers.get('etag')!);
    expect(changed.body).toMatchObject({
      name: 'Demo Imaging Practice',
      timeZone: 'Asia/Tokyo',
      phone: null,
    });
    expect((await patch({ timeZone: 'Mars/Olympus' }, '*')).status).toBe(400);
    expect((await patch({ name: null }, '*')).status).toBe(400);
    const desk = await system.as('frontdesk');
    expect((await desk.get('/v1/practice')).status).toBe(200);
    expect(
      (await desk.request('PATCH', '/v1/practice', { body: {}, headers: { 'if-match': '*' } })).status,
    ).toBe(403);
  });

  it('shows nothing of one practice to another', async () => {
    const other = newId();
    const credentials = { email: 'boss@other.test', password: 'a good long password' };
    await system.run(other, async (mediator) => {
      await mediator.send(new CreateOrganization({ name: 'Other Practice' }));
      await mediator.send(new CreateAdministrator({ ...credentials, name: 'Boss' }));
    });
    const { body } = await system.admin.post<{ accessToken: string }>('/v1/auth/login', credentials);
    const boss = system.admin.with(body.accessToken);
    const users = (await admin.get<Page<{ id: string }>>('/v1/users')).body.items;
    expect(
      (await boss.get<Page<{ email: string }>>('/v1/users')).body.items.map(({ email }) => email),
    ).toEqual(['boss@other.test']);
    for (const { id } of users) {
      expect((await boss.get(`/v1/users/${id}`)).status).toBe(404);
      expect((await boss.post(`/v1/users/${id}/deactivate`)).status).toBe(404);
    }
    expect((await boss.get<Page<Key>>('/v1/api-keys')).body.items).toEqual([]);
    expect((await boss.get<Page<object>>('/v1/access-records')).body.items).toEqual([]);
  });
});

describe('inventing API keys', () => {
  it('is limited per address, and then costs no look-up any more', async () => {
    const system = await startSystem({
      env: { CONTEXTS: 'identity', RATE_LIMIT_REFUSED: '3' },
      engine: false,
    });
    try {
      const invent = () =>
        system.admin.with(OpaqueToken.create('isok', newId()).text).get<{ code: string }>('/v1/me');
      for (let n = 0; n < 4; n++) expect((await invent()).status).toBe(401);
      const refused = await invent();
      expect(refused).toMatchObject({ status: 429, body: { code: 'platform.rate-limited' } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await system.admin.get('/.well-known/jwks.json')).status).toBe(200);
    } finally {
      await system.stop();
    }
  });
});

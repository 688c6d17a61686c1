import { CurrentContext, type Mediator, newId } from '#kernel';
import { OpaqueToken } from '#platform/security/opaque-token';
import { Log } from '#platform/telemetry/log';
import type { ApiKeyAccess } from '../application/queries/get-api-key-access/get-api-key-access.query.js';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import type { TenantLookup } from './tenant-lookup.js';

const organizationId = newId();
const refused = { kind: 'unauthenticated', code: 'identity.api-key-not-valid' };

describe('recognizing software by its API key', () => {
  let token: OpaqueToken;
  let access: ApiKeyAccess;
  let looked: number;
  let noted: number;
  let authentication: ApiKeyAuthentication;

  beforeEach(() => {
    token = OpaqueToken.create('isok', newId());
    access = {
      name: 'EHR',
      hash: token.hash,
      scopes: ['orders.read'],
      expiresAt: null,
      revokedAt: null,
      lastUsedAt: new Date(),
      projectId: null,
    };
    looked = noted = 0;
    const lookup = {
      find: (_: string, id: string) => {
        looked++;
        return Promise.resolve(id === token.id ? organizationId : null);
      },
    } as TenantLookup;
    const mediator = {
      ask: () => Promise.resolve(access),
      send: () => {
        noted++;
        return Promise.reject(new Error('away'));
      },
    } as unknown as Mediator;
    const log = Log.create({ level: 'silent', service: 'test' });
    authentication = new ApiKeyAuthentication(lookup, mediator, new CurrentContext(), log);
  });

  it('finds organization and scopes, and asks once however often the key comes', async () => {
    for (let n = 0; n < 50; n++) {
      const actor = await authentication.authenticate(token);
      expect(actor).toMatchObject({ kind: 'api-key', id: token.id, organizationId, name: 'EHR' });
      expect([...actor.permissions]).toEqual(['orders.read']);
    }
    expect([looked, noted]).toEqual([1, 0]);
  });

  it('notes the use of a key not used for an hour, and lets it in when that fails', async () => {
    access = { ...access, lastUsedAt: new Date(Date.now() - 3_600_001) };
    await expect(authentication.authenticate(token)).resolves.toBeDefined();
    expect(noted).toBe(1);
  });

  it('refuses a key from the moment it expires, known or not', async () => {
    const expiresAt = new Date(Date.now() + 60_000);
    access = { ...access, expiresAt };
    await expect(authentication.authenticate(token)).resolves.toBeDefined();
    const clock = jest.spyOn(Date, 'now').mockReturnValue(expiresAt.getTime());
    await expect(authentication.authenticate(token)).rejects.toMatchObject(refused);
    expect(looked).toBe(1);
    clock.mockRestore();
  });

  it('refuses an unknown key, a wrong secret, a revoked and an expired key alike', async () => {
    await expect(authentication.authenticate(OpaqueToken.create('isok', newId()))).rejects.toMatchObject(
      refused,
    );
    await expect(authentication.authenticate(OpaqueToken.create('isok', token.id))).rejects.toMatchObject(
      refused,
    );
    access = { ...access, revokedAt: new Date() };
    await expect(authentication.authenticate(token)).rejects.toMatchObject(refused);
    authentication.forget();
    access = { ...access, revokedAt: null, expiresAt: new Date(Date.now() - 1) };
    await expect(authentication.authenticate(token)).rejects.toMatchObject(refused);
  });
});

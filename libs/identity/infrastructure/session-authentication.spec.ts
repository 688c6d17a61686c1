import { CurrentContext, type Mediator, type Permissions, newId } from '#kernel';
import { AccessTokens } from '#platform/security/access-tokens';
import { KeyRing } from '#platform/security/key-ring';
import type { SessionAccess } from '../application/queries/get-session-access/get-session-access.query.js';
import { SessionAuthentication } from './session-authentication.js';

const subject = { userId: newId(), organizationId: newId(), sessionId: newId(), permissionsVersion: 1 };

describe('recognizing a user by the access token', () => {
  let access: SessionAccess | null;
  let questions: { organizationId: string | null; actor: string }[];
  let clock: number;
  let tokens: AccessTokens;
  let authentication: SessionAuthentication;

  beforeEach(() => {
    access = { name: 'Ada', permissions: ['users.read'], roles: [] };
    questions = [];
    clock = Date.now();
    tokens = new AccessTokens(new KeyRing(['a secret']), {
      issuer: 'test',
      lifetimeSeconds: 900,
      now: () => clock,
    });
    const contexts = new CurrentContext();
    const mediator = {
      ask: () => {
        const { organizationId, actor } = contexts.get();
        questions.push({ organizationId, actor: actor.kind });
        return Promise.resolve(access);
      },
    } as unknown as Mediator;
    const permissions = { all: () => [{ name: 'a.b' }, { name: 'c.d' }] } as Permissions;
    authentication = new SessionAuthentication(tokens, mediator, contexts, permissions);
  });
  const issue = async (permissionsVersion = 1) =>
    (await tokens.issue({ ...subject, permissionsVersion })).token;

  it('asks the database once, as the system in the token’s organization, however often the token comes', async () => {
    const token = await issue();
    for (let n = 0; n < 100; n++) {
      const actor = await authentication.authenticate(token);
      expect(actor).toMatchObject({
        kind: 'user',
        id: subject.userId,
        organizationId: subject.organizationId,
        name: 'Ada',
      });
    }
    expect(questions).toEqual([{ organizationId: subject.organizationId, actor: 'system' }]);
  });

  it('asks anew for a token issued after a change of permissions, and when told to forget', async () => {
    await authentication.authenticate(await issue(1));
    await authentication.authenticate(await issue(2));
    expect(questions).toHaveLength(2);
    authentication.forget();
    await authentication.authenticate(await issue(2));
    expect(questions).toHaveLength(3);
  });

  it('spells out all permissions for who has them all', async () => {
    access = { name: 'Ada', permissions: ['*'], roles: [] };
    const actor = await authentication.authenticate(await issue());
    expect([...actor.permissions].sort()).toEqual(['*', 'a.b', 'c.d']);
  });

  it('refuses a session that has ended', async () => {
    access = null;
    await expect(authentication.authenticate(await issue())).rejects.toMatchObject({
      code: 'identity.session-ended',
    });
  });

  it('refuses an expired and a foreign token without asking anybody', async () => {
    const token = await issue();
    clock += 901_000;
    await expect(authentication.authenticate(token)).rejects.toMatchObject({
      code: 'auth.token-expired',
    });
    const foreign = await new AccessTokens(new KeyRing(['b']), {
      issuer: 'test',
      lifetimeSeconds: 900,
    }).issue(subject);
    await expect(authentication.authenticate(foreign.token)).rejects.toMatchObject({
      kind: 'unauthenticated',
      code: 'auth.token-invalid',
    });
    expect(questions).toEqual([]);
  });
});
